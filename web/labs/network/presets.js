/** Networks to start from: those of the sheets, small enough to follow by hand. */

import { indices } from '../../ui/matrix.js';
import { oneHot } from './state.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {{id: string, name: string, title: string, set: NetworkState}} Preset */

/** @type {NetworkState['cell']} */
export const firstCell = { quantity: 'z', layer: 0, row: 0, column: 0 };

/** @type {Omit<NetworkState, 'x' | 'layers' | 'targets'>} */
const usual = {
  loss: 'softmax_cross_entropy',
  orientation: 'rows',
  reduction: 'sum',
  direction: 'minimise',
  targetForm: 'one_hot',
  firstClass: 1,
  biases: true,
  learningRate: 0.1,
  cell: firstCell,
  calculator: { sizes: [30, 1024, 512, 1], batch: 32 },
};

const nice = [0.5, -0.3, 0.2, -0.6, 0.4, 0.1, -0.2, 0.3, -0.5, 0.6, -0.1, -0.4];

/** A number for a place that has none yet: short, so that sums can be followed, and not the same all over.
 *  @param {number} row  @param {number} column */
export const niceNumber = (row, column) => nice[(5 * row + 3 * column) % nice.length];

/** @param {number} rows  @param {number} columns */
const niceMatrix = (rows, columns) => indices(rows).map((i) => indices(columns).map((j) => niceNumber(i, j)));

/** COURSE M3.3: h = σ(xW₁ + b₁), ŷ = softmax(hW₂ + b₂), the sum over a batch of rows.
 *  @type {NetworkState} */
const sigmoidNetwork = {
  ...usual,
  x: [
    [1, 0.5, -1],
    [0, 2, 1],
  ],
  layers: [
    {
      weights: [
        [0.2, -0.4],
        [0.5, 0.1],
        [-0.3, 0.6],
      ],
      bias: [0.1, -0.2],
      activation: 'sigmoid',
    },
    {
      weights: [
        [0.7, -0.5, 0.2],
        [-0.6, 0.3, 0.4],
      ],
      bias: [0.1, 0, -0.1],
      activation: 'identity',
    },
  ],
  targets: [oneHot(3, 0), oneHot(3, 2)],
  cell: { ...firstCell, row: 1 },
};

/** COURSE T3: o = W₂ ReLU(W₁x + b₁) + b₂ in columns. All its numbers come out even: both examples have equal logits.
 *  @type {NetworkState} */
const reluNetwork = {
  ...usual,
  orientation: 'columns',
  learningRate: 0.5,
  x: [
    [1, 2],
    [2, 1],
  ],
  layers: [
    {
      weights: [
        [1, 0, -1],
        [-1, 1, 1],
      ],
      bias: [0, -1, 0],
      activation: 'relu',
    },
    {
      weights: [
        [1, -1],
        [1, 1],
        [2, 0],
      ],
      bias: [-1, 1],
      activation: 'identity',
    },
  ],
  targets: [oneHot(2, 0), oneHot(2, 1)],
};

/** COURSE L2: u = Wh + b, h = σ(s), s = Vx + a, the log-likelihood of a label climbed. s₁ = .4, where the sheet gives
 *  h = .5987 for what is h(1 − h) = .2403.
 *  @type {NetworkState} */
const ascent = {
  ...usual,
  orientation: 'columns',
  direction: 'maximise',
  targetForm: 'labels',
  x: [[1, 2]],
  layers: [
    {
      weights: [
        [0.2, -0.3],
        [0.1, 0.2],
      ],
      bias: [0, 0.1],
      activation: 'sigmoid',
    },
    {
      weights: [
        [1, 0, -1],
        [-1, 1, 0],
      ],
      bias: [0, 0, 0.1],
      activation: 'identity',
    },
  ],
  targets: [oneHot(3, 1)],
};

/** COURSE T1.3: f(x) = a⁽²⁾σ(a⁽¹⁾x), two numbers and no bias.
 *  @type {NetworkState} */
const scalars = {
  ...usual,
  loss: 'logistic',
  biases: false,
  x: [[2]],
  layers: [
    { weights: [[0.5]], bias: [0], activation: 'sigmoid' },
    { weights: [[-1.5]], bias: [0], activation: 'identity' },
  ],
  targets: [[1]],
};

/** COURSE L3a
 *  @type {NetworkState} */
const zeros = {
  ...usual,
  loss: 'logistic',
  reduction: 'mean',
  learningRate: 1,
  x: [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ],
  layers: [
    {
      weights: [
        [0, 0],
        [0, 0],
      ],
      bias: [0, 0],
      activation: 'tanh',
    },
    { weights: [[0], [0]], bias: [0], activation: 'identity' },
  ],
  targets: [[0], [1], [1], [0]],
  cell: { ...firstCell, quantity: 'bias_gradient', layer: 1 },
};

/** The structure of M3.7 and C5 at the largest size that can still be read: ReLU, labels from 0, the mean.
 *  @type {NetworkState} */
const larger = {
  ...usual,
  reduction: 'mean',
  targetForm: 'labels',
  firstClass: 0,
  x: niceMatrix(6, 5),
  layers: [
    { weights: niceMatrix(5, 5), bias: niceMatrix(1, 5)[0], activation: 'relu' },
    { weights: niceMatrix(5, 4), bias: niceMatrix(1, 4)[0], activation: 'identity' },
  ],
  targets: indices(6).map((i) => oneHot(4, i % 4)),
};

/** @type {readonly Preset[]} */
export const presets = [
  { id: 'M3.3', name: 'Sigmoid 3-2-3', title: 'rows, softmax, the sum over the batch', set: sigmoidNetwork },
  { id: 'T3', name: 'ReLU 2-3-2', title: 'columns, numbers to check by hand', set: reluNetwork },
  { id: 'L2', name: 'Ascent 2-2-3', title: 'columns, a label, the log-likelihood climbed', set: ascent },
  { id: 'T1', name: 'Scalars 1-1-1', title: 'two weights, no bias', set: scalars },
  { id: 'L3a', name: 'XOR at zero', title: 'every gradient is 0', set: zeros },
  { id: 'M3.7', name: 'Larger 5-5-4', title: 'six examples, labels from 0, the mean', set: larger },
];

/** @param {string} text  its name
 *  @throws {RangeError}  with those there are */
export function presetCalled(text) {
  const found = presets.find(({ name }) => name === text);
  if (found) return found;
  throw new RangeError(
    `There is no network “${text.slice(0, 40)}”: there are ${presets.map(({ name }) => name).join(', ')}.`,
  );
}

export const defaults = sigmoidNetwork;
