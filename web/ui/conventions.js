import { LitElement, css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { emit } from './emit.js';
import { controlStyles } from './shared-styles.js';

/** @typedef {{key: string, label: string, value: string, options?: {value: string, label: string}[]}} Convention */

/** The conventions in force, as a quiet line of chips. Those with options can be changed.
 *
 *  @prop {Convention[]} items
 *  @fires nabla-change  {key, value} */
export class Conventions extends LitElement {
  static properties = { items: { attribute: false } };

  static styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        font-size: var(--size-13);
        color: var(--text-quiet);
      }
      .chip {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
        min-height: 1.75rem;
        padding: 0 var(--space-3);
        border-radius: 1rem;
        background: var(--neutral);
        color: inherit;
        font-size: inherit;
      }
      .value {
        color: var(--text);
      }
      label.chip {
        position: relative;
        padding-right: var(--space-6);
        cursor: pointer;
      }
      label.chip::after {
        content: '';
        position: absolute;
        right: var(--space-3);
        width: 5px;
        height: 5px;
        margin-top: -3px;
        border: solid var(--accent);
        border-width: 0 1.5px 1.5px 0;
        transform: rotate(45deg);
        pointer-events: none;
      }
      label.chip:hover select {
        color: var(--accent);
      }
      label.chip:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      label.chip select {
        appearance: none;
        height: 1.75rem;
        padding: 0 var(--space-6) 0 0;
        margin-right: calc(-1 * var(--space-6));
        border: 0;
        background: none;
        color: var(--text);
        font-size: inherit;
        outline: none;
        cursor: pointer;
        max-width: 100%;
      }
      option {
        background: var(--surface-raised);
        color: var(--text);
      }
      @media (pointer: coarse) {
        .chip,
        label.chip select {
          min-height: 2.75rem;
          border-radius: 1.5rem;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {readonly Convention[]} */
    this.items = [];
  }

  /** @param {Event} event  @param {string} key */
  #choose(event, key) {
    event.stopPropagation();
    emit(this, 'nabla-change', { key, value: /** @type {HTMLSelectElement} */ (event.target).value });
  }

  /** @param {Convention} item */
  #chip({ key, label, value, options }) {
    if (!options) return html`<span class="chip">${label} <span class="value">${value}</span></span>`;
    return html`<label class="chip"
      >${label}
      <select @change=${(/** @type {Event} */ event) => this.#choose(event, key)}>
        ${options.map(
          (option) =>
            html`<option value=${option.value} .selected=${live(option.value === value)}>${option.label}</option>`,
        )}
      </select>
    </label>`;
  }

  render() {
    return html`<ul aria-label="Conventions in force">
      ${this.items.map((item) => html`<li>${this.#chip(item)}</li>`)}
    </ul>`;
  }
}
