/** What the network has learnt: how many it gets right, what it does with the plane or with the digits, the curves. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../ui/format.js';
import { mistakesOf } from './mistakes.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./data.js').TrainData} TrainData */
/** @typedef {import('../../engine/training-history.js').Curves} Curves */

const digitsShown = 24;

/** @param {number} share */
export const percent = (share) => (Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–');

/** @param {string} name  @param {number | undefined} value  @param {string} id */
function number(name, value, id) {
  const isStrange = value !== undefined && !Number.isFinite(value);
  return html`<div>
    <dt>${name}</dt>
    <dd class=${isStrange ? 'not-finite' : nothing} data-testid=${id}>${formatNumber(value)}</dd>
  </div>`;
}

/** @param {TrainLab} lab */
function figures(lab) {
  const now = lab.training.snapshot?.now;
  const { l1, l2 } = lab.state;
  return html`<dl class="figures">
    <div class="main">
      <dt>Test accuracy</dt>
      <dd data-testid="test-accuracy">${now ? percent(now.testAccuracy) : '–'}</dd>
    </div>
    <div>
      <dt>Training accuracy</dt>
      <dd>${now ? percent(now.trainAccuracy) : '–'}</dd>
    </div>
    ${number('Test loss', now?.testLoss, 'test-loss')} ${number('Training loss', now?.trainLoss, 'train-loss')}
    ${l1 > 0 || l2 > 0 ? number('Penalty', now?.penalty, 'penalty') : nothing}
  </dl>`;
}

/** @param {TrainLab} lab  @param {TrainData} data */
function boundary(lab, { source, prepared, plane }) {
  const accuracy = lab.training.snapshot?.now.testAccuracy ?? Number.NaN;
  return html`<nabla-boundary
    .plane=${plane}
    .map=${lab.training.snapshot?.map}
    .points=${source.x}
    .labels=${source.labels}
    .testRows=${prepared.testRows}
    .classNames=${source.classNames}
    .axes=${source.features}
    label="The plane, coloured by the class that the network favours; ${percent(accuracy)} of the test points are right."
  ></nabla-boundary>`;
}

/** @param {TrainLab} lab  @param {TrainData} data */
function wrongDigits(lab, { source, prepared }) {
  const { detail } = lab.training;
  if (!detail) return nothing;
  const mistakes = mistakesOf(detail, prepared);
  const rest = mistakes.length - digitsShown;
  return html`<section class="mistakes" aria-label="Digits it gets wrong">
    <h3>
      ${mistakes.length === 0 ? 'It gets none of them wrong' : `Wrong on ${mistakes.length} of ${prepared.testRows.length}`}
    </h3>
    <ul>
      ${mistakes.slice(0, digitsShown).map(({ row, label, predicted, output }) => {
        const [name, given] = [source.classNames[label], source.classNames[predicted]];
        return html`<li>
          <nabla-digit
            .pixels=${guard([source, row], () => source.x.data.subarray(64 * row, 64 * row + 64))}
            label="A ${name}, taken for a ${given}"
          ></nabla-digit>
          <span>${name} → <strong>${given}</strong></span>
          <span class="quiet">${formatNumber(output, { digits: 2 })}</span>
        </li>`;
      })}
    </ul>
    ${rest > 0 ? html`<p class="quiet small">and ${rest} more</p>` : nothing}
    ${
      mistakes.length > 0
        ? html`<p class="quiet small">What it is → what the network says, and how sure it is; the surest first.</p>`
        : nothing
    }
  </section>`;
}

/** @param {TrainLab} lab  @param {TrainData} data */
function confusion(lab, { source }) {
  const { detail } = lab.training;
  if (!detail) return nothing;
  return html`<div class="confusion">
    <nabla-heat-map
      label="Test part by class"
      scale="sequential"
      .matrix=${detail.confusion}
      .rowLabels=${source.classNames}
      .columnLabels=${source.classNames}
    ></nabla-heat-map>
    <p class="quiet small">Row: what it is. Column: what the network says.</p>
  </div>`;
}

/** @param {Curves} curves  @param {boolean} withPenalty */
function lossSeries({ epoch: x, trainLoss, testLoss, penalty }, withPenalty) {
  const series = [
    { name: 'training', x, y: trainLoss, color: '--class-0' },
    { name: 'test', x, y: testLoss, color: '--class-1', dash: [6, 4] },
  ];
  return withPenalty ? [...series, { name: 'penalty', x, y: penalty, color: '--class-2', dash: [2, 3] }] : series;
}

/** @param {Curves} curves */
const accuracySeries = ({ epoch: x, trainAccuracy, testAccuracy }) => [
  { name: 'training', x, y: trainAccuracy, color: '--class-0' },
  { name: 'test', x, y: testAccuracy, color: '--class-1', dash: [6, 4] },
];

/** @param {TrainLab} lab */
function curves(lab) {
  const curves = lab.training.detail?.curves;
  if (!curves) return nothing;
  const withPenalty = lab.state.l1 > 0 || lab.state.l2 > 0;
  return html`<div class="curves">
    <nabla-chart
      label="Loss"
      x-label="epoch"
      .height=${200}
      .series=${guard([curves, withPenalty], () => lossSeries(curves, withPenalty))}
    ></nabla-chart>
    <nabla-chart
      label="Accuracy"
      x-label="epoch"
      .height=${200}
      .series=${guard([curves], () => accuracySeries(curves))}
    ></nabla-chart>
  </div>`;
}

/** @param {TrainLab} lab */
export function renderOutputPanel(lab) {
  const { result, training } = lab;
  const data = result?.data;
  const table = data && guard([training.detail, data], () => confusion(lab, data));
  const mistakes = data && guard([training.detail, data], () => wrongDigits(lab, data));
  return html`<section class="panel output" aria-labelledby="output-heading">
    <h2 id="output-heading" class="visually-hidden">What it has learnt</h2>
    ${figures(lab)}
    <div class="views">
      <div class="what">
        ${
          data?.source.kind === 'plane'
            ? html`${boundary(lab, data)} ${table}`
            : html`${table} ${data?.source.kind === 'digits' ? mistakes : nothing}`
        }
      </div>
      ${curves(lab)}
    </div>
  </section>`;
}
