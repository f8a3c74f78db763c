/** Joins a lab to the page around its frame: Nabla's own messages and SPLICE's. */

import { StateProblem } from '../state/hash.js';
import { openPost } from './messages.js';

/** What a lab has to have: web/labs/lab-element.js.
 *  @typedef {HTMLElement & {
 *    envelope: import('../state/hash.js').Envelope,
 *    score?: number,
 *    pack: () => Promise<string>,
 *    takeState: (from: string | import('../state/hash.js').Envelope) => Promise<void>,
 *  }} Lab */

const rest = 300; // ms after a person's last change before the host hears of it

/** @param {string} problem */
function note(problem) {
  // eslint-disable-next-line no-console -- for whoever writes the host page; a reader is not concerned
  console.info(`Nabla ignores ${problem}.`);
}

export class HostLink {
  #lab;
  #post;
  #onHeightAsked;
  #spliceId = crypto.randomUUID?.() ?? String(Math.random());
  #count = 0;
  #isTouched = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {Lab} lab
   *  @param {{origins: readonly string[], onHeightAsked: () => void}} options */
  constructor(lab, { origins, onHeightAsked }) {
    this.#lab = lab;
    this.#onHeightAsked = onHeightAsked;
    this.#post = openPost(window, origins, { onMessage: (message) => this.#answer(message), onProblem: note });
    lab.addEventListener('nabla-state-change', () => this.#tellSoon());
    lab.addEventListener('nabla-event', (event) => this.#tellEvent(/** @type {CustomEvent} */ (event).detail));
    window.addEventListener('pagehide', () => this.#tellNow());
  }

  /** The lab is there, and takes messages. SPLICE is asked for a state; whether it answers makes no difference. */
  open() {
    const { lab, version } = this.#lab.envelope;
    this.#post.tell({ subject: 'nabla.ready', lab, version });
    this.#post.tell({ subject: 'SPLICE.getState', message_id: this.#spliceId });
  }

  /** @param {number} height  @param {'object' | 'json' | 'none'} form */
  tellHeight(height, form) {
    const message = { subject: 'lti.frameResize', height };
    if (form !== 'none') this.#post.tellAnyone(form === 'json' ? JSON.stringify(message) : message);
  }

  /** @param {import('./messages.js').Incoming} message */
  async #answer(message) {
    if (message.subject === 'nabla.getHeight') return this.#onHeightAsked();
    const { message_id } = message;
    if (message.subject === 'nabla.getState') {
      const link = await this.#lab.pack();
      this.#post.tell({ subject: 'nabla.getState.response', message_id, state: this.#lab.envelope, link });
      return undefined;
    }
    if (message.subject === 'nabla.setState') {
      const problem = await this.#take(message.state);
      this.#post.tell({ subject: 'nabla.setState.response', message_id, ok: problem === undefined, problem });
      return undefined;
    }
    if (message_id !== this.#spliceId) return note('a SPLICE state that answers no question');
    if (this.#isTouched) return note('a SPLICE state that came after the first change');
    if (message.state) await this.#take(message.state);
    return undefined;
  }

  /** @param {string | import('../state/hash.js').Envelope} state
   *  @returns {Promise<string | undefined>}  why not */
  async #take(state) {
    try {
      await this.#lab.takeState(state);
      return undefined;
    } catch (error) {
      if (!(error instanceof StateProblem)) throw error;
      note(`a state that does not fit. ${error.message}`);
      return error.message;
    }
  }

  #tellSoon() {
    this.#isTouched = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tellNow(), rest);
  }

  #tellNow() {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // SPLICE wants a number from 0 to 1, never null; what has nothing to grade says 0.
    const { envelope: state, score = 0 } = this.#lab;
    this.#post.tell({ subject: 'nabla.stateChange', state });
    this.#post.tell({ subject: 'SPLICE.reportScoreAndState', message_id: this.#nextId(), score, state });
  }

  /** @param {{name: string, data: unknown}} event */
  #tellEvent({ name, data }) {
    this.#post.tell({ subject: 'nabla.event', name, data });
    this.#post.tell({ subject: 'SPLICE.sendEvent', message_id: this.#nextId(), name: `nabla.${name}`, data });
  }

  #nextId() {
    return `${this.#spliceId}-${++this.#count}`;
  }
}
