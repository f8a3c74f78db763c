/** How many steps a second a worker makes that does nothing else, of the very run of a lab. bench/train-lab.bench.js asks. */

import { trainerSetupOf } from '../../web/labs/train/data.js';

/** @typedef {{state: any, data: any, milliseconds: number}} Question */

/** @param {Question} question
 *  @returns {Promise<number>} */
const stepsPerSecond = ({ state, data, milliseconds }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./steps-worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', (event) => (worker.terminate(), resolve(event.data)));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.postMessage({ setup: trainerSetupOf(state, data), milliseconds });
  });

Object.assign(globalThis, { stepsPerSecond });
