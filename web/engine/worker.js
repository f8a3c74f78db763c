/** The engine's worker: loads the module and hands it out through Comlink. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadNabla } from './load.js';

keepErrorFields();

const loading = loadNabla();
loading.catch(() => {}); // whoever calls `open` hears of it

Comlink.expose({
  /** @returns the module, its functions callable from the page */
  open: async () => Comlink.proxy(await loading),
});
