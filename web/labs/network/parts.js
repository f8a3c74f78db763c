/** Small templates that the parts of the network lab share. */

import { html, nothing } from 'lit';

import { limits } from './state.js';
import { nameOf, shapeText } from './words.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {import('#nabla-module').NetworkQuantity} NetworkQuantity */
/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */

/** What the parts see, and how they change it.
 *  @typedef {object} View
 *  @property {NetworkState} state  as it stands in the fields
 *  @property {NetworkState} of     the state that the study belongs to; the same but for a moment
 *  @property {import('#nabla-module').NetworkStudy} study
 *  @property {import('./cell.js').Lights} lights
 *  @property {(next: NetworkState, what: string) => void} change  `what` is called so when it is taken back
 *  @property {(cell: NetworkState['cell']) => void} look  at a cell
 */

/** Name and shape of a matrix, for above it.
 *  @param {string} symbol  @param {Matrix} matrix
 *  @param {{dimensions?: string, formula?: string}} [more]  e.g. "N×H", "p − y" */
export const caption = (symbol, matrix, { dimensions, formula } = {}) =>
  html`<span slot="caption" class="caption"
    ><span class="symbol">${symbol}</span>
    <span class="shape"
      >${formula ? `= ${formula}, ` : nothing}${dimensions ? `${dimensions} = ` : nothing}${shapeText(matrix)}</span
    ></span
  >`;

/** A computed matrix. Its cells light up what they are made of.
 *
 *  @param {View} view
 *  @param {NetworkQuantity} quantity
 *  @param {number} layer
 *  @param {Matrix | undefined} matrix  none yet for a layer that was just added
 *  @param {{dimensions?: string, formula?: string, rowLabels?: string[], columnLabels?: string[]}} [options] */
export function computed(view, quantity, layer, matrix, { dimensions, formula, rowLabels, columnLabels } = {}) {
  if (!matrix) return nothing;
  const { cell } = view.of;
  const isInView = cell.quantity === quantity && cell.layer === layer;
  const look = (/** @type {CustomEvent} */ { detail }) => view.look({ quantity, layer, ...detail });
  const key = { probabilities: 'p', input_gradient: 'dx', losses: 'losses' }[String(quantity)] ?? quantity + layer;
  return html`<nabla-heat-map
    data-matrix=${key}
    class=${isGradient(quantity) ? 'gradient' : nothing}
    label="${nameOf(quantity, layer, view.of)}, ${shapeText(matrix)}"
    .matrix=${matrix}
    .rowLabels=${rowLabels}
    .columnLabels=${columnLabels}
    .selected=${isInView ? cell : null}
    .lit=${view.lights[key] ?? null}
    @nabla-cell-focus=${look}
    @nabla-cell-hover=${look}
    >${caption(nameOf(quantity, layer, view.of), matrix, { dimensions, formula })}</nabla-heat-map
  >`;
}

/** @param {NetworkQuantity} quantity */
const isGradient = (quantity) => quantity.endsWith('gradient') || quantity === 'delta';

/** A matrix that a person edits.
 *
 *  @param {View} view
 *  @param {{key: string, symbol: string, matrix: Matrix, dimensions: string, rowLabels?: string[],
 *    columnLabels?: string[]}} given
 *  @param {(matrix: Matrix) => NetworkState} change */
export const editable = (view, { key, symbol, matrix, dimensions, rowLabels, columnLabels }, change) =>
  html`<nabla-matrix-editor
    data-matrix=${key}
    label="${symbol}, ${shapeText(matrix)}"
    heat
    digits="3"
    .matrix=${matrix}
    .rowLabels=${rowLabels}
    .columnLabels=${columnLabels}
    .lit=${view.lights[key] ?? null}
    @nabla-input=${(/** @type {CustomEvent} */ event) => view.change(change(event.detail.matrix), `edit of ${symbol}`)}
    >${caption(symbol, matrix, { dimensions })}</nabla-matrix-editor
  >`;

/** A count that goes up and down by one.
 *
 *  @param {{label: string, one: string, many: string, value: number, min?: number, max?: number}} given
 *  @param {(value: number) => void} set */
export const stepper = ({ label, one, many, value, min = 1, max = limits.units }, set) =>
  html`<span class="stepper" role="group" aria-label=${label}>
    <button class="quiet" aria-label="Remove ${one}" ?disabled=${value <= min} @click=${() => set(value - 1)}>−</button
    ><span class="count">${value} ${value === 1 ? one : many}</span
    ><button class="quiet" aria-label="Add ${one}" ?disabled=${value >= max} @click=${() => set(value + 1)}>+</button>
  </span>`;

/** A part of the lab with its heading.
 *  @param {{id: string, title: string, shape?: unknown}} head  @param {unknown} content */
export const panel = ({ id, title, shape = nothing }, content) =>
  html`<section class="panel" id=${id} aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title">${title}</h2>
      <span class="shape">${shape}</span>
    </header>
    ${content}
  </section>`;
