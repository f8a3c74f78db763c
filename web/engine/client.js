/** The engine of the labs: the module `nabla`, and a session for the program of each lab that has one. */

import { addressOf } from './addresses.js';
import { ProgramSession } from './program-session.js';
import { SharedEngine, withPromises } from './shared-engine.js';

/** The module's functions, each answering with a promise.
 *  @typedef {import('./shared-engine.js').Promised<import('#nabla-module').NablaModule>} Engine */

/** @typedef {import('comlink').Remote<ProgramSession>} Programs */

/** @type {SharedEngine<Engine & {openPrograms: () => Promise<Programs>}>} */
export const nablaEngine = new SharedEngine({ startWorker, openOnPage, wasmUrl: () => addressOf('wasmUrl') });

function startWorker() {
  const url = addressOf('workerUrl');
  return url
    ? new Worker(url, { type: 'module', name: 'nabla-engine' })
    : new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'nabla-engine' });
}

/** @param {string} [url] */
async function openOnPage(url) {
  const { loadNabla } = await import('./load.js');
  const module = await loadNabla({ url });
  const openPrograms = () => withPromises(new ProgramSession(module));
  return /** @type {any} */ (withPromises(Object.assign(module, { openPrograms })));
}
