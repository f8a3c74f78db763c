/** Where each data set starts from, and what happens to the settings when another is chosen. Pure. */

import { armLimits } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */

/** What the playgrounds that students know start with.
 *  @type {Partial<TrainState>} */
const planePreset = {
  points: 500,
  arms: 3,
  noise: 0,
  testPart: 0.3,
  standardize: false,
  hidden: [4, 2],
  activation: 'tanh',
  initialization: 'xavier_uniform',
  loss: 'softmax_cross_entropy',
  learningRate: 0.03,
  batch: 10,
  optimizer: 'sgd',
  schedule: 'constant',
  l1: 0,
  l2: 0,
  epochs: 500,
  pace: 2000,
};

/** @type {Partial<TrainState>} */
const filePreset = { ...planePreset, testPart: 0.2, standardize: true, hidden: [8], epochs: 200 };

/** The settings that suit each data set.
 *  @type {Record<TrainState['set'], Partial<TrainState>>} */
export const presets = {
  digits: {
    ...filePreset,
    hidden: [32],
    activation: 'relu',
    initialization: 'he_uniform',
    batch: 32,
    learningRate: 0.1,
    epochs: 30,
    pace: 500,
  },
  iris: filePreset,
  wine: filePreset,
  own: filePreset,
  circle: planePreset,
  exclusive_or: planePreset,
  gaussians: planePreset,
  moons: { ...planePreset, noise: 0.3 },
  blobs: planePreset,
  spiral: { ...planePreset, hidden: [16, 16], optimizer: 'adam', learningRate: 0.01 },
};

/** What no data set has an opinion on.
 *  @type {Partial<TrainState>} */
const common = { dataSeed: 1, seed: 1, sigma: 0.1, factor: 0.5, every: 10, l2Convention: 'half', reduction: 'mean' };

/** The state in which a data set starts.
 *  @param {TrainState['set']} set */
export const startOf = (set) => /** @type {TrainState} */ ({ ...common, ...presets[set], set });

export const defaults = startOf('digits');

/** @param {unknown} a  @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What choosing another data set does to the settings.
 *  @typedef {object} PresetChoice
 *  @property {Partial<TrainState>} patch
 *  @property {(keyof TrainState)[]} changed  settings that follow the data set
 *  @property {(keyof TrainState)[]} kept  settings that the data set would have otherwise, but the reader chose
 */

/** The settings of another data set: its preset, but for what the reader set otherwise than the old set's preset.
 *
 *  @param {TrainState} state
 *  @param {TrainState['set']} set
 *  @returns {PresetChoice} */
export function choosePreset(state, set) {
  const from = presets[state.set];
  const to = presets[set];
  const keys = /** @type {(keyof TrainState)[]} */ (Object.keys(to)).filter((key) => !isSame(state[key], to[key]));
  const kept = keys.filter((key) => !isSame(state[key], from[key]));
  const changed = keys.filter((key) => !kept.includes(key));
  const patch = Object.fromEntries(changed.map((key) => [key, to[key]]));
  const arms = Math.min(state.arms, armLimits[set === 'spiral' ? 'spiral' : 'blobs'][1]);
  return { patch: { arms, ...patch, set }, changed, kept };
}
