/** The targets, one-hot or as labels. */

import { html } from 'lit';
import { live } from 'lit/directives/live.js';

import { indices } from '../../ui/matrix.js';
import { unitsOf } from './changes.js';
import { editable } from './parts.js';
import { hasLabels, oneHot, shown, taken } from './state.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view  @param {string} dimensions
 *  @param {{rowLabels?: string[], columnLabels?: string[]}} labels */
export function targets(view, dimensions, labels) {
  const { state } = view;
  if (hasLabels(state)) return labelList(view);
  const matrix = shown(state.targets, state.orientation);
  return editable(view, { key: 'y', symbol: 'y', matrix, dimensions, ...labels }, (edited) => ({
    ...state,
    targets: taken(edited, state.orientation),
  }));
}

/** A class to choose for each example.
 *  @param {View} view */
function labelList(view) {
  const { state, change } = view;
  const classes = indices(unitsOf(state)[state.layers.length]);
  const lit = view.lights.y;
  /** @param {number} i */
  const isLit = (i) => Boolean(lit) && (state.orientation === 'rows' ? lit.row : lit.column) === i;
  return html`<div class="labels" data-matrix="y" role="group" aria-label="Labels t">
    <span class="caption"
      ><span class="symbol">t</span>
      <span class="shape">${state.targets.length === 1 ? 'a label' : `${state.targets.length} labels`}</span></span
    >
    <div class=${state.orientation}>
      ${state.targets.map(
        (y, i) =>
          html`<select
            aria-label="Label of example ${i + 1}"
            ?data-lit=${isLit(i)}
            @change=${(/** @type {Event} */ event) => {
              const label = Number(/** @type {HTMLSelectElement} */ (event.target).value) - state.firstClass;
              const next = state.targets.map((old, k) => (k === i ? oneHot(classes.length, label) : old));
              change({ ...state, targets: next }, 'change of a label');
            }}
          >
            ${classes.map(
              (k) =>
                html`<option value=${k + state.firstClass} .selected=${live(y[k] === 1)}>
                  ${k + state.firstClass}
                </option>`,
            )}
          </select>`,
      )}
    </div>
  </div>`;
}
