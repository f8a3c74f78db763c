/** What a parsed program is to the lab: the engine's structure, and what the views need of it again and again. */

import { formatNumber } from '../../ui/format.js';
import { ruleLines } from './edge-rules.js';
import { rangeOf } from './source-span.js';

/** @typedef {import('#nabla-module').ProgramStructure} ProgramStructure */
/** @typedef {import('#nabla-module').ProgramNumbers} ProgramNumbers */
/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */
/** @typedef {import('../../ui/graph-view.js').Graph} Graph */

/** @typedef {object} OpenProgram
 *  @property {string} source
 *  @property {ProgramStructure} structure
 *  @property {Graph} graph             the same object as before while nothing but numbers and places changed
 *  @property {readonly string[]} titles  of each node: "x1 = relu(y0)"
 *  @property {readonly import('./source-span.js').Range[]} ranges  of each node in the source
 *  @property {readonly number[]} forwardAt   of each node its place among the forward steps; −1 for what is there at once
 *  @property {readonly number[]} backwardAt  of each node its place among the backward steps; Infinity for none
 *  @property {readonly (readonly number[])[]} uses  of each node the edges that leave it, in the order of the backward pass
 */

const titleLimit = 60; // characters

/** @param {string} source  @param {ProgramStructure} structure  @param {ProgramNumbers} numbers
 *  @param {OpenProgram} [before]
 *  @returns {OpenProgram} */
export function describeProgram(source, structure, numbers, before) {
  const { nodes, edges } = structure;
  const ranges = nodes.map(({ span }) => rangeOf(source, span));
  const forwardAt = placesOf(structure.forwardSteps, nodes.length, -1);
  const backwardAt = placesOf(structure.backwardSteps, nodes.length, Infinity);
  const uses = nodes.map((_, id) =>
    edges
      .flatMap(({ from }, edge) => (from === id ? [edge] : []))
      .sort((a, b) => backwardAt[edges[a].to] - backwardAt[edges[b].to]),
  );
  return {
    source,
    structure,
    graph: graphOf(structure, numbers, before?.graph),
    titles: nodes.map((node, id) => titleOf(node, source.slice(ranges[id].from, ranges[id].to))),
    ranges,
    forwardAt,
    backwardAt,
    uses,
  };
}

/** @param {readonly {node: number}[]} steps  @param {number} count  @param {number} none */
function placesOf(steps, count, none) {
  const places = Array(count).fill(none);
  steps.forEach(({ node }, place) => (places[node] = place));
  return places;
}

/** @param {import('#nabla-module').ProgramNode} node  @param {string} text */
function titleOf({ name, kind }, text) {
  if (kind === 'input' || kind === 'constant') return name || shortened(text);
  return name ? `${name} = ${shortened(text)}` : shortened(text);
}

/** @param {string} text */
function shortened(text) {
  const flat = text.replace(/\s+/g, ' ');
  return flat.length > titleLimit ? `${flat.slice(0, titleLimit - 1)}…` : flat;
}

/** @param {ProgramStructure} structure  @param {ProgramNumbers} numbers  @param {Graph | undefined} before
 *  @returns {Graph} */
function graphOf(structure, { values }, before) {
  const { nodes, edges } = structure;
  const graph = {
    nodes: nodes.map((node) => {
      const { name, symbol, kind, rows, columns } = node;
      // A number inside an expression is its own sign.
      const isNumber = kind === 'literal' && symbol === '' && rows * columns === 1;
      return { name, symbol: isNumber ? formatNumber(values[node.offset]) : symbol, kind, rows, columns };
    }),
    edges: edges.map((edge) => {
      const { from, to, slot } = edge;
      return { from, to, slot, rule: ruleLines(structure, edge, values) };
    }),
  };
  return before && JSON.stringify(before) === JSON.stringify(graph) ? before : graph;
}

/** @param {{offset: number, rows: number, columns: number}} node  @param {Float64Array} numbers
 *  @returns {Matrix} */
export const matrixOf = ({ offset, rows, columns }, numbers) => ({
  rows,
  columns,
  data: numbers.subarray(offset, offset + rows * columns),
});

/** What an edge gives to the adjoint of the node that it leaves; null where it gives nothing.
 *  @param {ProgramStructure} structure  @param {number} edge  @param {ProgramNumbers} numbers */
export function contributionOf({ nodes, edges }, edge, { contributions }) {
  const { from, offset } = edges[edge];
  return offset < 0 ? null : matrixOf({ ...nodes[from], offset }, contributions);
}

/** Of the inputs in a state those that the program has, in their shapes.
 *  @param {ProgramStructure} structure  @param {Record<string, number[][]>} inputs */
export function fittingInputs({ nodes, inputs: ids }, inputs) {
  return ids.flatMap((id) => {
    const { name, rows, columns } = nodes[id];
    const given = Object.hasOwn(inputs, name) ? inputs[name] : undefined;
    const fits = given?.length === rows && given[0].length === columns;
    return fits ? [{ name, value: { rows, columns, data: given.flat() } }] : [];
  });
}

/** @param {ProgramStructure} structure  @param {number[][] | null} upstream
 *  @returns {Matrix | null} */
export function fittingUpstream({ nodes, output }, upstream) {
  const { rows, columns } = nodes[output];
  const fits = upstream?.length === rows && upstream[0].length === columns;
  return upstream && fits ? { rows, columns, data: upstream.flat() } : null;
}
