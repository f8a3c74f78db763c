/** The only importer of the generated module `nabla`, which answers the labs. */

import createNablaModule from '#nabla-module';

import { startModule } from './start-module.js';

/** @typedef {import('#nabla-module').NablaModule} NablaModule */

/** Where the build put the wasm file. */
export const wasmUrl = new URL('../../build/wasm/nabla.wasm', import.meta.url);

/** Instantiates the module.
 *
 *  @param {import('./start-module.js').WasmSource} [source]
 *  @returns {Promise<NablaModule>}
 *  @throws {import('./start-module.js').EngineLoadError} */
export const loadNabla = ({ wasmBinary, url = wasmUrl } = {}) => startModule(createNablaModule, { wasmBinary, url });
