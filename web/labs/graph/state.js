/** The graph lab's state: what a link holds. */

import * as v from 'valibot';
import { presetOf, presets } from './presets.js';

/** @typedef {v.InferOutput<typeof schema>} GraphState */
/** @typedef {v.InferOutput<typeof rangeSchema>} InputRange */
/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */

/** Characters of a program; the language ends there too (DESIGN §5). */
export const sourceLimit = 64 * 1024;
const nameLimit = 200;

const finite = v.pipe(v.number(), v.finite());
const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(nameLimit));
const rowsSchema = v.pipe(
  v.array(v.pipe(v.array(finite), v.minLength(1))),
  v.minLength(1),
  v.check((rows) => rows.every(({ length }) => length === rows[0].length), 'its rows differ in length'),
);
const rangeSchema = v.pipe(
  v.strictObject({ min: finite, max: finite, step: v.pipe(finite, v.gtValue(0)) }),
  v.check(({ min, max }) => min < max, 'an empty range'),
);

export const schema = v.strictObject({
  source: v.pipe(
    v.string(),
    v.maxLength(sourceLimit),
    v.transform((text) => text.replace(/\r\n?/g, '\n')),
  ),
  /** Inputs that were moved and do not stand in the source yet, as rows. */
  inputs: v.record(name, rowsSchema),
  /** Ranges of sliders that are not the usual ones. */
  ranges: v.record(name, rangeSchema),
  /** The name of the output; '' for the last statement. */
  output: name,
  /** Into a matrix output; null for ones. */
  upstream: v.nullable(rowsSchema),
  /** Whether σ, tanh, softplus and softmax are taken apart. */
  expand: v.boolean(),
  /** A node, by its place in the graph. */
  selected: v.nullable(index),
  /** How many steps of the passes are done; null for all. */
  step: v.nullable(index),
});

/** @type {GraphState} */
export const defaults = {
  source: presetOf('c1').source,
  inputs: {},
  ranges: {},
  output: '',
  upstream: null,
  expand: false,
  selected: null,
  step: null,
};

/** @param {string} id
 *  @returns {GraphState} */
export function startOf(id) {
  const { source, expand = false } = presetOf(id);
  return { ...defaults, source, expand };
}

/** The preset that the state is, untouched; '' for a program of the reader's own.
 *  @param {GraphState} state */
export const presetIn = ({ source, expand }) =>
  presets.find((preset) => preset.source === source && (preset.expand ?? false) === expand)?.id ?? '';

/** @param {number[][]} rows
 *  @returns {Matrix} */
export const toMatrix = (rows) => ({ rows: rows.length, columns: rows[0].length, data: rows.flat() });

/** @param {Matrix} matrix
 *  @returns {number[][]} */
export const toRows = ({ rows, columns, data }) =>
  Array.from({ length: rows }, (_, row) => Array.from(data).slice(row * columns, (row + 1) * columns));
