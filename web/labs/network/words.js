/** Names and sentences of the network lab. Numbers come in; none is made here. */

import { formatNumber } from '../../ui/format.js';
import { indices } from '../../ui/matrix.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */

/** @param {number} index */
export const subscript = (index) => Array.from(String(index), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

/** The objective's symbol.
 *  @param {Pick<NetworkState, 'direction'>} state */
export const symbolOf = ({ direction }) => (direction === 'minimise' ? 'L' : 'ℓ');

/** @type {Record<import('#nabla-module').Activation, {name: string, apply: (z: string) => string}>} */
export const functions = {
  sigmoid: { name: 'sigmoid σ', apply: (z) => `σ(${z})` },
  tanh: { name: 'tanh', apply: (z) => `tanh(${z})` },
  relu: { name: 'ReLU', apply: (z) => `max(0, ${z})` },
  leaky_relu: { name: 'leaky ReLU', apply: (z) => `max(0.01·${z}, ${z})` },
  elu: { name: 'ELU', apply: (z) => `ELU(${z})` },
  softplus: { name: 'softplus', apply: (z) => `log(1 + e^${z})` },
  gelu: { name: 'GELU', apply: (z) => `GELU(${z})` },
  identity: { name: 'identity', apply: (z) => z },
};

/** @type {Record<NetworkState['loss'], {name: string, output: string, ascent: string}>} */
export const lossNames = {
  softmax_cross_entropy: { name: 'softmax cross-entropy', output: 'softmax', ascent: 'log-likelihood of the classes' },
  logistic: { name: 'logistic', output: 'σ', ascent: 'log-likelihood under σ' },
  mean_squared_error: { name: 'squared error', output: '=', ascent: 'minus the squared error' },
};

/** How the computed matrices are called.
 *
 *  @param {import('#nabla-module').NetworkQuantity} quantity
 *  @param {number} layer  from 0
 *  @param {Pick<NetworkState, 'direction'>} state */
export function nameOf(quantity, layer, state) {
  const l = subscript(layer + 1);
  const gradient = (/** @type {string} */ of) => `∂${symbolOf(state)}/∂${of}`;
  switch (quantity) {
    case 'z':
      return `z${l}`;
    case 'a':
      return `a${l}`;
    case 'activation_gradient':
      return gradient(`a${l}`);
    case 'delta':
      return `δ${l}`;
    case 'weights_gradient':
      return gradient(`W${l}`);
    case 'bias_gradient':
      return gradient(`b${l}`);
    case 'new_weights':
      return `new W${l}`;
    case 'new_bias':
      return `new b${l}`;
    case 'input_gradient':
      return gradient('x');
    case 'probabilities':
      return 'p';
    case 'losses':
      return symbolOf(state);
  }
}

/** What a layer takes: x, a₁, a₂, …
 *  @param {number} layer  from 0 */
export const inputName = (layer) => (layer === 0 ? 'x' : `a${subscript(layer)}`);

/** A number as a factor: what begins with a sign stands in brackets.
 *  @param {number} value */
export function factor(value) {
  const text = formatNumber(value);
  return text.startsWith('−') ? `(${text})` : text;
}

/** A number added to what stands before it.
 *  @param {number} value */
export function added(value) {
  const text = formatNumber(value);
  return text.startsWith('−') ? ` − ${text.slice(1)}` : ` + ${text}`;
}

/** The names of classes, in the numbering in force.
 *  @param {number} count  @param {number} first */
export const classNames = (count, first) => indices(count).map((i) => `class ${i + first}`);

/** "2×3"
 *  @param {{rows: number, columns: number}} shape */
export const shapeText = ({ rows, columns }) => `${rows}×${columns}`;
