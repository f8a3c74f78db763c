/** How a lab of the page reaches its programs: a session in the engine's worker, or on the page itself where no worker can
 *  start. */

import { nablaEngine } from './client.js';
import { readStructure } from './program-structure.js';

/** @typedef {import('./client.js').Programs} Session */
/** @typedef {import('#nabla-module').ProgramStructure} ProgramStructure */
/** @typedef {import('#nabla-module').ProgramNumbers} ProgramNumbers */

/** A session's methods (program-session.js), each answering with a promise. `close` when the lab goes.
 *  @typedef {Omit<Session, 'open'> & {open: (source: string, options: import('#nabla-module').ProgramOptions) =>
 *    Promise<{structure: ProgramStructure, numbers: ProgramNumbers}>}} Programs */

/** @returns {Promise<Programs>}
 *  @throws {import('./start-module.js').EngineLoadError}  when the wasm file cannot be had */
export async function openPrograms() {
  const user = {};
  try {
    const session = await (await nablaEngine.get(user)).openPrograms();
    const own = {
      /** @param {string} source  @param {import('#nabla-module').ProgramOptions} options */
      open: async (source, options) => {
        const { structure, numbers } = await session.open(source, options);
        return { structure: readStructure(structure), numbers };
      },
      close: async () => {
        await session.close();
        nablaEngine.release(user);
      },
    };
    const programs = new Proxy(session, {
      get: (target, name) => Reflect.get(Object.hasOwn(own, name) ? own : target, name),
    });
    return /** @type {Programs} */ (/** @type {unknown} */ (programs));
  } catch (error) {
    nablaEngine.release(user);
    throw error;
  }
}
