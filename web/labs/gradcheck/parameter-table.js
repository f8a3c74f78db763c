import { LitElement, css, html, nothing } from 'lit';
import { emit } from '../../ui/emit.js';
import { formatNumber, fullNumber, isNotFinite } from '../../ui/format.js';
import { baseStyles } from '../../ui/shared-styles.js';
import { listed, parameterName } from './entries.js';

/** @typedef {import('#nabla-module').ParameterBlock} ParameterBlock */
/** @typedef {import('#nabla-module').GradcheckReport<ArrayLike<number>>} Report */

const rowHeight = 28; // pixels, as in the styles
const overscan = 8;

/** Every parameter with both gradients. Only the rows in view are in the page, so that there may be thousands.
 *
 *  @prop {Report | undefined} report
 *  @prop {readonly ParameterBlock[]} blocks
 *  @prop {number} tolerance
 *  @prop {'all' | 'failing'} show
 *  @prop {'position' | 'error'} order
 *  @prop {number | null} selected  a position; the table scrolls to it
 *  @fires nabla-order-change  {order} */
export class ParameterTable extends LitElement {
  static properties = {
    report: { attribute: false },
    blocks: { attribute: false },
    tolerance: { type: Number },
    show: { type: String },
    order: { type: String },
    selected: { attribute: false },
    top: { state: true },
  };

  static styles = [
    baseStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .frame {
        height: 33rem;
        overflow: auto;
        overscroll-behavior: contain;
        border-block: 1px solid var(--line);
      }
      .frame.short {
        height: auto;
        max-height: 33rem;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-size: var(--size-13);
        font-variant-numeric: tabular-nums;
      }
      thead th {
        position: sticky;
        top: 0;
        z-index: 1;
        height: 2.25rem;
        padding: 0 var(--space-2);
        background: var(--surface);
        box-shadow: inset 0 -1px var(--line);
        color: var(--text-quiet);
        font-weight: 400;
        text-align: right;
        white-space: nowrap;
      }
      tbody td {
        text-align: right;
      }
      thead th:first-child,
      tbody th {
        text-align: left;
      }
      tbody th,
      tbody td {
        height: ${rowHeight}px;
        padding: 0 var(--space-2);
        white-space: nowrap;
        font-weight: 400;
        line-height: 1;
      }
      tbody th,
      thead th:first-child {
        padding-left: var(--space-1);
      }
      tbody tr.fails {
        background: color-mix(in oklab, var(--wrong) 7%, transparent);
      }
      tbody tr.selected {
        box-shadow: inset 0 0 0 2px var(--accent);
      }
      .gap td {
        padding: 0;
      }
      button {
        min-height: 2rem;
        padding: 0;
        border: 0;
        background: none;
        color: inherit;
        font: inherit;
        cursor: pointer;
      }
      button:hover {
        color: var(--accent);
      }
      button span {
        color: var(--accent);
      }
      .ok {
        color: var(--ok);
      }
      .wrong {
        color: var(--wrong);
        font-weight: 560;
      }
      .not-finite {
        color: var(--not-finite);
        font-weight: 560;
      }
      .empty {
        margin: 0;
        padding: var(--space-6) 0;
        color: var(--text-quiet);
        font-size: var(--size-15);
      }
      @media (pointer: coarse) {
        button {
          min-height: 2.75rem;
        }
      }
      @container (width < 26rem) {
        .word {
          position: absolute;
          width: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        tbody th,
        tbody td,
        thead th {
          padding-inline: var(--space-1);
        }
      }
    `,
  ];

  #height = 33 * 16;

  constructor() {
    super();
    /** @type {Report | undefined} */
    this.report = undefined;
    /** @type {readonly ParameterBlock[]} */
    this.blocks = [];
    this.tolerance = 1e-5;
    /** @type {'all' | 'failing'} */
    this.show = 'all';
    /** @type {'position' | 'error'} */
    this.order = 'position';
    /** @type {number | null} */
    this.selected = null;
    /** How far it is scrolled, in pixels. @private */
    this.top = 0;
    /** @private @type {number[]} */
    this.positions = [];
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!this.report) return;
    if (['report', 'show', 'order'].some((name) => changed.has(name))) this.positions = listed(this.report, this);
    this.top = Math.min(this.top, Math.max(0, this.positions.length * rowHeight - rowHeight));
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('selected') && this.selected !== null) this.#reveal(this.positions.indexOf(this.selected));
  }

  /** @param {number} row */
  #reveal(row) {
    const frame = this.renderRoot.querySelector('.frame');
    if (row < 0 || !frame) return;
    const place = row * rowHeight;
    const isInView = place >= frame.scrollTop && place + 2 * rowHeight <= frame.scrollTop + frame.clientHeight;
    if (!isInView) frame.scrollTop = Math.max(0, place - frame.clientHeight / 2);
  }

  /** @param {Event} event */
  #onScroll(event) {
    const frame = /** @type {HTMLElement} */ (event.target);
    this.#height = frame.clientHeight;
    this.top = frame.scrollTop;
  }

  /** @param {number} position  @param {number} index */
  #row(position, index) {
    const { analytic, numeric, relativeError } = /** @type {Report} */ (this.report);
    const error = relativeError.data[position];
    const agrees = error <= this.tolerance;
    const classes = `${agrees ? '' : 'fails'} ${position === this.selected ? 'selected' : ''}`;
    return html`<tr class=${classes} aria-rowindex=${index + 2}>
      <th scope="row">${parameterName(this.blocks, position)}</th>
      ${this.#number(analytic.data[position], 5)} ${this.#number(numeric.data[position], 5)} ${this.#number(error, 2)}
      <td class=${agrees ? 'ok' : 'wrong'}>
        ${agrees ? '✓' : '✗'}<span class="word"> ${agrees ? 'agrees' : 'fails'}</span>
      </td>
    </tr>`;
  }

  /** @param {number} value  @param {number} digits */
  #number(value, digits) {
    return html`<td class=${isNotFinite(value) ? 'not-finite' : nothing} title=${fullNumber(value)}>
      ${formatNumber(value, { digits })}
    </td>`;
  }

  /** @param {'position' | 'error'} order  @param {string} label */
  #head(order, label) {
    const isSorted = this.order === order;
    const direction = order === 'error' ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${isSorted ? direction : 'none'}>
      <button @click=${() => emit(this, 'nabla-order-change', { order })}>
        ${label} <span aria-hidden="true">${isSorted ? (order === 'error' ? '↓' : '↑') : ''}</span>
      </button>
    </th>`;
  }

  /** Room for the rows that are not in the page.
   *  @param {number} rows */
  #gap(rows) {
    return rows > 0
      ? html`<tr class="gap" aria-hidden="true" style="height: ${rows * rowHeight}px">
          <td colspan="5"></td>
        </tr>`
      : nothing;
  }

  render() {
    if (!this.report) return nothing;
    const count = this.positions.length;
    if (count === 0) return html`<p class="empty">No entry fails.</p>`;
    const first = Math.max(0, Math.floor(this.top / rowHeight) - overscan);
    const last = Math.min(count, Math.ceil((this.top + this.#height) / rowHeight) + overscan);
    return html`<div
      class="frame ${count < 14 ? 'short' : ''}"
      tabindex="0"
      role="region"
      aria-label="Every parameter"
      @scroll=${this.#onScroll}
    >
      <table aria-rowcount=${count + 1}>
        <thead>
          <tr aria-rowindex="1">
            ${this.#head('position', 'Parameter')}
            <th scope="col">Analytic</th>
            <th scope="col">Numeric</th>
            ${this.#head('error', 'Rel. error')}
            <th scope="col"><span class="visually-hidden">Verdict</span></th>
          </tr>
        </thead>
        <tbody>
          ${this.#gap(first)} ${this.positions.slice(first, last).map((position, i) => this.#row(position, first + i))}
          ${this.#gap(count - last)}
        </tbody>
      </table>
    </div>`;
  }
}
