/** The graph in words and numbers: for screen readers, and for everyone who wants to read it off. */

import { html, nothing } from 'lit';
import { formatNumber, isNotFinite } from '../../ui/format.js';
import { givenText } from './edge-rules.js';
import { matrixOf } from './program.js';
import { entriesText } from './words.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./program-session.js').Computed} Computed */

/** @param {GraphLab} lab  @param {Computed} computed */
export function nodesTable(lab, computed) {
  const { nodes } = computed.program.structure;
  // A closed table is not kept up to date: with hundreds of nodes that would cost every frame.
  return html`<details
    class="all-nodes"
    data-read-only="allowed"
    @toggle=${(/** @type {Event} */ event) => (lab.isTableOpen = /** @type {HTMLDetailsElement} */ (event.target).open)}
  >
    <summary>${nodes.length === 1 ? 'The one node' : `All ${nodes.length} nodes`} as a table</summary>
    ${lab.isTableOpen ? table(lab, computed) : nothing}
  </details>`;
}

/** @param {GraphLab} lab  @param {Computed} computed */
function table(lab, computed) {
  const { structure } = computed.program;
  return html`<div class="frame" tabindex="0" role="region" aria-label="All nodes">
    <table>
      <thead>
        <tr>
          <th scope="col" class="left">Node</th>
          <th scope="col" class="left">Operation</th>
          <th scope="col" class="left">Of</th>
          <th scope="col">Shape</th>
          <th scope="col">Value</th>
          <th scope="col">Gradient</th>
          <th scope="col" class="left">Where it comes from</th>
        </tr>
      </thead>
      <tbody>
        ${structure.nodes.map((_, id) => row(lab, computed, id))}
      </tbody>
    </table>
  </div>`;
}

/** @param {Computed} computed  @param {number} id */
const nameOf = ({ program: { structure, titles } }, id) => structure.nodes[id].name || titles[id];

/** @param {GraphLab} lab  @param {Computed} computed  @param {number} id */
function row(lab, computed, id) {
  const { program, numbers } = computed;
  const node = program.structure.nodes[id];
  const hasGradient = node.varies && node.reached;
  return html`<tr data-selected=${lab.state.selected === id ? '' : nothing}>
    <th scope="row"><button class="quiet link" @click=${() => lab.select(id)}>${nameOf(computed, id)}</button></th>
    <td class="left">${operationText(node)}</td>
    <td class="left">${node.inputs.map((input) => nameOf(computed, input)).join(', ')}</td>
    <td>${node.rows}×${node.columns}</td>
    ${cell(matrixOf(node, numbers.values))} ${hasGradient ? cell(matrixOf(node, numbers.adjoints)) : html`<td>–</td>`}
    <td class="left">${hasGradient ? sourcesText(computed, id) : ''}</td>
  </tr>`;
}

/** "add +", but not "relu relu".
 *  @param {import('#nabla-module').ProgramNode} node */
function operationText({ kind, operation, symbol }) {
  if (kind !== 'operation') return kind;
  return /[a-z]/.test(symbol) ? operation : `${operation} ${symbol}`;
}

/** What its gradient is the sum of, as the edges tell it: "1 × 1 from v1, −0.2 × 0.3 from u0".
 *  @param {Computed} computed  @param {number} id */
function sourcesText(computed, id) {
  const { structure, uses } = computed.program;
  const given = uses[id]
    .filter((edge) => structure.edges[edge].offset >= 0)
    .map((edge) => {
      const from = nameOf(computed, structure.edges[edge].to);
      return `${givenText(structure, edge, computed.numbers)} from ${from}`;
    });
  return id === structure.output ? ['it is the output', ...given].join(', ') : given.join(', ');
}

/** @param {import('../../ui/matrix.js').Matrix} matrix */
function cell(matrix) {
  const isOne = matrix.rows * matrix.columns === 1;
  const isBad = isOne && isNotFinite(matrix.data[0]);
  return html`<td class=${isBad ? 'not-finite' : nothing}>
    ${isOne ? formatNumber(matrix.data[0]) : entriesText(matrix)}
  </td>`;
}
