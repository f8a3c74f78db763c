/** The network lab's state: what a person set, as it goes into the address. An example stands in each row here, whatever
 *  the orientation on the page. */

import * as v from 'valibot';

import { holdsTogether } from '../../state/bonds.js';
import { indices } from '../../ui/matrix.js';

/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */
/** @typedef {import('#nabla-module').Orientation} Orientation */
/** @typedef {v.InferOutput<typeof partsSchema>} NetworkState */
/** @typedef {NetworkState['layers'][number]} Layer */

export const limits = {
  examples: 8,
  units: 8,
  layers: 4,
  rate: { min: 0, max: 1000 },
  calculator: { layers: 12, units: 1_000_000, batch: 1_000_000 },
};

/** Of hidden layers; the last layer gives logits or the prediction itself.
 *  @type {readonly ['sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu', 'softplus', 'gelu', 'identity']} */
export const activations = ['sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu', 'softplus', 'gelu', 'identity'];

/** @type {readonly ['softmax_cross_entropy', 'logistic', 'mean_squared_error']} */
export const losses = ['softmax_cross_entropy', 'logistic', 'mean_squared_error'];

/** @type {readonly import('#nabla-module').NetworkQuantity[]} */
const quantities = [
  'z',
  'a',
  'activation_gradient',
  'delta',
  'weights_gradient',
  'bias_gradient',
  'new_weights',
  'new_bias',
  'input_gradient',
  'probabilities',
  'losses',
];

const finite = v.pipe(v.number(), v.finite());
const position = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limits.units));
/** @param {number} max */
const count = (max) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(max));
const rowSchema = v.pipe(v.array(finite), v.minLength(1), v.maxLength(limits.units));
const matrixSchema = v.pipe(
  v.array(rowSchema),
  v.minLength(1),
  v.maxLength(limits.units),
  v.check((rows) => rows.every(({ length }) => length === rows[0].length), 'its rows differ in length'),
);

const partsSchema = v.strictObject({
  /** N×inputs */
  x: matrixSchema,
  layers: v.pipe(
    v.array(
      v.strictObject({
        /** fan_in×fan_out */
        weights: matrixSchema,
        /** fan_out */
        bias: rowSchema,
        activation: v.picklist(activations),
      }),
    ),
    v.minLength(1),
    v.maxLength(limits.layers),
  ),
  /** N×outputs */
  targets: matrixSchema,
  loss: v.picklist(losses),
  orientation: v.picklist(['rows', 'columns']),
  reduction: v.picklist(['sum', 'mean']),
  direction: v.picklist(['minimise', 'maximise']),
  /** How the targets of a softmax are written. */
  targetForm: v.picklist(['one_hot', 'labels']),
  firstClass: v.picklist([0, 1]),
  biases: v.boolean(),
  /** η */
  learningRate: v.pipe(finite, v.minValue(limits.rate.min), v.maxValue(limits.rate.max)),
  /** The cell in view, where it stands in the present orientation. */
  cell: v.strictObject({ quantity: v.picklist(quantities), layer: position, row: position, column: position }),
  calculator: v.strictObject({
    /** Inputs, then the units of each layer. */
    sizes: v.pipe(v.array(count(limits.calculator.units)), v.minLength(2), v.maxLength(limits.calculator.layers)),
    batch: count(limits.calculator.batch),
  }),
});

/** What must hold between the parts, and what to say if it does not.
 *  @type {[(state: NetworkState) => boolean, string][]} */
const bonds = [
  [layersFit, 'the layers do not fit one another'],
  [({ x, targets }) => targets.length === x.length, 'there is not one target for each example'],
  [(state) => !hasLabels(state) || state.targets.every(isOneHot), 'labels stand for one-hot targets only'],
  [cellIsThere, 'the cell in view is outside its matrix'],
];

export const stateSchema = v.pipe(partsSchema, holdsTogether(bonds));

/** Each layer takes what the one before gives, and the last gives what the targets have.
 *  @param {{x: number[][], layers: Layer[], targets: number[][]}} state */
function layersFit({ x, layers, targets }) {
  const units = [x[0].length, ...layers.map(({ bias }) => bias.length)];
  return (
    layers.every(({ weights }, l) => weights.length === units[l] && weights[0].length === units[l + 1]) &&
    targets[0].length === units[layers.length] &&
    layers[layers.length - 1].activation === 'identity'
  );
}

/** The shape of the matrix that a cell is of, with an example in each row.
 *  @param {Pick<NetworkState, 'x' | 'layers' | 'cell'>} state
 *  @returns {[number, number]} */
export function shapeOfCell({ x, layers, cell: { quantity, layer } }) {
  const last = layers[layers.length - 1].bias.length;
  const { weights, bias } = layers[layer];
  if (quantity === 'input_gradient') return [x.length, x[0].length];
  if (quantity === 'probabilities') return [x.length, last];
  if (quantity === 'losses') return [x.length, 1];
  if (quantity === 'weights_gradient' || quantity === 'new_weights') return [weights.length, weights[0].length];
  if (quantity === 'bias_gradient' || quantity === 'new_bias') return [1, bias.length];
  return [x.length, bias.length];
}

/** @param {Pick<NetworkState, 'x' | 'layers' | 'cell' | 'orientation'>} state */
export function cellIsThere(state) {
  const { layer, row, column } = state.cell;
  if (layer >= state.layers.length) return false;
  const shape = shapeOfCell(state);
  const [rows, columns] = state.orientation === 'rows' ? shape : [shape[1], shape[0]];
  return row < rows && column < columns;
}

/** @param {readonly number[]} y */
export const isOneHot = (y) =>
  y.filter((entry) => entry === 1).length === 1 && y.filter((entry) => entry !== 0).length === 1;

/** Whether targets are written as class labels: they need classes, and so the softmax.
 *  @param {Pick<NetworkState, 'loss' | 'targetForm'>} state */
export const hasLabels = ({ loss, targetForm }) => loss === 'softmax_cross_entropy' && targetForm === 'labels';

/** @param {number} size  @param {number} index */
export const oneHot = (size, index) => indices(size).map((i) => (i === index ? 1 : 0));

/** @param {number[][]} rows
 *  @returns {number[][]} */
export const transposed = (rows) => rows[0].map((_, column) => rows.map((row) => row[column]));

/** Rows as the orientation writes them.
 *  @param {number[][]} rows  @param {Orientation} orientation
 *  @returns {Matrix} */
export function shown(rows, orientation) {
  const lines = orientation === 'rows' ? rows : transposed(rows);
  return { rows: lines.length, columns: lines[0].length, data: lines.flat() };
}

/** What `shown` shows, back in rows.
 *  @param {Matrix} matrix  @param {Orientation} orientation
 *  @returns {number[][]} */
export function taken({ rows, columns, data }, orientation) {
  const lines = indices(rows).map((row) => Array.from(data).slice(row * columns, (row + 1) * columns));
  return orientation === 'rows' ? lines : transposed(lines);
}

/** The network as the engine knows it.
 *  @param {Pick<NetworkState, 'x' | 'layers' | 'loss'>} state
 *  @returns {import('#nabla-module').NetworkSpec} */
export const networkOf = ({ x, layers, loss }) => ({
  inputs: x[0].length,
  layers: layers.map(({ bias, activation }) => ({ units: bias.length, activation })),
  loss,
});

/** What the engine is asked.
 *  @param {NetworkState} state
 *  @returns {import('#nabla-module').NetworkQuestion} */
export function toQuestion(state) {
  const parameters = state.layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]);
  const { orientation, reduction, direction, learningRate, biases, cell } = state;
  return {
    network: networkOf(state),
    parameters: { rows: 1, columns: parameters.length, data: parameters },
    x: shown(state.x, 'rows'),
    targets: shown(state.targets, 'rows'),
    orientation,
    reduction,
    direction,
    learningRate,
    biases,
    cell,
  };
}
