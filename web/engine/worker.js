/** The engine's worker: loads the module and hands it out through Comlink. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadNabla } from './load.js';
import { buffersOf, ProgramSession } from './program-session.js';

keepErrorFields();

Comlink.expose({
  /** @param {string} [url]  where the wasm file is, unless beside the code
   *  @returns the module, its functions callable from the page, and beside them `openPrograms` */
  open: async (url) => {
    const module = await loadNabla({ url });
    const openPrograms = () => Comlink.proxy(new ProgramSession(module, handOver));
    return Comlink.proxy(Object.assign(module, { openPrograms }));
  },
});

/** @type {NonNullable<ConstructorParameters<typeof ProgramSession>[1]>} */
function handOver(result, numbers) {
  return Comlink.transfer(result, buffersOf(numbers));
}
