/** What stands on an edge that carries no number: the core's rule, with the names of the program put in. */

import { formatNumber } from '../../ui/format.js';

/** @typedef {import('#nabla-module').ProgramStructure} ProgramStructure */
/** @typedef {import('#nabla-module').ProgramEdge} ProgramEdge */
/** @typedef {import('#nabla-module').ProgramNumbers} ProgramNumbers */

const longName = 6; // characters; an edge has little room

/** @param {number} index */
export const subscript = (index) => Array.from(String(index), (digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');

/** @param {string} name */
const shortened = (name) => ([...name].length > longName ? `${[...name].slice(0, longName - 1).join('')}…` : name);

/** How a node is called in a rule: by its name, by its number, or as v with its id, as formulas call it.
 *  @param {ProgramStructure} structure  @param {number} id  @param {Float64Array} values
 *  @returns {string} */
function symbolOf(structure, id, values) {
  const { name, kind, operation, symbol, inputs, rows, columns, offset } = structure.nodes[id];
  if (name) return name;
  if (operation === 'transpose') return `${symbolOf(structure, inputs[0], values)}ᵀ`;
  if (kind !== 'literal' || rows * columns > 1) return `v${subscript(id)}`;
  const text = symbol || formatNumber(values[offset]);
  return text.startsWith('−') ? `(${text})` : text;
}

/** @param {ProgramStructure} structure  @param {ProgramEdge} edge  @param {(id: number) => string} call */
function filled({ nodes }, { to, rule }, call) {
  const [first, second] = nodes[to].inputs;
  return rule.replace(/#([12y])/g, (_, place) => call(place === 'y' ? to : place === '1' ? first : second));
}

/** In lines, to be written on it; none where a number says all.
 *  @param {ProgramStructure} structure  @param {ProgramEdge} edge  @param {Float64Array} values
 *  @returns {string[]} */
export function ruleLines(structure, edge, values) {
  if (!edge.rule) return [];
  return filled(structure, edge, (id) => shortened(symbolOf(structure, id, values))).split('|');
}

/** Local derivative × upstream, where both are numbers.
 *  @param {ProgramStructure} structure  @param {number} id  @param {ProgramNumbers} numbers
 *  @returns {string[] | undefined} */
export function factorLines({ nodes, edges }, id, { locals, adjoints }) {
  const { to, offset, localOffset, rule } = edges[id];
  if (offset < 0 || rule) return undefined;
  const local = formatNumber(locals[localOffset], { digits: 3 });
  const upstream = formatNumber(adjoints[nodes[to].offset], { digits: 3 });
  return [local, `× ${upstream}`];
}

/** What goes back along an edge, in a line with whole names: "0.4 × 1", or "W2ᵀ ḡ".
 *  @param {ProgramStructure} structure  @param {number} id  @param {ProgramNumbers} numbers */
export function givenText(structure, id, numbers) {
  const edge = structure.edges[id];
  const rule = () => filled(structure, edge, (node) => symbolOf(structure, node, numbers.values));
  return factorLines(structure, id, numbers)?.join(' ') ?? rule().replaceAll('|', ' ');
}

/** What the operands of a node get from it: " u0 gets 1 × 0.4, b0 gets 1 × 1." One that comes twice gets a sum.
 *  @param {ProgramStructure} structure  @param {number} node  @param {ProgramNumbers} numbers */
export function handedOn(structure, node, numbers) {
  /** @type {Map<number, string[]>} */
  const given = new Map();
  structure.edges.forEach(({ from, to, offset }, edge) => {
    if (to !== node || offset < 0) return;
    given.set(from, [...(given.get(from) ?? []), givenText(structure, edge, numbers)]);
  });
  const parts = [...given].map(
    ([from, texts]) => `${symbolOf(structure, from, numbers.values)} gets ${texts.join(' + ')}`,
  );
  return parts.length > 0 ? ` ${parts.join(', ')}.` : '';
}
