/** The test examples that the network is most wrong about. */

import { html, nothing } from 'lit';
import { formatNumber } from '../../ui/format.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./data.js').TrainData} TrainData */
/** @typedef {import('#nabla-module').RankedExample} RankedExample */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */

const featuresShown = 4;
const rowsShown = 10;

/** What a network that learns a number says of a test example, in the units of the data set.
 *  @param {TrainData['prepared']} prepared  @param {Matrix | undefined} outputs  of all test examples
 *  @param {number} row */
function saidOf({ targetStandardization: { mean, deviation } }, outputs, row) {
  return outputs && outputs.data[row] * deviation.data[0] + mean.data[0];
}

/** @param {TrainData} data  @param {RankedExample} example  @param {Matrix | undefined} outputs */
function row({ source, prepared }, { row, loss, predicted, probability }, outputs) {
  const at = prepared.testRows[row];
  const { x, y, labels, classNames } = source;
  const features = x.data.subarray(at * x.columns, at * x.columns + Math.min(featuresShown, x.columns));
  return html`<tr>
    <th scope="row">${at + 1}</th>
    ${Array.from(features, (value) => html`<td class="feature">${formatNumber(value, { digits: 3 })}</td>`)}
    ${
      y
        ? html`<td>${formatNumber(y.data[at], { digits: 3 })}</td>
            <td>${formatNumber(saidOf(prepared, outputs, row), { digits: 3 })}</td>`
        : html`<td>${classNames[labels[at]]}</td>
            <td>${classNames[predicted]}</td>
            <td>${formatNumber(probability, { digits: 2 })}</td>`
    }
    <td>${formatNumber(loss, { digits: 3 })}</td>
  </tr>`;
}

/** @param {TrainData} data  @param {readonly RankedExample[] | undefined} worst
 *  @param {Matrix} [outputs]  what the network says of each test example */
export function renderWorst(data, worst, outputs) {
  const { source, prepared } = data;
  const isFitting = worst?.every(({ row }) => row < prepared.testRows.length);
  if (!worst || !isFitting) return nothing;
  return html`<div class="frame worst" tabindex="0" role="region" aria-label="Worst test examples">
    <table>
      <caption>
        The test examples with the largest loss
      </caption>
      <thead>
        <tr>
          <th scope="col">row</th>
          ${source.features.slice(0, featuresShown).map((name) => html`<th scope="col" class="feature">${name}</th>`)}
          ${
            source.y
              ? html`<th scope="col">${source.target}</th>
                  <th scope="col">the network says</th>`
              : html`<th scope="col">it is</th>
                  <th scope="col">the network says</th>
                  <th scope="col">p of what it is</th>`
          }
          <th scope="col">loss</th>
        </tr>
      </thead>
      <tbody>
        ${worst.slice(0, rowsShown).map((example) => row(data, example, outputs))}
      </tbody>
    </table>
  </div>`;
}
