/** `nabla-playground` in Node: the same engine; its wasm file is read from the package. */

import { readFile } from 'node:fs/promises';

import { addressOf, configure } from '../engine/addresses.js';
import { EngineLoadError, loadNabla, wasmUrl as ownUrl } from '../engine/load.js';

export { configure, EngineLoadError };

/** As in engine.js; an address may also be a file's.
 *
 *  @type {typeof import('./engine.js').createEngine} */
export async function createEngine({ wasmUrl, wasmBinary } = {}) {
  const url = new URL(wasmUrl ?? addressOf('wasmUrl') ?? ownUrl);
  return loadNabla({ wasmBinary: wasmBinary ?? (await readLocal(url)), url });
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
