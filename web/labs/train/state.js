/** The state of the training lab: its shape, and what of it each part of the engine needs. Pure. */

import * as v from 'valibot';

/** @typedef {import('#nabla-module').TrainerOptions} TrainerOptions */
/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').InitializationOptions} InitializationOptions */
/** @typedef {v.InferOutput<typeof schema>} TrainState */
/** @typedef {TrainState['hidden'][number]} HiddenLayer */

export const planeSets = /** @type {const} */ (['circle', 'exclusive_or', 'gaussians', 'spiral', 'moons', 'blobs']);
export const fileSets = /** @type {const} */ (['digits', 'iris', 'wine']);

/** How many arms a spiral may have, and how many blobs there may be. */
export const armLimits = { spiral: [2, 5], blobs: [2, 10] };

export const activations = /** @type {const} */ ([
  'identity',
  'sigmoid',
  'tanh',
  'relu',
  'leaky_relu',
  'elu',
  'softplus',
  'gelu',
]);

/** What can be looked at closer. */
export const tabs = /** @type {const} */ (['mistakes']);

export const limits = {
  points: [20, 5000],
  noise: [0, 3],
  testPart: [0.1, 0.9],
  features: 1000,
  featureName: 200,
  layers: 6,
  units: [1, 256],
  learningRate: [1e-5, 100],
  batch: [1, 5000],
  sigma: [0, 10],
  epochs: [1, 100_000],
  penalty: [0, 1],
  factor: [0.01, 1],
  every: [0.1, 10_000],
};

/** @param {number[]} range  the least and the most
 *  @returns {v.GenericSchema<number, number>} */
const within = ([low, high]) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
/** @param {number[]} range */
const wholeWithin = ([low, high]) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 53 - 1));

export const schema = v.object({
  // data
  set: v.picklist([...fileSets, ...planeSets, 'own']),
  points: wholeWithin(limits.points),
  /** Arms of the spiral, number of blobs. */
  arms: wholeWithin(armLimits.blobs),
  noise: within(limits.noise),
  testPart: within(limits.testPart),
  standardize: v.boolean(),
  dataSeed: seed,
  /** The features that the network gets, by name; none stands for the usual ones. */
  features: v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.featureName))), v.maxLength(limits.features)),
  // network
  hidden: v.pipe(
    v.array(v.object({ units: wholeWithin(limits.units), activation: v.picklist(activations) })),
    v.maxLength(limits.layers),
  ),
  initialization: v.picklist(['zeros', 'normal', 'xavier_uniform', 'xavier_normal', 'he_uniform', 'he_normal']),
  /** Standard deviation of the normal initialisation. */
  sigma: within(limits.sigma),
  loss: v.picklist(['softmax_cross_entropy', 'logistic', 'mean_squared_error']),
  seed,
  // training
  learningRate: within(limits.learningRate),
  batch: wholeWithin(limits.batch),
  optimizer: v.picklist(['sgd', 'momentum', 'nesterov', 'rmsprop', 'adam', 'adamw']),
  schedule: v.picklist(['constant', 'step', 'exponential']),
  /** What the schedule multiplies the learning rate by, and after how many epochs. */
  factor: within(limits.factor),
  every: within(limits.every),
  l1: within(limits.penalty),
  l2: within(limits.penalty),
  l2Convention: v.picklist(['whole', 'half']),
  reduction: v.picklist(['mean', 'sum']),
  /** Where a run stops by itself. */
  epochs: wholeWithin(limits.epochs),
  /** Updates a second, 0 for as fast as it goes. */
  pace: v.picklist([0, 10, 100, 500, 2000]),
  // view
  /** What is looked at closer. */
  tab: v.picklist(tabs),
  logLoss: v.boolean(),
});

const dataKeys = /** @type {const} */ ([
  'set',
  'points',
  'arms',
  'noise',
  'testPart',
  'standardize',
  'dataSeed',
  'features',
]);
const networkKeys = /** @type {const} */ (['hidden', 'initialization', 'sigma', 'loss']);

/** @param {TrainState} state  @param {readonly (keyof TrainState)[]} keys */
const keyOf = (state, keys) => JSON.stringify(keys.map((key) => state[key]));
/** The same for states with the same data. @param {TrainState} state */
export const dataKey = (state) => keyOf(state, dataKeys);
/** The same for states that one run can serve: their data and networks are the same. @param {TrainState} state */
export const runKey = (state) => keyOf(state, [...dataKeys, ...networkKeys, 'seed']);

/** What changed from one run to another, in a word for the reader.
 *  @param {TrainState} before  @param {TrainState} after */
export function whatChanged(before, after) {
  if (before.set !== after.set || dataKey(before) !== dataKey(after)) return 'the data';
  if (keyOf(before, networkKeys) !== keyOf(after, networkKeys)) return 'the network';
  return 'the starting weights';
}

/** A logistic loss over two classes needs one output, p of the second class; all else has one a class.
 *  @param {TrainState} state  @param {number} inputs  @param {number} classes
 *  @returns {NetworkSpec} */
export function networkOf({ hidden, loss }, inputs, classes) {
  const outputs = loss === 'logistic' && classes === 2 ? 1 : classes;
  return { inputs, layers: [...hidden, { units: outputs, activation: 'identity' }], loss };
}

/** @param {TrainState} state
 *  @returns {InitializationOptions} */
export const initializationOf = ({ initialization: kind, sigma, seed }) => ({ kind, sigma, seed });

/** @param {TrainState} state
 *  @returns {TrainerOptions} */
export function trainerOptionsOf(state) {
  return {
    learningRate: state.learningRate,
    schedule: { kind: state.schedule, factor: state.factor, every: state.every },
    optimizer: { kind: state.optimizer },
    penalty: { l1: state.l1, l2: state.l2, l2Convention: state.l2Convention },
    batchSize: state.batch,
    reduction: state.reduction,
  };
}

/** @param {TrainState} state
 *  @returns {import('../../engine/training-session.js').TrainingPlan} */
export const planOf = ({ pace, epochs }) => ({ pace, epochs });
