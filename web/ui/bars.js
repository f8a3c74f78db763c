import { LitElement, html, nothing } from 'lit';
import { barsStyles } from './bars.styles.js';
import { emit } from './emit.js';
import { formatNumber, isNotFinite } from './format.js';
import { baseStyles } from './shared-styles.js';

/** Values as horizontal bars with their numbers: from the left edge while all are positive, from a zero line in the
 *  middle when some are not. With `selectable`, a person can pick one.
 *
 *  @prop {ArrayLike<number>} values
 *  @prop {string[]} labels
 *  @prop {string} label
 *  @prop {number | null} marked    the bar that stands out, such as the true class
 *  @prop {string} markedText       what the mark says
 *  @prop {number} max              the magnitude of a full bar
 *  @prop {number} digits
 *  @prop {boolean} signed          draw from a zero line in the middle even if no value is negative now
 *  @prop {boolean} selectable
 *  @fires nabla-select  {index} */
export class Bars extends LitElement {
  static properties = {
    values: { attribute: false },
    labels: { attribute: false },
    label: { type: String },
    marked: { type: Number },
    markedText: { type: String, attribute: 'marked-text' },
    max: { type: Number },
    digits: { type: Number },
    signed: { type: Boolean },
    selectable: { type: Boolean },
  };

  static styles = [baseStyles, barsStyles];

  constructor() {
    super();
    /** @type {ArrayLike<number>} */
    this.values = [];
    /** @type {string[] | undefined} */
    this.labels = undefined;
    this.label = '';
    /** @type {number | null} */
    this.marked = null;
    this.markedText = 'true';
    this.max = 1;
    this.digits = 4;
    this.signed = false;
    this.selectable = false;
  }

  /** @param {KeyboardEvent} event  @param {number} index */
  #onKey(event, index) {
    const count = this.values.length;
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const to = event.key === ' ' || event.key === 'Enter' ? index : step && (index + step + count) % count;
    if (to === undefined) return;
    event.preventDefault();
    /** @type {NodeListOf<HTMLElement>} */ (this.renderRoot.querySelectorAll('.bar'))[to].focus();
    emit(this, 'nabla-select', { index: to });
  }

  /** @param {number} value  @param {number} index  @param {boolean} signed */
  #bar(value, index, signed) {
    const isMarked = this.marked === index;
    const share = isNotFinite(value) ? 0 : Math.max(-1, Math.min(1, value / this.max));
    const tabStop = this.marked ?? 0;
    return html`<div
      class="bar ${isMarked ? 'marked' : ''}"
      role=${this.selectable ? 'radio' : 'listitem'}
      aria-checked=${this.selectable ? String(isMarked) : nothing}
      tabindex=${this.selectable ? (index === tabStop ? 0 : -1) : nothing}
      @click=${() => this.selectable && emit(this, 'nabla-select', { index })}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.selectable && this.#onKey(event, index)}
    >
      <span class="name">
        ${this.labels?.[index] ?? index + 1}${isMarked ? html`<span class="tag">◂ ${this.markedText}</span>` : nothing}
      </span>
      <span class="track ${signed ? 'signed' : ''}">
        <span class="fill ${value < 0 ? 'negative' : ''}" style="transform: scaleX(${share})"></span>
      </span>
      <span class="value ${isNotFinite(value) ? 'not-finite' : ''}">
        ${formatNumber(value, { digits: this.digits, signed })}
      </span>
    </div>`;
  }

  render() {
    const values = Array.from(this.values);
    const signed = this.signed || values.some((value) => value < 0);
    return html`
      ${this.label ? html`<div class="label" id="label">${this.label}</div>` : nothing}
      <div
        class="bars ${this.selectable ? 'selectable' : ''}"
        role=${this.selectable ? 'radiogroup' : 'list'}
        aria-labelledby=${this.label ? 'label' : nothing}
      >
        ${values.map((value, index) => this.#bar(value, index, signed))}
      </div>
    `;
  }
}
