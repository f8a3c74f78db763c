/** What a person sets: the function, those beside it, an expression, the point and how it is looked at. */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { functionOf, functions } from './functions.js';
import { limits, reaches, withCompared, withReach } from './state.js';
import { problemText } from './words.js';

/** @typedef {import('./state.js').ActivationsState} ActivationsState */
/** @typedef {(patch: Partial<ActivationsState>, options?: {step?: string}) => void} SetState */
/** @typedef {import('./words.js').ExpressionError} ExpressionError */

/** @param {ActivationsState} state  @param {SetState} set  @param {ExpressionError | undefined} problem */
export const controls = (state, set, problem) =>
  html`<div class="controls">
    <nabla-segmented
      id="function"
      label="Function"
      .options=${functions.map(({ id, name }) => ({ value: id, label: name }))}
      .value=${state.shown}
      @nabla-change=${(/** @type {CustomEvent} */ event) => set({ shown: event.detail.value }, { step: 'function' })}
    ></nabla-segmented>
    ${expressionField(state, set, problem)} ${comparison(state, set)} ${sliders(state, set)}
  </div>`;

/** Typing takes the expression into view.
 *  @param {ActivationsState} state  @param {SetState} set  @param {ExpressionError | undefined} problem */
function expressionField(state, set, problem) {
  return html`<div id="expression">
    <label for="own">Your own f(x)</label>
    <input
      id="own"
      type="text"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      maxlength=${limits.expression}
      aria-invalid=${problem ? 'true' : 'false'}
      aria-describedby=${problem ? 'own-reason' : 'own-help'}
      .value=${live(state.expression)}
      @input=${(/** @type {Event} */ event) =>
        set({ expression: /** @type {HTMLInputElement} */ (event.target).value, shown: 'own' })}
    />
    ${problem ? reason(state.expression, problem) : help}
  </div>`;
}

const help = html`<p class="quiet small" id="own-help">
  Of x, such as <code>x*sigmoid(x)</code>, <code>max(x, 0.1*x)</code> or <code>exp(-x^2)</code>.
</p>`;

/** What is wrong, and the part of the expression that it is about.
 *  @param {string} expression  @param {ExpressionError} problem */
function reason(expression, problem) {
  const { column = 1, length = 0 } = problem;
  const characters = Array.from(expression); // columns count code points
  const [before, meant, after] = [
    characters.slice(0, column - 1),
    characters.slice(column - 1, column - 1 + length),
    characters.slice(column - 1 + length),
  ].map((part) => part.join(''));
  return html`<div class="reason" id="own-reason" role="alert">
    ${meant.trim() ? html`<p aria-hidden="true"><code>${before}<mark>${meant}</mark>${after}</code></p>` : nothing}
    <p>${problemText(problem)}</p>
    <p class="quiet">The last good curve stays.</p>
  </div>`;
}

/** @param {ActivationsState} state  @param {SetState} set */
function comparison(state, set) {
  return html`<fieldset id="compared">
    <legend>Beside it</legend>
    <div class="toggles">
      ${functions
        .filter(({ id }) => id !== state.shown)
        .map(
          ({ id, name }) =>
            html`<button
              aria-pressed=${state.compared.includes(id) ? 'true' : 'false'}
              style="--swatch: var(${functionOf(id).token})"
              @click=${() => set(withCompared(state, id))}
            >
              ${swatch(id, functionOf(id).dash)} ${name}
            </button>`,
        )}
    </div>
  </fieldset>`;
}

/** @param {string} id  @param {number[] | undefined} dash */
const swatch = (id, dash) =>
  html`<svg class="swatch" viewBox="0 0 24 12" aria-hidden="true">
    <path d="M0 6H24" stroke-dasharray=${dash?.join(' ') ?? nothing} />
  </svg>`;

/** @param {ActivationsState} state  @param {SetState} set */
function sliders(state, set) {
  return html`<nabla-slider
      id="point"
      label="Point x"
      min=${-state.reach}
      max=${state.reach}
      step="0.1"
      .value=${state.point}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ point: event.detail.value })}
    ></nabla-slider>
    <nabla-slider
      id="step"
      label="Step h of the numeric slope"
      scale="log"
      min=${limits.step.min}
      max=${limits.step.max}
      .value=${state.step}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ step: event.detail.value })}
    ></nabla-slider>
    <nabla-slider
      id="threshold"
      label="Flat where |f′| is below"
      scale="log"
      min=${limits.threshold.min}
      max=${limits.threshold.max}
      .value=${state.threshold}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ threshold: event.detail.value })}
    ></nabla-slider>
    <nabla-segmented
      id="reach"
      label="Drawn from −R to R"
      .options=${reaches.map((reach) => ({ value: String(reach), label: String(reach) }))}
      .value=${String(state.reach)}
      @nabla-change=${(/** @type {CustomEvent} */ event) =>
        set(withReach(state, /** @type {ActivationsState['reach']} */ (Number(event.detail.value))))}
    ></nabla-segmented>`;
}
