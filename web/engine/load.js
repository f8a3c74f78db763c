/** The only importer of the generated module. Works in a page, a worker and Node, and needs no network beyond its own
 *  wasm file. */

import createNablaModule from '#nabla-module';

import { fetchFile } from './fetch-file.js';
import { restoreStackOnError } from './unwind.js';

/** @typedef {import('#nabla-module').NablaModule} NablaModule */

/** The wasm file could not be had. The message says what was asked for and what came. */
export class EngineLoadError extends Error {
  name = 'EngineLoadError';
}

/** Where the build put the wasm file. */
export const wasmUrl = new URL('../../build/wasm/nabla.wasm', import.meta.url);
const wasmMagic = [0x00, 0x61, 0x73, 0x6d];

/** @param {URL | string} url */
async function fetchWasm(url) {
  /** @type {Response} */
  let response;
  try {
    response = await fetchFile(url);
  } catch (cause) {
    throw new EngineLoadError(`Asked for ${url}, and the server did not answer.`, { cause });
  }
  if (!response.ok) {
    throw new EngineLoadError(`Asked for ${url}, and the server answered ${response.status} ${response.statusText}.`);
  }
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!wasmMagic.every((byte, i) => bytes[i] === byte)) {
    const type = response.headers.get('content-type') ?? 'no type';
    throw new EngineLoadError(`Asked for ${url}, and what came is no WebAssembly (${bytes.length} bytes, ${type}).`);
  }
  return bytes;
}

/** @param {Uint8Array} wasmBinary
 *  @param {URL | string} url  where it came from */
async function start(wasmBinary, url) {
  try {
    return await createNablaModule({ wasmBinary });
  } catch (cause) {
    throw new EngineLoadError(`Asked for ${url}, and what came could not be started: ${cause}`, { cause });
  }
}

/** Instantiates the module.
 *
 *  @param {{wasmBinary?: Uint8Array, url?: URL | string}} [source]  the wasm bytes, or where else to fetch them
 *  @returns {Promise<NablaModule>}
 *  @throws {EngineLoadError}  when the file does not come, or is not what it should be
 */
export async function loadNabla({ wasmBinary, url = wasmUrl } = {}) {
  return restoreStackOnError(await start(wasmBinary ?? (await fetchWasm(url)), url));
}
