/** What is known of the selected node. */

import { html, nothing } from 'lit';
import { subscript } from './edge-rules.js';
import { contributionOf, matrixOf } from './program.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./program-session.js').Computed} Computed */
/** @typedef {import('#nabla-module').NodeExplanation} NodeExplanation */

const mapLimit = 400; // entries; above that a map of elements would be slow

/** @param {GraphLab} lab  @param {Computed} computed */
export function inspectorView(lab, computed) {
  const { structure, titles } = computed.program;
  const id = lab.state.selected;
  if (id === null || id >= structure.nodes.length) {
    return html`<section class="inspector empty-inspector" aria-label="Selected node">
      <p class="quiet">
        Select a node, or put the cursor into the program: here its formula stands with the numbers put in, its local
        derivatives, and where its gradient comes from.
      </p>
    </section>`;
  }
  const explanation = lab.explanation?.node === id ? lab.explanation.text : undefined;
  return html`<section class="inspector" aria-label="Selected node">
    <header>
      <h2><code>${titles[id]}</code></h2>
      <span class="quiet small">${kindText(computed, id)}</span>
      <button class="quiet close" aria-label="Let go of the node" @click=${() => lab.setState({ selected: null })}>
        ×
      </button>
    </header>
    ${faultView(computed, id)}
    <div class="inspected">
      <div class="formulas">${explanation ? formulas(computed, id, explanation) : nothing}</div>
      ${matricesView(computed, id)}
    </div>
  </section>`;
}

/** @param {Computed} computed  @param {number} id */
function kindText({ program: { structure } }, id) {
  const { name, kind, rows, columns, varies, reached } = structure.nodes[id];
  const what = id === structure.output ? 'output' : kind === 'literal' ? 'number' : kind;
  const parts = [what, `${rows}×${columns}`];
  // What formulas call it that have no room for all of it.
  if (kind === 'operation' && name === '') parts.push(`v${subscript(id)}`);
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

/** @param {Computed} computed  @param {number} id  @param {NodeExplanation} explanation */
function formulas({ program }, id, { formula, numbers, locals, adjoint }) {
  const { edges } = program.structure;
  return html`
    ${formula ? html`<nabla-formula display .tex=${formula}></nabla-formula>` : nothing}
    ${numbers && numbers !== formula ? html`<nabla-formula display .tex=${numbers}></nabla-formula>` : nothing}
    ${
      locals.length > 0
        ? html`<h3>Local derivatives</h3>
            ${locals.map(
              ({ edge, rule, numbers: withNumbers }) =>
                html`<div class="local">
                  <span class="visually-hidden">By ${program.titles[edges[edge].from]}:</span>
                  <nabla-formula display .tex=${rule}></nabla-formula>
                  ${withNumbers && withNumbers !== rule ? html`<nabla-formula display .tex=${withNumbers}></nabla-formula>` : nothing}
                </div>`,
            )}`
        : nothing
    }
    ${
      adjoint
        ? html`<h3>Its gradient</h3>
            <nabla-formula display .tex=${adjoint}></nabla-formula>`
        : nothing
    }
  `;
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
