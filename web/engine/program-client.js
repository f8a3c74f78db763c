/** How a lab of the page reaches its programs: a session in the engine's worker, or on the page itself where no worker can
 *  start. */

import { nablaEngine } from './client.js';

/** A session's methods (program-session.js), each answering with a promise. `close` when the lab goes.
 *  @typedef {import('./client.js').Programs} Programs */

/** @returns {Promise<Programs>}
 *  @throws {import('./start-module.js').EngineLoadError}  when the wasm file cannot be had */
export async function openPrograms() {
  const user = {};
  try {
    const session = await (await nablaEngine.get(user)).openPrograms();
    const close = async () => {
      await session.close();
      nablaEngine.release(user);
    };
    return new Proxy(session, { get: (target, name) => (name === 'close' ? close : Reflect.get(target, name)) });
  } catch (error) {
    nablaEngine.release(user);
    throw error;
  }
}
