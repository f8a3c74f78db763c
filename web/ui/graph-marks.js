/** One node and one edge of a graph view, as SVG. */

import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { largestMagnitude, rampColor } from './color.js';
import { formatNumber, isNotFinite } from './format.js';
import { isScalar, lineHeight, mapLimit, pillHeight, shapeText } from './graph-layout.js';
import { entry, indices } from './matrix.js';

/** @typedef {import('./matrix.js').Matrix} Matrix */
/** @typedef {import('./graph-layout.js').GraphNode} GraphNode */
/** @typedef {import('./graph-layout.js').PlacedNode} PlacedNode */
/** @typedef {import('./graph-layout.js').PlacedEdge} PlacedEdge */

/** What of a node changes with the numbers.
 *  @typedef {object} NodeMark
 *  @property {Matrix | null} value     below; null while it is not computed
 *  @property {Matrix | null} gradient  above; null where there is none, or none yet
 *  @property {string} gradientText     in place of the gradient's number: a sum in the making
 *  @property {boolean} isCurrent       the step at hand is about it
 *  @property {boolean} isDim           it plays no part
 *  @property {string} fault            why its number is none, if it began here
 *  @property {'' | 'pass' | 'fail'} check
 *  @property {() => string} label      makes the accessible name
 */
/** @typedef {{lines: readonly string[], isPassed: boolean, isCurrent: boolean}} EdgeMark
 *  `isPassed`: a gradient went back along it, and the arrow turns. */

/** Of a node that nothing is known of yet.
 *  @type {NodeMark} */
export const blankNode = {
  value: null,
  gradient: null,
  gradientText: '',
  isCurrent: false,
  isDim: false,
  fault: '',
  check: '',
  label: () => '',
};

/** @type {EdgeMark} */
export const blankEdge = { lines: [], isPassed: false, isCurrent: false };

/** @param {number} value */
const signClass = (value) => {
  if (isNotFinite(value)) return 'not-finite';
  return value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero';
};

/** @param {Matrix} matrix  @param {PlacedNode} placed  @param {number} top */
function heatMap(matrix, { x, cell }, top) {
  const rows = Math.min(matrix.rows, mapLimit);
  const columns = Math.min(matrix.columns, mapLimit);
  const max = largestMagnitude(matrix.data);
  const left = x - (columns * cell) / 2;
  return indices(rows * columns).map((i) => {
    const row = Math.floor(i / columns);
    const value = entry(matrix, row, i % columns);
    const fill = isNotFinite(value) ? 'var(--not-finite)' : rampColor(value, max);
    return svg`<rect class="cell" x=${left + (i % columns) * cell} y=${top + row * cell} width=${cell - 1}
      height=${cell - 1} style="fill: ${fill}" />`;
  });
}

/** What of a node does not change with the numbers.
 *  @param {GraphNode} node  @param {PlacedNode} placed */
function shell(node, placed) {
  const { x, y, pill, width, height } = placed;
  const radius = node.kind === 'operation' ? pillHeight / 2 : 5;
  return svg`<rect class="reach" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height} />
    <rect class="pill" x=${x - pill / 2} y=${y - pillHeight / 2} width=${pill} height=${pillHeight} rx=${radius} />
    ${pillText(node, placed)}`;
}

/** @param {GraphNode} node  @param {PlacedNode} placed */
function pillText(node, { x, y }) {
  const shape = shapeText(node);
  return svg`<text class="label" x=${x} y=${y + 0.5}>${node.name ? svg`<tspan class="name">${node.name}</tspan>` : nothing}${
    node.symbol ? svg`<tspan class="symbol" dx=${node.name ? 7 : 0}>${node.symbol}</tspan>` : nothing
  }${shape ? svg`<tspan class="shape" dx="7">${shape}</tspan>` : nothing}</text>`;
}

/** @param {Matrix | null} matrix  @param {string} text  @param {'value' | 'gradient'} kind  @param {PlacedNode} placed */
function numbers(matrix, text, kind, placed) {
  const { x, y } = placed;
  const isAbove = kind === 'gradient';
  const edge = pillHeight / 2;
  if (matrix && placed.cell > 0) {
    const rows = Math.min(matrix.rows, mapLimit);
    return svg`<g class=${kind}>${heatMap(matrix, placed, y + (isAbove ? -edge - 7 - rows * placed.cell : edge + 7))}</g>`;
  }
  if (text) return sumView(text, placed);
  const shown = matrix ? formatNumber(matrix.data[0], { digits: 4 }) : '';
  const tone = matrix ? signClass(matrix.data[0]) : '';
  const middle = isAbove ? -edge - lineHeight / 2 + 1 : edge + lineHeight / 2 + 1;
  return svg`<text class="number ${kind} ${tone}" x=${x} y=${y + middle}>${shown}</text>`;
}

const longSum = 16; // characters; a longer one has its result in a line of its own

/** @param {string} text  a sum in the making, or its terms and what they add up to  @param {PlacedNode} placed */
function sumView(text, { x, y }) {
  const [terms, total] = text.length > longSum ? text.split(' = ') : [text];
  const lines = total ? [terms, `= ${total}`] : [terms];
  const last = y - pillHeight / 2 - lineHeight / 2 + 1;
  return svg`<g class="gradient sum">
    ${lines.map((line, i) => svg`<text class="number" x=${x} y=${last - (lines.length - 1 - i) * 16}>${line}</text>`)}
  </g>`;
}

/** Of a line at an edge. */
const factorHeight = 13;

const checkPaths = { pass: 'M-4 0l3 3 5-6', fail: 'M-3.500-3.500l7 7M-3.500 3.500l7-7' };

/** @param {PlacedNode} placed  @param {NodeMark} mark */
function badge({ x, y, pill }, { fault, check }) {
  if (fault) {
    return svg`<g class="badge fault" transform="translate(${x + 28} ${y + pillHeight / 2 + lineHeight / 2 + 1})">
      <circle r="7.5" /><path d="M0-4v4.500M0 3.300v.2" /></g>`;
  }
  if (!check) return nothing;
  // On the left: nothing comes into an input.
  return svg`<g class="badge ${check}" transform="translate(${x - pill / 2 - 3} ${y})">
    <circle r="7.5" /><path d=${checkPaths[check]} /></g>`;
}

/** Drawn where it stands: a translation of its own for each node would cost the browser a layer's bookkeeping.
 *  @param {GraphNode} node  @param {number} id  @param {PlacedNode} placed  @param {NodeMark} mark
 *  @param {{name: string, isSelected: boolean, isFocusable: boolean}} state */
export function nodeView(node, id, placed, mark, { name, isSelected, isFocusable }) {
  const classes = [
    'node',
    node.kind,
    isSelected ? 'selected' : '',
    mark.isCurrent ? 'current' : '',
    mark.isDim ? 'dim' : '',
    mark.value ? '' : 'empty',
    mark.fault ? 'faulty' : '',
  ];
  return svg`<g role="option" data-node=${id} class=${classes.join(' ')}
    tabindex=${isFocusable ? 0 : -1} aria-selected=${isSelected ? 'true' : 'false'} aria-label=${name}>
    ${guard([node, placed], () => shell(node, placed))}
    ${numbers(mark.gradient, mark.gradientText, 'gradient', placed)}
    ${isScalar(node) && node.kind === 'literal' ? nothing : numbers(mark.value, '', 'value', placed)}
    ${badge(placed, mark)}
  </g>`;
}

/** @param {EdgeMark} a  @param {EdgeMark} b */
const looksLike = (a, b) =>
  a.isPassed === b.isPassed &&
  a.isCurrent === b.isCurrent &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, i) => line === b.lines[i]);

/** The marks as they were while they look the same: a slider's move changes no edge.
 *  @param {readonly EdgeMark[]} before  @param {readonly EdgeMark[]} now */
export const unchanged = (before, now) =>
  before.length === now.length && now.every((mark, i) => looksLike(mark, before[i])) ? before : now;

/** @param {PlacedEdge} placed  @param {EdgeMark} mark  @param {boolean} isNear  at the selected node */
export function edgeView({ path, head, tail }, mark, isNear) {
  const classes = `edge ${mark.isPassed ? 'passed' : ''} ${mark.isCurrent ? 'current' : ''} ${isNear ? 'near' : ''}`;
  return svg`<g class=${classes}>
    <path class="line" d=${path} />
    <path class="arrow" d=${mark.isPassed ? tail : head} />
  </g>`;
}

/** What is written at an edge, to be drawn above all edges.
 *  @param {PlacedEdge} placed  @param {EdgeMark} mark */
export function factorView({ x, y, isBelow }, { lines, isCurrent }) {
  if (lines.length === 0) return nothing;
  const top = isBelow ? y + 9 : y - 9 - (lines.length - 1) * factorHeight;
  return svg`<g class="edge ${isCurrent ? 'current' : ''}">
    ${lines.map((line, i) => svg`<text class="factor" x=${x} y=${top + i * factorHeight}>${line}</text>`)}
  </g>`;
}

/** In place of the drawing.
 *  @param {number} count  of the nodes */
export const tooMany = (count) =>
  html`<p class="too-many">
    <span>${count} nodes are too many for a picture.<br /><slot name="instead"></slot></span>
  </p>`;
