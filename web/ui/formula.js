import { LitElement, css, html, nothing } from 'lit';
import { inTurn, whenIdle } from './in-turn.js';
import { loadKatex } from './katex.js';

/** A formula, drawn by KaTeX with MathML beside it for screen readers. Until KaTeX is there its place is kept.
 *
 *  @prop {string} tex
 *  @prop {boolean} display  on a line of its own; scrolls sideways when it is too wide
 *  @prop {string} label     said instead of the MathML */
export class Formula extends LitElement {
  static properties = {
    tex: { type: String },
    display: { type: Boolean, reflect: true },
    label: { type: String },
    loaded: { state: true },
  };

  static styles = css`
    :host {
      display: inline-block;
      max-width: 100%;
      font-size: 1em;
    }
    :host([display]) {
      display: block;
      overflow-x: auto;
      overflow-y: hidden;
      padding: var(--space-1) 0;
    }
    :host([display]) .katex-display {
      margin: 0;
      text-align: left;
    }
    :host([display]) .katex-display > .katex {
      text-align: left;
      white-space: normal; /* where there is no room for a line it goes on below, after a relation or an operator */
    }
    :host(:focus-visible) {
      outline: 2px solid var(--accent);
      outline-offset: 2px;
    }
    .katex {
      font-size: 1.12em;
    }
    .place {
      display: inline-block;
      min-height: 1.5em;
    }
    :host([display]) .place {
      display: block;
      width: fit-content; /* as wide as what cannot be broken, so that its growth is observed */
      min-width: 100%;
      min-height: 3em;
    }
    .place.drawn,
    :host([display]) .place.drawn {
      min-height: 0;
    }
  `;

  #resize = new ResizeObserver(() => this.#reach());
  #visibility = new IntersectionObserver(([entry]) => this.#setVisible(entry.isIntersecting));
  #visible = false;
  /** The formula that stands there. */
  #drawn = '';

  constructor() {
    super();
    this.tex = '';
    this.display = false;
    this.label = '';
    /** @private @type {import('./katex.js').LoadedKatex | undefined} */
    this.loaded = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#visibility.observe(this);
    void loadKatex().then((katex) => {
      const root = /** @type {ShadowRoot} */ (this.renderRoot);
      if (!this.loaded) root.adoptedStyleSheets = [katex.sheet, ...root.adoptedStyleSheets];
      this.loaded = katex;
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#visibility.disconnect();
  }

  /** @param {boolean} visible */
  #setVisible(visible) {
    this.#visible = visible;
    if (visible) this.#drawSoon();
  }

  /** What scrolls must be within the keyboard's reach; what does not should take no place in the tab order. */
  #reach() {
    const scrolls = this.display && this.scrollWidth > this.clientWidth;
    if (scrolls === this.hasAttribute('tabindex')) return;
    if (scrolls) this.tabIndex = 0;
    else this.removeAttribute('tabindex');
  }

  updated() {
    // KaTeX is the dearest part of a slider's move: what is off screen waits until there is time.
    if (this.#visible) this.#drawSoon();
    else whenIdle(() => inTurn(this.#drawNow));
  }

  /** What stands there is drawn anew at once; when many come together, as on opening, one after the other. */
  #drawSoon() {
    if (this.#drawn) this.#draw();
    else inTurn(this.#drawNow);
  }

  #drawNow = () => {
    if (this.isConnected) this.#draw(); // one that was taken away is drawn when it comes back
  };

  #draw() {
    const place = this.renderRoot.querySelector('.place');
    const wanted = `${this.display} ${this.tex}`;
    if (!this.loaded || !place || this.#drawn === wanted) return;
    this.#drawn = wanted;
    place.classList.add('drawn'); // till then it keeps the room that most formulas take
    this.loaded.render(this.tex, /** @type {HTMLElement} */ (place), {
      displayMode: this.display,
      output: 'htmlAndMathml',
      throwOnError: false,
      strict: 'ignore',
      errorColor: 'var(--wrong)',
    });
    if (!this.display) return;
    // The observer measures after layout; to measure here would force a layout for each formula.
    this.#resize.observe(this);
    this.#resize.observe(place);
  }

  render() {
    // KaTeX fills the place; nothing here changes inside it.
    return html`<span class="place" role=${this.label ? 'img' : nothing} aria-label=${this.label || nothing}></span>`;
  }
}
