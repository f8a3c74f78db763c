/** A small run, and a session whose time is its own. */

import assert from 'node:assert/strict';

import { TrainingSession } from '../../web/engine/training-session.js';
import { loadTrainingModule } from '../wasm/module.js';

/** @typedef {import('../../web/engine/training-snapshot.js').TrainingSnapshot} TrainingSnapshot */
/** @typedef {import('../../web/engine/training-snapshot.js').TrainingSetup} TrainingSetup */
/** @typedef {import('#nabla-module').TrainerOptions} TrainerOptions */

export const nabla = await loadTrainingModule();

/** Circle, 210 examples to train on, the network that students know.
 *  @param {{id?: number, options?: TrainerOptions}} [given]
 *  @returns {TrainingSetup} */
export function circle({ id = 1, options = {} } = {}) {
  const { x, labels } = nabla.generateDataset({ set: 'circle', points: 300 });
  const data = nabla.prepareData(x, labels, 2, { testPart: 0.3, standardize: false });
  const layers = [4, 2].map((units) => ({ units, activation: /** @type {const} */ ('tanh') }));
  return {
    id,
    trainer: {
      network: { inputs: 2, layers: [...layers, { units: 2, activation: 'identity' }], loss: 'softmax_cross_entropy' },
      options: { learningRate: 0.03, batchSize: 10, ...options },
      training: { x: data.trainX, labels: data.trainLabels },
      test: { x: data.testX, labels: data.testLabels },
    },
    map: { rows: 4, columns: 2, data: Float64Array.of(0, 0, 5, 0, 0, 5, -5, 0) },
    probe: { rows: 3, columns: 2, data: Float64Array.of(0, 0, 1, 0, 0, 1) },
  };
}

/** A session with time of its own: each look at the clock is a quarter of a millisecond. */
export function makeSession({ hold = false } = {}) {
  /** @type {TrainingSnapshot[]} */
  const told = [];
  let time = 0;
  /** @type {(() => void)[]} */
  const held = [];
  const session = new TrainingSession(nabla, {
    now: () => (time += 0.25),
    yieldControl: () => new Promise((resolve) => setImmediate(resolve)),
    rest: () => new Promise((resolve) => setImmediate(() => resolve(void (time += 4)))),
  });
  session.listen((snapshot) => {
    told.push(snapshot);
    return hold ? new Promise((resolve) => held.push(() => resolve(undefined))) : undefined;
  });
  /** Until the run rests. */
  const rest = async () => {
    do await turn();
    while (told.at(-1)?.running);
  };
  return { session, told, rest, release: () => held.shift()?.() };
}

export const turn = () => new Promise((resolve) => setTimeout(resolve, 1));

/** @param {ArrayLike<number>} epochs */
export const whole = (epochs) => Array.from(epochs).filter(Number.isInteger);

/** @param {TrainingSnapshot | undefined} snapshot */
export function detailOf(snapshot) {
  assert.ok(snapshot?.detail);
  return snapshot.detail;
}

/** @param {TrainingSnapshot | undefined} snapshot */
export function insideOf(snapshot) {
  assert.ok(snapshot?.inside);
  return snapshot.inside;
}
