/** How a page reaches the engine: one worker for all labs of the page, started by the first that asks and ended when the
 *  last has let go. */

import { addressOf } from './addresses.js';
import { loadNabla } from './load.js';
import { ProgramSession } from './program-session.js';
import { openWorker, WorkerUnavailable } from './start-worker.js';

/** @typedef {import('#nabla-module').NablaModule} NablaModule */

/** The module's functions, each answering with a promise.
 *  @typedef {{[Name in keyof NablaModule]: NablaModule[Name] extends (...args: infer Arguments) => infer Result
 *    ? (...args: Arguments) => Promise<Result> : never}} Engine */

/** @typedef {import('comlink').Remote<ProgramSession>} Programs */

/** @typedef {{engine: Engine, openPrograms: () => Promise<Programs>, close: () => void}} OpenEngine */

const linger = 1000; // ms that an engine without users is kept: a lab may only be moving to another place

/** @type {Promise<OpenEngine> | undefined} */
let opening;
/** @type {Set<object>} */
const users = new Set();

/** The page's engine. Asked again after a failure, it tries again.
 *
 *  @param {object} user  who asks; the engine stays until each has let go of it
 *  @returns {Promise<Engine>}
 *  @throws {import('./load.js').EngineLoadError}  when the wasm file cannot be had
 */
export async function getEngine(user) {
  return (await open(user)).engine;
}

/** A session for programs in the page's engine.
 *
 *  @param {object} user  as for getEngine
 *  @returns {Promise<Programs>}
 *  @throws {import('./load.js').EngineLoadError}
 */
export async function openProgramSession(user) {
  return (await open(user)).openPrograms();
}

/** @param {object} user */
function open(user) {
  users.add(user);
  opening ??= openEngine().catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** Lets go of the engine. A call that is still on its way may never be answered.
 *
 *  @param {object} user */
export function releaseEngine(user) {
  if (users.delete(user) && users.size === 0) setTimeout(closeUnused, linger);
}

function closeUnused() {
  if (users.size > 0) return;
  opening?.then(({ close }) => close()).catch(() => {}); // one that could not be opened needs no closing
  opening = undefined;
}

/** @returns {Promise<OpenEngine>} */
async function openEngine() {
  const wasmUrl = addressOf('wasmUrl');
  try {
    const { opened, worker } = await openWorker(startWorker, wasmUrl);
    const engine = /** @type {Engine & {openPrograms: () => Promise<Programs>}} */ (/** @type {unknown} */ (opened));
    return { engine, openPrograms: () => engine.openPrograms(), close: () => worker.terminate() };
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    const module = await loadNabla({ url: wasmUrl });
    const openPrograms = async () => /** @type {Programs} */ (withPromises(new ProgramSession(module)));
    return { engine: /** @type {Engine} */ (withPromises(module)), openPrograms, close: () => {} };
  }
}

function startWorker() {
  const url = addressOf('workerUrl');
  return url
    ? new Worker(url, { type: 'module', name: 'nabla-engine' })
    : new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name: 'nabla-engine' });
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
