/** The cell in view: what lights up for it, and its sum written out. */

import { formatNumber } from '../../ui/format.js';
import { entry, indices } from '../../ui/matrix.js';
import { transposed } from './state.js';
import { added, factor, functions, inputName, nameOf, subscript, symbolOf } from './words.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {import('#nabla-module').NetworkStudy} NetworkStudy */
/** A row, a column, or where both are given a cell.
 *  @typedef {{row?: number, column?: number}} Lit */
/** What is lit in each matrix, by the matrix's key: 'x', 'y', or a quantity or parameter with its layer.
 *  @typedef {Record<string, Lit>} Lights */

/** The key of a layer's matrix.
 *  @param {string} matrix  @param {number} layer */
export const keyOf = (matrix, layer) => `${matrix}${layer}`;

/** @param {number} layer */
const inputKey = (layer) => (layer === 0 ? 'x' : keyOf('a', layer - 1));

/** What the value of the cell in view is made of.
 *
 *  @param {NetworkState} state
 *  @returns {Lights} */
export function lightsOf(state) {
  const inRows = state.orientation === 'rows';
  const { row, column } = state.cell;
  const lights = lightsInRows(state, inRows ? row : column, inRows ? column : row);
  if (inRows) return lights;
  return Object.fromEntries(Object.entries(lights).map(([key, lit]) => [key, { row: lit.column, column: lit.row }]));
}

/** @param {NetworkState} state  @param {number} row  @param {number} column
 *  @returns {Lights} */
function lightsInRows({ cell: { quantity, layer: l }, layers, loss }, row, column) {
  const isLast = l === layers.length - 1;
  const cell = { row, column };
  switch (quantity) {
    case 'z':
      return { [inputKey(l)]: { row }, [keyOf('weights', l)]: { column }, [keyOf('bias', l)]: { column } };
    case 'a':
      return { [keyOf('z', l)]: cell };
    case 'activation_gradient':
      if (isLast) return { p: cell, y: cell };
      return { [keyOf('delta', l + 1)]: { row }, [keyOf('weights', l + 1)]: { row: column } };
    case 'input_gradient':
      return { delta0: { row }, weights0: { row: column } };
    case 'delta':
      if (isLast) return { p: cell, y: cell };
      return { [keyOf('activation_gradient', l)]: cell, [keyOf('slopes', l)]: cell };
    case 'weights_gradient':
      return { [inputKey(l)]: { column: row }, [keyOf('delta', l)]: { column } };
    case 'bias_gradient':
      return { [keyOf('delta', l)]: { column } };
    case 'new_weights':
      return { [keyOf('weights', l)]: cell, [keyOf('weights_gradient', l)]: cell };
    case 'new_bias':
      return { [keyOf('bias', l)]: cell, [keyOf('bias_gradient', l)]: cell };
    case 'probabilities':
      return { [keyOf('z', layers.length - 1)]: loss === 'softmax_cross_entropy' ? { row } : cell };
    case 'losses':
      return { p: { row }, y: { row } };
  }
}

/** The cell by its name: (z₁)₂₁.
 *  @param {NetworkState} state */
export function cellName(state) {
  const { quantity, layer, row, column } = state.cell;
  if (quantity === 'losses') return `${symbolOf(state)}${subscript(Math.max(row, column) + 1)}`;
  const name = nameOf(quantity, layer, state);
  return `${quantity === 'probabilities' ? name : `(${name})`}${subscript(row + 1)}${subscript(column + 1)}`;
}

/** Which matrices its value comes from, in words.
 *  @param {NetworkState} state
 *  @returns {string} */
export function ruleOf(state) {
  const { quantity, layer: l, row, column } = state.cell;
  const inRows = state.orientation === 'rows';
  const [L, W, b, d] = [symbolOf(state), `W${subscript(l + 1)}`, `b${subscript(l + 1)}`, `δ${subscript(l + 1)}`];
  const isLast = l === state.layers.length - 1;
  const rowOf = (/** @type {string} */ of) => `row ${row + 1} of ${of}`;
  const columnOf = (/** @type {string} */ of) => `column ${column + 1} of ${of}`;
  const times = (/** @type {string} */ left, /** @type {string} */ right) => `${rowOf(left)} times ${columnOf(right)}`;
  const perExample = inRows ? 'column' : 'row';
  switch (quantity) {
    case 'z': {
      const sum = inRows ? times(inputName(l), W) : times(W, inputName(l));
      return state.biases ? `${sum}, plus ${b}` : sum;
    }
    case 'a':
      return `${functions[state.layers[l].activation].name} of z${subscript(l + 1)}`;
    case 'activation_gradient': {
      if (isLast) return outputFormula(state);
      const [nextW, nextD] = [`W${subscript(l + 2)}`, `δ${subscript(l + 2)}`];
      return inRows ? times(nextD, `${nextW}ᵀ`) : times(`${nextW}ᵀ`, nextD);
    }
    case 'input_gradient':
      return inRows ? times('δ₁', 'W₁ᵀ') : times('W₁ᵀ', 'δ₁');
    case 'delta':
      return isLast ? outputFormula(state) : `∂${L}/∂a${subscript(l + 1)} times f′(z${subscript(l + 1)})`;
    case 'weights_gradient':
      return inRows ? times(`${inputName(l)}ᵀ`, d) : times(d, `${inputName(l)}ᵀ`);
    case 'bias_gradient':
      return `the sum of ${perExample} ${(inRows ? column : row) + 1} of ${d}, over the examples`;
    case 'new_weights':
    case 'new_bias':
      return state.direction === 'minimise' ? 'old − η · gradient' : 'old + η · gradient';
    case 'probabilities':
      return { softmax_cross_entropy: 'softmax', logistic: 'sigmoid', mean_squared_error: 'the prediction' }[
        state.loss
      ];
    case 'losses':
      return `of example ${Math.max(row, column) + 1} alone`;
  }
}

/** ∂J/∂z of the output, as a formula.
 *  @param {NetworkState} state */
export function outputFormula({ direction, reduction, loss, targets, x }) {
  const hasFreeSums = loss === 'softmax_cross_entropy' && targets.some((y) => y.filter(Boolean).join() !== '1');
  const p = hasFreeSums ? 'p·Σy' : 'p';
  const difference = direction === 'minimise' ? `${p} − y` : `y − ${p}`;
  const outputs = targets[0].length;
  const below = [
    ...(loss === 'mean_squared_error' && outputs > 1 ? [outputs] : []),
    ...(reduction === 'mean' && x.length > 1 ? [x.length] : []),
  ].join('·');
  const above = loss === 'mean_squared_error' ? `2(${difference})` : difference;
  if (!below) return above;
  return `${above.startsWith('2') ? above : `(${above})`} / ${below.includes('·') ? `(${below})` : below}`;
}

/** The value of the cell in view written out, without the value itself.
 *
 *  @param {NetworkState} state  @param {NetworkStudy} study */
export function sumText(state, study) {
  const { quantity } = state.cell;
  const { left, right, addend, factor: scale } = study.cell;
  if (left.length === 0) return functionText(state, study);
  if (quantity === 'new_weights' || quantity === 'new_bias') {
    const sign = state.direction === 'minimise' ? '−' : '+';
    return `${formatNumber(addend)} ${sign} ${formatNumber(state.learningRate)}·${factor(right[0])}`;
  }
  if (right.length === 0) return left.map((value, k) => (k === 0 ? formatNumber(value) : added(value))).join('');
  const terms = left.map((value, k) => `${factor(value)}·${factor(right[k])}`).join(' + ');
  const isOutput = 'p' in lightsOf(state);
  const p = right[0] === 1 ? formatNumber(left[0]) : terms;
  const withBias = state.biases && quantity === 'z' ? terms + added(addend) : terms;
  const sum = isOutput ? `${p} − ${factor(-addend)}` : withBias;
  if (scale === 1) return sum;
  return scale === -1 ? `−(${sum})` : `${formatNumber(scale)}·(${sum})`;
}

/** What is a function of entries and no sum of products.
 *  @param {NetworkState} state  @param {NetworkStudy} study */
function functionText(state, study) {
  const { quantity, layer, row, column } = state.cell;
  const z = study.layers[quantity === 'a' ? layer : state.layers.length - 1].z;
  if (quantity === 'a') return functions[state.layers[layer].activation].apply(formatNumber(entry(z, row, column)));
  const example = state.orientation === 'rows' ? row : column;
  const lines = (/** @type {import('#nabla-module').Matrix} */ matrix) => {
    const rows = indices(matrix.rows).map((i) => indices(matrix.columns).map((j) => entry(matrix, i, j)));
    return (state.orientation === 'rows' ? rows : transposed(rows))[example];
  };
  if (quantity === 'probabilities') {
    const own = formatNumber(entry(z, row, column));
    if (state.loss === 'logistic') return `σ(${own})`;
    if (state.loss === 'mean_squared_error') return own;
    const powers = lines(z).map((value) => `e^${formatNumber(value)}`);
    return `e^${own} / (${powers.join(' + ')})`;
  }
  return lossText(state, state.targets[example], lines(study.probabilities), lines(z));
}

/** One example's loss.
 *  @param {NetworkState} state  @param {number[]} y  @param {number[]} p  @param {number[]} z */
function lossText({ loss, direction }, y, p, z) {
  const minus = direction === 'minimise' ? '−' : '';
  const negated = (/** @type {string[]} */ terms) =>
    terms.length > 1 && minus ? `−(${terms.join(' + ')})` : minus + (terms[0] ?? '0');
  if (loss === 'softmax_cross_entropy') {
    const classes = indices(y.length).filter((j) => y[j] !== 0);
    return negated(classes.map((j) => `${y[j] === 1 ? '' : factor(y[j])}log ${formatNumber(p[j])}`));
  }
  const isDown = direction === 'minimise';
  if (loss === 'logistic') {
    const terms = z.map((f, j) => `log(1 + e^${formatNumber(f)}) − ${formatNumber(y[j])}·${factor(f)}`);
    return isDown ? terms.join(' + ') : `−(${terms.join(' + ')})`;
  }
  const squares = p.map((value, j) => `(${formatNumber(value)} − ${factor(y[j])})²`).join(' + ');
  const mean = p.length > 1 ? `(${squares})/${p.length}` : squares;
  return isDown ? mean : `−${mean}`;
}
