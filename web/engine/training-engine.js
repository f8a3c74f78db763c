/** The engine of the training lab: the module `nabla-training`. */

import * as Comlink from 'comlink';

import { addressOf } from './addresses.js';
import { sendAhead } from './pieces.js';
import { SharedEngine, withPromises } from './shared-engine.js';

/** The module's functions, each answering with a promise.
 *  @typedef {import('./shared-engine.js').Promised<import('#nabla-training-module').TrainingModule>} TrainingEngine */

/** For what a lab asks beside its training, such as its data; training itself has a worker of its own.
 *  @type {SharedEngine<TrainingEngine>} */
export const trainingEngine = new SharedEngine({
  startWorker: startTrainingWorker,
  reach: (opened) => sendingAhead(opened, opened, ['prepareData', 'prepareRegression']),
  openOnPage: async (url) => /** @type {TrainingEngine} */ (withPromises(await loadOnPage(url))),
  wasmUrl: () => addressOf('trainingWasmUrl'),
});

export function startTrainingWorker() {
  const url = addressOf('trainingWorkerUrl');
  return url
    ? new Worker(url, { type: 'module', name: 'nabla-training' })
    : new Worker(new URL('./training-worker.js', import.meta.url), { type: 'module', name: 'nabla-training' });
}

/** Something in the worker, some of whose functions take so much data that it goes there in pieces.
 *  @template {object} Remote
 *  @param {Remote} remote
 *  @param {object} opened  what the worker opened: it takes the pieces
 *  @param {string[]} names  of the functions
 *  @returns {Remote} */
export function sendingAhead(remote, opened, names) {
  const { addPiece } = /** @type {{addPiece: (piece: import('./pieces.js').Piece) => Promise<void>}} */ (opened);
  const send = (/** @type {import('./pieces.js').Piece} */ piece) =>
    addPiece(Comlink.transfer(piece, [/** @type {ArrayBuffer} */ (piece.piece.buffer)]));
  return new Proxy(remote, {
    get(target, name) {
      const entry = /** @type {any} */ (Reflect.get(target, name));
      if (!names.includes(String(name))) return entry;
      return async (/** @type {unknown[]} */ ...args) => entry(...(await sendAhead(args, send)));
    },
  });
}

/** The module on the page's own thread.
 *  @param {string} [url] */
export async function loadOnPage(url) {
  const { loadTraining } = await import('./load-training.js');
  return loadTraining({ url });
}
