/** Networks and their training. The meaning of each number stands beside the struct of the same name in
 *  core/include/nabla/network.h, mlp.h, initialization.h, optimizer.h, penalty.h, schedule.h and trainer.h. */

import type { Reduction } from './nabla-softmax.js';
import type { Matrix, MatrixLike } from './nabla.js';

export type Activation = 'identity' | 'sigmoid' | 'tanh' | 'relu' | 'leaky_relu' | 'elu' | 'softplus' | 'gelu';
export type Loss = 'softmax_cross_entropy' | 'logistic' | 'mean_squared_error';
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
  /** `step`: times `factor` at each `every`-th epoch; `exponential`: times `factor` over each `every` epochs; `cosine`:
   *  down to `factor` (which may be 0) of it over the first `every` epochs. */
  schedule?: { kind?: 'constant' | 'step' | 'exponential' | 'cosine'; factor?: number; every?: number };
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
  /** The share of each hidden layer's outputs that a step drops, in [0, 1): one for each hidden layer, or none. */
  dropout?: number[];
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
  where: 'weights' | 'z' | 'loss' | 'gradient';
  /** What to change: lower the rate, start with smaller weights, or standardize the inputs. */
  remedy: 'learning_rate' | 'weights' | 'inputs';
  message: string;
}

/** What has been done of a step: `none` between two steps. */
export type StepPhase = 'none' | 'forward' | 'loss' | 'backward';

/** What a step has made of its batch. What its phases have not reached is empty, or NaN. */
export interface StepTrace {
  /** `none`: the step is complete. */
  done: StepPhase;
  /** Which training examples the batch has; empty before the first step. */
  rows: number[];
  /** Of each layer, batch×units. */
  a: Matrix<Float32Array>[];
  /** 0 or 1/(1 − rate) for each output of each layer; 0×0 where nothing is dropped. */
  dropout: Matrix<Float32Array>[];
  /** Data loss of the batch. */
  loss: number;
  /** ∂J/∂z of each layer, J the data loss. */
  deltas: Matrix<Float32Array>[];
  /** Of the data loss, without the penalty. */
  gradients: LayerParameters<Float32Array>[];
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
  /** What has been done of the running step. */
  phase: StepPhase;
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

export type ExampleSet = 'training' | 'test' | 'batch';

/** How many numbers fall in each of the equal bins from low to high. */
export interface Histogram {
  low: number;
  high: number;
  counts: number[];
  /** Infinities and NaN. */
  others: number;
}

export interface LayerStatistics {
  weights: Histogram;
  /** ∂J/∂w of each weight. */
  gradients: Histogram;
  /** a of each unit for each example. */
  activations: Histogram;
  /** Root of the sum of squares, weights and biases. */
  weightNorm: number;
  gradientNorm: number;
}

export interface RankedExample {
  /** In the set asked about; for `batch`, in the training set. */
  row: number;
  loss: number;
  /** −1 without classes. */
  predicted: number;
  /** Of the true class; NaN without classes. */
  probability: number;
}

/** Mean square distances of a batch's gradient from the gradient of all training examples. */
export interface GradientVariance {
  batchSize: number;
  /** Over batches drawn as training draws them, without replacement. */
  measured: number;
  /** σ²/B · (N − B)/(N − 1), exact for such batches. */
  expected: number;
  /** σ²/B: drawn with replacement. */
  oneOverB: number;
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
