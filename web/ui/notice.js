import { LitElement, css, html, nothing, svg } from 'lit';
import { emit } from './emit.js';
import { controlStyles } from './shared-styles.js';

const icons = {
  info: svg`<circle cx="8" cy="8" r="6.5" /><path d="M8 7.2v4M8 4.8v.1" />`,
  warning: svg`<path d="M8 2L14.5 13.5H1.5ZM8 6.5v3.2M8 11.6v.1" />`,
  error: svg`<path d="M5.2 1.5h5.6L14.5 5.2v5.6L10.8 14.5H5.2L1.5 10.8V5.2ZM8 4.8v4M8 11.2v.1" />`,
};

/** Something the reader should know, in the place it concerns. Text in the default slot, buttons in `actions`.
 *
 *  @prop {'info' | 'warning' | 'error'} kind  an error is announced at once, the others when the reader pauses
 *  @prop {string} heading
 *  @prop {boolean} dismissible
 *  @fires nabla-dismiss */
export class Notice extends LitElement {
  static properties = {
    kind: { type: String, reflect: true },
    heading: { type: String },
    dismissible: { type: Boolean },
  };

  static styles = [
    controlStyles,
    css`
      :host {
        --mark: var(--text-quiet);
        display: block;
        container-type: inline-size;
        border-radius: var(--radius);
        background: color-mix(in oklab, var(--mark) 8%, var(--surface));
        font-size: var(--size-15);
      }
      :host([kind='warning']) {
        --mark: var(--negative);
      }
      :host([kind='error']) {
        --mark: var(--wrong);
      }
      .box {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        gap: 0 var(--space-3);
        align-items: start;
        padding: var(--space-3) var(--space-4);
      }
      .icon {
        width: 1rem;
        height: 1rem;
        margin-top: 0.25rem;
        fill: none;
        stroke: var(--mark);
        stroke-width: 1.5;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .heading {
        grid-column: 2;
        margin: 0;
        font-weight: 620;
      }
      .body {
        grid-column: 2;
      }
      .text {
        max-width: var(--measure);
        overflow-wrap: anywhere;
      }
      ::slotted([slot='actions']) {
        margin-top: var(--space-2);
      }
      .close {
        grid-area: 1 / 3 / span 2;
        min-height: 1.75rem;
        width: 1.75rem;
        padding: 0;
        font-size: var(--size-18);
      }
      @media (pointer: coarse) {
        .close {
          width: 2.75rem;
          min-height: 2.75rem;
          margin: calc(-1 * var(--space-2));
        }
      }
      /* in a narrow panel the text has the whole width, under the icon and the heading */
      @container (max-width: 20rem) {
        .box {
          column-gap: var(--space-2);
          padding: var(--space-3);
        }
        .heading {
          overflow-wrap: anywhere;
        }
        .body {
          grid-column: 1 / -1;
        }
        .close {
          grid-row: 1;
        }
      }
    `,
  ];

  constructor() {
    super();
    /** @type {'info' | 'warning' | 'error'} */
    this.kind = 'info';
    this.heading = '';
    this.dismissible = false;
  }

  willUpdate() {
    // On the host, so that the role covers the text in the slot.
    this.setAttribute('role', this.kind === 'error' ? 'alert' : 'status');
  }

  render() {
    return html`<div class="box">
      <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${icons[this.kind] ?? icons.info}</svg>
      ${this.heading ? html`<p class="heading">${this.heading}</p>` : nothing}
      <div class="body">
        <div class="text"><slot></slot></div>
        <slot name="actions"></slot>
      </div>
      ${
        this.dismissible
          ? html`<button class="quiet close" aria-label="Dismiss" @click=${() => emit(this, 'nabla-dismiss')}>
              ×
            </button>`
          : nothing
      }
    </div>`;
  }
}
