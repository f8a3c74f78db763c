/** The types of the module that Emscripten builds. tests/wasm/exports.test.js holds the names to the real exports. */

import type { LinearLikelihood, LossGradient, Reduction, SoftmaxQuestion, SoftmaxStudy } from './nabla-softmax.js';

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
  /** Points of the plane in classes, drawn from a seed. */
  generateDataset(options: GeneratorOptions): Dataset;
  /** A stratified split, standardized by its training part. */
  prepareData(x: MatrixLike, labels: ArrayLike<number>, classes: number, options: PreparationOptions): PreparedData;

  /** Bytes of the heap that are allocated now, to see that nothing leaks. */
  heapInUse(): number;
}

/** Instantiates the module from its wasm bytes. */
export default function createNablaModule(options: { wasmBinary: Uint8Array }): Promise<NablaModule>;
