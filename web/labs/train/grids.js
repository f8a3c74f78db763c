/** Which rows and columns of the data go where, and the grids that pictures are taken on. Pure. */

import { mostShown } from './network-layout.js';

/** @typedef {import('#nabla-module').Matrix} Matrix */
/** @typedef {import('./data.js').Plane} Plane */

/** @param {Matrix} matrix  @param {readonly number[]} columns
 *  @returns {Matrix} */
export function selectColumns(matrix, columns) {
  const { rows, columns: all, data } = matrix;
  if (columns.length === all && columns.every((column, i) => column === i)) return matrix; // as wide as it may be, for nothing
  const chosen = new Float64Array(rows * columns.length);
  for (let row = 0; row < rows; row++) {
    columns.forEach((column, i) => (chosen[row * columns.length + i] = data[row * all + column]));
  }
  return { rows, columns: columns.length, data: chosen };
}

/** @param {Matrix} matrix  @param {readonly number[]} rows
 *  @returns {Matrix} */
export function selectRows({ columns, data }, rows) {
  const chosen = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => chosen.set(data.subarray(row * columns, (row + 1) * columns), i * columns));
  return { rows: rows.length, columns, data: chosen };
}

/** The features that have a picture of their own: all, or of very many the first that the network gets.
 *  @param {{names: readonly string[], active: readonly number[]}} inputs */
export const shownInputs = ({ names, active }) =>
  names.length <= mostShown ? names.map((_, i) => i) : active.slice(0, mostShown);

/** The places of the features that were chosen by name; the usual ones if none of them is there.
 *  @param {readonly string[]} names  @param {readonly string[]} chosen  @param {readonly number[]} usual */
export function activeOf(names, chosen, usual) {
  const active = names.map((_, i) => i).filter((i) => chosen.includes(names[i]));
  return active.length > 0 ? active : [...usual];
}

const mostClasses = 1000;

/** The rows by their labels, those of one label in their order. Classes become keys, which sort ten times as fast.
 *  @param {ArrayLike<number>} labels */
function sortedRows(labels) {
  const { length } = labels;
  const isClass = (/** @type {number} */ label) => Number.isInteger(label) && label >= 0 && label < mostClasses;
  if (Array.from(labels).every(isClass)) {
    const keys = Float64Array.from(labels, (label, row) => label * length + row).sort();
    return Array.from(keys, (key) => key % length);
  }
  return Array.from(labels, (_, i) => i).sort((a, b) => labels[a] - labels[b] || a - b);
}

/** Rows evenly drawn from a data set sorted by class (or by the number to learn), as many as fill a square.
 *  @param {ArrayLike<number>} labels  @param {number} mostSide */
export function examplesInOrder(labels, mostSide) {
  const sorted = sortedRows(labels);
  const side = Math.max(1, Math.min(mostSide, Math.floor(Math.sqrt(sorted.length))));
  return Array.from({ length: side * side }, (_, i) => sorted[Math.floor((i * sorted.length) / (side * side))]);
}

/** A frame around points, with a margin.
 *  @param {Matrix} points
 *  @param {readonly number[]} columns  the two that are the axes
 *  @param {number} size
 *  @param {boolean} isEqual  one scale for both axes
 *  @returns {Plane} */
export function planeAround(points, columns, size, isEqual) {
  const [x, y] = columns.map((column) => rangeOf(points, column));
  const half = Math.max(x.half, y.half);
  const [halfX, halfY] = isEqual ? [half, half] : [x.half, y.half];
  return { size, x: [x.middle - halfX, x.middle + halfX], y: [y.middle - halfY, y.middle + halfY] };
}

/** @param {Matrix} points  @param {number} column */
function rangeOf(points, column) {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < points.rows; row++) {
    const value = points.data[points.columns * row + column];
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { middle: (low + high) / 2, half: 0.56 * (high - low) || 1 };
}

/** @param {Plane} plane
 *  @returns {Matrix} */
export function gridOver({ size, x, y }) {
  const data = new Float64Array(2 * size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = 2 * (row * size + column);
      data[at] = x[0] + ((x[1] - x[0]) * (column + 0.5)) / size;
      data[at + 1] = y[1] - ((y[1] - y[0]) * (row + 0.5)) / size;
    }
  }
  return { rows: size * size, columns: 2, data };
}
