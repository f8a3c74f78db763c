/** One step: old, gradient and new of every parameter, all taken from the old values. */

import { html, nothing } from 'lit';

import { formatNumber } from '../../ui/format.js';
import { computed, panel } from './parts.js';
import { limits, shown } from './state.js';
import { nameOf, shapeText, subscript, symbolOf } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {{step: () => void, undo: () => void, past: readonly {what: string}[]}} Actions */

/** @param {View} view  @param {Actions} actions */
export function update(view, { step, undo, past }) {
  const { state, change } = view;
  const sign = state.direction === 'minimise' ? '−' : '+';
  const steps = past.length - 1 - past.findLastIndex(({ what }) => what !== 'step');
  const last = past[past.length - 1];
  return panel(
    { id: 'update', title: 'One step', shape: `θ ← θ ${sign} η · ∂${symbolOf(state)}/∂θ` },
    html`<div class="choices">
        <nabla-segmented
          id="direction"
          label="The step"
          .options=${[
            { value: 'minimise', label: 'descends L' },
            { value: 'maximise', label: 'climbs ℓ = −L' },
          ]}
          .value=${state.direction}
          @nabla-change=${(/** @type {CustomEvent} */ { detail }) =>
            change({ ...state, direction: detail.value }, 'change of the direction')}
        ></nabla-segmented>
        <nabla-number-field
          class="rate"
          label="Learning rate η"
          min=${limits.rate.min}
          max=${limits.rate.max}
          step="0.1"
          .value=${state.learningRate}
          @nabla-change=${(/** @type {CustomEvent} */ { detail }) =>
            change({ ...state, learningRate: detail.value }, 'edit of η')}
        ></nabla-number-field>
        <div class="row buttons">
          <button class="primary" @click=${step}>Take the step</button>
          <button ?disabled=${!last} @click=${undo}>Undo${last ? ` ${last.what}` : nothing}</button>
        </div>
      </div>
      <p id="step-effect">${effect(view, steps)}</p>
      ${state.layers.map((_, l) => parameterSteps(view, l))}`,
  );
}

/** What the step does to the objective.
 *  @param {View} view  @param {number} steps  taken so far */
function effect({ of, study }, steps) {
  const symbol = symbolOf(of);
  const before = formatNumber(study.objective);
  const after = formatNumber(study.objectiveAfter);
  const taken = steps > 0 ? `${steps} ${steps === 1 ? 'step' : 'steps'} taken. ` : '';
  const stays = study.objective === study.objectiveAfter;
  return `${taken}The next one ${stays ? `leaves ${symbol} at ${before}` : `takes ${symbol} from ${before} to ${after}`}.`;
}

/** @param {View} view  @param {number} l */
function parameterSteps(view, l) {
  const layer = view.study.layers[l];
  if (!layer) return nothing;
  const { orientation, biases, layers } = view.of;
  const { weights, bias } = layers[l];
  const digit = subscript(l + 1);
  return html`<div class="steps">
    ${triple(view, l, `W${digit}`, shown(weights, orientation), ['weights_gradient', layer.weightsGradient], ['new_weights', layer.newWeights])}
    ${
      biases
        ? triple(
            view,
            l,
            `b${digit}`,
            shown([bias], orientation),
            ['bias_gradient', layer.biasGradient],
            ['new_bias', layer.newBias],
          )
        : nothing
    }
  </div>`;
}

/** old − η · gradient = new
 *  @param {View} view  @param {number} l  @param {string} name
 *  @param {import('../../ui/matrix.js').Matrix} old
 *  @param {[import('./parts.js').NetworkQuantity, import('../../ui/matrix.js').Matrix]} gradient
 *  @param {[import('./parts.js').NetworkQuantity, import('../../ui/matrix.js').Matrix]} next */
function triple(view, l, name, old, [gradientOf, gradient], [newOf, next]) {
  const { direction, learningRate, cell } = view.of;
  const isInView = cell.quantity === newOf && cell.layer === l;
  const here = isInView ? { row: cell.row, column: cell.column } : null;
  const plain = (/** @type {string} */ text, /** @type {import('../../ui/matrix.js').Matrix} */ matrix) =>
    html`<nabla-heat-map
      label="${text}, ${shapeText(matrix)}"
      .matrix=${matrix}
      .lit=${here}
      @nabla-cell-focus=${(/** @type {CustomEvent} */ { detail }) => view.look({ quantity: newOf, layer: l, ...detail })}
      @nabla-cell-hover=${(/** @type {CustomEvent} */ { detail }) => view.look({ quantity: newOf, layer: l, ...detail })}
      ><span slot="caption" class="caption"><span class="symbol">${text}</span></span></nabla-heat-map
    >`;
  return html`<div class="triple" role="group" aria-label="Step of ${name}">
    ${plain(`old ${name}`, old)}
    <span class="operator">${direction === 'minimise' ? '−' : '+'} ${formatNumber(learningRate)} ·</span>
    ${plain(nameOf(gradientOf, l, view.of), gradient)}
    <span class="operator">=</span>
    ${computed(view, newOf, l, next)}
  </div>`;
}
