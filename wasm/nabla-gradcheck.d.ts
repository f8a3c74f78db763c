/** What the gradient check takes and gives. The meaning of each number stands beside the struct of the same name in
 *  core/include/nabla/gradcheck.h, gradcheck_sweep.h, gradcheck_problems.h and gradcheck_run.h. */

import type { Matrix } from './nabla.js';

export type GradcheckProblem =
  | 'sum_of_squares'
  | 'weighted_sigmoid'
  | 'softmax_cross_entropy'
  | 'sigmoid_network'
  | 'relu_network'
  | 'tiny_scale'
  | 'huge_scale'
  | 'relu_kink';

export type PlantedBug =
  | 'none'
  | 'sign'
  | 'mean_for_sum'
  | 'transpose_forgotten'
  | 'derivative_forgotten'
  | 'index_off_by_one'
  | 'summed_too_early'
  | 'derivative_of_input'
  | 'diagonal_only'
  | 'factor_forgotten'
  | 'zero_gradient';

/** A function at a point. Sizes that the problem has no use for are ignored. */
export interface GradcheckSpec {
  problem?: GradcheckProblem;
  bug?: PlantedBug;
  examples?: number;
  inputs?: number;
  hidden?: number;
  outputs?: number;
  seed?: number;
  /** Where e^200x is checked. */
  point?: number;
}

export type Difference = 'central' | 'forward' | 'backward';
export type RelativeError = 'max_one' | 'sum_abs';
export type Precision = 'float32' | 'float64';

export interface GradcheckOptions {
  difference?: Difference;
  /** h, 1e-4 unless given. */
  step?: number;
  relativeError?: RelativeError;
  /** 1e-5 unless given. */
  tolerance?: number;
}

/** An entry of the gradient; rows and columns count from 0. */
export interface GradcheckEntry {
  row: number;
  column: number;
  analytic: number;
  numeric: number;
  relativeError: number;
}

/** Each matrix has the shape of the parameter vector, 1×P. */
export interface GradcheckReport<Data extends ArrayLike<number>> {
  analytic: Matrix<Data>;
  numeric: Matrix<Data>;
  relativeError: Matrix<Data>;
  /** Positions in the parameter vector, in order. */
  failing: number[];
  worst: GradcheckEntry;
  firstFailing: GradcheckEntry | null;
  pass: boolean;
}

export type GradcheckFinding =
  | 'agrees'
  | 'bug_caught'
  | 'bug_missed'
  | 'bug_without_trace'
  | 'step_too_large'
  | 'step_too_small'
  | 'out_of_reach'
  | 'kink'
  | 'not_finite';

/** A report and what it means, given that the right gradient is known. */
export interface GradcheckVerdict<Data extends ArrayLike<number>> {
  report: GradcheckReport<Data>;
  finding: GradcheckFinding;
  /** How many entries the bug changed, and how many of those passed. */
  plantedEntries: number;
  missedEntries: number;
  /** The power of ten that serves the right gradient's worst entry best; 0 unless the right gradient is refused. */
  betterStep: number;
  betterError: number;
}

/** A part of the parameter vector that is a matrix of its own, row-major. */
export interface ParameterBlock {
  name: string;
  rows: number;
  columns: number;
  offset: number;
}

export interface GradcheckRun {
  blocks: ParameterBlock[];
  float32: GradcheckVerdict<Float32Array>;
  float64: GradcheckVerdict<Float64Array>;
}

/** The error of one kind of difference in one precision at each step. */
export interface SweepCurve {
  difference: Difference;
  precision: Precision;
  /** Largest |numeric − exact|; NaN where a value is not finite. */
  error: number[];
  bestStep: number;
  bestError: number;
  /** d log error / d log h above the best step; null where truncation cannot be seen. */
  slope: number | null;
}

export interface GradcheckSweep {
  /** 1e-1 down to 1e-15. */
  steps: number[];
  curves: SweepCurve[];
  parameters: number;
  /** How many of the parameters were measured. */
  measured: number;
}
