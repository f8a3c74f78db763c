/** How a page trains: a session in a worker of its own, or on the page itself where no worker can start. */

import * as Comlink from 'comlink';

import { addressOf } from './addresses.js';
import { withPromises } from './shared-engine.js';
import { openWorker, WorkerUnavailable } from './start-worker.js';
import { loadOnPage, sendingAhead, startTrainingWorker } from './training-engine.js';
import { TrainingSession } from './training-session.js';
import { nextFrame } from './yield.js';

/** @typedef {import('./training-snapshot.js').TrainingSnapshot} TrainingSnapshot */

/** A session's methods, each answering with a promise, and `dispose` in place of `close`.
 *  @typedef {object} Training
 *  @property {Comlink.Remote<TrainingSession>} session
 *  @property {() => Promise<void>} dispose  ends it and frees all memory
 */

const pageSliceTime = 6; // ms of each frame, where training shares the thread with the page

/** @param {(snapshot: TrainingSnapshot) => void} onSnapshot  at most once a frame, while it runs every other
 *  @param {AbortSignal} [signal]  gives up while it is opening, and tells nothing more
 *  @returns {Promise<Training>}
 *  @throws {import('./start-module.js').EngineLoadError}  when the wasm file cannot be had */
export async function openTraining(onSnapshot, signal) {
  /** The port of a worker that has ended may live on for a while, and must not hold a lab.
   *  @type {typeof onSnapshot | undefined} */
  let tell = onSnapshot;
  signal?.addEventListener('abort', () => (tell = undefined));
  /** @param {TrainingSnapshot} snapshot */
  const listener = async (snapshot) => {
    tell?.(snapshot);
    await nextFrame(); // only then is the page ready for another
    if (snapshot.running) await nextFrame(); // drawing one takes most of a frame; the next is for everything else
  };
  try {
    return await openInWorker(listener, signal);
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    return openOnPage(listener);
  }
}

/** @param {(snapshot: TrainingSnapshot) => Promise<void>} listener
 *  @param {AbortSignal} [signal]
 *  @returns {Promise<Training>} */
async function openInWorker(listener, signal) {
  const { opened, worker } = await openWorker(startTrainingWorker, addressOf('trainingWasmUrl'), signal);
  const { openSession } = /** @type {{openSession: () => Promise<Comlink.Remote<TrainingSession>>}} */ (
    /** @type {unknown} */ (opened)
  );
  const session = await openSession();
  await session.listen(Comlink.proxy(listener));
  return { session: sendingAhead(session, opened, ['open']), dispose: async () => worker.terminate() };
}

/** @param {(snapshot: TrainingSnapshot) => Promise<void>} listener
 *  @returns {Promise<Training>} */
async function openOnPage(listener) {
  const session = new TrainingSession(await loadOnPage(addressOf('trainingWasmUrl')), {
    yieldControl: nextFrame,
    rest: nextFrame,
    sliceTime: pageSliceTime,
  });
  session.listen(listener);
  const remote = /** @type {Comlink.Remote<TrainingSession>} */ (withPromises(session));
  return { session: remote, dispose: async () => session.close() };
}
