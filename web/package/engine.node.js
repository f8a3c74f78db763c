/** `nabla-playground` in Node: the same engine; its wasm files are read from the package. */

import { readFile } from 'node:fs/promises';

import { addressOf, configure } from '../engine/addresses.js';
import { trainingWasmUrl as ownTrainingUrl } from '../engine/load-training.js';
import { wasmUrl as ownUrl } from '../engine/load.js';
import { EngineLoadError } from '../engine/start-module.js';
import { createEngine as createFrom } from './engine.js';

export { configure, EngineLoadError };

/** As in engine.js; an address may also be a file's.
 *
 *  @type {typeof createFrom} */
export async function createEngine(options = {}) {
  const wasmUrl = new URL(options.wasmUrl ?? addressOf('wasmUrl') ?? ownUrl);
  const trainingWasmUrl = new URL(options.trainingWasmUrl ?? addressOf('trainingWasmUrl') ?? ownTrainingUrl);
  const [wasmBinary, trainingWasmBinary] = await Promise.all([
    options.wasmBinary ?? readLocal(wasmUrl),
    options.trainingWasmBinary ?? readLocal(trainingWasmUrl),
  ]);
  return createFrom({ wasmUrl, trainingWasmUrl, wasmBinary, trainingWasmBinary });
}

/** @param {URL} url
 *  @returns {Promise<Uint8Array | undefined>}  nothing for what is not in a file */
async function readLocal(url) {
  if (url.protocol !== 'file:') return undefined;
  try {
    return await readFile(url);
  } catch (cause) {
    throw new EngineLoadError(`Asked for ${url}, and it could not be read: ${cause}`, { cause });
  }
}
