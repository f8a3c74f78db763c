/** The types of the module `nabla`, which answers the labs. tests/wasm/exports.test.js holds the names to the real exports
 *  of what Emscripten builds. */

import type { ActivationQuestion, ActivationStudy } from './nabla-activations.js';
import type * as gradcheck from './nabla-gradcheck.js';
import type { Program, ProgramOptions } from './nabla-program.js';
import type { NetworkQuestion, NetworkStudy, Orientation } from './nabla-network.js';
import type { LinearLikelihood, LossGradient, Reduction, SoftmaxQuestion, SoftmaxStudy } from './nabla-softmax.js';
import type { InitializationOptions, LayerShapes, MlpTrace, NetworkSpec } from './nabla-trainer.js';

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
  /** A program of the language, ready to run. Throws a ProgramError if it cannot be understood. */
  Program: new (source: string, options: ProgramOptions) => Program;
}

/** Instantiates the module from its wasm bytes. */
export default function createNablaModule(options: { wasmBinary: Uint8Array }): Promise<NablaModule>;
