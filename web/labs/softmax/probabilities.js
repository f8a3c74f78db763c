/** The row in view as bars, with the definition in its numbers; the whole batch under it. */

import { html, nothing } from 'lit';

import { formula, panel } from './parts.js';
import { oneHot, toRows, trueClass, withTargets } from './state.js';
import { indexed, superscript, texNumber, texSum } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export function probabilities({ state, study, set }) {
  const { row, targets, firstClass } = state;
  const { rows, columns } = study.probabilities;
  const p = toRows(study.probabilities)[row];
  const shape = `ℝ${superscript(columns)} → (0, 1)${superscript(columns)}, each row on its own`;
  return panel(
    { id: 'probabilities', title: 'Probabilities', shape },
    html`<nabla-bars
        label=${rows > 1 ? `Row ${row + 1}. Pick the true class` : 'Pick the true class'}
        selectable
        .values=${p}
        .labels=${indexed('p', columns, firstClass)}
        .marked=${trueClass(targets[row])}
        @nabla-select=${(/** @type {CustomEvent} */ event) =>
          set(withTargets(state, oneHot(columns, event.detail.index)))}
      ></nabla-bars>
      ${formula(definition(state, p[state.input]))} ${rows > 1 ? batch({ state, study, set }) : nothing}`,
  );
}

/** The definition with the present numbers, for the class in view.
 *  @param {import('./state.js').SoftmaxState} state
 *  @param {number} p */
function definition({ logits, row, input, temperature, firstClass }, p) {
  const over = temperature === 1 ? '' : '/T';
  const powers = logits[row].map((x) => `e^{${texNumber(x)}${temperature === 1 ? '' : `/${texNumber(temperature)}`}}`);
  const general = `p_{${input + firstClass}} = \\frac{e^{x_{${input + firstClass}}${over}}}{\\sum_k e^{x_k${over}}}`;
  return `${general} = \\frac{${powers[input]}}{${texSum(powers, input)}} = ${texNumber(p)}`;
}

/** @param {View} view */
function batch({ state, study, set }) {
  const { rows, columns } = study.probabilities;
  return html`<nabla-heat-map
    id="batch"
    label="All rows; pick one to see it above"
    scale="sequential"
    max="1"
    .matrix=${study.probabilities}
    .rowLabels=${Array.from({ length: rows }, (_, i) => `row ${i + 1}`)}
    .columnLabels=${indexed('p', columns, state.firstClass)}
    .selected=${{ row: state.row, column: state.input }}
    @nabla-cell-select=${(/** @type {CustomEvent} */ event) =>
      set({ row: event.detail.row, input: event.detail.column })}
  ></nabla-heat-map>`;
}
