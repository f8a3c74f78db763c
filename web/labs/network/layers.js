/** The bands of the network: a layer each, its values forwards and under each value its gradient. */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { indices } from '../../ui/matrix.js';
import { unitsOf, withExamples, withLayer, withUnits } from './changes.js';
import { outputFormula } from './cell.js';
import { caption, computed, editable, stepper } from './parts.js';
import { activations, limits, shown, taken } from './state.js';
import { targets } from './targets.js';
import { classNames, functions, inputName, lossNames, shapeText, subscript } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export const layerBands = (view) => view.state.layers.map((_, l) => layerBand(view, l));

/** N×D for rows, D×N for columns.
 *  @param {View} view  @param {string} first  @param {string} second */
const dimensions = ({ state }, first, second) =>
  state.orientation === 'rows' ? `${first}×${second}` : `${second}×${first}`;

/** How many units a layer has, as a letter; layer −1 is the input.
 *  @param {View} view  @param {number} layer */
function letter({ state: { layers } }, layer) {
  if (layer < 0) return 'D';
  if (layer === layers.length - 1) return 'C';
  return layers.length === 2 ? 'H' : `H${subscript(layer + 1)}`;
}

/** A step of the way: a value with what stands before it, and under it its gradient with what stands before that.
 *  @param {{before?: unknown, value: unknown, underBefore?: unknown, under?: unknown}} given */
const step = ({ before = nothing, value, underBefore = nothing, under = nothing }) =>
  html`<div class="step">
    <span class="operator">${before}</span>
    <div class="value">${value}</div>
    <span class="operator under">${underBefore}</span>
    <div class="under">${under}</div>
  </div>`;

/** How many columns of cells stand in one line on a wide page. */
const lineLimit = 16;

/** Steps that belong together, and the columns of cells that they take.
 *  @typedef {{columns: number, steps: unknown}} Group */

/** @param {View} view  @param {number} l */
function layerBand(view, l) {
  const { state } = view;
  const isLast = l === state.layers.length - 1;
  const id = `layer-${l + 1}`;
  const z = zStep(view, l);
  const batch = state.orientation === 'rows' ? state.layers[l].bias.length : state.x.length;
  const factors = { columns: productColumns(state, l), steps: product(view, l) };
  /** @type {Group[]} */
  const groups = isLast
    ? [
        { columns: factors.columns + batch, steps: [factors.steps, z] },
        { columns: 2 * batch + 3, steps: output(view) },
      ]
    : [factors, { columns: 3 * batch, steps: [z, hidden(view, l)] }];
  return html`<section class="band" aria-labelledby=${id}>${layerHeader(view, l, id)} ${inLines(groups)}</section>`;
}

/** All in one line if it fits, else a line for each group.
 *  @param {Group[]} groups */
function inLines(groups) {
  const total = groups.reduce((sum, { columns }) => sum + columns, 0);
  const lines = total <= lineLimit ? [{ columns: total, steps: groups.map(({ steps }) => steps) }] : groups;
  return lines.map(
    ({ columns, steps }) => html`<div class="flow ${columns <= lineLimit ? 'lined' : ''}">${steps}</div>`,
  );
}

/** @param {import('./state.js').NetworkState} state  @param {number} l */
function productColumns({ orientation, x, layers, biases }, l) {
  const { weights, bias } = layers[l];
  return [...(l === 0 ? [x] : []), weights, ...(biases ? [[bias]] : [])]
    .map((rows) => shown(rows, orientation).columns)
    .reduce((sum, columns) => sum + columns, 0);
}

/** What stands before the sign after a product whose input is not beside it: Wx in words.
 *  @param {View} view  @param {number} l */
const inputAfter = ({ state }, l) => (state.orientation === 'columns' && l > 0 ? `· ${inputName(l)} ` : '');

/** xW + b or Wx + b. Only the first layer has its input beside it.
 *  @param {View} view  @param {number} l */
function product(view, l) {
  const inRows = view.state.orientation === 'rows';
  const bias = view.state.biases ? biasStep(view, l, `${inputAfter(view, l)}+`) : nothing;
  if (l > 0) return [weightsStep(view, l, inRows ? `${inputName(l)} ·` : nothing), bias];
  const factors = inRows
    ? [inputStep(view, nothing), weightsStep(view, l, '·')]
    : [weightsStep(view, l, nothing), inputStep(view, '·')];
  return [...factors, bias];
}

/** @param {View} view  @param {number} l */
function zStep(view, l) {
  const of = view.study.layers[l];
  const isLast = l === view.state.layers.length - 1;
  return step({
    before: view.state.biases ? '=' : `${inputAfter(view, l)}=`,
    value: computed(view, 'z', l, of?.z, { dimensions: dimensions(view, 'N', letter(view, l)) }),
    under: computed(view, 'delta', l, of?.delta, isLast ? { formula: outputFormula(view.state) } : {}),
  });
}

/** @param {View} view  @param {unknown} before */
function inputStep(view, before) {
  const { state, study } = view;
  const { orientation } = state;
  const x = { key: 'x', symbol: 'x', matrix: shown(state.x, orientation), dimensions: dimensions(view, 'N', 'D') };
  return step({
    before,
    value: editable(view, x, (matrix) => ({ ...state, x: taken(matrix, orientation) })),
    under: computed(view, 'input_gradient', 0, study.inputGradient),
  });
}

/** @param {View} view  @param {number} l  @param {unknown} before */
function weightsStep(view, l, before) {
  const { state, study } = view;
  const { orientation } = state;
  const weights = {
    key: `weights${l}`,
    symbol: `W${subscript(l + 1)}`,
    matrix: shown(state.layers[l].weights, orientation),
    dimensions: dimensions(view, letter(view, l - 1), letter(view, l)),
  };
  return step({
    before,
    value: editable(view, weights, (matrix) => withLayer(state, l, { weights: taken(matrix, orientation) })),
    under: computed(view, 'weights_gradient', l, study.layers[l]?.weightsGradient),
  });
}

/** @param {View} view  @param {number} l  @param {unknown} before */
function biasStep(view, l, before) {
  const { state, study } = view;
  const { orientation } = state;
  const bias = {
    key: `bias${l}`,
    symbol: `b${subscript(l + 1)}`,
    matrix: shown([state.layers[l].bias], orientation),
    dimensions: dimensions(view, '1', letter(view, l)),
  };
  return step({
    before,
    value: editable(view, bias, (matrix) => withLayer(state, l, { bias: taken(matrix, orientation)[0] })),
    under: computed(view, 'bias_gradient', l, study.layers[l]?.biasGradient),
  });
}

/** @param {View} view  @param {number} l  @param {string} id */
function layerHeader(view, l, id) {
  const { state, change } = view;
  const { bias, activation } = state.layers[l];
  const isLast = l === state.layers.length - 1;
  const [one, many] = isLast ? ['output', 'outputs'] : ['unit', 'units'];
  return html`<header>
    <h2 id=${id}>Layer ${l + 1}${isLast ? ', the output' : nothing}</h2>
    ${l === 0 ? inputSteppers(view) : nothing}
    ${stepper({ label: `Units of layer ${l + 1}`, one, many, value: bias.length }, (n) =>
      change(withUnits(state, l, n), `change of layer ${l + 1}`),
    )}
    ${
      isLast
        ? nothing
        : html`<label class="inline"
            >f =
            <select
              aria-label="Activation of layer ${l + 1}"
              @change=${(/** @type {Event} */ event) => {
                const { value } = /** @type {HTMLSelectElement} */ (event.target);
                const chosen = activations.find((name) => name === value) ?? activation;
                change(withLayer(state, l, { activation: chosen }), 'change of the activation');
              }}
            >
              ${activations.map(
                (name) =>
                  html`<option value=${name} .selected=${live(name === activation)}>${functions[name].name}</option>`,
              )}
            </select></label
          >`
    }
  </header>`;
}

/** @param {View} view */
function inputSteppers({ state, change }) {
  const examples = { label: 'Examples', one: 'example', many: 'examples', value: state.x.length, max: limits.examples };
  const inputs = { label: 'Inputs', one: 'input', many: 'inputs', value: state.x[0].length };
  return html`${stepper(examples, (n) => change(withExamples(state, n), 'change of the examples'))}
  ${stepper(inputs, (n) => change(withUnits(state, -1, n), 'change of the inputs'))}`;
}

/** What a hidden layer gives. On the way back δ = f′(z) ∘ ∂J/∂a.
 *  @param {View} view  @param {number} l */
function hidden(view, l) {
  const of = view.study.layers[l];
  if (!of) return nothing;
  const slopes = `f′(z${subscript(l + 1)})`;
  return html`${step({
    before: '→',
    value: html`<span class="function">${functions[view.state.layers[l].activation].name}</span>`,
    underBefore: '=',
    under: html`<nabla-heat-map
      data-matrix="slopes${l}"
      class="gradient"
      label="${slopes}, ${shapeText(of.slopes)}"
      .matrix=${of.slopes}
      .lit=${view.lights[`slopes${l}`] ?? null}
      >${caption(slopes, of.slopes)}</nabla-heat-map
    >`,
  })}
  ${step({
    before: '→',
    value: computed(view, 'a', l, of.a, { dimensions: dimensions(view, 'N', letter(view, l)) }),
    underBefore: '∘',
    under: computed(view, 'activation_gradient', l, of.activationGradient),
  })}`;
}

/** Probabilities, targets and each example's loss.
 *  @param {View} view */
function output(view) {
  const { state, study } = view;
  const last = state.layers.length - 1;
  const isSoftmax = state.loss === 'softmax_cross_entropy';
  const inRows = state.orientation === 'rows';
  const batch = dimensions(view, 'N', letter(view, last));
  const names = isSoftmax ? classNames(unitsOf(state)[last + 1], state.firstClass) : undefined;
  const examples = indices(state.x.length).map((i) => `example ${i + 1}`);
  const ofClasses = inRows ? { columnLabels: names } : { rowLabels: names };
  const ofExamples = inRows ? { rowLabels: examples } : { columnLabels: examples };
  return html`${step({
    before: state.loss === 'mean_squared_error' ? '=' : `→ ${lossNames[state.loss].output} →`,
    value: computed(view, 'probabilities', last, study.probabilities, { dimensions: batch, ...ofClasses }),
  })}
  ${step({ before: 'against', value: targets(view, batch, ofClasses) })}
  ${step({ before: '→', value: computed(view, 'losses', last, study.losses, ofExamples) })}`;
}
