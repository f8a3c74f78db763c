/** The types of the module `nabla-training`: data sets, their preparation, and the trainer. It has a module of its own, so
 *  that neither the labs' pages load the trainer nor the training page the labs. */

import type { Matrix, MatrixLike } from './nabla.js';
import type { Orientation } from './nabla-network.js';
import type { LayerShapes, NetworkSpec, Trainer, TrainerSetup } from './nabla-trainer.js';

export type * from './nabla-trainer.js';

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

export interface TrainingModule {
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
  /** The shapes of each layer with the examples of a batch in rows (z = xW + b) or in columns (z = Wx + b). */
  layerShapes(network: NetworkSpec, batch: number, orientation: Orientation): LayerShapes[];
  /** Weights and biases of all layers. */
  parameterCount(network: NetworkSpec): number;
  Trainer: new (setup: TrainerSetup) => Trainer;
  /** Bytes of the heap that are allocated now, to see that nothing leaks. */
  heapInUse(): number;
}

/** Instantiates the module from its wasm bytes. */
export default function createTrainingModule(options: { wasmBinary: Uint8Array }): Promise<TrainingModule>;
