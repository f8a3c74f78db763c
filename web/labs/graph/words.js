/** Sentences of the graph lab. Numbers come in; none is made here. */

import { formatNumber } from '../../ui/format.js';
import { handedOn } from './edge-rules.js';

/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */
/** @typedef {import('#nabla-module').ProgramNode} ProgramNode */
/** @typedef {import('./program.js').OpenProgram} OpenProgram */
/** @typedef {import('./scene.js').Moment} Moment */

/** A matrix in a sentence: its number, or its shape.
 *  @param {Matrix} matrix */
export const matrixText = ({ rows, columns, data }) =>
  rows * columns === 1 ? formatNumber(data[0]) : `${rows} by ${columns}`;

/** "x1 = relu(y0): value 0.4, gradient −0.2"
 *  @param {string} title  @param {ProgramNode} node  @param {Matrix | null} value  @param {Matrix | null} gradient
 *  @param {string} [fault] */
export function nodeLabel(title, { kind, reached }, value, gradient, fault) {
  const parts = [value ? `value ${matrixText(value)}` : 'not computed yet'];
  if (gradient) parts.push(`gradient ${matrixText(gradient)}`);
  if (kind === 'constant') parts.push('constant');
  if (!reached) parts.push('not part of the output');
  if (fault) parts.push(fault);
  return `${title}: ${parts.join(', ')}`;
}

/** Entries of a matrix in a row of text, the first ones of many.
 *  @param {Matrix} matrix */
export function entriesText({ rows, columns, data }) {
  const shown = 3;
  const row = (/** @type {number} */ r) => {
    const cells = Array.from({ length: Math.min(columns, shown) }, (_, c) => formatNumber(data[r * columns + c]));
    return `[${cells.join(', ')}${columns > shown ? ', …' : ''}]`;
  };
  if (rows * columns === 1) return formatNumber(data[0]);
  const lines = Array.from({ length: Math.min(rows, shown) }, (_, r) => row(r));
  return rows === 1 ? lines[0] : `[${lines.join(', ')}${rows > shown ? ', …' : ''}]`;
}

/** Where the passes stand, and what the last step did.
 *  @param {OpenProgram} program  @param {Moment} moment
 *  @param {import('#nabla-module').ProgramNumbers} numbers */
export function momentText({ titles, structure }, moment, numbers) {
  const { isAll, pass, node, forward, forwardTotal, backward, backwardTotal } = moment;
  if (isAll) return 'Both passes are done. Step through them, one node at a time.';
  if (node === null) return 'Before the forward pass: only inputs and constants are known.';
  const { rows, columns, offset } = structure.nodes[node];
  const matrix = (/** @type {Float64Array} */ all) =>
    matrixText({ rows, columns, data: all.subarray(offset, offset + rows * columns) });
  const isOne = rows * columns === 1;
  if (pass === 'forward') {
    return `Forward ${forward} of ${forwardTotal}: ${titles[node]} ${isOne ? 'is' : 'is known,'} ${matrix(numbers.values)}.`;
  }
  const act = backward === 1 ? 'the output starts with' : `${titles[node]} passes on`;
  const given = isOne ? ` ${matrix(numbers.adjoints)}` : `, ${matrix(numbers.adjoints)}`;
  return `Backward ${backward} of ${backwardTotal}: ${act} its gradient${given}.${handedOn(structure, node, numbers)}`;
}

/** The verdict of a gradient check in a sentence.
 *  @param {import('#nabla-module').ProgramGradcheck} check */
export function checkText({ pass, blocks }) {
  const failing = blocks.filter((block) => !block.pass).map(({ name }) => name);
  if (blocks.length === 0) return 'There is no input to check.';
  if (pass && blocks.length === 1) return 'The input agrees with central differences.';
  if (pass) return `All ${blocks.length} inputs agree with central differences.`;
  return `${failing.join(', ')} ${failing.length === 1 ? 'does' : 'do'} not agree with central differences.`;
}
