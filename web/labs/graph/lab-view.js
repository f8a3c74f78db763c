/** The instrument: program and inputs beside the graph, the passes and the selected node. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../ui/format.js';
import { inputsView } from './inputs-view.js';
import { inspectorView } from './inspector-view.js';
import { completionsOf } from './language.js';
import { nodesTable } from './nodes-table.js';
import { fittingUpstream, matrixOf } from './program.js';
import { presets } from './presets.js';
import { prompts } from './prompts.js';
import { edgeMarks, nodeMarks } from './scene.js';
import { conventions, showsView } from './shows.js';
import { excerpt, rangeOf } from './source-span.js';
import { presetIn, toRows } from './state.js';
import { transportView } from './transport-view.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./graph-lab.js').Problem} Problem */
/** @typedef {import('./program-session.js').Computed} Computed */
/** @typedef {CustomEvent<{value: string}>} ChoiceEvent */

/** @param {GraphLab} lab  @param {Problem | undefined} problem */
export function labView(lab, problem) {
  const computed = problem?.code === 'empty_program' ? undefined : lab.result;
  const { moment } = lab;
  return html`<div class="instrument">
      <div class="figure ${problem ? 'broken' : ''}">
        ${computed && moment ? figureView(lab, computed, moment) : emptyView()}
      </div>
      <div class="program">
        ${presetView(lab)} ${editorView(lab, problem)}
        ${computed ? html`<div class=${problem ? 'broken' : ''}>${inputsView(lab, computed)}</div>` : nothing}
      </div>
      <div class="about ${problem ? 'broken' : ''}">
        ${computed ? html`${optionsView(lab, computed)} ${inspectorView(lab, computed)}` : nothing}
      </div>
      ${computed ? html`<div class="below">${nodesTable(lab, computed)} ${takeAwayView(lab)}</div>` : nothing}
      <p class="visually-hidden" role="status">${lab.remark}</p>
    </div>
    <nabla-try-this
      slot="try"
      .items=${prompts}
      @nabla-select=${(/** @type {CustomEvent<{index: number}>} */ { detail }) => lab.try(prompts[detail.index].state)}
    ></nabla-try-this>
    <div slot="shows">${showsView()}</div>
    <nabla-conventions slot="conventions" .items=${conventions}></nabla-conventions>`;
}

const emptyView = () =>
  html`<div class="nothing">
    <svg viewBox="0 0 160 48" aria-hidden="true">
      <path d="M34 24H62M98 24H126" />
      <rect x="2" y="12" width="32" height="24" rx="5" />
      <rect x="62" y="10" width="36" height="28" rx="14" />
      <rect x="126" y="12" width="32" height="24" rx="12" />
    </svg>
    <p>
      No graph yet. Type a line such as <code>w = 0.5</code>, then one that uses it: <code>y = relu(w*3 - 1)</code>.
    </p>
  </div>`;

/** @param {GraphLab} lab  @param {Computed} computed  @param {import('./scene.js').Moment} moment */
function figureView(lab, computed, moment) {
  const { program, numbers } = computed;
  const { checked } = lab;
  const { step, selected } = lab.state;
  const checks = new Map(checked?.blocks.map(({ name, pass }) => [name, pass]));
  // A slider's move is drawn once, when its numbers are there.
  const marks = () => nodeMarks(program, numbers, moment, checks);
  const onEdges = () => edgeMarks(program, numbers, moment, selected);
  return html`<nabla-graph-view
      data-read-only="allowed"
      label="Computational graph"
      .graph=${program.graph}
      .marks=${guard([computed, step, checked], marks)}
      .edgeMarks=${guard([computed, step, selected], onEdges)}
      .selected=${selected}
      .current=${moment.node}
      @nabla-select=${(/** @type {CustomEvent<{node: number}>} */ { detail }) => lab.select(detail.node)}
      ><span slot="instead">“All nodes as a table” below has each with its value and its gradient.</span>
      <p class="key quiet small">
        <span><i>gradient above</i>, value below</span>
        <span><b class="positive">blue +</b> <b class="negative">orange −</b></span>
        ${program.graph.edges.some(({ rule }) => rule?.length) ? html`<span>ḡ: the gradient that comes back</span>` : nothing}
      </p></nabla-graph-view
    >
    ${faultsView(computed)} ${transportView(lab, computed, moment)}`;
}

/** @param {Computed} computed */
function faultsView({ program, numbers }) {
  if (numbers.faults.length === 0) return nothing;
  const { node, kind, reason } = numbers.faults[0];
  return html`<p class="fault">
    ${kind === 'nan' ? 'NaN' : '∞'} begins at <code>${program.titles[node]}</code>: ${reason}
  </p>`;
}

/** @param {GraphLab} lab */
function presetView(lab) {
  const chosen = presetIn(lab.state);
  const options = presets.map(({ id, title }) => ({ value: id, label: title }));
  return html`<nabla-select
    label="Example"
    .options=${chosen ? options : [{ value: '', label: 'A program of your own' }, ...options]}
    .value=${chosen}
    @nabla-change=${(/** @type {ChoiceEvent} */ { detail }) => detail.value && lab.choosePreset(detail.value)}
  ></nabla-select>`;
}

/** @param {GraphLab} lab  @param {Problem | undefined} problem */
function editorView(lab, problem) {
  const { program } = lab.result ?? {};
  const { selected, source } = lab.state;
  const isCurrent = program?.source === source && selected !== null;
  // While the text does not parse, the names are those of the last program that did.
  const names = program?.structure.names.map(({ name }) => name).filter((name) => source.includes(name)) ?? [];
  return html`<nabla-code-editor
    label="Program"
    placeholder="w = 0.5"
    .value=${source}
    .completions=${completionsOf(names)}
    .problem=${problem && problem.code !== 'empty_program' ? problemOf(problem) : null}
    .marked=${isCurrent ? (program.ranges[selected] ?? null) : null}
    @nabla-input=${(/** @type {ChoiceEvent} */ { detail }) => lab.edit(detail.value)}
    @nabla-cursor=${(/** @type {CustomEvent<{offset: number}>} */ { detail }) => lab.moveCursor(detail.offset)}
  ></nabla-code-editor>`;
}

/** @param {Problem} problem
 *  @returns {import('../../ui/code-editor.js').Problem} */
function problemOf({ source = '', line = 1, column = 1, length = 1, message, hint = '' }) {
  const span = { line, column, length };
  return {
    ...rangeOf(source, span),
    message: `${message[0].toUpperCase()}${message.slice(1)}`, // it begins with line and column
    hint,
    place: excerpt(source, span),
  };
}

/** @param {GraphLab} lab  @param {Computed} computed */
function optionsView(lab, computed) {
  const { structure } = computed.program;
  const output = structure.nodes[structure.output];
  const names = [...new Set(structure.names.map(({ name }) => name))];
  const last = names[names.length - 1];
  return html`<div class="options">
      <nabla-select
        label="Output"
        .options=${names.map((name) => ({ value: name, label: name }))}
        .value=${output.name || last}
        @nabla-change=${(/** @type {ChoiceEvent} */ { detail }) => lab.setState({ output: detail.value === last ? '' : detail.value, upstream: null, step: null })}
      ></nabla-select>
      <nabla-switch
        label="Expand σ, tanh, softplus, softmax"
        .checked=${lab.state.expand}
        @nabla-change=${(/** @type {CustomEvent<{checked: boolean}>} */ { detail }) =>
          lab.setState({ expand: detail.checked, selected: null, step: null })}
      ></nabla-switch>
      <button @click=${() => lab.checkGradients()} ?disabled=${lab.isBroken}>Check all gradients</button>
    </div>
    ${checkView(lab)} ${output.rows * output.columns > 1 ? upstreamView(lab, computed) : nothing}`;
}

/** @param {GraphLab} lab  @param {Computed} computed */
function upstreamView(lab, { program, numbers }) {
  const { structure } = program;
  const output = structure.nodes[structure.output];
  return html`<div class="upstream">
    <nabla-matrix-editor
      label="Gradient into ${output.name || 'the output'}, ${output.rows}×${output.columns}"
      .matrix=${lab.steady(' upstream', fittingUpstream(structure, lab.state.upstream) ?? matrixOf(output, numbers.adjoints))}
      .minRows=${output.rows}
      .maxRows=${output.rows}
      .minColumns=${output.columns}
      .maxColumns=${output.columns}
      @nabla-input=${(/** @type {CustomEvent} */ { detail }) => lab.setState({ upstream: toRows(detail.matrix) })}
    ></nabla-matrix-editor>
    <button class="quiet" ?disabled=${lab.state.upstream === null} @click=${() => lab.setState({ upstream: null })}>
      All ones
    </button>
  </div>`;
}

/** @param {GraphLab} lab */
function checkView(lab) {
  const report = lab.checked;
  if (!report) return nothing;
  return html`<details class="check">
    <summary class=${report.pass ? 'ok' : 'wrong'}>${report.pass ? '✓' : '✗'} ${lab.remark}</summary>
    <div class="frame">
      <table>
        <thead>
          <tr>
            <th scope="col" class="left">Input</th>
            <th scope="col">Gradient</th>
            <th scope="col">Central difference</th>
            <th scope="col">Worst relative error</th>
          </tr>
        </thead>
        <tbody>
          ${report.blocks.map(({ name, pass, report: { worst } }) => {
            return html`<tr>
              <th scope="row"><span class=${pass ? 'ok' : 'wrong'}>${pass ? '✓' : '✗'}</span> ${name}</th>
              <td>${formatNumber(worst.analytic, { digits: 6 })}</td>
              <td>${formatNumber(worst.numeric, { digits: 6 })}</td>
              <td>${formatNumber(worst.relativeError, { digits: 2 })}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="quiet small">Of a matrix the entry that agrees least. h = 1e−4, tolerance 1e−5.</p>
  </details>`;
}

/** @param {GraphLab} lab */
function takeAwayView(lab) {
  const { takeAway } = lab;
  return html`<div class="take-away row" role="group" aria-label="Take along">
    <span class="label">Take along</span>
    <button @click=${() => takeAway.svg()}>SVG</button>
    <button @click=${() => takeAway.png()}>PNG</button>
    <button @click=${() => takeAway.latex()}>Copy LaTeX</button>
    <button @click=${() => takeAway.code('numpy')}>NumPy</button>
    <button @click=${() => takeAway.code('pytorch')}>PyTorch</button>
  </div>`;
}
