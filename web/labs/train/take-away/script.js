/** What the NumPy and the PyTorch script have in common: the numbers. Pure. */

/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').LayerParameters<any>} LayerParameters */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */

/** @typedef {object} Exported
 *  @property {import('../state.js').TrainState} state
 *  @property {NetworkSpec} network
 *  @property {readonly LayerParameters[]} layers
 *  @property {Matrix} x           the training part, as the network gets it
 *  @property {number[]} labels    empty for regression
 *  @property {Matrix} y           0×0 for classes
 *  @property {number} loss        of the training part, as the lab shows it
 */

const lineLength = 110;

/** Numbers as a Python list, in lines. Nine digits say a single-precision number exactly.
 *  @param {ArrayLike<number>} data */
function listOf(data) {
  /** @type {string[]} */
  const lines = [];
  let line = '';
  for (let i = 0; i < data.length; i++) {
    const text = `${Number(data[i].toPrecision(9))}, `;
    if (line.length + text.length > lineLength) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += text;
  }
  return `[\n${[...lines, line.trimEnd()].map((one) => `    ${one}`).join('\n')}\n]`;
}

/** @param {string} make  a function of the library that takes a list
 *  @param {Matrix} matrix */
export const matrixText = (make, { rows, columns, data }) => `${make}(${listOf(data)}).reshape(${rows}, ${columns})`;

/** @param {string} make  @param {ArrayLike<number>} data */
export const vectorText = (make, data) => `${make}(${listOf(data)})`;

/** What is to be learnt, as the loss takes it: one column of 0 and 1, labels, one-hot rows, or numbers.
 *  @param {Exported} exported
 *  @returns {'numbers' | 'labels' | 'one column' | 'one-hot'} */
export function targetKind({ labels, network }) {
  if (labels.length === 0) return 'numbers';
  if (network.loss === 'softmax_cross_entropy') return 'labels';
  return network.layers.at(-1)?.units === 1 ? 'one column' : 'one-hot';
}
