/** Starts a generated module from its wasm file. Works in a page, a worker and Node, and needs no network beyond that
 *  file. */

import { fetchFile } from './fetch-file.js';
import { restoreStackOnError } from './unwind.js';

/** The wasm bytes, or where else to fetch them.
 *  @typedef {{wasmBinary?: Uint8Array, url?: URL | string}} WasmSource */

/** The wasm file could not be had. The message says what was asked for and what came. */
export class EngineLoadError extends Error {
  name = 'EngineLoadError';
}

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

/** @template {object} Module
 *  @param {(options: {wasmBinary: Uint8Array}) => Promise<Module>} create  what Emscripten made
 *  @param {{wasmBinary?: Uint8Array, url: URL | string}} source  the wasm bytes, and where they came or shall come from
 *  @returns {Promise<Module>}
 *  @throws {EngineLoadError}  when the file does not come, or is not what it should be
 */
export async function startModule(create, { wasmBinary, url }) {
  const bytes = wasmBinary ?? (await fetchWasm(url));
  try {
    return restoreStackOnError(await create({ wasmBinary: bytes }));
  } catch (cause) {
    throw new EngineLoadError(`Asked for ${url}, and what came could not be started: ${cause}`, { cause });
  }
}
