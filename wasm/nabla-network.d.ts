/** One pass through a network with all its matrices. The meaning of each number stands beside the struct of the same
 *  name in core/include/nabla/network_study.h. */

import type { Direction, Reduction } from './nabla-softmax.js';
import type { NetworkSpec } from './nabla-trainer.js';
import type { Matrix, MatrixLike } from './nabla.js';

export type Orientation = 'rows' | 'columns';

export type NetworkQuantity =
  | 'z'
  | 'a'
  | 'activation_gradient'
  | 'delta'
  | 'weights_gradient'
  | 'bias_gradient'
  | 'new_weights'
  | 'new_bias'
  | 'input_gradient'
  | 'probabilities'
  | 'losses';

/** Where it stands in the question's orientation; all from 0. */
export interface NetworkCell {
  quantity: NetworkQuantity;
  layer: number;
  row: number;
  column: number;
}

/** Matrices are given with an example in each row; the answer is in the orientation asked for. */
export interface NetworkQuestion {
  network: NetworkSpec;
  /** 1×P: W₁, b₁, W₂, b₂, …, each row-major. */
  parameters: MatrixLike;
  /** N×inputs */
  x: MatrixLike;
  /** N×outputs */
  targets: MatrixLike;
  /** rows unless given. */
  orientation?: Orientation;
  /** sum unless given. */
  reduction?: Reduction;
  /** minimise unless given. */
  direction?: Direction;
  /** 0.1 unless given. */
  learningRate?: number;
  /** true unless given; without them each b is 0 and stays so. */
  biases?: boolean;
  /** The first of the first z unless given. */
  cell?: NetworkCell;
}

export interface LayerStudy {
  weights: Matrix;
  bias: Matrix;
  z: Matrix;
  a: Matrix;
  /** f′(z) */
  slopes: Matrix;
  /** ∂J/∂a */
  activationGradient: Matrix;
  /** ∂J/∂z */
  delta: Matrix;
  weightsGradient: Matrix;
  biasGradient: Matrix;
  newWeights: Matrix;
  newBias: Matrix;
}

/** factor · (Σ left·right + addend) */
export interface CellSum {
  left: number[];
  /** None for a plain sum. */
  right: number[];
  products: number[];
  addend: number;
  factor: number;
  value: number;
}

export interface NetworkStudy {
  layers: LayerStudy[];
  inputGradient: Matrix;
  probabilities: Matrix;
  /** Each example's own L or ℓ. */
  losses: Matrix;
  objective: number;
  objectiveAfter: number;
  cell: CellSum;
}
