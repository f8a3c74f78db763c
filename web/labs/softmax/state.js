/** The softmax lab's state: what a person set, as it goes into the address. */

import * as v from 'valibot';

import { holdsTogether } from '../../state/bonds.js';
import { indices, resized } from '../../ui/matrix.js';

/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */
/** @typedef {v.InferOutput<typeof stateSchema>} SoftmaxState */

export const limits = { rows: 8, columns: 10, shift: 1e17, temperature: { min: 0.01, max: 100 }, repeats: 10_000 };

const finite = v.pipe(v.number(), v.finite());
const position = v.pipe(v.number(), v.integer(), v.minValue(0));
const rowSchema = v.pipe(v.array(finite), v.minLength(2), v.maxLength(limits.columns));
const matrixSchema = v.pipe(
  v.array(rowSchema),
  v.minLength(1),
  v.maxLength(limits.rows),
  v.check((rows) => rows.every(({ length }) => length === rows[0].length), 'its rows differ in length'),
);

/** What must hold between the parts, and what to say if it does not.
 *  @type {[(state: v.InferOutput<typeof partsSchema>) => boolean, string][]} */
const bonds = [
  [({ logits, targets }) => shapeOf(logits) === shapeOf(targets), 'targets and logits differ in shape'],
  [
    ({ logits, row, input, output }) => row < logits.length && Math.max(input, output) < logits[0].length,
    'the selection is outside the matrix',
  ],
];

const partsSchema = v.strictObject({
  /** N×d */
  logits: matrixSchema,
  /** N×d, y; a row need not sum to 1. */
  targets: matrixSchema,
  temperature: v.pipe(finite, v.minValue(limits.temperature.min), v.maxValue(limits.temperature.max)),
  /** c */
  shift: v.pipe(finite, v.minValue(-limits.shift), v.maxValue(limits.shift)),
  /** The row in view, from 0. */
  row: position,
  /** i, the logit that gradient and chain rule are taken to, from 0. */
  input: position,
  /** j, the probability whose derivative the Jacobian's formula shows, from 0. */
  output: position,
  /** What the chain rule goes through: the objective, or the plain sum of the outputs. */
  through: v.picklist(['objective', 'plain_sum']),
  /** How often the batch counts in the likelihood. */
  repeats: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.repeats)),
  reduction: v.picklist(['sum', 'mean']),
  direction: v.picklist(['minimise', 'maximise']),
  firstClass: v.picklist([0, 1]),
});

export const stateSchema = v.pipe(partsSchema, holdsTogether(bonds));

/** @type {SoftmaxState} */
export const defaults = {
  logits: [
    [2, 1, 0.1],
    [-1, 0.5, 3],
  ],
  targets: [
    [1, 0, 0],
    [0, 1, 0],
  ],
  temperature: 1,
  shift: 0,
  row: 0,
  input: 0,
  output: 0,
  through: 'objective',
  repeats: 100,
  reduction: 'sum',
  direction: 'minimise',
  firstClass: 1,
};

/** @param {number[][]} rows */
const shapeOf = (rows) => `${rows.length}×${rows[0].length}`;

/** @param {number[][]} rows
 *  @returns {Matrix} */
export const toMatrix = (rows) => ({ rows: rows.length, columns: rows[0].length, data: rows.flat() });

/** @param {Matrix} matrix
 *  @returns {number[][]} */
export const toRows = ({ rows, columns, data }) =>
  indices(rows).map((row) => Array.from(data).slice(row * columns, (row + 1) * columns));

/** @param {number} size
 *  @param {number} index */
export const oneHot = (size, index) => indices(size).map((i) => (i === index ? 1 : 0));

/** The class of a one-hot row; null for any other.
 *  @param {number[]} y */
export function trueClass(y) {
  const isOneHot = y.filter((entry) => entry === 1).length === 1 && y.filter((entry) => entry !== 0).length === 1;
  return isOneHot ? y.indexOf(1) : null;
}

/** Other logits, perhaps of another shape. Targets follow: a new row, and one that lost its class, get the first.
 *
 *  @param {SoftmaxState} state
 *  @param {Matrix} logits
 *  @returns {Partial<SoftmaxState>} */
export function withLogits(state, logits) {
  const { rows, columns } = logits;
  const before = state.targets;
  const targets = toRows(resized(toMatrix(before), rows, columns)).map((y, i) => {
    const lostItsClass = before[i]?.some((entry) => entry !== 0) && y.every((entry) => entry === 0);
    return i >= before.length || lostItsClass ? oneHot(columns, 0) : y;
  });
  return {
    logits: toRows(logits),
    targets,
    row: Math.min(state.row, rows - 1),
    input: Math.min(state.input, columns - 1),
    output: Math.min(state.output, columns - 1),
  };
}

/** The selected row's targets replaced.
 *
 *  @param {SoftmaxState} state
 *  @param {number[]} y
 *  @returns {Partial<SoftmaxState>} */
export const withTargets = (state, y) => ({ targets: state.targets.map((row, i) => (i === state.row ? y : row)) });

/** What the engine is asked.
 *
 *  @param {SoftmaxState} state
 *  @returns {import('#nabla-module').SoftmaxQuestion} */
export function toQuestion({ logits, targets, temperature, shift, row, reduction, direction, repeats }) {
  return {
    logits: toMatrix(logits),
    targets: toMatrix(targets),
    temperature,
    shift,
    row,
    reduction,
    direction,
    repeats,
  };
}
