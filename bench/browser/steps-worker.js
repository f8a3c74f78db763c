/** A worker that makes steps of a setup and nothing else. */

import nablaWasm from '../../build/wasm/nabla-training.wasm?url';
import { loadTraining } from '../../web/engine/load-training.js';
import { microsecondsPerStep, wallTime } from '../measure.js';

self.addEventListener('message', async ({ data: { setup, milliseconds } }) => {
  const wasmBinary = new Uint8Array(await (await fetch(nablaWasm)).arrayBuffer());
  const trainer = new (await loadTraining({ wasmBinary })).Trainer(setup);
  const steps = (/** @type {number} */ count) => void trainer.steps(count);
  microsecondsPerStep(steps, milliseconds / 4, wallTime); // the compilers settle
  self.postMessage(1e6 / microsecondsPerStep(steps, milliseconds, wallTime));
});
