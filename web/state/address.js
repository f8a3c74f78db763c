/** A state in the page's address. Small changes replace the history's entry, once they rest; steps add an entry, so that
 *  Back leads to what was there before. */

const rest = 250; // ms after the last change before the address follows; browsers limit how often it may

/** @template State */
export class Address {
  /** The hash that stands for the present state, written or read. */
  #hash = '';
  #encode;
  /** @type {{state: State} | undefined} */
  #waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #writing = Promise.resolve();
  /** Counts the entries that were come to from outside: what was on its way before belongs to another entry. */
  #visit = 0;
  #flush = () => {
    this.flush();
  };

  /** @param {(state: State) => Promise<string>} encode  gives the hash, with its `#` */
  constructor(encode) {
    this.#encode = encode;
  }

  /** @param {() => void} onNews  the address holds something that was not written here */
  listen(onNews) {
    const onHashChange = () => this.isNews && onNews();
    window.addEventListener('hashchange', onHashChange);
    window.addEventListener('blur', this.#flush); // perhaps to the address bar, to copy it or to go on
    return () => {
      window.removeEventListener('hashchange', onHashChange);
      window.removeEventListener('blur', this.#flush);
      this.#forget();
      this.#visit++;
    };
  }

  /** Whether the address holds something that was not written here. */
  get isNews() {
    return this.#present !== this.#hash;
  }

  get #present() {
    return window.location.hash.length > 1 ? window.location.hash : '';
  }

  /** The address's hash, taken for the present state; empty when there is none. */
  read() {
    this.#forget();
    this.#visit++;
    this.#hash = this.#present;
    return this.#hash;
  }

  /** @param {State} state */
  replaceSoon(state) {
    this.#waiting = { state };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#flush, rest);
  }

  /** Another entry, for this state; the one before is first brought up to date.
   *  @param {State} state */
  push(state) {
    this.flush();
    return this.#write('pushState', state);
  }

  /** Writes at once what waits. */
  flush() {
    const waiting = this.#waiting;
    this.#forget();
    return waiting ? this.#write('replaceState', waiting.state) : this.#writing;
  }

  #forget() {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
  }

  /** @param {'pushState' | 'replaceState'} how  @param {State} state */
  #write(how, state) {
    const visit = this.#visit;
    this.#writing = this.#writing.then(async () => {
      const hash = await this.#encode(state);
      if (visit !== this.#visit || hash === this.#hash) return;
      this.#hash = hash;
      window.history[how](window.history.state, '', hash);
    });
    return this.#writing;
  }
}
