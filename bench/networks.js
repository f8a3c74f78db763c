/** The networks that are timed, their data, and the budgets of a training step. */

/** @typedef {object} Network
 *  @property {string} name
 *  @property {number[]} sizes  inputs, hidden layers, classes
 *  @property {'tanh' | 'relu'} activation  of the hidden layers
 *  @property {number} batch
 *  @property {{tfjs: number, convnetjs: number, native?: number}} budget  at least so many times faster than TF.js and
 *    ConvNetJS; at most so many times the native step */

/** @typedef {object} Examples
 *  @property {number} rows
 *  @property {Float32Array} x       rows × inputs, row-major
 *  @property {number[]} labels */

/** Softmax cross-entropy, plain gradient descent, each batch's mean.
 *  @type {Network[]} */
export const networks = [
  { name: '2-8-8-2', sizes: [2, 8, 8, 2], activation: 'tanh', batch: 10, budget: { tfjs: 150, convnetjs: 8 } },
  {
    name: '64-64-10',
    sizes: [64, 64, 10],
    activation: 'relu',
    batch: 32,
    budget: { tfjs: 12, convnetjs: 8, native: 1.5 },
  },
  {
    name: '784-128-10',
    sizes: [784, 128, 10],
    activation: 'relu',
    batch: 32,
    budget: { tfjs: 7, convnetjs: 8, native: 1.5 },
  },
  {
    name: '784-256-128-10',
    sizes: [784, 256, 128, 10],
    activation: 'relu',
    batch: 128,
    budget: { tfjs: 6, convnetjs: 8, native: 1.5 },
  },
];

export const learningRate = 0.01;
export const batchesInEpoch = 8;

/** Entries in [−1, 1) by the linear congruential generator of Numerical Recipes, labels in turn: the same in
 *  native_step.cpp.
 *
 *  @param {Network} network
 *  @param {number} rows
 *  @returns {Examples} */
export function examples(network, rows) {
  const x = new Float32Array(rows * network.sizes[0]);
  let state = 1;
  for (let i = 0; i < x.length; ++i) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    x[i] = (state >>> 8) / 2 ** 23 - 1;
  }
  const classes = /** @type {number} */ (network.sizes.at(-1));
  return { rows, x, labels: Array.from({ length: rows }, (_, i) => i % classes) };
}

/** The matrices of each layer in a row of parameters W₁, b₁, W₂, b₂, …
 *
 *  @param {Network} network
 *  @param {Float32Array} parameters
 *  @returns {{fanIn: number, fanOut: number, weights: Float32Array, bias: Float32Array}[]} */
export function layersOf(network, parameters) {
  let begin = 0;
  return network.sizes.slice(1).map((fanOut, l) => {
    const fanIn = network.sizes[l];
    const weights = parameters.subarray(begin, begin + fanIn * fanOut);
    const bias = parameters.subarray(begin + fanIn * fanOut, begin + (fanIn + 1) * fanOut);
    begin += (fanIn + 1) * fanOut;
    return { fanIn, fanOut, weights, bias };
  });
}
