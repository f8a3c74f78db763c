import { LitElement } from 'lit';

import { getEngine, releaseEngine } from '../engine/client.js';
import { decodeState, encodeState, StateProblem } from '../state/hash.js';

/** @typedef {import('../engine/client.js').Engine} Engine */

const hashDelay = 250; // ms after the last change before the address follows; browsers limit how often it may

/** What all labs share. A lab's whole state is one plain object; the view is a pure function of it and of what the
 *  engine computed from it. A subclass gives `labName`, `version`, `schema`, `defaults`, `compute` and `render`.
 *
 *  @template {object} State
 *  @template Result
 *
 *  @attr {boolean} use-hash  keep the state in the page's address; for the lab that owns its page
 *  @attr {'lazy' | 'eager'} loading  `lazy`, the default, computes while the lab is on screen; `eager` off screen too
 *  @fires nabla-state-change  {state}, when a person changed something
 */
export class LabElement extends LitElement {
  static labName = '';
  static version = 1;
  /** @type {import('valibot').GenericSchema<any>} */
  static schema;
  /** @type {object} */
  static defaults = {};
  /** An older state in the present shape.
   *  @type {((state: unknown, version: number) => unknown) | undefined} */
  static migrate;

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    useHash: { type: Boolean, attribute: 'use-hash' },
    loading: { type: String },
    state: { attribute: false },
    result: { state: true },
    stale: { state: true },
    error: { state: true },
    engineError: { state: true },
    notice: { state: true },
  };

  #visible = false;
  #busy = false;
  #onHashChange = () => this.#readHash();
  /** The hash that this lab wrote last, not to be read back. */
  #ownHash = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hashTimer;
  /** @type {IntersectionObserver | undefined} */
  #observer;

  constructor() {
    super();
    this.useHash = false;
    /** @type {'lazy' | 'eager'} */
    this.loading = 'lazy';
    /** The lab's whole state; replaced, never changed in place.
     *  @type {State} */
    this.state = /** @type {State} */ (this.#format.defaults);
    /** What the engine last computed; of an older state while `stale`.
     *  @type {Result | undefined} */
    this.result = undefined;
    this.stale = true;
    /** Why the present state could not be computed; the last good result stays.
     *  @type {(Error & {code?: string, where?: string}) | undefined} */
    this.error = undefined;
    /** Why there is no engine; `retry` asks again.
     *  @type {Error | undefined} */
    this.engineError = undefined;
    /** Something to tell once, such as a link that could not be read. */
    this.notice = '';
  }

  get #format() {
    return /** @type {typeof LabElement} */ (this.constructor);
  }

  /** All engine calls for one state. Several changes during one call are answered by one more, with the latest.
   *
   *  @param {Engine} _engine
   *  @param {State} _state
   *  @returns {Promise<Result>} */
  async compute(_engine, _state) {
    throw new Error(`<${this.localName}> computes nothing.`);
  }

  /** A change that a person made.
   *  @param {Partial<State>} patch */
  setState(patch) {
    this.state = { ...this.state, ...patch };
    this.notice = '';
    this.dispatchEvent(
      new CustomEvent('nabla-state-change', { detail: { state: this.state }, bubbles: true, composed: true }),
    );
    if (this.useHash) this.#writeHashSoon();
  }

  /** Asks for the engine again after it could not be had. */
  retry() {
    this.engineError = undefined;
    this.#recompute();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#observer = new IntersectionObserver((entries) =>
      this.#setVisible(entries[entries.length - 1].isIntersecting),
    );
    this.#observer.observe(this);
    if (this.useHash) {
      window.addEventListener('hashchange', this.#onHashChange);
      this.#readHash();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#setVisible(false);
    if (!this.#busy) releaseEngine(this);
    clearTimeout(this.#hashTimer);
    window.removeEventListener('hashchange', this.#onHashChange);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (changed.has('state')) this.stale = true;
    if (changed.has('state') || changed.has('loading')) this.#recompute();
  }

  /** For labs that do work of their own accord, which must stop off screen.
   *  @param {boolean} _visible */
  visibilityChanged(_visible) {}

  /** @param {boolean} visible */
  #setVisible(visible) {
    this.#visible = visible;
    this.visibilityChanged(visible);
    this.#recompute();
  }

  get #isActive() {
    return this.isConnected && (this.#visible || this.loading === 'eager');
  }

  async #recompute() {
    if (this.#busy || !this.stale || !this.#isActive || this.engineError) return;
    this.#busy = true;
    try {
      const engine = await this.#openEngine();
      while (engine && this.stale && this.#isActive) await this.#computeOnce(engine);
    } finally {
      this.#busy = false;
      if (!this.isConnected) releaseEngine(this); // the answer has been awaited; now it is nobody's
    }
  }

  async #openEngine() {
    try {
      return await getEngine(this);
    } catch (error) {
      this.engineError = /** @type {Error} */ (error);
      return undefined;
    }
  }

  /** @param {Engine} engine */
  async #computeOnce(engine) {
    const state = this.state;
    try {
      this.result = await this.compute(engine, state);
      this.error = undefined;
    } catch (error) {
      this.error = /** @type {Error} */ (error);
    }
    if (this.state === state) this.stale = false;
  }

  async #readHash() {
    const hash = window.location.hash;
    if (hash === this.#ownHash || hash.length <= 1) return;
    const { labName: lab, version, schema, migrate, defaults } = this.#format;
    try {
      this.state = /** @type {State} */ (await decodeState({ lab, version, schema, migrate }, hash));
      this.notice = '';
    } catch (error) {
      if (!(error instanceof StateProblem)) throw error;
      this.state = /** @type {State} */ (defaults);
      this.notice = `${error.message} The lab opened with its usual start.`;
    }
  }

  #writeHashSoon() {
    clearTimeout(this.#hashTimer);
    this.#hashTimer = setTimeout(async () => {
      const { labName: lab, version } = this.#format;
      const hash = await encodeState({ lab, version }, this.state);
      if (!this.isConnected) return;
      this.#ownHash = hash;
      window.history.replaceState(window.history.state, '', hash);
    }, hashDelay);
  }
}
