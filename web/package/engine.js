/** `nabla-playground` in a browser or a worker: the engine alone. */

import { addressOf, configure } from '../engine/addresses.js';
import { loadTraining } from '../engine/load-training.js';
import { loadNabla } from '../engine/load.js';
import { EngineLoadError } from '../engine/start-module.js';
import { joined } from './join-modules.js';

export { configure, EngineLoadError };

/** @typedef {import('#nabla-module').NablaModule & import('#nabla-training-module').TrainingModule} Engine */

/** Loads an engine of its own, on this thread: both modules, each with its own memory, which goes with the last reference
 *  to it.
 *
 *  @param {object} [options]
 *  @param {URL | string} [options.wasmUrl]  where nabla.wasm is, unless where the package or configure() says
 *  @param {URL | string} [options.trainingWasmUrl]  likewise nabla-training.wasm
 *  @param {Uint8Array} [options.wasmBinary]  its bytes, if they are there already
 *  @param {Uint8Array} [options.trainingWasmBinary]
 *  @returns {Promise<Engine>}  plain functions: they answer at once
 *  @throws {EngineLoadError}  when a file does not come, or is not what it should be */
export async function createEngine({ wasmUrl, trainingWasmUrl, wasmBinary, trainingWasmBinary } = {}) {
  return joined(
    ...(await Promise.all([
      loadNabla({ wasmBinary, url: wasmUrl ?? addressOf('wasmUrl') }),
      loadTraining({ wasmBinary: trainingWasmBinary, url: trainingWasmUrl ?? addressOf('trainingWasmUrl') }),
    ])),
  );
}
