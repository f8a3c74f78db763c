/** What the menus of the training lab offer, and how its settings are called. */

/** @typedef {{value: string, label: string}} Option */
/** @typedef {import('./state.js').TrainState} TrainState */

/** @type {Option[]} */
export const setOptions = [
  { value: 'circle', label: 'Circle' },
  { value: 'exclusive_or', label: 'Exclusive or' },
  { value: 'gaussians', label: 'Two Gaussians' },
  { value: 'spiral', label: 'Spiral' },
  { value: 'moons', label: 'Moons' },
  { value: 'blobs', label: 'Blobs' },
  { value: 'drawn', label: 'Points of your own' },
  { value: 'plane', label: 'Plane (regression)' },
  { value: 'multi_gaussian', label: 'Hills (regression)' },
  { value: 'digits', label: 'Handwritten digits' },
  { value: 'iris', label: 'Iris' },
  { value: 'wine', label: 'Wine' },
];

/** @param {string} set */
export const setName = (set) => setOptions.find(({ value }) => value === set)?.label ?? 'your file';

/** @type {Option[]} */
export const activationOptions = [
  { value: 'tanh', label: 'tanh' },
  { value: 'relu', label: 'ReLU' },
  { value: 'sigmoid', label: 'sigmoid' },
  { value: 'leaky_relu', label: 'leaky ReLU' },
  { value: 'elu', label: 'ELU' },
  { value: 'gelu', label: 'GELU' },
  { value: 'softplus', label: 'softplus' },
  { value: 'identity', label: 'linear' },
];

/** @param {string} activation */
export const activationName = (activation) =>
  activationOptions.find(({ value }) => value === activation)?.label ?? activation;

/** @type {Option[]} */
export const optimizerOptions = [
  { value: 'sgd', label: 'SGD' },
  { value: 'momentum', label: 'Momentum' },
  { value: 'nesterov', label: 'Nesterov' },
  { value: 'rmsprop', label: 'RMSProp' },
  { value: 'adam', label: 'Adam' },
  { value: 'adamw', label: 'AdamW' },
];

/** @type {Option[]} */
export const initializationOptions = [
  { value: 'xavier_uniform', label: 'Xavier, uniform' },
  { value: 'xavier_normal', label: 'Xavier, normal' },
  { value: 'he_uniform', label: 'He, uniform' },
  { value: 'he_normal', label: 'He, normal' },
  { value: 'normal', label: 'Normal, own σ' },
  { value: 'zeros', label: 'Zeros' },
];

/** @type {Option[]} */
export const lossOptions = [
  { value: 'softmax_cross_entropy', label: 'Softmax cross-entropy' },
  { value: 'logistic', label: 'Logistic' },
  { value: 'mean_squared_error', label: 'Mean squared error' },
];

/** @type {Option[]} */
export const scheduleOptions = [
  { value: 'constant', label: 'Constant' },
  { value: 'step', label: 'In steps' },
  { value: 'exponential', label: 'Exponential' },
  { value: 'cosine', label: 'Cosine' },
];

/** @type {Option[]} */
export const paceOptions = [
  { value: '10', label: '10 a second' },
  { value: '100', label: '100 a second' },
  { value: '500', label: '500 a second' },
  { value: '2000', label: '2,000 a second' },
  { value: '0', label: 'Full speed' },
];

const penalties = [0, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1];

/** The usual strengths, and the present one if it is none of them.
 *  @param {number} present
 *  @returns {Option[]} */
export function penaltyOptions(present) {
  const values = penalties.includes(present) ? penalties : [...penalties, present].sort((a, b) => a - b);
  return values.map((value) => ({ value: String(value), label: value === 0 ? 'None' : String(value) }));
}

/** @type {Partial<Record<keyof TrainState, Option[]>>} */
const choices = {
  initialization: initializationOptions,
  loss: lossOptions,
  optimizer: optimizerOptions,
  schedule: scheduleOptions,
};

/** What a menu calls a choice.
 *  @param {keyof TrainState} key  @param {string} choice */
export const choiceName = (key, choice) =>
  key === 'set' ? setName(choice) : (choices[key]?.find(({ value }) => value === choice)?.label ?? choice);

const settingNames = /** @type {Partial<Record<keyof TrainState, string>>} */ ({
  points: 'points',
  arms: 'classes',
  noise: 'noise',
  testPart: 'test part',
  standardize: 'standardising',
  hidden: 'hidden layers',
  initialization: 'initialisation',
  loss: 'loss',
  learningRate: 'learning rate',
  batch: 'batch',
  optimizer: 'optimiser',
  schedule: 'schedule',
  l1: 'L1',
  l2: 'L2',
  dropout: 'dropout',
  epochs: 'epochs',
  pace: 'speed',
});

/** "learning rate, batch and activation"
 *  @param {readonly (keyof TrainState)[]} keys */
export function namesOf(keys) {
  const names = keys.map((key) => settingNames[key] ?? key);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
