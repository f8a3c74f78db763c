/** The state of the training lab: its shape, and what of it each part of the engine needs. Pure. */

import * as v from 'valibot';

import { ownSchema, runSchema } from './saved.js';

/** @typedef {import('#nabla-module').TrainerOptions} TrainerOptions */
/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').InitializationOptions} InitializationOptions */
/** @typedef {v.InferOutput<typeof schema>} TrainState */
/** @typedef {TrainState['hidden'][number]} HiddenLayer */

export const planeSets = /** @type {const} */ (['circle', 'exclusive_or', 'gaussians', 'spiral', 'moons', 'blobs']);
export const fileSets = /** @type {const} */ (['digits', 'iris', 'wine']);

/** Those with a number to learn for each point, not a class. */
export const regressionSets = /** @type {const} */ (['plane', 'multi_gaussian']);

/** How many classes a set may have, where that can be chosen; as the engine's classLimits. */
export const armLimits = { circle: [2, 5], gaussians: [2, 5], spiral: [2, 5], blobs: [2, 10] };

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
export const tabs = /** @type {const} */ (['mistakes', 'inside', 'runs', 'files']);

/** The lessons that are built in; none is ''. */
export const lessonNames = /** @type {const} */ ([
  '',
  'zeros',
  'linear',
  'variance',
  'diverge',
  'saturation',
  'overfitting',
]);

export const limits = {
  points: [20, 5000],
  added: 300,
  removed: 1000,
  coordinate: [-1e6, 1e6],
  label: [0, 9],
  noise: [0, 3],
  testPart: [0.1, 0.9],
  features: 10_000,
  featureName: 200,
  layers: 6,
  units: [1, 256],
  learningRate: [1e-5, 100],
  batch: [1, 5000],
  sigma: [0, 10],
  epochs: [1, 100_000],
  penalty: [0, 1],
  dropout: [0, 0.9],
  factor: [0, 1],
  every: [0.1, 10_000],
  decay: [0, 0.9999],
  epsilon: [1e-12, 1],
  weightDecay: [0, 1],
  targetLoss: [0, 100],
  targetAccuracy: [0, 1],
  patience: [0, 10_000],
};

/** @param {number[]} range  the least and the most
 *  @returns {v.GenericSchema<number, number>} */
const within = ([low, high]) => v.pipe(v.number(), v.minValue(low), v.maxValue(high));
/** @param {number[]} range */
const wholeWithin = ([low, high]) => v.pipe(v.number(), v.integer(), v.minValue(low), v.maxValue(high));
const seed = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 53 - 1));

export const schema = v.object({
  // data
  set: v.picklist([...fileSets, ...planeSets, ...regressionSets, 'drawn', 'own']),
  points: wholeWithin(limits.points),
  /** How many classes: arms of the spiral, rings of the circle. */
  arms: wholeWithin(armLimits.blobs),
  noise: within(limits.noise),
  testPart: within(limits.testPart),
  standardize: v.boolean(),
  dataSeed: seed,
  /** Points of the reader's own: x₁, x₂, and the class, or in regression the number. */
  added: v.pipe(
    v.array(v.tuple([within(limits.coordinate), within(limits.coordinate), within(limits.coordinate)])),
    v.maxLength(limits.added),
  ),
  /** Points that the reader took away, by their rows in the set as it was generated. */
  removed: v.pipe(v.array(wholeWithin([0, limits.points[1]])), v.maxLength(limits.removed)),
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
  momentum: within(limits.decay),
  alpha: within(limits.decay),
  beta1: within(limits.decay),
  beta2: within(limits.decay),
  epsilon: within(limits.epsilon),
  weightDecay: within(limits.weightDecay),
  schedule: v.picklist(['constant', 'step', 'exponential', 'cosine']),
  /** What the schedule multiplies the learning rate by, and after how many epochs. */
  factor: within(limits.factor),
  every: within(limits.every),
  l1: within(limits.penalty),
  l2: within(limits.penalty),
  l2Convention: v.picklist(['whole', 'half']),
  /** The share of each hidden layer's outputs that an update drops. */
  dropout: within(limits.dropout),
  reduction: v.picklist(['mean', 'sum']),
  /** Where a run stops by itself. */
  epochs: wholeWithin(limits.epochs),
  /** It stops too once the training loss is as low or the test accuracy as high as this, or the training loss has not
   *  fallen for so many epochs; 0 for none of it. */
  targetLoss: within(limits.targetLoss),
  targetAccuracy: within(limits.targetAccuracy),
  patience: wholeWithin(limits.patience),
  /** Updates a second, 0 for as fast as it goes. */
  pace: v.picklist([0, 10, 100, 500, 2000]),
  // view
  /** What is looked at closer. */
  tab: v.picklist(tabs),
  lesson: v.picklist(lessonNames),
  logLoss: v.boolean(),
  // only in links that were asked for it
  /** Where the run goes on. */
  run: v.optional(runSchema),
  /** The reader's own file. */
  own: v.optional(ownSchema),
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
  'added',
  'removed',
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

/** A logistic loss over two classes needs one output, p of the second class; all else has one a class. A number to learn
 *  needs one output and a squared error.
 *  @param {TrainState} state  @param {number} inputs  @param {number} classes  0 for regression
 *  @returns {NetworkSpec} */
export function networkOf({ hidden, loss }, inputs, classes) {
  const isRegression = classes === 0;
  const outputs = isRegression || (loss === 'logistic' && classes === 2) ? 1 : classes;
  const layers = [...hidden, { units: outputs, activation: /** @type {const} */ ('identity') }];
  return { inputs, layers, loss: isRegression ? 'mean_squared_error' : loss };
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
    optimizer: {
      kind: state.optimizer,
      momentum: state.momentum,
      alpha: state.alpha,
      beta1: state.beta1,
      beta2: state.beta2,
      epsilon: state.epsilon,
      weightDecay: state.weightDecay,
    },
    penalty: { l1: state.l1, l2: state.l2, l2Convention: state.l2Convention },
    batchSize: state.batch,
    reduction: state.reduction,
    dropout: state.dropout > 0 ? state.hidden.map(() => state.dropout) : [],
  };
}

/** @param {TrainState} state
 *  @returns {import('../../engine/training-session.js').TrainingPlan} */
export const planOf = ({ pace, epochs, targetLoss, targetAccuracy, patience }) => ({
  pace,
  epochs,
  targetLoss,
  targetAccuracy,
  patience,
});
