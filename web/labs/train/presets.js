/** Where each data set starts from, and what happens to the settings when another is chosen. Pure. */

import { armLimits, planeSets } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */

/** @param {import('./state.js').HiddenLayer['activation']} activation  @param {...number} units */
export const layersOf = (activation, ...units) => units.map((count) => ({ units: count, activation }));

/** What the playgrounds that students know start with.
 *  @type {Partial<TrainState>} */
const planePreset = {
  points: 500,
  arms: 3,
  noise: 0,
  testPart: 0.3,
  standardize: false,
  features: [],
  hidden: layersOf('tanh', 4, 2),
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
const filePreset = { ...planePreset, testPart: 0.2, standardize: true, hidden: layersOf('tanh', 8), epochs: 200 };

/** The settings that suit each data set.
 *  @type {Record<TrainState['set'], Partial<TrainState>>} */
export const presets = {
  digits: {
    ...filePreset,
    hidden: layersOf('relu', 32),
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
  spiral: { ...planePreset, hidden: layersOf('tanh', 16, 16), optimizer: 'adam', learningRate: 0.01 },
};

/** What no data set has an opinion on.
 *  @type {Partial<TrainState>} */
const common = {
  dataSeed: 1,
  seed: 1,
  sigma: 0.1,
  factor: 0.5,
  every: 10,
  l2Convention: 'half',
  reduction: 'mean',
  tab: 'mistakes',
  logLoss: false,
};

/** The state in which a data set starts.
 *  @param {TrainState['set']} set */
export const startOf = (set) => /** @type {TrainState} */ ({ ...common, ...presets[set], set });

export const defaults = startOf('circle');

/** @param {TrainState['set']} set */
export const isPlane = (set) => planeSets.some((name) => name === set);

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
  const keys = /** @type {(keyof TrainState)[]} */ (Object.keys(to)).filter(
    (key) => key !== 'features' && !isSame(state[key], to[key]),
  );
  const kept = keys.filter((key) => !isSame(state[key], from[key]));
  const changed = keys.filter((key) => !kept.includes(key));
  const patch = Object.fromEntries(changed.map((key) => [key, to[key]]));
  patch.features = isPlane(state.set) && isPlane(set) ? state.features : [];
  const arms = Math.min(state.arms, armLimits[set === 'spiral' ? 'spiral' : 'blobs'][1]);
  return { patch: { arms, ...patch, set }, changed, kept };
}
