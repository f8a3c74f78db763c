/** Where each data set starts from, and what happens to the settings when another is chosen. Pure. */

import { armLimits, planeSets, regressionSets } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */

/** @param {import('./state.js').HiddenLayer['activation']} activation  @param {...number} units */
export const layersOf = (activation, ...units) => units.map((count) => ({ units: count, activation }));

/** Where the reader's own points begin: two classes of four.
 *  @type {TrainState['added']} */
const firstPoints = [
  [-3, 1, 0],
  [-2, 2.5, 0],
  [-3.5, 3, 0],
  [-1.5, 0.5, 0],
  [3, -1, 1],
  [2, -2.5, 1],
  [3.5, -3, 1],
  [1.5, -0.5, 1],
];

/** What the playgrounds that students know start with.
 *  @type {Partial<TrainState>} */
const planePreset = {
  points: 500,
  arms: 2,
  noise: 0,
  testPart: 0.3,
  standardize: false,
  features: [],
  added: [],
  removed: [],
  hidden: layersOf('tanh', 4, 2),
  initialization: 'xavier_uniform',
  loss: 'softmax_cross_entropy',
  learningRate: 0.03,
  batch: 10,
  optimizer: 'sgd',
  schedule: 'constant',
  l1: 0,
  l2: 0,
  dropout: 0,
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
  blobs: { ...planePreset, arms: 3 },
  plane: planePreset,
  multi_gaussian: { ...planePreset, hidden: layersOf('tanh', 8, 4) },
  drawn: { ...planePreset, added: firstPoints, testPart: 0.25, epochs: 2000 },
  spiral: { ...planePreset, arms: 3, hidden: layersOf('tanh', 16, 16), optimizer: 'adam', learningRate: 0.01 },
};

/** What no data set has an opinion on.
 *  @type {Partial<TrainState>} */
const common = {
  dataSeed: 1,
  seed: 1,
  sigma: 0.1,
  momentum: 0.9,
  alpha: 0.99,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.01,
  targetLoss: 0,
  targetAccuracy: 0,
  patience: 0,
  factor: 0.5,
  every: 10,
  l2Convention: 'half',
  reduction: 'mean',
  tab: 'mistakes',
  lesson: '',
  logLoss: false,
};

/** The state in which a data set starts.
 *  @param {TrainState['set']} set */
export const startOf = (set) => /** @type {TrainState} */ ({ ...common, ...presets[set], set });

export const defaults = startOf('circle');

/** @param {TrainState['set']} set */
export const isPlane = (set) => isGenerated(set) || set === 'drawn';
/** @param {TrainState['set']} set */
export const isGenerated = (set) => planeSets.some((name) => name === set) || isRegression(set);
/** @param {TrainState['set']} set */
export const isRegression = (set) => regressionSets.some((name) => name === set);

/** @param {unknown} a  @param {unknown} b */
const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** What choosing another data set does to the settings.
 *  @typedef {object} PresetChoice
 *  @property {Partial<TrainState>} patch
 *  @property {(keyof TrainState)[]} changed  settings that follow the data set
 *  @property {(keyof TrainState)[]} kept  settings that the data set would have otherwise, but the reader chose
 */

/** What belongs to one data set and never goes over to another as it is.
 *  @type {(keyof TrainState)[]} */
const dataOwn = ['features', 'added', 'removed', 'arms'];

/** The settings of another data set: its preset, but for what the reader set otherwise than the old set's preset.
 *
 *  @param {TrainState} state
 *  @param {TrainState['set']} set
 *  @returns {PresetChoice} */
export function choosePreset(state, set) {
  const from = presets[state.set];
  const to = presets[set];
  const keys = /** @type {(keyof TrainState)[]} */ (Object.keys(to)).filter(
    (key) => !dataOwn.includes(key) && !isSame(state[key], to[key]),
  );
  const kept = keys.filter((key) => !isSame(state[key], from[key]));
  const changed = keys.filter((key) => !kept.includes(key));
  const patch = Object.fromEntries(changed.map((key) => [key, to[key]]));
  const features = isPlane(state.set) && isPlane(set) ? state.features : [];
  const { added = [] } = to;
  const [least, most] = armLimits[/** @type {keyof typeof armLimits} */ (set)] ?? armLimits.blobs;
  const arms = Math.max(least, Math.min(to.arms === from.arms ? state.arms : (to.arms ?? least), most));
  return { patch: { ...patch, arms, features, added, removed: [], set }, changed, kept };
}
