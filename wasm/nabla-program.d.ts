/** Programs of the language (docs/language.md) as graphs with values and gradients. The meaning of each number stands
 *  beside the struct of the same name in core/include/nabla/graph.h and program.h. */

import type { MatrixLike, NablaError } from './nabla.js';
import type { GradcheckOptions, GradcheckReport } from './nabla-gradcheck.js';

/** Where something stands in the source; counted from 1, in code points. A span may run over line ends, each of which
 *  counts as one. */
export interface SourceSpan {
  line: number;
  column: number;
  length: number;
}

export type ProgramErrorCode =
  | 'not_utf8'
  | 'too_long'
  | 'unexpected_character'
  | 'unexpected_token'
  | 'unclosed_bracket'
  | 'bad_literal'
  | 'implicit_product'
  | 'unknown_name'
  | 'unknown_function'
  | 'duplicate_name'
  | 'reserved_name'
  | 'wrong_arity'
  | 'invalid_axis'
  | 'shape_mismatch'
  | 'too_deep'
  | 'too_many_nodes'
  | 'too_large'
  | 'empty_program';

/** What the constructor throws for a program that cannot be understood. */
export interface ProgramError extends Omit<NablaError, 'code'>, SourceSpan {
  code: ProgramErrorCode;
  /** What to write instead; may be empty. */
  hint: string;
}

export interface ProgramOptions {
  /** The name of the output; the last statement unless given. */
  output?: string;
  /** sigmoid, softmax and their like as exp, log, +, ×, powers and sums. */
  expand?: boolean;
}

export type NodeKind = 'input' | 'constant' | 'literal' | 'operation';
export type Pass = 'forward' | 'backward';

export interface ProgramNode {
  /** Of its statement; '' within an expression. */
  name: string;
  kind: NodeKind;
  /** 'add', 'matmul', 'relu', …; '' for leaves. */
  operation: string;
  /** What stands on the node: '+', '@', 'relu', 'π', …; '' for leaves without one. */
  symbol: string;
  /** Ids of its operands. */
  inputs: number[];
  rows: number;
  columns: number;
  /** Its numbers in `values` and `adjoints` are [offset, offset + rows · columns). */
  offset: number;
  /** Depends on an input, other than through a const, so that it has a gradient. */
  varies: boolean;
  /** The output depends on it. */
  reached: boolean;
  /** Its expression; for inputs and constants the whole statement. */
  span: SourceSpan;
}

/** Node `from` is argument `slot` of node `to`. */
export interface ProgramEdge {
  from: number;
  to: number;
  slot: number;
  /** Of its contribution to from's adjoint, in `contributions`, in from's shape; -1 if there is none. */
  offset: number;
  /** Of ∂to/∂from entry by entry, in `locals`, in to's shape; -1 where there is no such factor. */
  localOffset: number;
  /** What `from` gains along it, where that is no product of two numbers: "#1ᵀ ḡ", with `#1` and `#2` for the operands,
   *  `#y` for the value of `to` and ḡ for its adjoint; a bar parts its lines. Otherwise ''. */
  rule: string;
}

/** One node's turn: an operation forward, or backward one that varies and that the output depends on. */
export interface ProgramStep {
  node: number;
  pass: Pass;
  /** Forward: the nodes whose values it reads. Backward: itself, whose adjoint it hands on. */
  reads: number[];
  /** Forward: itself. Backward: the nodes to whose adjoints it contributes. */
  writes: number[];
}

export interface ProgramStructure {
  /** In the order in which they are computed; an id is a position. */
  nodes: ProgramNode[];
  edges: ProgramEdge[];
  output: number;
  /** Ids of the inputs, in the order of the source. */
  inputs: number[];
  /** The statements. */
  names: { name: string; node: number; span: SourceSpan }[];
  forwardSteps: ProgramStep[];
  backwardSteps: ProgramStep[];
}

/** A ProgramStructure on its way: all its whole numbers in one array, its texts apart. `readStructure` in
 *  web/engine/program-structure.js unpacks it; wasm/program_structure.h says what stands where. */
export interface PackedStructure {
  integers: Int32Array;
  texts: string[];
}

/** Where a NaN or an infinity first arose: what went in was finite, what came out is not. */
export interface ProgramFault {
  node: number;
  kind: 'nan' | 'infinity';
  pass: Pass;
  /** In words: "log of a negative number, -1". */
  reason: string;
}

export interface ProgramNumbers {
  values: Float64Array;
  adjoints: Float64Array;
  contributions: Float64Array;
  locals: Float64Array;
  faults: ProgramFault[];
}

/** A node in LaTeX, with the numbers of the last run. */
export interface NodeExplanation {
  /** In symbols; operands without a name that are long stand as v with their id. */
  formula: string;
  /** The operation with its operands' numbers, and the result; '' for leaves. */
  numbers: string;
  /** Of the operands that have a gradient. */
  locals: {
    edge: number;
    /** ∂y/∂a as a formula with its value; or, where that is no factor, what the operand's adjoint gains. */
    rule: string;
    /** The upstream adjoint times it, with numbers. */
    numbers: string;
  }[];
  /** The sum of the contributions to its adjoint, with numbers; '' where it has none. */
  adjoint: string;
}

export interface ProgramGradcheck {
  /** An input each, in the order of the source. */
  blocks: { name: string; rows: number; columns: number; pass: boolean; report: GradcheckReport<Float64Array> }[];
  pass: boolean;
}

export interface Program {
  structure(): PackedStructure;
  /** The statements in LaTeX, as they were typed; inputs with their present values. */
  latex(): string[];
  /** Of the shape that the input has. Nothing is computed before the next run. */
  setInput(name: string, value: MatrixLike): void;
  /** What the backward pass starts from, in the output's shape; null for ones. */
  setUpstream(upstream: MatrixLike | null): void;
  /** Forward and backward. */
  run(): ProgramNumbers;
  /** The text with the present values of the inputs in place of their literals. */
  source(): string;
  /** Of the last run. */
  explain(node: number): NodeExplanation;
  /** Σ upstream∘output against difference quotients, for these inputs; for all of them if there is none. */
  gradcheck(inputs: string[], options: GradcheckOptions): ProgramGradcheck;
  /** A Python script with a backward pass by hand, ending in assertions of the last run's values and gradients. */
  numpy(): string;
  /** The same with PyTorch's autograd. */
  pytorch(): string;
  /** Frees it; a garbage collector will not. */
  delete(): void;
}
