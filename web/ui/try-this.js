import { LitElement, css, html } from 'lit';
import { emit } from './emit.js';
import { controlStyles } from './shared-styles.js';

/** "Try this": prompts that set a state, each with what to watch for.
 *
 *  @prop {{title: string, watch: string}[]} items
 *  @fires nabla-select  {index}, when a prompt is chosen */
export class TryThis extends LitElement {
  static properties = { items: { attribute: false } };

  static styles = [
    controlStyles,
    css`
      :host {
        display: block;
      }
      ol {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr));
        gap: var(--space-2) var(--space-6);
        margin: 0;
        padding: 0;
        list-style: none;
        counter-reset: prompt;
      }
      button {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--space-3);
        width: 100%;
        height: 100%;
        padding: var(--space-3) 0;
        border: 0;
        border-top: 1px solid var(--line);
        border-radius: 0;
        background: none;
        text-align: left;
        align-content: start;
        line-height: 1.45;
        counter-increment: prompt;
      }
      button::before {
        content: counter(prompt);
        grid-row: 1 / 3;
        color: var(--accent);
        font-weight: 620;
      }
      button:hover:not(:disabled) {
        border-color: var(--accent);
      }
      .title {
        font-weight: 560;
        color: var(--accent);
      }
      button:hover .title {
        text-decoration: underline;
        text-underline-offset: 0.2em;
      }
      .watch {
        color: var(--text-quiet);
        font-size: var(--size-13);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {readonly {title: string, watch: string}[]} */
    this.items = [];
  }

  render() {
    return html`<ol>
      ${this.items.map(
        ({ title, watch }, index) =>
          html`<li>
            <button @click=${() => emit(this, 'nabla-select', { index })}>
              <span class="title">${title}</span>
              <span class="watch">${watch}</span>
            </button>
          </li>`,
      )}
    </ol>`;
  }
}
