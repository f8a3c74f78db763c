/** How a page reaches a module: one worker for all labs of the page that ask it, started by the first of them and ended
 *  when the last has let go. Where no worker can start, the module runs on the page's own thread. */

import { openWorker, WorkerUnavailable } from './start-worker.js';

/** The functions of a module or an object, each answering with a promise.
 *  @template Local
 *  @typedef {{[Name in keyof Local]: Local[Name] extends (...args: infer Arguments) => infer Result
 *    ? (...args: Arguments) => Promise<Result> : never}} Promised */

/** @template Engine
 *  @typedef {object} Ways
 *  @property {() => Worker} startWorker
 *  @property {(opened: Engine) => Engine} [reach]  what the labs get to see of what the worker opened
 *  @property {(wasmUrl?: string) => Promise<Engine>} openOnPage  fetches the module's JavaScript only now: few pages need it
 *  @property {() => string | undefined} wasmUrl  what the page has said of it
 */

const linger = 1000; // ms that an engine without users is kept: a lab may only be moving to another place

/** @template {object} Engine */
export class SharedEngine {
  #ways;
  /** @type {Promise<{engine: Engine, close: () => void}> | undefined} */
  #opening;
  /** @type {Set<object>} */
  #users = new Set();

  /** @param {Ways<Engine>} ways */
  constructor(ways) {
    this.#ways = ways;
  }

  /** The page's engine. Asked again after a failure, it tries again.
   *
   *  @param {object} user  who asks; the engine stays until each has let go of it
   *  @returns {Promise<Engine>}
   *  @throws {import('./start-module.js').EngineLoadError}  when the wasm file cannot be had */
  async get(user) {
    this.#users.add(user);
    this.#opening ??= this.#open().catch((error) => {
      this.#opening = undefined;
      throw error;
    });
    return (await this.#opening).engine;
  }

  /** Lets go of the engine. A call that is still on its way may never be answered.
   *
   *  @param {object} user */
  release(user) {
    if (this.#users.delete(user) && this.#users.size === 0) setTimeout(() => this.#closeUnused(), linger);
  }

  #closeUnused() {
    if (this.#users.size > 0) return;
    this.#opening?.then(({ close }) => close()).catch(() => {}); // one that could not be opened needs no closing
    this.#opening = undefined;
  }

  async #open() {
    const { startWorker, reach = (engine) => engine, openOnPage, wasmUrl } = this.#ways;
    try {
      const { opened, worker } = await openWorker(startWorker, wasmUrl());
      const engine = reach(/** @type {Engine} */ (/** @type {unknown} */ (opened)));
      return { engine, close: () => worker.terminate() };
    } catch (error) {
      if (!(error instanceof WorkerUnavailable)) throw error;
      return { engine: await openOnPage(wasmUrl()), close: () => {} };
    }
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
