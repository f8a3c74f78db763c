/** The engine of the training lab: the module `nabla-training`. */

import { addressOf } from './addresses.js';
import { SharedEngine, withPromises } from './shared-engine.js';

/** The module's functions, each answering with a promise.
 *  @typedef {import('./shared-engine.js').Promised<import('#nabla-training-module').TrainingModule>} TrainingEngine */

/** For what a lab asks beside its training, such as its data; training itself has a worker of its own.
 *  @type {SharedEngine<TrainingEngine>} */
export const trainingEngine = new SharedEngine({
  startWorker: startTrainingWorker,
  openOnPage: async (url) => /** @type {TrainingEngine} */ (withPromises(await loadOnPage(url))),
  wasmUrl: () => addressOf('trainingWasmUrl'),
});

export function startTrainingWorker() {
  const url = addressOf('trainingWorkerUrl');
  return url
    ? new Worker(url, { type: 'module', name: 'nabla-training' })
    : new Worker(new URL('./training-worker.js', import.meta.url), { type: 'module', name: 'nabla-training' });
}

/** The module on the page's own thread.
 *  @param {string} [url] */
export async function loadOnPage(url) {
  const { loadTraining } = await import('./load-training.js');
  return loadTraining({ url });
}
