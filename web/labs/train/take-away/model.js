/** A model with its settings as a JSON file, and back. Pure. */

import * as v from 'valibot';
import { migrate, version } from '../migrate.js';
import { schema } from '../state.js';

/** @typedef {import('../state.js').TrainState} TrainState */
/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').LayerParameters<any>} LayerParameters */

const format = 'nabla-model';
export const fileLimit = 64 * 1024 * 1024; // bytes
const numbers = v.array(v.pipe(v.number(), v.finite()));

const fileSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(version)),
  state: v.unknown(),
  layers: v.array(v.object({ weights: v.array(numbers), bias: numbers })),
});

/** @param {ArrayLike<number>} data
 *  @returns {number[]}  as short as single precision reads back */
const plain = (data) => Array.from(data, (value) => Number(Math.fround(value).toPrecision(9)));

/** @param {LayerParameters} layer */
const layerOf = ({ weights: { rows, columns, data }, bias }) => ({
  weights: Array.from({ length: rows }, (_, row) => plain(data.subarray(row * columns, (row + 1) * columns))),
  bias: plain(bias.data),
});

/** @param {TrainState} state  @param {NetworkSpec} network  @param {readonly LayerParameters[]} layers
 *  @returns {string} */
export const modelText = (state, network, layers) =>
  `${JSON.stringify({ format, version, state, network, layers: layers.map(layerOf) }, undefined, 1)}\n`;

/** What a file holds, or why it cannot be used.
 *  @typedef {{state: TrainState, parameters: number[], problem?: undefined} | {problem: string}} ReadModel */

/** @param {string} text
 *  @returns {ReadModel} */
export function readModel(text) {
  /** @type {unknown} */
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { problem: 'The file is no JSON.' };
  }
  const file = v.safeParse(fileSchema, json);
  if (!file.success) return { problem: `The file is no model of this lab: ${issueText(file.issues[0])}` };
  const state = v.safeParse(schema, migrate(file.output.state, file.output.version));
  if (!state.success) return { problem: `The settings in the file do not fit: ${issueText(state.issues[0])}` };
  const { layers } = file.output;
  if (state.output.hidden.length + 1 !== layers.length) {
    return { problem: `The settings have ${state.output.hidden.length + 1} layers, the parameters ${layers.length}.` };
  }
  return { state: state.output, parameters: layers.flatMap(({ weights, bias }) => [...weights.flat(), ...bias]) };
}

/** @param {v.BaseIssue<unknown>} issue */
const issueText = (issue) => `${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}.`;
