/** What a person's change makes of the state. Shapes follow one another: a unit more is a column of one W and a row of the
 *  next. */

import { indices } from '../../ui/matrix.js';
import { firstCell, niceNumber } from './presets.js';
import { cellIsThere, isOneHot, oneHot, taken } from './state.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {import('./state.js').Layer} Layer */

/** Rows of another shape; what is new gets a number that is easy to follow.
 *  @param {number[][]} rows  @param {number} height  @param {number} width */
const reshaped = (rows, height, width) =>
  indices(height).map((i) => indices(width).map((j) => rows[i]?.[j] ?? niceNumber(i, j)));

/** @param {Layer} layer  @param {number} fanIn  @param {number} fanOut
 *  @returns {Layer} */
const reshapedLayer = ({ weights, bias, activation }, fanIn, fanOut) => ({
  weights: reshaped(weights, fanIn, fanOut),
  bias: reshaped([bias], 1, fanOut)[0],
  activation,
});

/** Targets for so many examples and outputs. Those of a softmax stay one-hot where they were, and new ones take turns.
 *  @param {NetworkState} state  @param {number} rows  @param {number} columns */
function reshapedTargets({ targets, loss }, rows, columns) {
  const isSoftmax = loss === 'softmax_cross_entropy';
  return indices(rows).map((i) => {
    const before = targets[i];
    const y = indices(columns).map((j) => before?.[j] ?? 0);
    const lostItsClass = before && isOneHot(before) && !isOneHot(y);
    return isSoftmax && (!before || lostItsClass) ? oneHot(columns, i % columns) : y;
  });
}

/** A whole state again: each layer of its size, a target for each example, the cell in view one that is there.
 *  @param {NetworkState} state  @param {number[]} units  inputs, then the units of each layer
 *  @returns {NetworkState} */
function fitted(state, units) {
  const layers = state.layers.map((layer, l) => reshapedLayer(layer, units[l], units[l + 1]));
  const x = reshaped(state.x, state.x.length, units[0]);
  const targets = reshapedTargets(state, x.length, units[layers.length]);
  const next = { ...state, x, layers, targets };
  return cellIsThere(next) ? next : { ...next, cell: firstCell };
}

/** Inputs, then the units of each layer.
 *  @param {NetworkState} state */
export const unitsOf = ({ x, layers }) => [x[0].length, ...layers.map(({ bias }) => bias.length)];

/** Another number of examples.
 *  @param {NetworkState} state  @param {number} examples */
export const withExamples = (state, examples) =>
  fitted({ ...state, x: reshaped(state.x, examples, state.x[0].length) }, unitsOf(state));

/** Another number of units in a layer; layer −1 is the input.
 *  @param {NetworkState} state  @param {number} layer  @param {number} units */
export function withUnits(state, layer, units) {
  const now = unitsOf(state);
  now[layer + 1] = units;
  return fitted(state, now);
}

/** Another number of hidden layers. They come and go before the output, and a new one is as wide as the one before it.
 *  @param {NetworkState} state  @param {number} hidden */
export function withHidden(state, hidden) {
  const output = state.layers[state.layers.length - 1];
  const before = state.layers.slice(0, -1);
  const units = unitsOf(state).slice(0, before.length + 1);
  const kept = before.slice(0, hidden);
  while (kept.length < hidden) {
    const { activation } = kept[kept.length - 1] ?? { activation: 'tanh' };
    kept.push({ weights: [], bias: [], activation });
  }
  const wide = indices(hidden + 1).map((l) => units[l] ?? units[units.length - 1]);
  return fitted({ ...state, layers: [...kept, output] }, [...wide, output.bias.length]);
}

/** One layer replaced in part.
 *  @param {NetworkState} state  @param {number} index  @param {Partial<Layer>} patch
 *  @returns {NetworkState} */
export const withLayer = (state, index, patch) => ({
  ...state,
  layers: state.layers.map((layer, l) => (l === index ? { ...layer, ...patch } : layer)),
});

/** @param {NetworkState} state  @param {NetworkState['orientation']} orientation
 *  @returns {NetworkState} */
export function withOrientation(state, orientation) {
  if (orientation === state.orientation) return state;
  const { row, column } = state.cell;
  return { ...state, orientation, cell: { ...state.cell, row: column, column: row } };
}

/** Labels need one-hot targets: a row that is none gets the class of its largest entry.
 *  @param {NetworkState} state  @param {NetworkState['targetForm']} targetForm
 *  @returns {NetworkState} */
export function withTargetForm(state, targetForm) {
  if (targetForm === 'one_hot') return { ...state, targetForm };
  const targets = state.targets.map((y) => (isOneHot(y) ? y : oneHot(y.length, y.indexOf(Math.max(...y)))));
  return { ...state, targetForm, targets };
}

/** @param {NetworkState} state  @param {NetworkState['loss']} loss
 *  @returns {NetworkState} */
export function withLoss(state, loss) {
  const areOneHot = state.targets.every(isOneHot);
  return { ...state, loss, targetForm: areOneHot ? state.targetForm : 'one_hot' };
}

/** All parameters replaced by those after the step.
 *  @param {NetworkState} state  @param {import('#nabla-module').NetworkStudy} study
 *  @returns {NetworkState} */
export const withStep = (state, study) => ({
  ...state,
  layers: state.layers.map((layer, l) => ({
    ...layer,
    weights: taken(study.layers[l].newWeights, state.orientation),
    bias: taken(study.layers[l].newBias, state.orientation)[0],
  })),
});

/** All parameters from one row in the engine's order, rounded to what can be read.
 *  @param {NetworkState} state  @param {ArrayLike<number>} parameters */
export function withParameters(state, parameters) {
  const rest = Array.from(parameters, (value) => Number(value.toFixed(2)));
  const layers = state.layers.map(({ weights, bias, activation }) => ({
    weights: weights.map((row) => rest.splice(0, row.length)),
    bias: rest.splice(0, bias.length),
    activation,
  }));
  return { ...state, layers };
}
