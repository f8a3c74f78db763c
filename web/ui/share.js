import { LitElement, css, html, nothing, svg } from 'lit';
import { copyText } from './clipboard.js';
import { controlStyles } from './shared-styles.js';

/** What a lab gives away of itself.
 *  @typedef {object} Sharing
 *  @property {string} title  what the lab is called
 *  @property {Kind[]} kinds  of links, the usual one first
 *  @property {(kind: string) => Promise<Link>} link
 *  @property {Record<string, string>} parts  that an embedding page may hide: name → what a reader calls it
 *  @property {(choices: import('./embed-dialog.js').Choices) => Promise<{address: string, code: string}>} embed
 *  @property {string} [page]  the lab's own page, where this is not it
 */

/** @typedef {{value: string, label: string}} Kind */
/** @typedef {{address: string, remark?: string}} Link  `remark`: what it does not hold, or how large it is */

const icons = {
  link: svg`<path d="M6.7 9.3a2.8 2.8 0 0 0 4 0l2.5-2.5a2.8 2.8 0 0 0-4-4L8.3 3.7M9.3 6.7a2.8 2.8 0 0 0-4 0L2.8 9.2a2.8 2.8 0 0 0 4 4l.9-.9" />`,
  embed: svg`<path d="M5.5 4.5L2 8l3.5 3.5M10.5 4.5L14 8l-3.5 3.5" />`,
  page: svg`<path d="M6.5 3.5H3v9.5h9.5V9.5M9 2.5h4.5V7M13 3L7.5 8.5" />`,
};

/** @param {keyof typeof icons} name */
const icon = (name) => html`<svg viewBox="0 0 16 16" aria-hidden="true">${icons[name]}</svg>`;

/** A lab's link, and the code that puts it into another page.
 *
 *  @prop {Sharing} sharing */
export class Share extends LitElement {
  static properties = {
    sharing: { attribute: false },
    kind: { state: true },
    said: { state: true },
    byHand: { state: true },
    pageWithState: { state: true },
    isOpen: { state: true },
  };

  static styles = [
    controlStyles,
    css`
      :host {
        display: block;
        font-size: var(--size-13);
      }
      .row {
        gap: 0 var(--space-1);
      }
      button.quiet,
      a {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--control);
        padding: 0 var(--space-2);
        border-radius: var(--radius);
        color: var(--text-quiet);
        text-decoration: none;
        white-space: nowrap;
      }
      a:hover {
        background: var(--accent-soft);
        color: var(--accent);
      }
      a svg {
        width: 1rem;
        height: 1rem;
        fill: none;
        stroke: currentcolor;
        stroke-width: 1.75;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      select {
        font-size: var(--size-13);
        max-width: 12rem;
        border-color: transparent;
        background: none;
        color: var(--text-quiet);
      }
      .said {
        margin: 0;
        padding: 0 var(--space-2);
        color: var(--text-quiet);
        text-wrap: balance;
      }
      .said:empty {
        display: none;
      }
      @media (width >= 40rem) {
        .row {
          justify-content: end;
        }
        .said {
          order: -1; /* it comes and goes, and the buttons stay where they are */
        }
      }
      .by-hand {
        display: block;
        padding: 0 var(--space-2);
      }
      .by-hand input {
        width: 100%;
        font-size: var(--size-13);
      }
    `,
  ];

  constructor() {
    super();
    /** @type {Sharing | undefined} */
    this.sharing = undefined;
    /** @private */
    this.kind = '';
    /** @private */
    this.said = '';
    /** The link, where it must be copied by hand. @private */
    this.byHand = '';
    /** @private */
    this.pageWithState = '';
    /** @private */
    this.isOpen = false;
  }

  /** @param {Sharing} sharing */
  async #copy({ link, kinds }) {
    this.said = '';
    this.byHand = '';
    try {
      const { address, remark = '' } = await link(this.kind || kinds[0].value);
      const isCopied = await copyText(address);
      this.byHand = isCopied ? '' : address;
      this.said =
        `${isCopied ? 'Link copied.' : 'This page may not copy. The link, to copy by hand:'} ${remark}`.trim();
    } catch (error) {
      this.said = /** @type {Error} */ (error).message;
    }
    if (!this.byHand) return;
    await this.updateComplete;
    /** @type {HTMLInputElement} */ (this.renderRoot.querySelector('.by-hand input')).select();
  }

  /** @param {Event} event */
  #chooseKind(event) {
    event.stopPropagation();
    this.kind = /** @type {HTMLSelectElement} */ (event.target).value;
  }

  /** Points the way to the lab's own page at the state as it is now.
   *  @param {Sharing} sharing */
  async #aim({ link, kinds }) {
    this.pageWithState = (await link(kinds[0].value)).address;
  }

  async #openDialog() {
    await import('./embed-dialog.define.js');
    this.isOpen = true;
  }

  #onClose() {
    this.isOpen = false;
  }

  render() {
    const { sharing } = this;
    if (!sharing) return nothing;
    const { title, kinds, parts, embed, page } = sharing;
    return html`<div class="row" role="group" aria-label="Share ${title}">
        <button class="quiet" @click=${() => this.#copy(sharing)}>${icon('link')}Copy link</button>
        ${kinds.length > 1 ? this.#kinds(kinds) : nothing}
        ${
          page
            ? html`<a
                href=${this.pageWithState || page}
                target="_blank"
                rel="noopener"
                @pointerenter=${() => this.#aim(sharing)}
                @focus=${() => this.#aim(sharing)}
                >${icon('page')}Open in Nabla</a
              >`
            : html`<button class="quiet" aria-haspopup="dialog" @click=${() => this.#openDialog()}>
                ${icon('embed')}Embed
              </button>`
        }
        <p class="said" role="status">${this.said}</p>
      </div>
      ${this.byHand ? html`<label class="by-hand"><span class="visually-hidden">Link</span><input readonly .value=${this.byHand} /></label>` : nothing}
      ${
        this.isOpen
          ? html`<nabla-embed-dialog
              .title=${title}
              .parts=${parts}
              .embed=${embed}
              @nabla-close=${this.#onClose}
            ></nabla-embed-dialog>`
          : nothing
      }`;
  }

  /** @param {Kind[]} kinds */
  #kinds(kinds) {
    return html`<select aria-label="What the link holds" @change=${this.#chooseKind}>
      ${kinds.map(({ value, label }) => html`<option value=${value} ?selected=${value === this.kind}>${label}</option>`)}
    </select>`;
  }
}
