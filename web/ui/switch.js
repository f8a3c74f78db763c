import { LitElement, css, html } from 'lit';
import { live } from 'lit/directives/live.js';
import { emit } from './emit.js';
import { controlStyles } from './shared-styles.js';

/** On or off, at once.
 *
 *  @prop {string} label
 *  @prop {boolean} checked
 *  @prop {boolean} disabled
 *  @fires nabla-change  {checked} */
export class Switch extends LitElement {
  static properties = {
    label: { type: String },
    checked: { type: Boolean },
    disabled: { type: Boolean },
  };

  static styles = [
    controlStyles,
    css`
      :host {
        display: inline-block;
        min-width: 0;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control);
        color: var(--text);
        font-size: var(--size-15);
        cursor: pointer;
      }
      input {
        appearance: none;
        flex: none;
        position: relative;
        width: 36px;
        height: 20px;
        margin: 0;
        border: 1.5px solid var(--line-strong);
        border-radius: 10px;
        background: var(--surface-raised);
        cursor: inherit;
        transition: background-color var(--quick);
      }
      input::before {
        content: '';
        position: absolute;
        left: 2.5px;
        top: 2.5px;
        width: 12px;
        height: 12px;
        border-radius: 50%;
        background: var(--line-strong);
        transition: transform var(--quick);
      }
      input:checked {
        border-color: var(--accent);
        background: var(--accent);
      }
      input:checked::before {
        background: var(--on-accent);
        transform: translateX(16px);
      }
      input:focus-visible {
        border-radius: 10px;
      }
      label:has(:disabled) {
        cursor: not-allowed;
        color: var(--text-quiet);
      }
    `,
  ];

  constructor() {
    super();
    this.label = '';
    this.checked = false;
    this.disabled = false;
  }

  /** @param {Event} event */
  #toggle(event) {
    event.stopPropagation();
    this.checked = /** @type {HTMLInputElement} */ (event.target).checked;
    emit(this, 'nabla-change', { checked: this.checked });
  }

  render() {
    return html`<label
      ><input
        type="checkbox"
        role="switch"
        .checked=${live(this.checked)}
        ?disabled=${this.disabled}
        @change=${this.#toggle}
      />${this.label}</label
    >`;
  }
}
