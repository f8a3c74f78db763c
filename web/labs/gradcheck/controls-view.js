/** What is checked, and how. */

import { html, nothing } from 'lit';
import { problemOf, problems } from './problems.js';
import { chosen, seedLimit, sizeLimit, stepRange, toleranceRange } from './state.js';

/** @typedef {import('./state.js').State} State */
/** @typedef {(patch: Partial<State>, options?: {step?: string}) => void} SetState */
/** @typedef {CustomEvent<{value: any}>} ValueEvent */

const differences = [
  { value: 'central', label: 'Central' },
  { value: 'forward', label: 'Forward' },
  { value: 'backward', label: 'Backward' },
];

export const measures = [
  { value: 'max_one', label: '|n − g| / max(1, |n|, |g|)' },
  { value: 'sum_abs', label: '|n − g| / (|n| + |g|)' },
];

const precisions = [
  { value: 'float64', label: 'Double' },
  { value: 'float32', label: 'Float' },
];

/** The function, its sizes, and the bug in its gradient.
 *  @param {State} state  @param {SetState} setState  @param {(Error & {where?: string}) | undefined} error */
export function functionControls(state, setState, error) {
  const problem = problemOf(state.problem);
  const bugs = [
    { value: 'none', label: 'None: the right gradient' },
    ...problem.bugs.map(({ id, label }) => ({ value: id, label })),
  ];
  return html`<div class="group">
    <nabla-select
      label="Function"
      .options=${problems.map(({ id, label }) => ({ value: id, label }))}
      .value=${state.problem}
      @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState(chosen(detail.value), { step: 'function' })}
    ></nabla-select>
    <p class="about">${problem.about}</p>
    ${problem.sizes.length > 0 || problem.seeded ? sizeFields(state, setState, error) : nothing}
    ${problem.hasPoint ? pointSlider(state, setState) : nothing}
    <nabla-select
      label="Plant a bug in the gradient"
      .options=${bugs}
      .value=${state.bug}
      @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ bug: detail.value })}
    ></nabla-select>
  </div>`;
}

/** @param {State} state  @param {SetState} setState  @param {(Error & {where?: string}) | undefined} error */
function sizeFields(state, setState, error) {
  const { sizes, seeded } = problemOf(state.problem);
  return html`<div class="sizes">
    ${sizes.map(
      ({ name, label }) =>
        html`<nabla-number-field
          integer
          label=${label}
          min="1"
          max=${sizeLimit}
          .value=${state[name]}
          .problem=${error?.where === name ? error.message : ''}
          @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ [name]: detail.value, selected: null })}
        ></nabla-number-field>`,
    )}
    ${
      seeded
        ? html`<nabla-number-field
            integer
            label="Seed"
            min="0"
            max=${seedLimit}
            .value=${state.seed}
            @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ seed: detail.value })}
          ></nabla-number-field>`
        : nothing
    }
  </div>`;
}

/** @param {State} state  @param {SetState} setState */
const pointSlider = (state, setState) =>
  html`<nabla-slider
    label="x"
    min="-0.5"
    max="3.6"
    step="0.005"
    .value=${state.point}
    @nabla-input=${(/** @type {ValueEvent} */ { detail }) => setState({ point: detail.value })}
  ></nabla-slider>`;

/** How the gradient is checked.
 *  @param {State} state  @param {SetState} setState */
export function checkControls(state, setState) {
  return html`<div class="group">
    <nabla-slider
      label="Step h"
      scale="log"
      min=${stepRange.min}
      max=${stepRange.max}
      .value=${state.step}
      @nabla-input=${(/** @type {ValueEvent} */ { detail }) => setState({ step: detail.value })}
    ></nabla-slider>
    <nabla-segmented
      label="Difference"
      .options=${differences}
      .value=${state.difference}
      @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ difference: detail.value })}
    ></nabla-segmented>
    <nabla-segmented
      label="Precision"
      .options=${precisions}
      .value=${state.precision}
      @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ precision: detail.value })}
    ></nabla-segmented>
    <nabla-select
      label="Relative error"
      .options=${measures}
      .value=${state.relativeError}
      @nabla-change=${(/** @type {ValueEvent} */ { detail }) => setState({ relativeError: detail.value })}
    ></nabla-select>
    <nabla-slider
      label="Tolerance"
      scale="log"
      min=${toleranceRange.min}
      max=${toleranceRange.max}
      .value=${state.tolerance}
      @nabla-input=${(/** @type {ValueEvent} */ { detail }) => setState({ tolerance: detail.value })}
    ></nabla-slider>
  </div>`;
}
