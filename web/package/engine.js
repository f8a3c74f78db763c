/** `nabla-playground` in a browser or a worker: the engine alone. */

import { addressOf, configure } from '../engine/addresses.js';
import { EngineLoadError, loadNabla } from '../engine/load.js';

export { configure, EngineLoadError };

/** @typedef {import('#nabla-module').NablaModule} NablaModule */

/** Loads an engine of its own, on this thread. Each has its own memory, and goes with the last reference to it.
 *
 *  @param {object} [options]
 *  @param {URL | string} [options.wasmUrl]  where nabla.wasm is, unless where the package or configure() says
 *  @param {Uint8Array} [options.wasmBinary]  its bytes, if they are there already
 *  @returns {Promise<NablaModule>}  plain functions: they answer at once
 *  @throws {EngineLoadError}  when the file does not come, or is not what it should be */
export const createEngine = ({ wasmUrl, wasmBinary } = {}) =>
  loadNabla({ wasmBinary, url: wasmUrl ?? addressOf('wasmUrl') });
