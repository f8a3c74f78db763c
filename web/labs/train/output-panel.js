/** What the network has learnt: how many it gets right, what it does with the plane or with the digits, the curves. */

import { html, nothing } from 'lit';
import { formatNumber } from '../../ui/format.js';
import { renderPointTools } from './point-tools.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./data.js').TrainData} TrainData */

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
    ${
      lab.result?.data.source.y
        ? nothing
        : html`<div class="main">
              <dt>Test accuracy</dt>
              <dd data-testid="test-accuracy">${now ? percent(now.testAccuracy) : '–'}</dd>
            </div>
            <div>
              <dt>Training accuracy</dt>
              <dd>${now ? percent(now.trainAccuracy) : '–'}</dd>
            </div>`
    }
    ${number('Test loss', now?.testLoss, 'test-loss')} ${number('Training loss', now?.trainLoss, 'train-loss')}
    ${l1 > 0 || l2 > 0 ? number('Penalty', now?.penalty, 'penalty') : nothing}
  </dl>`;
}

/** @param {TrainLab} lab  @param {TrainData} data */
function boundary(lab, { source, inputs, points, prepared, plane }) {
  const accuracy = lab.training.snapshot?.now.testAccuracy ?? Number.NaN;
  const axes = source.kind === 'plane' ? source.features.slice(0, 2) : inputs.active.map((i) => inputs.names[i]);
  return html`<nabla-boundary
    .plane=${plane}
    .map=${lab.training.snapshot?.map}
    .points=${points}
    .labels=${source.labels}
    .values=${source.y}
    .editable=${lab.points.tool !== 'look'}
    @nabla-place=${lab.points.place}
    .testRows=${prepared.testRows}
    .classNames=${source.classNames}
    .axes=${axes}
    label=${
      source.y
        ? 'The plane, coloured by the number that the network gives.'
        : `The plane, coloured by the class that the network favours; ${percent(accuracy)} of the test points are right.`
    }
  ></nabla-boundary>`;
}

/** @param {TrainLab} lab */
export function renderOutputPanel(lab) {
  const { result } = lab;
  return html`<section class="panel output" aria-labelledby="output-heading">
    <h2 id="output-heading">Output</h2>
    ${figures(lab)} ${result?.data.plane ? boundary(lab, result.data) : nothing} ${renderPointTools(lab)}
  </section>`;
}
