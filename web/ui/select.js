import { LitElement, css, html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { emit } from './emit.js';
import { controlStyles, fieldStyles } from './shared-styles.js';

/** One of many: the platform's own select, which phones and screen readers know.
 *
 *  @prop {string} label
 *  @prop {{value: string, label: string}[]} options
 *  @prop {string} value
 *  @prop {boolean} disabled
 *  @attr compact  small, its label only for who cannot see where it stands
 *  @fires nabla-change  {value} */
export class Select extends LitElement {
  static properties = {
    label: { type: String },
    options: { attribute: false },
    value: { type: String },
    disabled: { type: Boolean },
  };

  static styles = [
    controlStyles,
    fieldStyles,
    css`
      .box {
        position: relative;
        display: block;
      }
      select {
        appearance: none;
        padding-right: var(--space-8);
        text-overflow: ellipsis;
        cursor: pointer;
      }
      svg {
        position: absolute;
        right: var(--space-3);
        top: calc(50% - 3px);
        width: 10px;
        height: 6px;
        fill: none;
        stroke: var(--text-quiet);
        stroke-width: 1.5;
        pointer-events: none;
      }
      :host([compact]) .text {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      :host([compact]) label {
        position: relative;
        gap: 0;
      }
      :host([compact]) select {
        height: 1.75rem;
        padding: 0 var(--select-end, var(--space-6)) 0 var(--select-start, var(--space-2));
        font-size: var(--size-13);
      }
      :host([compact]) svg {
        display: var(--select-mark, block);
        right: var(--space-2);
      }
      @media (pointer: coarse) {
        :host([compact]) select {
          height: var(--control);
        }
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {readonly {value: string, label: string}[]} */
    this.options = [];
    this.value = '';
    this.disabled = false;
  }

  /** @param {Event} event */
  #choose(event) {
    event.stopPropagation();
    this.value = /** @type {HTMLSelectElement} */ (event.target).value;
    emit(this, 'nabla-change', { value: this.value });
  }

  /** Of a thousand options, telling each whether it is selected would take twice as long. */
  updated() {
    const select = /** @type {HTMLSelectElement} */ (this.renderRoot.querySelector('select'));
    if (this.options.some(({ value }) => value === this.value)) select.value = this.value;
  }

  render() {
    return html`<label
      ><span class="text">${this.label}</span>
      <span class="box">
        <select ?disabled=${this.disabled} @change=${this.#choose}>
          ${guard([this.options], () => this.options.map(({ value, label }) => html`<option value=${value}>${label}</option>`))}
        </select>
        <svg viewBox="0 0 10 6" aria-hidden="true"><path d="M1 1l4 4 4-4" /></svg>
      </span>
    </label>`;
  }
}
