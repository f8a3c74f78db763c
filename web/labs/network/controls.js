/** What a person sets for the whole network, and what came of it. */

import { html } from 'lit';

import { withHidden, withLoss, withOrientation } from './changes.js';
import { stepper } from './parts.js';
import { presets } from './presets.js';
import { limits, losses } from './state.js';
import { lossNames, symbolOf } from './words.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {(next: NetworkState, what: string, step?: string) => void} Change */

/** @param {NetworkState} state  @param {Change} change  @param {() => void} randomise */
export const controls = (state, change, randomise) =>
  html`<div class="controls">
    <div class="presets" role="group" aria-label="Start from">
      <span class="label">Start from</span>
      ${presets.map(
        ({ id, name, title, set }) =>
          html`<button
            title=${title}
            @click=${() => change({ ...set, calculator: state.calculator }, `start from ${id}`, 'preset')}
          >
            ${name} <span class="source">${id}</span>
          </button>`,
      )}
    </div>
    <div class="choices">
      <nabla-segmented
        id="orientation"
        label="An example is"
        .options=${[
          { value: 'rows', label: 'a row, z = xW + b' },
          { value: 'columns', label: 'a column, z = Wx + b' },
        ]}
        .value=${state.orientation}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) =>
          change(withOrientation(state, detail.value), 'change of the orientation')}
      ></nabla-segmented>
      <nabla-select
        id="loss"
        label="Loss"
        .options=${losses.map((value) => ({ value, label: lossNames[value].name }))}
        .value=${state.loss}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) =>
          change(withLoss(state, detail.value), 'change of the loss')}
      ></nabla-select>
      <div>
        <span class="label">Depth</span>
        ${stepper(
          {
            label: 'Hidden layers',
            one: 'hidden layer',
            many: 'hidden layers',
            value: state.layers.length - 1,
            min: 0,
            max: limits.layers - 1,
          },
          (hidden) => change(withHidden(state, hidden), 'change of the depth'),
        )}
      </div>
      <div class="row buttons">
        <button @click=${randomise}>Random weights</button>
        <button @click=${() => change(zeroed(state), 'zero weights')}>Zero weights</button>
      </div>
    </div>
  </div>`;

/** @param {NetworkState} state
 *  @returns {NetworkState} */
const zeroed = (state) => ({
  ...state,
  layers: state.layers.map(({ weights, bias, activation }) => ({
    weights: weights.map((row) => row.map(() => 0)),
    bias: bias.map(() => 0),
    activation,
  })),
});

/** The objective in large.
 *  @param {import('./parts.js').View} view */
export function objective({ of, study }) {
  const { loss, direction, reduction, x } = of;
  const name = direction === 'minimise' ? lossNames[loss].name : lossNames[loss].ascent;
  const over = x.length === 1 ? 'one example' : `the ${reduction} over ${x.length} examples`;
  return html`<p class="objective">
    <span class="value">${symbolOf(of)} = <nabla-number id="objective" .value=${study.objective}></nabla-number></span>
    <span class="quiet">${name}, ${over}</span>
  </p>`;
}
