/** How a page reaches the engine: one worker for all labs of the page, started by the first that asks. */

import { loadNabla } from './load.js';
import { openWorker, WorkerUnavailable } from './start-worker.js';

/** @typedef {import('#nabla-module').NablaModule} NablaModule */

/** The module's functions, each answering with a promise.
 *  @typedef {{[Name in keyof NablaModule]: NablaModule[Name] extends (...args: infer Arguments) => infer Result
 *    ? (...args: Arguments) => Promise<Result> : never}} Engine */

/** @type {Promise<Engine> | undefined} */
let opening;

/** The page's engine. Asked again after a failure, it tries again.
 *
 *  @returns {Promise<Engine>}
 *  @throws {import('./load.js').EngineLoadError}  when the wasm file cannot be had
 */
export function getEngine() {
  opening ??= openEngine().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** @returns {Promise<Engine>} */
async function openEngine() {
  try {
    const { opened } = await openWorker(
      () => new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'nabla-engine' }),
    );
    return /** @type {Engine} */ (/** @type {unknown} */ (opened));
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    return /** @type {Engine} */ (withPromises(await loadNabla()));
  }
}

/** What lives on this very thread, in the shape that the worker's has: each function answers with a promise.
 *
 *  @param {object} local
 *  @returns {unknown}
 */
export function withPromises(local) {
  return new Proxy(local, {
    get(target, name) {
      const entry = Reflect.get(target, name);
      // An object with a `then` would pass for a promise when it is awaited.
      if (name === 'then' || typeof entry !== 'function') return undefined;
      return async (/** @type {unknown[]} */ ...args) => entry.apply(target, args);
    },
  });
}
