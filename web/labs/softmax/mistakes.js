/** What common mistakes give for the logits in view. */

import { html, nothing } from 'lit';

import { formatNumber, isNotFinite } from '../../ui/format.js';
import { cell } from './parts.js';
import { toRows } from './state.js';
import { indexed } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** @type {Record<import('#nabla-module').SoftmaxMistake, {name: string, why: string}>} */
const mistakes = {
  max_of_matrix: { name: 'max of the whole matrix', why: 'right until one row lies 745 below another: then 0/0' },
  divide_by_total: { name: 'divided by the total', why: 'all rows together sum to 1, not each' },
  argmax_for_max: { name: 'argmax for max', why: 'subtracts a position: right until the logits are large' },
  divide_by_column: { name: 'sum down the columns', why: 'the wrong axis; a single row gives only ones' },
};

/** @param {View} view */
export function mistakesTable({ state, study }) {
  const names = indexed('p', study.probabilities.columns, state.firstClass);
  return html`<h3>What mistakes give here</h3>
    <div class="frame" tabindex="0" role="region" aria-label="What mistakes give here">
      <table id="mistakes">
        <thead>
          <tr>
            <th scope="col" class="first">row ${state.row + 1}</th>
            ${names.map((name) => html`<th scope="col">${name}</th>`)}
            <th scope="col">largest error</th>
          </tr>
        </thead>
        <tbody>
          ${study.mistakes.map(
            ({ mistake, probabilities, largestDifference }) =>
              html`<tr>
                <th scope="row">${mistakes[mistake].name}<br /><span class="why">${mistakes[mistake].why}</span></th>
                ${toRows(probabilities)[state.row].map((p) => cell(p))}
                <td class=${isNotFinite(largestDifference) ? 'not-finite' : nothing}>
                  ${formatNumber(largestDifference, { digits: 2 })}
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
