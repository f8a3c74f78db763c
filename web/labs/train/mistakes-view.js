/** What the network gets wrong on the test part: which classes it takes for which, and the worst examples. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../ui/format.js';
import { mistakesOf } from './mistakes.js';
import { renderWorst } from './worst-view.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./data.js').TrainData} TrainData */

const digitsShown = 24;

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

/** @param {TrainLab} lab */
export function renderMistakes(lab) {
  const { result, training, insight } = lab;
  if (!result) return nothing;
  const { data } = result;
  const { worst } = insight.now;
  return guard(
    [training.detail, data, worst],
    () =>
      html`<div class="closer-view">
        ${data.source.y ? nothing : confusion(lab, data)}
        ${data.source.kind === 'digits' ? wrongDigits(lab, data) : renderWorst(data, worst, training.detail?.testOutputs)}
      </div>`,
  );
}
