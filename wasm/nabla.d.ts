/** The types of the module that Emscripten builds. tests/wasm/exports.test.js holds the names to the real exports. */

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
}

/** Instantiates the module from its wasm bytes. */
export default function createNablaModule(options: { wasmBinary: Uint8Array }): Promise<NablaModule>;
