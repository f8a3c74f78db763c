/** The types of the module that Emscripten builds. tests/wasm/exports.test.js holds the names to the real exports. */

import type * as gradcheck from './nabla-gradcheck.js';
import type { LinearLikelihood, LossGradient, Reduction, SoftmaxQuestion, SoftmaxStudy } from './nabla-softmax.js';

export type * from './nabla-gradcheck.js';
export type * from './nabla-softmax.js';

export interface Matrix<Data extends ArrayLike<number> = Float64Array> {
  rows: number;
  columns: number;
  /** Row-major, rows · columns numbers. */
  data: Data;
}

/** What a matrix argument may be: any list of numbers will do as data. */
export type MatrixLike = Matrix<ArrayLike<number>>;

/** What every entry throws when it is given something that does not fit. */
export interface NablaError extends Error {
  code: 'shape_mismatch' | 'invalid_argument' | 'out_of_range' | 'diverged' | 'internal';
  where: string;
}

export type GeneratedSet = 'circle' | 'exclusive_or' | 'gaussians' | 'spiral' | 'moons' | 'blobs';

export interface GeneratorOptions {
  set?: GeneratedSet;
  /** How many, at most 100,000. */
  points?: number;
  /** The arms of the spiral (2 to 5) or the number of blobs (2 to 10); the other sets have two classes. */
  classes?: number;
  /** Standard deviation of what is added to each coordinate, in the units of the plane. */
  noise?: number;
  seed?: number;
}

export interface Dataset {
  /** N×d */
  x: Matrix;
  /** N, counted from 0. */
  labels: number[];
  classes: number;
}

export interface Standardization {
  /** 1×d */
  mean: Matrix;
  /** 1×d, 1 for a constant column. */
  deviation: Matrix;
}

export interface PreparationOptions {
  /** Share of the rows held back for testing, 0.2 unless given. */
  testPart?: number;
  standardize?: boolean;
  seed?: number;
}

export interface PreparedData {
  trainX: Matrix;
  trainLabels: number[];
  testX: Matrix;
  testLabels: number[];
  /** Where each training example stood in the data set. */
  trainRows: number[];
  testRows: number[];
  /** Fitted on the training part; means 0 and deviations 1 when not asked for. */
  standardization: Standardization;
}

export type Activation = 'identity' | 'sigmoid' | 'tanh' | 'relu' | 'leaky_relu' | 'elu' | 'softplus' | 'gelu';
export type Loss = 'softmax_cross_entropy' | 'logistic' | 'mean_squared_error';
export type Reduction = 'sum' | 'mean';
export type Initialization = 'zeros' | 'normal' | 'xavier_uniform' | 'xavier_normal' | 'he_uniform' | 'he_normal';
export type OptimizerKind = 'sgd' | 'momentum' | 'nesterov' | 'rmsprop' | 'adam' | 'adamw';

export interface NetworkSpec {
  inputs: number;
  /** The last layer gives the prediction: `identity` for the losses that take logits. */
  layers: { units: number; activation: Activation }[];
  loss: Loss;
}

export interface Shape {
  rows: number;
  columns: number;
}

export interface LayerShapes {
  weights: Shape;
  bias: Shape;
  /** Of z and a, for the whole batch. */
  output: Shape;
  parameters: number;
}

export interface LayerParameters<Data extends ArrayLike<number> = Float64Array> {
  /** fan_in×fan_out */
  weights: Matrix<Data>;
  /** 1×fan_out */
  bias: Matrix<Data>;
}

/** Each list has one entry for each layer, the first layer first. */
export interface MlpTrace {
  z: Matrix[];
  a: Matrix[];
  probabilities: Matrix;
  loss: number;
  activationGradients: Matrix[];
  deltas: Matrix[];
  gradients: LayerParameters[];
  inputGradient: Matrix;
}

export interface InitializationOptions {
  /** xavier_uniform unless given. */
  kind?: Initialization;
  /** Standard deviation of `normal`. */
  sigma?: number;
  seed?: number;
}

/** What is left out has the default of nabla/trainer.h. */
export interface TrainerOptions {
  learningRate?: number;
  /** `step`: times `factor` at each `every`-th epoch; `exponential`: times `factor` over each `every` epochs. */
  schedule?: { kind?: 'constant' | 'step' | 'exponential'; factor?: number; every?: number };
  optimizer?: {
    kind?: OptimizerKind;
    momentum?: number;
    alpha?: number;
    beta1?: number;
    beta2?: number;
    epsilon?: number;
    weightDecay?: number;
  };
  /** On weights, not biases. `whole`: λ‖W‖²; `half`: ½λ‖W‖². */
  penalty?: { l1?: number; l2?: number; l2Convention?: 'whole' | 'half' };
  batchSize?: number;
  reduction?: Reduction;
}

/** Give labels for classes, or y (N×outputs) for anything else. */
export interface Examples {
  /** N×inputs */
  x: MatrixLike;
  labels?: ArrayLike<number>;
  y?: MatrixLike;
}

export interface TrainerSetup {
  network: NetworkSpec;
  initialization?: InitializationOptions;
  options?: TrainerOptions;
  shuffleSeed?: number;
  training: Examples;
  test?: Examples;
}

export interface Divergence {
  /** Updates made before it was noticed. */
  step: number;
  /** Counted from 1. */
  layer: number;
  where: 'weights' | 'z' | 'loss';
  message: string;
}

export interface Progress {
  /** Updates made since the weights were new. */
  step: number;
  /** Passes over the training examples, with a fraction. */
  epoch: number;
  /** Data loss of the last batch before its update; NaN before the first. */
  batchLoss: number;
  /** Of the next step. */
  learningRate: number;
  divergence: Divergence | null;
}

export interface Evaluation {
  examples: number;
  /** Data loss; NaN without examples. */
  loss: number;
  /** L1 and L2 together, not part of `loss`. */
  penalty: number;
  /** null where there are no classes. */
  accuracy: number | null;
  /** Counts, rows the true class, columns the predicted; 0×0 where there are no classes. */
  confusion: Matrix;
}

/** As plain as JSON, but for the typed arrays. */
export interface TrainerState {
  parameters: Matrix<Float32Array>;
  firstMoments: Matrix<Float32Array>;
  secondMoments: Matrix<Float32Array>;
  optimizerStep: number;
  step: number;
  epoch: number;
  position: number;
  shuffleRandom: string;
}

/** Trains a network in single precision; the examples are copied in once. Runs only inside `steps` and
 *  `trainForEpochs`, so whoever calls decides how much time a call takes. */
export interface Trainer {
  options(): Required<TrainerOptions>;
  /** Replaces all options; the parameters, the counts and (for the same optimiser) its memory stay. */
  setOptions(options: TrainerOptions): void;
  /** Makes up to `count` updates and returns how many: fewer only if training diverges. */
  steps(count: number): number;
  /** Updates until `count` more epochs have ended; returns how many it made. */
  trainForEpochs(count: number): number;
  progress(): Progress;
  evaluateTraining(): Evaluation;
  evaluateTest(): Evaluation;
  predictedTestLabels(): number[];
  /** Probabilities by the loss, or the prediction itself for mean_squared_error. */
  predict(x: MatrixLike): Matrix<Float32Array>;
  /** The a of each layer. */
  activations(x: MatrixLike): Matrix<Float32Array>[];
  /** 1×P: W₁, b₁, W₂, b₂, …, each row-major. */
  parameters(): Matrix<Float32Array>;
  layers(): LayerParameters<Float32Array>[];
  /** Puts other parameters in; a divergence is forgotten. */
  setParameters(parameters: MatrixLike): void;
  /** New weights, no steps, the first shuffle again. */
  reset(initialization: InitializationOptions): void;
  state(): TrainerState;
  /** Goes on bit for bit where the trainer of the state would have. */
  restore(state: TrainerState): void;
  /** Frees it; a garbage collector will not. */
  delete(): void;
}

export interface NablaModule {
  /** Softmax of each row. */
  softmax(logits: MatrixLike): Matrix;
  /** The logarithm of the softmax of each row, stable. */
  logSoftmax(logits: MatrixLike): Matrix;
  /** Softmax of each row without the shift, for showing why it overflows. */
  naiveSoftmax(logits: MatrixLike): Matrix;
  /** log Σ exp of each row, N×1. */
  logsumexp(logits: MatrixLike): Matrix;
  /** d×d, from one row of probabilities. */
  softmaxJacobian(probabilities: MatrixLike): Matrix;
  /** Everything that the softmax lab shows. */
  studySoftmax(question: SoftmaxQuestion): SoftmaxStudy;
  /** −Σ y log p, from probabilities. */
  crossEntropy(y: MatrixLike, p: MatrixLike, reduction: Reduction): LossGradient;
  /** −Σ y log softmax, from logits. */
  softmaxCrossEntropy(y: MatrixLike, logits: MatrixLike, reduction: Reduction): LossGradient;
  /** log(1 + eᶠ) − y·f. */
  logisticNll(y: MatrixLike, f: MatrixLike, reduction: Reduction): LossGradient;
  meanSquaredError(y: MatrixLike, p: MatrixLike, reduction: Reduction): LossGradient;
  /** N×classes, from labels counted from 0. */
  oneHot(labels: ArrayLike<number>, classes: number): Matrix;
  /** ∏ pʸ over the batch. */
  likelihood(y: MatrixLike, p: MatrixLike): number;
  /** Σ y log softmax over the batch, from logits. */
  logLikelihood(y: MatrixLike, logits: MatrixLike): number;
  /** 1[j = t] − p. */
  logLikelihoodGradient(y: MatrixLike, logits: MatrixLike): Matrix;
  /** Of u = Wx + b: x N×D, y N×d, W d×D, b 1×d. */
  linearLogLikelihood(x: MatrixLike, y: MatrixLike, weights: MatrixLike, bias: MatrixLike): LinearLikelihood;
  /** The bugs that can be planted in a problem's gradient. */
  plantedBugs(problem: gradcheck.GradcheckProblem): gradcheck.PlantedBug[];
  /** Checks a problem's gradient in float and double. */
  runGradcheck(spec: gradcheck.GradcheckSpec, options: gradcheck.GradcheckOptions): gradcheck.GradcheckRun;
  /** The error of difference quotients against their step, in float and double. */
  runGradcheckSweep(spec: gradcheck.GradcheckSpec, perDecade: number): gradcheck.GradcheckSweep;
  /** Points of the plane in classes, drawn from a seed. */
  generateDataset(options: GeneratorOptions): Dataset;
  /** A stratified split, standardized by its training part. */
  prepareData(x: MatrixLike, labels: ArrayLike<number>, classes: number, options: PreparationOptions): PreparedData;
  /** (x − mean) / deviation, column by column. */
  standardize(x: MatrixLike, fit: Standardization): Matrix;

  /** Bytes of the heap that are allocated now, to see that nothing leaks. */
  heapInUse(): number;
  /** The shapes of each layer with the examples of a batch in rows (z = xW + b) or in columns (z = Wx + b). */
  layerShapes(network: NetworkSpec, batch: number, orientation: 'rows' | 'columns'): LayerShapes[];
  /** Weights and biases of all layers. */
  parameterCount(network: NetworkSpec): number;
  /** Starting parameters, 1×P in the order of `Trainer.parameters`. */
  initialParameters(network: NetworkSpec, options: InitializationOptions): Matrix;
  /** Forward pass, loss and backward pass of a batch, with every value between. */
  traceMlp(network: NetworkSpec, parameters: MatrixLike, x: MatrixLike, y: MatrixLike, reduction: Reduction): MlpTrace;
  Trainer: new (setup: TrainerSetup) => Trainer;
}

/** Instantiates the module from its wasm bytes. */
export default function createNablaModule(options: { wasmBinary: Uint8Array }): Promise<NablaModule>;
