import { LitElement, html, nothing } from 'lit';
import { largestMagnitude, rampColor } from './color.js';
import { emit } from './emit.js';
import { formatNumber, isNotFinite } from './format.js';
import { heatMapStyles } from './heat-map.styles.js';
import { emptyMatrix, entry, indices, isLit, nameOf } from './matrix.js';
import { matrixCaption, matrixHead, matrixRowLabel, matrixTableStyles } from './matrix-table.js';
import { hasCome, watchPointer } from './resting-pointer.js';
import { baseStyles } from './shared-styles.js';

/** @typedef {import('./matrix.js').Matrix} Matrix */
/** @typedef {{row: number, column: number}} Cell */

/** Heat map of a matrix: blue for positive, orange for negative, and each cell's number, on the cell or at least in its
 *  accessible name. One tab stop; the arrow keys move in the grid.
 *
 *  @prop {Matrix} matrix
 *  @prop {string} label
 *  @prop {string[]} rowLabels
 *  @prop {string[]} columnLabels
 *  @prop {number} digits
 *  @prop {Cell | null} selected
 *  @prop {'diverging' | 'sequential'} scale  sequential takes magnitudes: no plus signs, all blue
 *  @prop {number} max           the magnitude that gets the full colour; 0 takes the largest in the matrix
 *  @prop {boolean} showNumbers
 *  @prop {{row?: number, column?: number} | null} lit  a row, a column, or with both a cell that stands out
 *  @slot caption  instead of the label above the matrix; the label still names it
 *  @fires nabla-cell-select  {row, column}, when a person picks a cell
 *  @fires nabla-cell-focus  {row, column}, when a person goes to a cell
 *  @fires nabla-cell-hover  {row, column}, when the mouse comes over a cell */
export class HeatMap extends LitElement {
  static properties = {
    matrix: { attribute: false },
    label: { type: String },
    rowLabels: { attribute: false },
    columnLabels: { attribute: false },
    digits: { type: Number },
    selected: { attribute: false },
    scale: { type: String },
    max: { type: Number },
    showNumbers: { type: Boolean, attribute: 'show-numbers' },
    lit: { attribute: false },
    cursor: { state: true },
  };

  static styles = [baseStyles, matrixTableStyles, heatMapStyles];

  constructor() {
    super();
    /** @type {Matrix} */
    this.matrix = emptyMatrix;
    this.label = '';
    /** @type {string[] | undefined} */
    this.rowLabels = undefined;
    /** @type {string[] | undefined} */
    this.columnLabels = undefined;
    this.digits = 3;
    /** @type {Cell | null} */
    this.selected = null;
    /** @type {'diverging' | 'sequential'} */
    this.scale = 'diverging';
    this.max = 0;
    this.showNumbers = true;
    /** @type {{row?: number, column?: number} | null} */
    this.lit = null;
    /** Where the keyboard stands. @private @type {Cell} */
    this.cursor = { row: 0, column: 0 };
  }

  connectedCallback() {
    super.connectedCallback();
    watchPointer();
  }

  willUpdate() {
    const row = Math.max(0, Math.min(this.cursor.row, this.matrix.rows - 1));
    const column = Math.max(0, Math.min(this.cursor.column, this.matrix.columns - 1));
    if (row !== this.cursor.row || column !== this.cursor.column) this.cursor = { row, column };
  }

  /** @param {KeyboardEvent} event */
  async #onKey(event) {
    const { row, column } = this.cursor;
    const { rows, columns } = this.matrix;
    /** @type {Record<string, Cell>} */
    const moves = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      ArrowLeft: { row, column: column - 1 },
      ArrowRight: { row, column: column + 1 },
      Home: { row: event.ctrlKey ? 0 : row, column: 0 },
      End: { row: event.ctrlKey ? rows - 1 : row, column: columns - 1 },
    };
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#select(this.cursor);
    }
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    if (to.row < 0 || to.row >= rows || to.column < 0 || to.column >= columns) return;
    this.cursor = to;
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('td[tabindex="0"]'))?.focus();
  }

  /** @param {Cell} cell */
  #select(cell) {
    this.cursor = cell;
    emit(this, 'nabla-cell-select', { ...cell });
  }

  /** @param {number} row  @param {number} column  @param {number} max */
  #cell(row, column, max) {
    const value = entry(this.matrix, row, column);
    const text = formatNumber(value, { digits: this.digits, signed: this.scale === 'diverging' && value > 0 });
    const name = `${nameOf(this.rowLabels, row, 'row')}, ${nameOf(this.columnLabels, column, 'column')}: ${text}`;
    const isSelected = this.selected?.row === row && this.selected.column === column;
    const isCursor = this.cursor.row === row && this.cursor.column === column;
    return html`<td
      role="gridcell"
      class=${isNotFinite(value) ? 'not-finite' : nothing}
      style=${isNotFinite(value) ? nothing : `background: ${rampColor(value, max)}`}
      tabindex=${isCursor ? 0 : -1}
      aria-selected=${isSelected ? 'true' : 'false'}
      ?data-lit=${isLit(this.lit, row, column)}
      aria-label=${name}
      title=${this.showNumbers ? nothing : name}
      @click=${() => this.#select({ row, column })}
      @focus=${() => emit(this, 'nabla-cell-focus', { row, column })}
      @pointerenter=${(/** @type {PointerEvent} */ event) =>
        event.pointerType === 'mouse' && hasCome(event) && emit(this, 'nabla-cell-hover', { row, column })}
    >
      ${this.showNumbers || isNotFinite(value) ? text : nothing}
    </td>`;
  }

  render() {
    const { rows, columns, data } = this.matrix;
    const max = this.max || largestMagnitude(data);
    return html`<div class="frame">
      <table
        role="grid"
        class=${this.showNumbers ? nothing : 'bare'}
        aria-label=${this.label || 'Matrix'}
        @keydown=${this.#onKey}
      >
        ${matrixCaption(this.label)} ${matrixHead(columns, this.columnLabels, this.rowLabels)}
        <tbody>
          ${indices(rows).map(
            (row) =>
              html`<tr>
                ${matrixRowLabel(row, this.rowLabels)} ${indices(columns).map((column) => this.#cell(row, column, max))}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
}
