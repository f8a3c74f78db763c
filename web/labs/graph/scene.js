/** What the graph shows at a step of the passes: pure functions of program, numbers and step. */

import { formatNumber } from '../../ui/format.js';
import { factorLines } from './edge-rules.js';
import { contributionOf, matrixOf } from './program.js';
import { nodeLabel } from './words.js';

/** @typedef {import('./program.js').OpenProgram} OpenProgram */
/** @typedef {import('#nabla-module').ProgramNumbers} ProgramNumbers */
/** @typedef {import('../../ui/graph-view.js').NodeMark} NodeMark */
/** @typedef {import('../../ui/graph-view.js').EdgeMark} EdgeMark */

/** Where the passes stand.
 *  @typedef {object} Moment
 *  @property {boolean} isAll     nothing is stepped: all of it shows
 *  @property {number} step       steps done, of both passes together
 *  @property {number} forward    forward steps done
 *  @property {number} backward   backward steps done
 *  @property {number} total
 *  @property {number} forwardTotal
 *  @property {number} backwardTotal
 *  @property {'forward' | 'backward' | ''} pass  of the step done last
 *  @property {number | null} node                that it was about
 */

/** @param {OpenProgram} program  @param {number | null} step
 *  @returns {Moment} */
export function momentOf({ structure: { forwardSteps, backwardSteps } }, step) {
  const forwardTotal = forwardSteps.length;
  const backwardTotal = backwardSteps.length;
  const total = forwardTotal + backwardTotal;
  const done = Math.min(step ?? total, total);
  const forward = Math.min(done, forwardTotal);
  const backward = done - forward;
  const last = backward > 0 ? backwardSteps[backward - 1] : forward > 0 ? forwardSteps[forward - 1] : undefined;
  const isAll = step === null;
  return {
    isAll,
    step: done,
    forward,
    backward,
    total,
    forwardTotal,
    backwardTotal,
    pass: isAll || !last ? '' : backward > 0 ? 'backward' : 'forward',
    node: isAll || !last ? null : last.node,
  };
}

/** Above this many nodes only the edges of the step at hand carry their factors. */
const manyNodes = 40;
/** A sum with more terms than this is told in the inspector only. */
const longSum = 3;

/** The terms of an adjoint that have come in, and whether they are all.
 *  @param {OpenProgram} program  @param {number} node  @param {Moment} moment */
function arrived({ structure, uses, backwardAt }, node, moment) {
  const giving = uses[node].filter((edge) => structure.edges[edge].offset >= 0);
  const there = giving.filter((edge) => moment.isAll || backwardAt[structure.edges[edge].to] < moment.backward);
  const isSeeded = node === structure.output && (moment.isAll || moment.backward > 0);
  return { giving, there, isComplete: isSeeded || (giving.length > 0 && there.length === giving.length) };
}

/** @param {readonly string[]} terms */
const sumText = (terms) =>
  terms.map((term, i) => (i === 0 ? term : term.startsWith('−') ? ` − ${term.slice(1)}` : ` + ${term}`)).join('');

/** @param {OpenProgram} program  @param {number} node  @param {ProgramNumbers} numbers  @param {Moment} moment */
function gradientAt(program, node, numbers, moment) {
  const { structure } = program;
  const { rows, columns, varies, reached } = structure.nodes[node];
  const nothingYet = { gradient: null, gradientText: '' };
  if (!varies || !reached) return nothingYet;
  const { giving, there, isComplete } = arrived(program, node, moment);
  if (!isComplete && there.length === 0) return nothingYet;
  const gradient = isComplete ? matrixOf(structure.nodes[node], numbers.adjoints) : null;
  const tellsSum = !moment.isAll && giving.length > 1 && giving.length <= longSum && rows * columns === 1;
  if (!tellsSum) return { gradient, gradientText: isComplete ? '' : '…' };
  const terms = there.map((edge) => formatNumber(contributionOf(structure, edge, numbers)?.data[0], { digits: 3 }));
  const rest = gradient ? ` = ${formatNumber(gradient.data[0])}` : ' + …';
  return { gradient, gradientText: sumText(terms) + rest };
}

/** @param {OpenProgram} program  @param {ProgramNumbers} numbers  @param {Moment} moment
 *  @param {ReadonlyMap<string, boolean>} checks  input → whether its gradient agrees
 *  @returns {NodeMark[]} */
export function nodeMarks(program, numbers, moment, checks) {
  const faults = new Map(numbers.faults.map((fault) => [fault.node, fault.reason]));
  return program.structure.nodes.map((node, id) => {
    const isThere = moment.isAll || program.forwardAt[id] < moment.forward;
    const value = isThere ? matrixOf(node, numbers.values) : null;
    const { gradient, gradientText } = gradientAt(program, id, numbers, moment);
    const check = node.kind === 'input' ? checks.get(node.name) : undefined;
    return {
      value,
      gradient,
      gradientText,
      isCurrent: id === moment.node,
      isDim: !node.reached,
      fault: isThere ? (faults.get(id) ?? '') : '',
      check: check === undefined ? '' : check ? 'pass' : 'fail',
      label: () => nodeLabel(program.titles[id], node, value, gradient, faults.get(id)),
    };
  });
}

/** @param {OpenProgram} program  @param {ProgramNumbers} numbers  @param {Moment} moment
 *  @param {number | null} selected
 *  @returns {EdgeMark[]} */
export function edgeMarks(program, numbers, moment, selected) {
  const { structure, backwardAt } = program;
  const isSmall = structure.nodes.length <= manyNodes;
  return structure.edges.map((edge, id) => {
    const { from, to, offset } = edge;
    const isPassed = !moment.isAll && offset >= 0 && backwardAt[to] < moment.backward;
    const isCurrent = to === moment.node;
    const tells = moment.isAll ? selected === from || selected === to : isPassed && (isSmall || isCurrent);
    return { lines: tells ? linesOn(program, id, numbers) : [], isPassed, isCurrent };
  });
}

/** Numbers where the edge has them, else its rule.
 *  @param {OpenProgram} program  @param {number} id  @param {ProgramNumbers} numbers */
const linesOn = ({ structure, graph }, id, numbers) =>
  factorLines(structure, id, numbers) ?? graph.edges[id].rule ?? [];
