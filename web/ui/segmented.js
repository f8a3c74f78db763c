import { LitElement, css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { emit } from './emit.js';
import { controlStyles } from './shared-styles.js';

/** @typedef {{value: string, label: string}} Option */

/** One of a few, all in view: a group of radio buttons.
 *
 *  @prop {string} label
 *  @prop {Option[]} options
 *  @prop {string} value
 *  @prop {boolean} disabled
 *  @fires nabla-change  {value} */
export class Segmented extends LitElement {
  static properties = {
    label: { type: String },
    options: { attribute: false },
    value: { type: String },
    disabled: { type: Boolean },
  };

  static styles = [
    controlStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      fieldset {
        min-width: 0;
        margin: 0;
        padding: 0;
        border: 0;
      }
      legend {
        margin-bottom: var(--space-1);
      }
      .options {
        display: inline-flex;
        flex-wrap: wrap;
        max-width: 100%;
        padding: 2px;
        border-radius: var(--radius);
        background: var(--neutral);
      }
      label {
        position: relative;
        display: flex;
        align-items: center;
        min-height: calc(var(--control) - 4px);
        padding: 0 var(--space-3);
        border-radius: 4px;
        color: var(--text-quiet);
        font-size: var(--size-15);
        white-space: nowrap;
        cursor: pointer;
        transition: background-color var(--quick);
      }
      label:hover {
        color: var(--accent);
      }
      label:has(:checked) {
        background: var(--surface-raised);
        color: var(--text);
        box-shadow: inset 0 0 0 1.5px var(--accent);
      }
      label:has(:focus-visible) {
        outline: 2px solid var(--accent);
        outline-offset: 2px;
      }
      label:has(:disabled) {
        opacity: 0.5;
        cursor: not-allowed;
      }
      input {
        position: absolute;
        inset: 0;
        margin: 0;
        opacity: 0;
        cursor: inherit;
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    /** @type {readonly Option[]} */
    this.options = [];
    this.value = '';
    this.disabled = false;
  }

  /** @param {Event} event  @param {string} value */
  #choose(event, value) {
    event.stopPropagation();
    this.value = value;
    emit(this, 'nabla-change', { value });
  }

  render() {
    return html`<fieldset ?disabled=${this.disabled}>
      <legend>${this.label}</legend>
      <div class="options">
        ${this.options.map(
          ({ value, label }) =>
            html`<label
              ><input
                type="radio"
                name="option"
                value=${value}
                .checked=${live(this.value === value)}
                @change=${(/** @type {Event} */ event) => this.#choose(event, value)}
              />${label}</label
            >`,
        )}
      </div>
    </fieldset>`;
  }
}
