/** The parameters of a check as the table lists them. Pure functions. */

/** @typedef {import('#nabla-module').ParameterBlock} ParameterBlock */

const none = /** @type {ParameterBlock} */ ({ name: 'x', rows: 1, columns: 1, offset: 0 });

/** The block that a position lies in.
 *  @param {readonly ParameterBlock[]} blocks  in order of their offsets
 *  @param {number} position */
export const blockAt = (blocks, position) => blocks.findLast(({ offset }) => offset <= position) ?? none;

/** How a parameter is called: W₁[2,3], rows and columns from 1; one index where a block is a vector.
 *  @param {readonly ParameterBlock[]} blocks  @param {number} position */
export function parameterName(blocks, position) {
  const { name, rows, columns, offset } = blockAt(blocks, position);
  const inside = position - offset;
  if (rows === 1 && columns === 1) return name;
  if (rows === 1 || columns === 1) return `${name}[${inside + 1}]`;
  return `${name}[${Math.floor(inside / columns) + 1},${(inside % columns) + 1}]`;
}

/** The positions to list.
 *
 *  @param {{relativeError: {data: ArrayLike<number>}, failing: readonly number[]}} report
 *  @param {{show: 'all' | 'failing', order: 'position' | 'error'}} how  NaN comes before the largest error
 *  @returns {number[]} */
export function listed({ relativeError: { data }, failing }, { show, order }) {
  const positions = show === 'failing' ? [...failing] : Array.from({ length: data.length }, (_, i) => i);
  if (order === 'position') return positions;
  const badness = (/** @type {number} */ i) => (Number.isNaN(data[i]) ? Infinity : data[i]);
  return positions.sort((a, b) => badness(b) - badness(a) || a - b);
}

/** How many of the failing positions lie in a block.
 *  @param {ParameterBlock} block  @param {readonly number[]} failing  ascending */
export function failingIn({ offset, rows, columns }, failing) {
  const end = offset + rows * columns;
  return failing.filter((position) => position >= offset && position < end).length;
}
