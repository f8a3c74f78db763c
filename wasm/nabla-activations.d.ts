/** What the activation study asks and answers. The meaning of each number stands beside the struct of the same name in
 *  core/include/nabla/activation_study.h. */

import type { Matrix } from './nabla.js';
import type { Activation } from './nabla-trainer.js';

export type ChainInput = 'same' | 'output';
export type ChainFate = 'keeps' | 'vanishes' | 'explodes' | 'stops' | 'undefined';

export interface ActivationQuestion {
  /** sigmoid unless given. */
  activation?: Activation;
  /** Of x, in the language of programs; studied in place of the activation. What is no function of one number x is
   *  refused with line, column, length and hint, counted within the expression. */
  expression?: string;
  /** x, 1 unless given. */
  point?: number;
  /** h of the difference quotients, 1e-4 unless given. */
  step?: number;
  /** The range that is drawn, −8 to 8 unless given, in `samples` places, 481 unless given. */
  from?: number;
  to?: number;
  samples?: number;
  /** f counts as flat where |f′| is below; 0.05 unless given. */
  threshold?: number;
  /** n, the layers of the chain, 10 unless given. */
  depth?: number;
  /** w, 1 unless given. */
  weight?: number;
  /** What each layer is given: all of them x, or w times the output before; `same` unless given. */
  input?: ChainInput;
}

export interface PointStudy {
  value: number;
  /** f′(x); at a kink what Nabla takes for it. */
  slope: number;
  /** Where the tangent meets the axis. */
  intercept: number;
  /** f(x − h) and f(x + h). */
  valueBefore: number;
  valueAfter: number;
  /** The central difference, and those on either side. */
  numeric: number;
  backward: number;
  forward: number;
  /** |slope − numeric| */
  difference: number;
  /** f′ just beside x. */
  slopeLeft: number;
  slopeRight: number;
  kink: boolean;
  /** The derivative's formula with x in the place of a; null where it would not show. */
  slopeFromInput: number | null;
}

export interface Kink {
  x: number;
  value: number;
  left: number;
  right: number;
  /** f′ at x itself, by convention. */
  slope: number;
}

export interface Interval {
  from: number;
  to: number;
}

/** y = slope·x + intercept */
export interface Asymptote {
  slope: number;
  intercept: number;
}

export interface ChainStudy {
  /** 1×n, z of each layer. */
  inputs: Matrix;
  /** 1×n, w·f′(z). */
  factors: Matrix;
  /** 1×n, of the factors so far. */
  products: Matrix;
  /** 1×n, what the steepest place of the range would leave. */
  best: Matrix;
  /** The first layer, from 1, whose factor is exactly 0; 0 if none is. */
  stoppedAt: number;
  fate: ChainFate;
  /** The central difference of the whole chain, for `output`; else null. */
  numeric: number | null;
}

export interface ActivationStudy {
  /** 1×N each. */
  x: Matrix;
  values: Matrix;
  slopes: Matrix;
  point: PointStudy;
  kinks: Kink[];
  flat: Interval[];
  steepest: number;
  steepestAt: number;
  /** Towards −∞ and towards ∞; null where there is none. */
  left: Asymptote | null;
  right: Asymptote | null;
  chain: ChainStudy;
  /** A typed f(x) in LaTeX, and f′(x) by the chain rule; empty for an activation, and where it is too long to read. */
  formula: string;
  derivative: string;
}
