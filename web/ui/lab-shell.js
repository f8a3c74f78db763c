import { LitElement, html, nothing } from 'lit';
import { emit } from './emit.js';
import { labShellStyles } from './lab-shell.styles.js';
import { changingEvents, keepUnchanged } from './read-only.js';
import { controlStyles } from './shared-styles.js';

/** How long results may be stale before they are greyed: an answer that comes within a frame or two must not flicker,
 *  nor cost a restyling of the whole instrument. */
const greyAfter = 200; // ms

/** The parts that an embedding page may hide, and what a reader calls them. */
export const shellParts = {
  heading: 'Heading',
  sentence: 'Sentence under it',
  try: 'Try this',
  shows: 'What this shows',
  conventions: 'Conventions',
  share: 'Copy link, Open in Nabla',
};

/** Parts that a page may style, through the lab's own shadow root as well. */
const styledParts = 'heading, sentence, instrument, try, shows, conventions';

/** The frame of a lab's page: name and one sentence, the instrument, "Try this", "What this shows", the conventions.
 *
 *  Slots: default (the instrument), `notice`, `try`, `shows`, `conventions`. A part whose slot is empty is not shown.
 *
 *  @prop {string} heading
 *  @prop {string} sentence
 *  @prop {boolean} loading               the engine is on its way and there is no result yet
 *  @prop {boolean} stale                 results on the page belong to an older state
 *  @prop {Error | string | null} error   why there is no fresh result; the last good one stays, greyed
 *  @prop {string[]} hide                 names of parts, see shellParts; a hidden heading is still read by a screen reader
 *  @prop {boolean} readonly              nothing can be changed
 *  @prop {import('./share.js').Sharing | undefined} sharing
 *  @csspart heading      the lab's name
 *  @csspart sentence     the sentence under it
 *  @csspart instrument   what computes and shows
 *  @csspart try          “Try this”, with its heading
 *  @csspart shows        “What this shows”, with its heading
 *  @csspart conventions  the conventions in force
 *  @fires nabla-retry  when the reader asks to try again after an error */
export class LabShell extends LitElement {
  static properties = {
    heading: { type: String },
    sentence: { type: String },
    loading: { type: Boolean, reflect: true },
    stale: { type: Boolean },
    error: { attribute: false },
    hide: { attribute: false },
    readonly: { type: Boolean, reflect: true },
    sharing: { attribute: false },
    filled: { state: true },
  };

  static styles = [controlStyles, labShellStyles];

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #greying;

  constructor() {
    super();
    this.heading = '';
    this.sentence = '';
    this.loading = false;
    this.stale = false;
    /** @type {Error | string | null | undefined} */
    this.error = null;
    /** @type {readonly string[]} */
    this.hide = [];
    this.readonly = false;
    /** @type {import('./share.js').Sharing | undefined} */
    this.sharing = undefined;
    /** The slots that have something in them. @private @type {ReadonlySet<string>} */
    this.filled = new Set();
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('exportparts', styledParts);
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('stale')) return;
    clearTimeout(this.#greying);
    if (this.stale) this.#greying = setTimeout(() => this.toggleAttribute('greyed', true), greyAfter);
    else this.toggleAttribute('greyed', false);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('readonly')) return;
    const listening = { capture: true, passive: false };
    for (const section of this.renderRoot.querySelectorAll('section')) {
      for (const type of changingEvents) {
        if (this.readonly) section.addEventListener(type, keepUnchanged, listening);
        else section.removeEventListener(type, keepUnchanged, listening);
      }
    }
  }

  /** @param {Event} event */
  #onSlot(event) {
    const slot = /** @type {HTMLSlotElement} */ (event.target);
    const filled = new Set(this.filled);
    if (slot.assignedElements().length > 0) filled.add(slot.name);
    else filled.delete(slot.name);
    this.filled = filled;
  }

  /** @param {string} name  @param {string} heading */
  #section(name, heading) {
    const isHidden = !this.filled.has(name) || this.hide.includes(name);
    return html`<section class=${name} part=${name} ?hidden=${isHidden} aria-label=${heading}>
      <h2>${heading}</h2>
      <slot name=${name} @slotchange=${this.#onSlot}></slot>
    </section>`;
  }

  #header() {
    const { heading, sentence, hide, sharing, readonly } = this;
    const canShare = sharing !== undefined && !hide.includes('share');
    return html`<header>
      <div class="words">
        <h1 part="heading" class=${hide.includes('heading') ? 'visually-hidden' : ''}>${heading}</h1>
        ${sentence && !hide.includes('sentence') ? html`<p class="sentence" part="sentence">${sentence}</p>` : nothing}
      </div>
      ${readonly ? html`<p class="read-only">Read only</p>` : nothing}
      ${canShare ? html`<nabla-share .sharing=${sharing}></nabla-share>` : nothing}
    </header>`;
  }

  #errorNotice() {
    if (!this.error) return nothing;
    const message = typeof this.error === 'string' ? this.error : this.error.message;
    return html`<nabla-notice kind="error" heading="This could not be computed">
      ${message}
      <button slot="actions" @click=${() => emit(this, 'nabla-retry')}>Try again</button>
    </nabla-notice>`;
  }

  render() {
    return html`
      ${this.#header()}
      <div class="notices">${this.#errorNotice()}<slot name="notice"></slot></div>
      <section
        class="instrument"
        part="instrument"
        aria-label="${this.heading}, instrument"
        aria-busy=${this.stale || this.loading}
      >
        ${this.loading ? html`<div class="waiting" role="status">Starting the engine</div>` : nothing}
        <slot ?hidden=${this.loading}></slot>
      </section>
      ${this.#section('try', 'Try this')} ${this.#section('shows', 'What this shows')}
      ${this.#section('conventions', 'Conventions')}
    `;
  }
}
