/** A model with its settings as a JSON file, and back. Pure. */

import * as v from 'valibot';
import { migrate, version } from '../migrate.js';
import { schema } from '../state.js';

/** @typedef {import('../state.js').TrainState} TrainState */
/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').TrainerState} TrainerState */

const format = 'nabla-model';
export const fileLimit = 64 * 1024 * 1024; // bytes

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const row = v.pipe(
  v.array(v.pipe(v.number(), v.finite())),
  v.transform((numbers) => ({
    rows: numbers.length > 0 ? 1 : 0,
    columns: numbers.length,
    data: Float32Array.from(numbers),
  })),
);

const fileSchema = v.object({
  format: v.literal(format),
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(version)),
  state: v.unknown(),
  trainer: v.object({
    parameters: row,
    firstMoments: row,
    secondMoments: row,
    optimizerStep: count,
    step: count,
    epoch: count,
    position: count,
    shuffleRandom: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
});

/** @param {import('#nabla-module').Matrix<Float32Array>} matrix
 *  @returns {number[]}  nine digits say a single-precision number exactly */
const plain = ({ data }) => Array.from(data, (value) => Number(value.toPrecision(9)));

/** The settings, and the state of the trainer: its parameters W₁, b₁, W₂, b₂, … each row-major, the optimiser's memory,
 *  and where the run stands.
 *
 *  @param {TrainState} state  @param {NetworkSpec} network  @param {TrainerState} trainer
 *  @returns {string} */
export function modelText(state, network, trainer) {
  const { parameters, firstMoments, secondMoments, ...rest } = trainer;
  const numbers = {
    parameters: plain(parameters),
    firstMoments: plain(firstMoments),
    secondMoments: plain(secondMoments),
  };
  return `${JSON.stringify({ format, version, state, network, trainer: { ...numbers, ...rest } })}\n`;
}

/** What a file holds, or why it cannot be used.
 *  @typedef {{state: TrainState, trainer: TrainerState, problem?: undefined} |
 *    {problem: string, state?: undefined, trainer?: undefined}} ReadModel */

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
  return { state: state.output, trainer: file.output.trainer };
}

/** @param {v.BaseIssue<unknown>} issue */
const issueText = (issue) => `${v.getDotPath(issue) ?? 'all of it'}: ${issue.message}.`;
