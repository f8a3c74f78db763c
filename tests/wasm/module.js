import { readFile } from 'node:fs/promises';

import { loadTraining } from '../../web/engine/load-training.js';
import { loadNabla } from '../../web/engine/load.js';

/** @param {string} name */
const bytesOf = (name) => readFile(new URL(`../../build/wasm/${name}.wasm`, import.meta.url));

/** The built module of the labs, as Node runs it. */
export const loadModule = async () => loadNabla({ wasmBinary: await bytesOf('nabla') });

/** The built module of the training lab. */
export const loadTrainingModule = async () => loadTraining({ wasmBinary: await bytesOf('nabla-training') });

/** @param {number[][]} rows */
export function matrix(rows) {
  return { rows: rows.length, columns: rows[0].length, data: Float64Array.from(rows.flat()) };
}
