/** What the softmax study, the losses and the likelihood take and give. The meaning of each number stands beside the
 *  struct of the same name in core/include/nabla/softmax_study.h, softmax_trace.h, losses.h and likelihood.h. */

import type { Matrix, MatrixLike } from './nabla.js';

export type Reduction = 'sum' | 'mean';
export type Direction = 'minimise' | 'maximise';

export type SoftmaxFault = 'none' | 'exponential_overflow' | 'sum_overflow' | 'sum_vanished' | 'digits_lost';
export type SoftmaxMistake = 'max_of_matrix' | 'divide_by_total' | 'argmax_for_max' | 'divide_by_column';

export interface LossGradient {
  loss: number;
  /** The shape of the prediction. */
  gradient: Matrix;
}

export interface LinearLikelihood {
  logLikelihood: number;
  /** N×d */
  logits: Matrix;
  logitsGradient: Matrix;
  /** d×D, the shape of the weights. */
  weightsGradient: Matrix;
  /** 1×d */
  biasGradient: Matrix;
}

export interface SoftmaxQuestion {
  /** N×d */
  logits: MatrixLike;
  /** N×d; a row need not sum to 1. */
  targets: MatrixLike;
  /** Above 0; 1 unless given. */
  temperature?: number;
  /** c, 0 unless given. */
  shift?: number;
  /** The row whose Jacobian and chain rule are taken, from 0. */
  row?: number;
  reduction?: Reduction;
  direction?: Direction;
  /** h of the central difference, 1e-5 unless given. */
  step?: number;
  /** How often the batch counts in the likelihood, 1 to 100,000. */
  repeats?: number;
}

export interface NaiveSoftmaxTrace<Data extends ArrayLike<number>> {
  exponentials: Matrix<Data>;
  /** N×1 */
  sums: Matrix<Data>;
  probabilities: Matrix<Data>;
  /** One a row. */
  faults: SoftmaxFault[];
}

export interface StableSoftmaxTrace {
  /** N×1 */
  maxima: Matrix;
  shifted: Matrix;
  exponentials: Matrix;
  /** N×1 */
  sums: Matrix;
  probabilities: Matrix;
}

export interface ShiftStudy {
  /** (logits + c) / T, as it rounds. */
  logits: Matrix;
  naive: NaiveSoftmaxTrace<Float64Array>;
  naiveFloat: NaiveSoftmaxTrace<Float32Array>;
  stable: StableSoftmaxTrace;
  /** The largest difference of probabilities; NaN if one is NaN. */
  naiveAgainstStable: number;
  naiveFloatAgainstStable: number;
  shiftedAgainstUnshifted: number;
  /** The most that x + c lost by rounding. */
  rounding: number;
}

export interface ObjectiveStudy {
  /** N×1, Σy of each row. */
  targetSums: Matrix;
  /** N×1 */
  rowValues: Matrix;
  value: number;
  gradient: Matrix;
  numericGradient: Matrix;
  /** |analytic − numeric| */
  differences: Matrix;
  largestDifference: number;
}

export interface ChainRuleStudy {
  /** d×d, row j column i: ∂pⱼ/∂xᵢ. */
  jacobian: Matrix;
  /** d×1 */
  jacobianRowSums: Matrix;
  /** 1×d, ∂J/∂pⱼ. */
  upstream: Matrix;
  /** d×d, row i column j: (∂J/∂pⱼ)(∂pⱼ/∂xᵢ). */
  terms: Matrix;
  /** d×1 */
  sums: Matrix;
  /** d×d, the same with pⱼ cancelled by hand. */
  simplifiedTerms: Matrix;
  /** d×1 */
  simplifiedSums: Matrix;
  /** d×1, the terms i = j alone. */
  diagonalOnly: Matrix;
  /** 1×d, the gradient of Σ p. */
  plainSumGradient: Matrix;
}

export interface RepeatedLikelihood {
  product: number;
  logSum: number;
  factors: number;
  /** The number of factors after which the product is 0; 0 if it never is. */
  vanishedAfter: number;
}

export interface MistakeStudy {
  mistake: SoftmaxMistake;
  probabilities: Matrix;
  /** NaN if one of the mistaken probabilities is NaN. */
  largestDifference: number;
}

export interface SoftmaxStudy {
  probabilities: Matrix;
  logProbabilities: Matrix;
  trace: StableSoftmaxTrace;
  shifted: ShiftStudy;
  objective: ObjectiveStudy;
  chainRule: ChainRuleStudy;
  likelihood: number;
  logLikelihood: number;
  repeated: RepeatedLikelihood;
  mistakes: MistakeStudy[];
}
