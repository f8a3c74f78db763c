/** The inputs: a slider for a number, an editor for a matrix, each with its gradient and the check's mark. */

import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatNumber } from '../../ui/format.js';
import { matrixOf } from './program.js';
import { rangeFor } from './ranges.js';
import { toMatrix } from './state.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./program-session.js').Computed} Computed */
/** @typedef {import('#nabla-module').ProgramNode} ProgramNode */
/** @typedef {CustomEvent<{value: number}>} NumberEvent */

/** @param {GraphLab} lab  @param {Computed} computed */
export function inputsView(lab, { program, numbers }) {
  const { nodes, inputs, output } = program.structure;
  if (inputs.length === 0) {
    return html`<p class="quiet small">
      A name with a number, such as <code>w = 0.5</code>, becomes an input to move.
    </p>`;
  }
  return html`<div class="inputs" role="group" aria-label="Inputs">
    ${repeat(
      inputs,
      (id) => nodes[id].name,
      (id) => inputView(lab, nodes[id], numbers, nodes[output].name),
    )}
  </div>`;
}

/** @param {GraphLab} lab  @param {ProgramNode} node  @param {Computed['numbers']} numbers  @param {string} output */
function inputView(lab, node, numbers, output) {
  const isScalar = node.rows === 1 && node.columns === 1;
  return html`<div class="input">
    ${isScalar ? scalarView(lab, node, numbers, output) : matrixView(lab, node, numbers)}
  </div>`;
}

/** @param {GraphLab} lab  @param {ProgramNode} node */
function checkMark(lab, { name }) {
  const block = lab.checked?.blocks.find((one) => one.name === name);
  if (!block) return nothing;
  const error = formatNumber(block.report.worst.relativeError, { digits: 2 });
  return html`<span class=${block.pass ? 'ok' : 'wrong'} title="worst relative error ${error}"
    >${block.pass ? '✓' : '✗'}<span class="visually-hidden"
      >${block.pass ? 'gradient agrees' : 'gradient does not agree'}</span
    ></span
  >`;
}

/** @param {GraphLab} lab  @param {ProgramNode} node  @param {Computed['numbers']} numbers  @param {string} output */
function scalarView(lab, node, numbers, output) {
  const { name, offset, reached } = node;
  const value = presentOf(lab, node, numbers).data[0];
  const range = rangeFor(lab.state.ranges[name], value);
  const isEdited = lab.editedRange === name;
  return html`<nabla-slider
      open-ended
      label=${name}
      .min=${range.min}
      .max=${range.max}
      .step=${range.step}
      .value=${value}
      ?disabled=${lab.isBroken}
      @nabla-input=${(/** @type {NumberEvent} */ { detail }) => lab.moveInput(name, [[detail.value]], value)}
      @nabla-change=${(/** @type {NumberEvent} */ { detail }) => lab.settleInput(name, [[detail.value]], value)}
    ></nabla-slider>
    <span class="meta">
      ${reached ? html`<span class="quiet">${partial(output, name)} ${gradientText(numbers.adjoints[offset])}</span>` : nothing}
      ${checkMark(lab, node)}
      <button
        class="quiet range"
        aria-expanded=${isEdited ? 'true' : 'false'}
        aria-label="Range of ${name}"
        @click=${() => (lab.editedRange = isEdited ? '' : name)}
      >
        ${formatNumber(range.min)} … ${formatNumber(range.max)}
      </button>
    </span>
    ${isEdited ? rangeFields(lab, name, range) : nothing}`;
}

/** What was typed or dragged last, though the numbers may still be on their way: a field must not lose what is being
 *  typed to an older value.
 *  @param {GraphLab} lab  @param {ProgramNode} node  @param {Computed['numbers']} numbers */
function presentOf(lab, node, numbers) {
  const { inputs } = lab.state;
  const moved = Object.hasOwn(inputs, node.name) ? inputs[node.name] : undefined;
  const fits = moved?.length === node.rows && moved[0].length === node.columns;
  return moved && fits ? toMatrix(moved) : matrixOf(node, numbers.values);
}

const longNames = 8; // characters of both names together

/** @param {string} output  @param {string} name */
const partial = (output, name) => (output && output.length + name.length <= longNames ? `∂${output}/∂${name}` : '∂');

/** @param {number} gradient */
const gradientText = (gradient) =>
  html`<span class=${gradient > 0 ? 'positive' : gradient < 0 ? 'negative' : nothing}
    >${formatNumber(gradient, { signed: true })}</span
  >`;

/** @param {GraphLab} lab  @param {string} name  @param {import('./state.js').InputRange} range */
function rangeFields(lab, name, range) {
  /** @param {'min' | 'max' | 'step'} key  @param {string} label */
  const field = (key, label) =>
    html`<nabla-number-field
      label=${label}
      .value=${range[key]}
      .min=${key === 'min' ? -Number.MAX_VALUE : key === 'step' ? Number.MIN_VALUE : range.min}
      .max=${key === 'min' ? range.max : Number.MAX_VALUE}
      .step=${range.step}
      @nabla-change=${(/** @type {NumberEvent} */ { detail }) => lab.editRange(name, range, { [key]: detail.value })}
    ></nabla-number-field>`;
  return html`<div class="range-fields" role="group" aria-label="Range of ${name}">
    ${field('min', 'From')} ${field('max', 'To')} ${field('step', 'Step')}
  </div>`;
}

/** @param {GraphLab} lab  @param {ProgramNode} node  @param {Computed['numbers']} numbers */
function matrixView(lab, node, numbers) {
  const { name, rows, columns } = node;
  return html`<nabla-matrix-editor
      label="${name}, ${rows}×${columns}"
      .matrix=${lab.steady(name, presentOf(lab, node, numbers))}
      .minRows=${rows}
      .maxRows=${rows}
      .minColumns=${columns}
      .maxColumns=${columns}
      ?disabled=${lab.isBroken}
      @nabla-input=${(/** @type {CustomEvent} */ { detail }) => lab.moveMatrix(name, detail.matrix)}
      @focusout=${() => lab.settle()}
    ></nabla-matrix-editor>
    <span class="meta">${checkMark(lab, node)}</span>`;
}
