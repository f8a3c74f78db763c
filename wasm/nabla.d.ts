/** The types of the module that Emscripten builds. tests/wasm/exports.test.js holds the names to the real exports. */

import type { ActivationQuestion, ActivationStudy } from './nabla-activations.js';
import type * as gradcheck from './nabla-gradcheck.js';
import type { Program, ProgramOptions } from './nabla-program.js';
import type { NetworkQuestion, NetworkStudy, Orientation } from './nabla-network.js';
import type { LinearLikelihood, LossGradient, Reduction, SoftmaxQuestion, SoftmaxStudy } from './nabla-softmax.js';
import type {
  NetworkSpec,
  LayerShapes,
  LayerParameters,
  MlpTrace,
  InitializationOptions,
  TrainerOptions,
  TrainerSetup,
  Progress,
  Evaluation,
  TrainerState,
  StepPhase,
  ExampleSet,
  LayerStatistics,
  RankedExample,
  GradientVariance,
  StepTrace,
} from './nabla-training.js';

export type * from './nabla-activations.js';
export type * from './nabla-gradcheck.js';
export type * from './nabla-program.js';
export type * from './nabla-network.js';
export type * from './nabla-softmax.js';
export type * from './nabla-training.js';

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

/** The last two are for regression: a number to learn for each point. */
export type GeneratedSet =
  'circle' | 'exclusive_or' | 'gaussians' | 'spiral' | 'moons' | 'blobs' | 'plane' | 'multi_gaussian';

/** What a network may be given of a point (x₁, x₂): the coordinates, their squares, product and sines. */
export type PlaneFeature = 'x1' | 'x2' | 'x1_squared' | 'x2_squared' | 'product' | 'sin_x1' | 'sin_x2';

/** How many classes a generated set may have: 2 to 2 where there are always two, 0 to 0 for regression. */
export interface ClassLimits {
  least: number;
  most: number;
}

export interface GeneratorOptions {
  set?: GeneratedSet;
  /** How many, at most 100,000. */
  points?: number;
  /** Within `classLimits`; sets whose limits are one number do not look at it. */
  classes?: number;
  /** Standard deviation of what is added to each coordinate, in the units of the plane; in regression the points stay
   *  where they are, and their y is measured where the noise would have moved them. */
  noise?: number;
  seed?: number;
}

export interface Dataset {
  /** N×d */
  x: Matrix;
  /** N, counted from 0; empty for regression. */
  labels: number[];
  /** 0 for regression. */
  classes: number;
  /** N×1 for regression, else 0×0. */
  y: Matrix;
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
  /** Of regression; false unless given. */
  standardizeTargets?: boolean;
  seed?: number;
}

/** Labels of classes, or y of regression; the other is empty. */
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
  /** N×m for regression, else 0×0. */
  trainY: Matrix;
  testY: Matrix;
  /** Likewise for y: what is predicted, times the deviation, plus the mean, is in the units of the data set. */
  targetStandardization: Standardization;
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
  /** The next phase of the running step, or the first of the next: says what is done now, `none` after the update (or
   *  if training diverged). Mixes freely with `steps`, which finishes a running step first and counts it. */
  stepPhase(): StepPhase;
  /** What the running or the last step has made of its batch so far. */
  stepTrace(): StepTrace;
  progress(): Progress;
  evaluateTraining(): Evaluation;
  evaluateTest(): Evaluation;
  predictedTestLabels(): number[];
  /** Probabilities by the loss, or the prediction itself for mean_squared_error. */
  predict(x: MatrixLike): Matrix<Float32Array>;
  /** The a of each layer. */
  activations(x: MatrixLike): Matrix<Float32Array>[];
  /** ∂J/∂W and ∂J/∂b of each layer at the present parameters, J with the penalty, without dropout. `batch` is that of
   *  the running or last step. */
  gradient(of: ExampleSet): LayerParameters<Float32Array>[];
  /** The length of that gradient, layer by layer. */
  gradientNorms(of: ExampleSet): number[];
  /** Histograms of each layer's weights, their gradients and its activations. */
  layerStatistics(of: ExampleSet, bins: number): LayerStatistics[];
  /** The examples with the largest loss, the worst first. */
  worstExamples(of: ExampleSet, count: number): RankedExample[];
  /** How far the mean gradient of a batch is from that of all training examples, measured on so many batches of each
   *  size. */
  gradientVariance(batchSizes: number[], draws: number, seed: number): GradientVariance[];
  /** The one matrix and bias that do what the network does, where all its activations are `identity`; else null. */
  linearProduct(): LayerParameters<Float32Array> | null;
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
  /** Everything that the activations lab shows of a function. */
  studyActivation(question: ActivationQuestion): ActivationStudy;
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
  /** Points of the plane in classes or with a number each, drawn from a seed. */
  generateDataset(options: GeneratorOptions): Dataset;
  /** What `classes` may be for a generated set. */
  classLimits(set: GeneratedSet): ClassLimits;
  /** From points of the plane (N×2) the features asked for, a column each. Expand before preparing. */
  expandFeatures(x: MatrixLike, features: PlaneFeature[]): Matrix;
  /** A stratified split, standardized by its training part. */
  prepareData(x: MatrixLike, labels: ArrayLike<number>, classes: number, options: PreparationOptions): PreparedData;
  /** A split at random, standardized likewise, of examples with numbers to learn (y N×m). */
  prepareRegression(x: MatrixLike, y: MatrixLike, options: PreparationOptions): PreparedData;
  /** (x − mean) / deviation, column by column. */
  standardize(x: MatrixLike, fit: Standardization): Matrix;

  /** Bytes of the heap that are allocated now, to see that nothing leaks. */
  heapInUse(): number;
  /** The shapes of each layer with the examples of a batch in rows (z = xW + b) or in columns (z = Wx + b). */
  layerShapes(network: NetworkSpec, batch: number, orientation: Orientation): LayerShapes[];
  /** Weights and biases of all layers. */
  parameterCount(network: NetworkSpec): number;
  /** Starting parameters, 1×P in the order of `Trainer.parameters`. */
  initialParameters(network: NetworkSpec, options: InitializationOptions): Matrix;
  /** Forward pass, loss and backward pass of a batch, with every value between. */
  traceMlp(network: NetworkSpec, parameters: MatrixLike, x: MatrixLike, y: MatrixLike, reduction: Reduction): MlpTrace;
  /** Everything that the network lab shows: the pass in either orientation, one step, and the sum behind one cell. */
  studyNetwork(question: NetworkQuestion): NetworkStudy;
  Trainer: new (setup: TrainerSetup) => Trainer;
  /** A program of the language, ready to run. Throws a ProgramError if it cannot be understood. */
  Program: new (source: string, options: ProgramOptions) => Program;
}

/** Instantiates the module from its wasm bytes. */
export default function createNablaModule(options: { wasmBinary: Uint8Array }): Promise<NablaModule>;
