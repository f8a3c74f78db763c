/** Matrices as they cross from the engine: row-major. */

/** @typedef {{rows: number, columns: number, data: ArrayLike<number>}} Matrix */

/** @type {Matrix} */
export const emptyMatrix = { rows: 0, columns: 0, data: [] };

/** @param {Matrix} matrix  @param {number} row  @param {number} column */
export const entry = (matrix, row, column) => matrix.data[row * matrix.columns + column];

/** 0, 1, … count − 1.
 *  @param {number} count */
export const indices = (count) => Array.from({ length: count }, (_, i) => i);

/** The same matrix with other dimensions; what is new is 0.
 *
 *  @param {Matrix} matrix  @param {number} rows  @param {number} columns
 *  @returns {Matrix & {data: number[]}} */
export function resized(matrix, rows, columns) {
  const data = indices(rows * columns).map((i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    return row < matrix.rows && column < matrix.columns ? entry(matrix, row, column) : 0;
  });
  return { rows, columns, data };
}

/** The same matrix with one other entry.
 *
 *  @param {Matrix} matrix  @param {number} row  @param {number} column  @param {number} value
 *  @returns {Matrix & {data: number[]}} */
export function withEntry(matrix, row, column, value) {
  const data = Array.from(matrix.data);
  data[row * matrix.columns + column] = value;
  return { rows: matrix.rows, columns: matrix.columns, data };
}

/** How row and column are called: their labels, or "row 1", "column 2".
 *
 *  @param {readonly string[] | undefined} labels  @param {number} index  @param {'row' | 'column'} kind */
export const nameOf = (labels, index, kind) => labels?.[index] || `${kind} ${index + 1}`;

/** Whether a cell is in the row, in the column, or is the one cell that stands out.
 *
 *  @param {{row?: number, column?: number} | null | undefined} lit  @param {number} row  @param {number} column */
export const isLit = (lit, row, column) =>
  Boolean(lit) && (lit?.row ?? row) === row && (lit?.column ?? column) === column;
