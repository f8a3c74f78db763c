import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { cellMove } from './cell-keys.js';
import { largestMagnitude, rampColor } from './color.js';
import { emit } from './emit.js';
import { formatNumber, fullNumber } from './format.js';
import { matrixEditorStyles } from './matrix-editor.styles.js';
import { emptyMatrix, entry, indices, isLit, nameOf, resized, withEntry } from './matrix.js';
import { matrixCaption, matrixHead, matrixRowLabel, matrixTableStyles } from './matrix-table.js';
import { parseNumber, splitBlock } from './parse-number.js';
import { controlStyles } from './shared-styles.js';

/** @typedef {import('./matrix.js').Matrix} Matrix */
/** @typedef {{row: number, column: number}} Cell */

/** @param {Cell} cell */
const keyOf = ({ row, column }) => `${row},${column}`;

/** A matrix to type in. Arrow keys, Enter and Tab move; a block from a spreadsheet or NumPy can be pasted; a cell that is
 *  no number is marked with the reason and kept, and the matrix keeps its last good value there.
 *
 *  @prop {Matrix} matrix
 *  @prop {string} label
 *  @prop {string[]} rowLabels
 *  @prop {string[]} columnLabels
 *  @prop {number} minRows
 *  @prop {number} maxRows      more than the matrix has: rows can be added
 *  @prop {number} minColumns
 *  @prop {number} maxColumns
 *  @prop {number | null} marked  a row that stands out
 *  @prop {{row?: number, column?: number} | null} lit  a row, a column, or with both a cell that stands out
 *  @prop {boolean} heat          cells are coloured by their values, as in a heat map
 *  @prop {number} digits         significant digits of a cell that is not being edited
 *  @prop {boolean} disabled
 *  @slot caption  instead of the label above the matrix
 *  @fires nabla-input  {matrix}, on each good change
 *  @fires nabla-cell-focus  {row, column}, when a person goes to a cell */
export class MatrixEditor extends LitElement {
  static properties = {
    matrix: { attribute: false },
    label: { type: String },
    rowLabels: { attribute: false },
    columnLabels: { attribute: false },
    minRows: { type: Number, attribute: 'min-rows' },
    maxRows: { type: Number, attribute: 'max-rows' },
    minColumns: { type: Number, attribute: 'min-columns' },
    maxColumns: { type: Number, attribute: 'max-columns' },
    marked: { type: Number },
    lit: { attribute: false },
    heat: { type: Boolean },
    digits: { type: Number },
    disabled: { type: Boolean },
    drafts: { state: true },
    focused: { state: true },
  };

  static styles = [controlStyles, matrixTableStyles, matrixEditorStyles];

  constructor() {
    super();
    /** @type {Matrix} */
    this.matrix = emptyMatrix;
    this.label = '';
    /** @type {string[] | undefined} */
    this.rowLabels = undefined;
    /** @type {string[] | undefined} */
    this.columnLabels = undefined;
    this.minRows = 1;
    this.maxRows = 0;
    this.minColumns = 1;
    this.maxColumns = 0;
    /** @type {number | null} */
    this.marked = null;
    /** @type {{row?: number, column?: number} | null} */
    this.lit = null;
    this.heat = false;
    this.digits = 6;
    this.disabled = false;
    /** Texts that are no number, and the value each stands over. @private
     *  @type {Map<string, {text: string, over: number}>} */
    this.drafts = new Map();
    /** The cell being edited, with its text as typed. @private @type {(Cell & {text: string}) | undefined} */
    this.focused = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('matrix')) return;
    // A matrix from outside replaces the drafts that stood over other values, and the text of a cell it changed.
    const kept = [...this.drafts].filter(([key, { over }]) => {
      const [row, column] = key.split(',').map(Number);
      return row < this.matrix.rows && column < this.matrix.columns && entry(this.matrix, row, column) === over;
    });
    if (kept.length < this.drafts.size) this.drafts = new Map(kept);
    if (!this.focused) return;
    const { value } = parseNumber(this.focused.text);
    const now = entry(this.matrix, this.focused.row, this.focused.column);
    if (value !== undefined && value !== now) this.focused = { ...this.focused, text: fullNumber(now) };
  }

  /** @param {Matrix} matrix */
  #report(matrix) {
    this.matrix = matrix;
    emit(this, 'nabla-input', { matrix });
  }

  /** Takes texts for cells: the numbers into the matrix, the others into the drafts.
   *  @param {(Cell & {text: string})[]} cells  @param {Matrix} [matrix] */
  #take(cells, matrix = this.matrix) {
    const drafts = new Map(this.drafts);
    let next = matrix;
    for (const { row, column, text } of cells) {
      const { value } = parseNumber(text);
      if (value === undefined) drafts.set(keyOf({ row, column }), { text, over: entry(next, row, column) });
      else {
        drafts.delete(keyOf({ row, column }));
        next = withEntry(next, row, column, value);
      }
    }
    this.drafts = drafts;
    if (next !== this.matrix) this.#report(next);
  }

  /** @param {InputEvent} event  @param {Cell} cell */
  #onType(event, cell) {
    event.stopPropagation();
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    this.focused = { ...cell, text };
    this.#take([{ ...cell, text }]);
  }

  /** @param {ClipboardEvent} event  @param {Cell} at */
  #onPaste(event, at) {
    const block = splitBlock(event.clipboardData?.getData('text/plain') ?? '');
    if (block.length < 2 && (block[0]?.length ?? 0) < 2) return; // one cell: the field takes it itself
    event.preventDefault();
    const rows = Math.min(at.row + block.length, Math.max(this.maxRows, this.matrix.rows));
    const widest = Math.max(...block.map((row) => row.length));
    const columns = Math.min(at.column + widest, Math.max(this.maxColumns, this.matrix.columns));
    const matrix = resized(this.matrix, Math.max(rows, this.matrix.rows), Math.max(columns, this.matrix.columns));
    const cells = block.flatMap((texts, i) =>
      texts.map((text, j) => ({ row: at.row + i, column: at.column + j, text })),
    );
    this.focused = undefined;
    this.#take(
      cells.filter(({ row, column }) => row < matrix.rows && column < matrix.columns),
      matrix,
    );
  }

  /** @param {Cell} cell */
  #focus({ row, column }) {
    const input = this.renderRoot.querySelector(`input[data-cell='${row},${column}']`);
    /** @type {HTMLInputElement | null} */ (input)?.focus();
  }

  /** @param {KeyboardEvent} event  @param {Cell} cell */
  #onKey(event, cell) {
    const move = cellMove(event);
    if (!move) return;
    event.preventDefault();
    this.#focus({ row: cell.row + move[0], column: cell.column + move[1] });
  }

  /** @param {FocusEvent} event  @param {Cell} cell */
  #onFocus(event, cell) {
    const text = this.drafts.get(keyOf(cell))?.text ?? fullNumber(entry(this.matrix, cell.row, cell.column));
    this.focused = { ...cell, text };
    emit(this, 'nabla-cell-focus', { ...cell });
    const input = /** @type {HTMLInputElement} */ (event.target);
    void this.updateComplete.then(() => input.matches(':focus') && input.select());
  }

  /** @param {number} row  @param {number} column */
  #name(row, column) {
    return `${nameOf(this.rowLabels, row, 'row')}, ${nameOf(this.columnLabels, column, 'column')}`;
  }

  /** @param {number} row  @param {number} column  @param {number} max  of the colours */
  #cell(row, column, max) {
    const cell = { row, column };
    const draft = this.drafts.get(keyOf(cell));
    const isFocused = this.focused?.row === row && this.focused.column === column;
    const text = isFocused
      ? this.focused?.text
      : (draft?.text ?? formatNumber(entry(this.matrix, row, column), { digits: this.digits }));
    return html`<td>
      <input
        type="text"
        inputmode="text"
        autocomplete="off"
        spellcheck="false"
        enterkeyhint="next"
        data-cell=${keyOf(cell)}
        ?data-lit=${isLit(this.lit, row, column)}
        style=${this.heat && !draft ? `background: ${rampColor(entry(this.matrix, row, column), max)}` : nothing}
        aria-label=${this.#name(row, column)}
        aria-invalid=${draft ? 'true' : 'false'}
        aria-describedby=${draft ? 'reason' : nothing}
        ?disabled=${this.disabled}
        .value=${live(text ?? '')}
        @input=${(/** @type {InputEvent} */ event) => this.#onType(event, cell)}
        @change=${(/** @type {Event} */ event) => event.stopPropagation()}
        @paste=${(/** @type {ClipboardEvent} */ event) => this.#onPaste(event, cell)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, cell)}
        @focus=${(/** @type {FocusEvent} */ event) => this.#onFocus(event, cell)}
        @blur=${() => (this.focused = undefined)}
      />
    </td>`;
  }

  /** @param {'row' | 'column'} kind  @param {number} count  @param {number} min  @param {number} max */
  #sizer(kind, count, min, max) {
    if (max <= min || max === 0) return nothing;
    const { rows, columns } = this.matrix;
    const resize = (/** @type {number} */ by) =>
      this.#report(
        kind === 'row' ? resized(this.matrix, rows + by, columns) : resized(this.matrix, rows, columns + by),
      );
    return html`<span role="group" aria-label="${this.label} ${kind}s">
      <button
        class="quiet"
        aria-label="Remove last ${kind}"
        ?disabled=${this.disabled || count <= min}
        @click=${() => resize(-1)}
      >
        −
      </button>
      ${count} ${kind}${count === 1 ? '' : 's'}
      <button
        class="quiet"
        aria-label="Add ${kind}"
        ?disabled=${this.disabled || count >= max}
        @click=${() => resize(1)}
      >
        +
      </button>
    </span>`;
  }

  #reasons() {
    return [...this.drafts].map(([key, { text }]) => {
      const [row, column] = key.split(',').map(Number);
      return html`<span>${this.#name(row, column)}: ${parseNumber(text).reason}. </span>`;
    });
  }

  render() {
    const { rows, columns, data } = this.matrix;
    const max = largestMagnitude(data);
    return html`
      <div class="frame">
        <table>
          ${matrixCaption(this.label)} ${matrixHead(columns, this.columnLabels, this.rowLabels)}
          <tbody>
            ${repeat(
              indices(rows),
              (row) => row,
              (row) =>
                html`<tr ?data-marked=${this.marked === row}>
                  ${matrixRowLabel(row, this.rowLabels)}
                  ${indices(columns).map((column) => this.#cell(row, column, max))}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      ${this.drafts.size > 0 ? html`<p class="reason" id="reason" role="alert">${this.#reasons()}</p>` : nothing}
      <div class="size">
        ${this.#sizer('row', rows, this.minRows, this.maxRows)}
        ${this.#sizer('column', columns, this.minColumns, this.maxColumns)}
      </div>
    `;
  }
}
