/** The only importer of the generated module `nabla-training`: data sets, their preparation, and the trainer. */

import createTrainingModule from '#nabla-training-module';

import { startModule } from './start-module.js';

/** @typedef {import('#nabla-training-module').TrainingModule} TrainingModule */

/** Where the build put the wasm file. */
export const trainingWasmUrl = new URL('../../build/wasm/nabla-training.wasm', import.meta.url);

/** Instantiates the module.
 *
 *  @param {import('./start-module.js').WasmSource} [source]
 *  @returns {Promise<TrainingModule>}
 *  @throws {import('./start-module.js').EngineLoadError} */
export const loadTraining = ({ wasmBinary, url = trainingWasmUrl } = {}) =>
  startModule(createTrainingModule, { wasmBinary, url });
