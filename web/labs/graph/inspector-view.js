/** What is known of the selected node. */

import { html, nothing } from 'lit';
import { contributionOf, matrixOf } from './program.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./program-session.js').Computed} Computed */

const mapLimit = 400; // entries; above that a map of elements would be slow

/** @param {GraphLab} lab  @param {Computed} computed */
export function inspectorView(lab, computed) {
  const { structure, titles } = computed.program;
  const id = lab.state.selected;
  if (id === null || id >= structure.nodes.length) {
    return html`<section class="inspector empty-inspector" aria-label="Selected node">
      <p class="quiet">Select a node, or put the cursor into the program: here its numbers stand.</p>
    </section>`;
  }
  return html`<section class="inspector" aria-label="Selected node">
    <header>
      <h2><code>${titles[id]}</code></h2>
      <span class="quiet small">${kindText(computed, id)}</span>
      <button class="quiet close" aria-label="Let go of the node" @click=${() => lab.setState({ selected: null })}>
        ×
      </button>
    </header>
    ${faultView(computed, id)}
    <div class="inspected">${matricesView(computed, id)}</div>
  </section>`;
}

/** @param {Computed} computed  @param {number} id */
function kindText({ program: { structure } }, id) {
  const { kind, rows, columns, varies, reached } = structure.nodes[id];
  const what = id === structure.output ? 'output' : kind === 'literal' ? 'number' : kind;
  const parts = [what, `${rows}×${columns}`];
  if (!varies) parts.push('takes no gradient');
  else if (!reached) parts.push('the output does not depend on it');
  return parts.join(' · ');
}

/** @param {Computed} computed  @param {number} id */
function faultView({ numbers }, id) {
  return numbers.faults
    .filter(({ node }) => node === id)
    .map(
      ({ kind, pass, reason }) =>
        html`<p class="fault">${kind === 'nan' ? 'NaN' : '∞'} began here, in the ${pass} pass: ${reason}</p>`,
    );
}

/** Matrices with their numbers: value, gradient, and what each path gives to it.
 *  @param {Computed} computed  @param {number} id */
function matricesView({ program, numbers }, id) {
  const { structure, uses, titles } = program;
  const node = structure.nodes[id];
  const isSmall = node.rows * node.columns > 1 && node.rows * node.columns <= mapLimit;
  if (!isSmall) return nothing;
  const hasGradient = node.varies && node.reached;
  const paths = hasGradient ? uses[id].filter((edge) => structure.edges[edge].offset >= 0) : [];
  return html`<div class="maps">
    <nabla-heat-map label="Value" .matrix=${matrixOf(node, numbers.values)}></nabla-heat-map>
    ${hasGradient ? html`<nabla-heat-map label="Gradient" .matrix=${matrixOf(node, numbers.adjoints)}></nabla-heat-map>` : nothing}
    ${
      paths.length > 1
        ? paths.map(
            (edge) =>
              html`<nabla-heat-map
                label="Through ${titles[structure.edges[edge].to]}"
                .matrix=${contributionOf(structure, edge, numbers)}
              ></nabla-heat-map>`,
          )
        : nothing
    }
  </div>`;
}
