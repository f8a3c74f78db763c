/** The engine's worker: loads the module and hands it out through Comlink. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadNabla } from './load.js';

keepErrorFields();

Comlink.expose({
  /** @param {string} [url]  where the wasm file is, unless beside the code
   *  @returns the module, its functions callable from the page */
  open: async (url) => Comlink.proxy(await loadNabla({ url })),
});
