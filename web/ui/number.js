import { LitElement, css, html, nothing } from 'lit';
import { formatNumber, fullNumber, isNotFinite } from './format.js';
import { prefersReducedMotion } from './theme.js';

/** A number: shortened on the page, in full on focus or tap, and copied in full. It takes a place in the tab order only
 *  when the page does not show all of its digits.
 *
 *  For big tables use formatNumber() and plain cells: an element for each number would be slow.
 *
 *  @prop {number | null} value
 *  @prop {number} digits              significant digits
 *  @prop {'plain' | 'signed'} kind    whether a positive number has its plus
 *  @prop {boolean} flash              whether a change shows once, softly */
export class NablaNumber extends LitElement {
  static properties = {
    value: { type: Number },
    digits: { type: Number },
    kind: { type: String },
    flash: { type: Boolean },
    open: { state: true },
  };

  static styles = css`
    :host {
      display: inline-block;
      border-radius: 3px;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    :host(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .not-finite {
      color: var(--not-finite);
      font-weight: 560;
    }
    .full {
      position: fixed;
      inset: auto;
      margin: 0;
      padding: var(--space-1) var(--space-2);
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface-raised);
      color: var(--text);
      font-size: var(--size-13);
      user-select: all;
    }
  `;

  constructor() {
    super();
    /** @type {number | null | undefined} */
    this.value = undefined;
    this.digits = 4;
    /** @type {'plain' | 'signed'} */
    this.kind = 'plain';
    this.flash = false;
    /** @private */
    this.open = false;
    this.addEventListener('focus', () => this.#show());
    this.addEventListener('click', () => this.#show());
    this.addEventListener('blur', () => (this.open = false));
    this.addEventListener('copy', (event) => this.#copy(event));
    this.addEventListener('keydown', (event) => event.key === 'Escape' && (this.open = false));
  }

  get #shown() {
    return formatNumber(this.value, { digits: this.digits, signed: this.kind === 'signed' });
  }

  get #isShortened() {
    const shown = this.#shown.replaceAll('−', '-').replace('+', '');
    return Number.isFinite(this.value) && Number(shown) !== this.value;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!this.#isShortened) this.removeAttribute('tabindex');
    else if (!this.hasAttribute('tabindex')) this.setAttribute('tabindex', '0');
    if (changed.get('value') !== undefined && this.flash) this.#flash();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.open = false;
    removeEventListener('scroll', this.#place, true);
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!changed.has('open')) return;
    if (!this.open) return removeEventListener('scroll', this.#place, true);
    addEventListener('scroll', this.#place, { capture: true, passive: true });
    /** @type {HTMLElement} */ (this.renderRoot.querySelector('.full')).showPopover();
    this.#place();
  }

  /** Puts the full number above the short one, inside the window. */
  #place = () => {
    const popover = /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.full'));
    if (!popover) return;
    const place = this.getBoundingClientRect();
    const left = Math.min(place.left, document.documentElement.clientWidth - popover.offsetWidth - 8);
    popover.style.left = `${Math.max(8, left)}px`;
    const above = place.top - popover.offsetHeight - 6;
    popover.style.top = `${above < 0 ? place.bottom + 6 : above}px`;
  };

  #show() {
    if (!this.#isShortened || this.open) return;
    this.open = true;
  }

  #flash() {
    if (prefersReducedMotion()) return;
    const tint = 'color-mix(in oklab, var(--accent) 28%, transparent)';
    this.animate([{ backgroundColor: tint }, { backgroundColor: 'transparent' }], {
      duration: 250,
      easing: 'ease-out',
    });
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    if (!getSelection()?.isCollapsed) return; // a selection of the reader's own comes first
    event.clipboardData?.setData('text/plain', fullNumber(this.value));
    event.preventDefault();
  }

  render() {
    return html`<span class=${isNotFinite(this.value) ? 'not-finite' : nothing}>${this.#shown}</span>${
        this.open
          ? html`<span class="full" popover="manual" role="tooltip"
              >${fullNumber(this.value).replaceAll('-', '−')}</span
            >`
          : nothing
      }`;
  }
}
