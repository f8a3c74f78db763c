import { LitElement } from 'lit';

import { Address } from '../state/address.js';
import { decodeState, encodeState, openEnvelope, StateProblem } from '../state/hash.js';
import { emit } from '../ui/emit.js';
import { numbersShown } from '../ui/in-turn.js';
import { partsOf, Presentation } from './presentation.js';

/** @typedef {import('../engine/client.js').Engine} Engine */
/** @typedef {import('../state/hash.js').Envelope} Envelope */

/** What all labs share. A lab's whole state is one plain object; the view is a pure function of it and of what the
 *  engine computed from it. A subclass gives `labName`, `engine`, `version`, `schema`, `defaults`, `compute` and `render`.
 *
 *  @template {object} State
 *  @template Result
 *
 *  @attr {boolean} use-hash  keep the state in the page's address; for the lab that owns its page
 *  @attr {'lazy' | 'eager'} loading  `lazy`, the default, computes while the lab is on screen; `eager` off screen too
 *  @attr {string} hide  names of parts not to be shown, with spaces or commas between: the lab's own, and the shell's
 *  @attr {'full' | 'minimal' | 'none'} controls  the whole lab, its instrument, or only its figures
 *  @attr {boolean} readonly  nothing can be changed
 *  @attr {string} home  the address of the lab's own page, from which links and embed code are made
 *  @fires nabla-state-change  {state}, when a person changed something
 *  @fires nabla-ready  when its first numbers, or the reason why there are none, are on the page
 *  @fires nabla-event  {name, data}, when a person did something worth telling: chose a prompt, a data set
 */
export class LabElement extends LitElement {
  static labName = '';
  /** Which of the page's engines answers its questions.
   *  @type {import('../engine/shared-engine.js').SharedEngine<any>} */
  static engine;
  static version = 1;
  /** @type {import('valibot').GenericSchema<any>} */
  static schema;
  /** @type {object} */
  static defaults = {};
  /** An older state in the present shape.
   *  @type {((state: unknown, version: number) => unknown) | undefined} */
  static migrate;
  /** What of the instrument an embedding page may hide: name → what a reader calls it, and where it is. What is called
   *  `controls` is hidden by controls="none" too.
   *  @type {Record<string, {label: string, selector: string}>} */
  static parts = {};
  /** Attributes of the package's element beside `state`: name → the state that a text asks for. They are told by the
   *  class's comment, as `@attr`.
   *  @type {Record<string, (text: string, state: any) => object>} */
  static ownAttributes = {};

  /** @type {import('lit').PropertyDeclarations} */
  static properties = {
    useHash: { type: Boolean, attribute: 'use-hash' },
    loading: { type: String },
    hide: { type: String },
    controls: { type: String, reflect: true },
    readonly: { type: Boolean, reflect: true },
    home: { type: String },
    state: { attribute: false },
    result: { state: true },
    stale: { state: true },
    error: { state: true },
    engineError: { state: true },
    notice: { state: true },
  };

  #presentation = new Presentation(this);
  #visible = false;
  #busy = false;
  #isReady = false;
  /** @type {Address<State>} */
  #address = new Address((state) => this.pack(state));
  /** @type {(() => void) | undefined} */
  #leaveAddress;
  /** Counts the states that came from outside: the last one asked for is the one that opens. */
  #opening = 0;
  /** @type {IntersectionObserver | undefined} */
  #observer;

  constructor() {
    super();
    this.useHash = false;
    /** @type {'lazy' | 'eager'} */
    this.loading = 'lazy';
    this.hide = '';
    /** @type {'full' | 'minimal' | 'none'} */
    this.controls = 'full';
    this.readonly = false;
    this.home = '';
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

  get #engine() {
    return /** @type {typeof LabElement} */ (this.constructor).engine;
  }

  /** @returns {import('../state/hash.js').StateFormat & {defaults: object}} */
  get #format() {
    const { labName, version, schema, migrate, defaults } = /** @type {typeof LabElement} */ (this.constructor);
    return { lab: labName, version, schema, migrate, defaults };
  }

  /** All engine calls for one state. Several changes during one call are answered by one more, with the latest.
   *
   *  @param {any} _engine  the lab's, opened
   *  @param {State} _state
   *  @returns {Promise<Result>} */
  async compute(_engine, _state) {
    throw new Error(`<${this.localName}> computes nothing.`);
  }

  /** A change that a person made.
   *  @param {Partial<State>} patch
   *  @param {{step?: string}} [options]  `step` names what Back shall undo at once: 'prompt', 'preset', 'data' … */
  setState(patch, { step } = {}) {
    if (this.readonly) return;
    this.state = { ...this.state, ...patch };
    this.notice = '';
    this.#opening++;
    emit(this, 'nabla-state-change', { state: this.state });
    if (step) emit(this, 'nabla-event', { name: step, data: patch });
    if (!this.useHash) return;
    if (step) this.#address.push(this.state);
    else this.#address.replaceSoon(this.state);
  }

  /** A state as a link holds it: `#` and what follows.
   *  @param {State} [state] */
  pack(state = this.state) {
    return encodeState(this.#format, state);
  }

  /** The names of the parts that `hide` may name. */
  get partNames() {
    return Object.keys(partsOf(/** @type {typeof LabElement} */ (this.constructor)));
  }

  /** What a link to this lab may hold, the usual first. */
  linkKinds = [{ value: 'state', label: 'the state' }];

  /** @param {string} _kind  one of linkKinds
   *  @returns {Promise<{hash: string, remark?: string}>}  `remark`: what a reader should know of the link
   *  @throws {Error}  where it cannot be, with the reason for a reader */
  async packLink(_kind) {
    return { hash: await this.pack() };
  }

  /** The present state for a host page to keep. @returns {Envelope} */
  get envelope() {
    const { lab, version } = this.#format;
    return { lab, version, state: this.state };
  }

  /** Opens what `pack` or `envelope` gave, or says in a notice why not and opens the usual start.
   *  @param {string | Envelope | undefined} from  nothing, for the usual start */
  async openState(from) {
    const turn = ++this.#opening;
    const opened = await this.#unpacked(from).catch((error) => {
      if (error instanceof StateProblem) return error;
      throw error;
    });
    if (turn !== this.#opening) return; // something else came meanwhile
    const problem = opened instanceof StateProblem ? opened : undefined;
    this.state = /** @type {State} */ (problem ? this.#format.defaults : opened);
    this.notice = problem ? `${problem.message} The lab opened with its usual start.` : '';
  }

  /** Takes what `pack` or `envelope` gave; what does not fit changes nothing.
   *  @param {string | Envelope} from
   *  @throws {StateProblem} */
  async takeState(from) {
    const turn = ++this.#opening;
    const opened = await this.#unpacked(from);
    if (turn === this.#opening) this.state = opened;
  }

  /** @param {string | Envelope | undefined} from
   *  @returns {Promise<State>} */
  async #unpacked(from) {
    const { defaults } = this.#format;
    if (!from) return /** @type {State} */ (defaults);
    const opened = typeof from === 'string' ? decodeState(this.#format, from) : openEnvelope(this.#format, from);
    return /** @type {State} */ (await opened);
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
    if (!this.useHash) return;
    const read = () => this.openState(this.#address.read());
    this.#leaveAddress = this.#address.listen(read);
    if (this.#address.isNews) read();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#setVisible(false);
    if (!this.#busy) this.#engine.release(this);
    this.#leaveAddress?.();
  }

  /** Gives the lab's shell what it shows beside the lab's own.
   *  @param {import('lit').PropertyValues} changed */
  update(changed) {
    super.update(changed);
    this.#presentation.apply();
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
      this.#tellReady();
      if (!this.isConnected) this.#engine.release(this); // the answer has been awaited; now it is nobody's
    }
  }

  async #tellReady() {
    if (this.#isReady || !(this.result || this.error || this.engineError)) return;
    this.#isReady = true;
    await this.updateComplete;
    emit(this, 'nabla-ready');
    numbersShown();
  }

  async #openEngine() {
    try {
      return await this.#engine.get(this);
    } catch (error) {
      this.engineError = /** @type {Error} */ (error);
      return undefined;
    }
  }

  /** @param {any} engine */
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
}
