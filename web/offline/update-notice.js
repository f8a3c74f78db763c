import { LitElement, css, html } from 'lit';

import { controlStyles } from '../ui/shared-styles.js';

/** Tells quietly that a newer version is there; the reader decides when.
 *
 *  @prop {() => void} takeOver  loads it */
export class UpdateNotice extends LitElement {
  static properties = { takeOver: { attribute: false } };

  static styles = [
    controlStyles,
    css`
      :host {
        position: fixed;
        right: var(--space-4);
        bottom: var(--space-4);
        left: var(--space-4);
        z-index: 10;
        display: grid;
        justify-items: center;
        pointer-events: none;
      }
      .row {
        pointer-events: auto;
        padding: var(--space-2) var(--space-2) var(--space-2) var(--space-4);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface-raised);
        box-shadow: 0 2px 12px rgb(0 0 0 / 14%);
      }
      p {
        margin: 0;
      }
    `,
  ];

  constructor() {
    super();
    this.takeOver = () => {};
  }

  render() {
    return html`<div class="row" role="status">
      <p>A newer version is ready.</p>
      <button @click=${() => this.takeOver()}>Reload</button>
      <button class="quiet" @click=${() => this.remove()}>Later</button>
    </div>`;
  }
}
