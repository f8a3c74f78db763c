/** Weights and files as a link holds them. Pure. */

import * as v from 'valibot';

/** @typedef {import('#nabla-module').TrainerState} TrainerState */
/** @typedef {v.InferOutput<typeof runSchema>} SavedRun */

export const fileLimit = 16 * 1024; // characters of a file that goes into a link

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const floats = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9+/]*$/, 'no base64'),
  v.check((text) => text.length % 16 === 0, 'no floats'), // four bytes each, padded to sixteen characters by three
);

/** Where a run stands, the typed arrays as base64. */
export const runSchema = v.object({
  parameters: v.object({ length: count, data: floats }),
  firstMoments: v.object({ length: count, data: floats }),
  secondMoments: v.object({ length: count, data: floats }),
  optimizerStep: count,
  step: count,
  epoch: count,
  position: count,
  shuffleRandom: v.pipe(v.string(), v.maxLength(500)),
});

const columns = v.pipe(v.array(v.pipe(v.string(), v.maxLength(1000))), v.maxLength(1000));

/** A file of the reader's own. */
export const ownSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(200)),
  target: v.pipe(v.string(), v.maxLength(1000)),
  task: v.optional(v.picklist(['classes', 'numbers'])),
  without: v.optional(columns),
  categories: v.optional(columns),
  text: v.pipe(v.string(), v.maxLength(fileLimit)),
});

const rows = /** @type {const} */ (['parameters', 'firstMoments', 'secondMoments']);

/** @param {TrainerState} state
 *  @returns {SavedRun} */
export function packRun(state) {
  const packed = Object.fromEntries(rows.map((name) => [name, packFloats(state[name].data)]));
  return /** @type {any} */ ({ ...state, ...packed });
}

/** @param {SavedRun} saved
 *  @returns {TrainerState} */
export function unpackRun(saved) {
  const unpacked = Object.fromEntries(
    rows.map((name) => {
      const data = unpackFloats(saved[name]);
      return [name, { rows: 1, columns: data.length, data }];
    }),
  );
  return /** @type {any} */ ({ ...saved, ...unpacked });
}

/** Twelve bytes are sixteen characters: three floats at a time need no padding.
 *  @param {Float32Array} values */
function packFloats(values) {
  const padded = new Float32Array(3 * Math.ceil(values.length / 3));
  padded.set(values);
  const bytes = new Uint8Array(padded.buffer);
  return { length: values.length, data: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) };
}

/** @param {{length: number, data: string}} packed */
function unpackFloats({ length, data }) {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return new Float32Array(bytes.buffer).slice(0, length);
}
