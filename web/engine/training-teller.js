/** Tells a listener how far things are, no faster than it takes them, and at no more than a share of the time. */

const share = 0.12; // of the time at most goes into making what is told

/** @template News */
export class Teller {
  #make;
  #now;
  /** @type {(news: News) => unknown} */
  #listener = () => {};
  #busy = false;
  #again = false;
  #notBefore = 0;

  /** @param {() => News | undefined} make  undefined when there is nothing to tell any more
   *  @param {() => number} now  ms */
  constructor(make, now) {
    this.#make = make;
    this.#now = now;
  }

  /** @param {(news: News) => unknown} listener  answers, or resolves, when it can take more */
  listen(listener) {
    this.#listener = listener;
  }

  /** For what may be left out when the listener is busy: the next will come. */
  offer() {
    if (!this.#busy && this.#now() >= this.#notBefore) this.#tell();
  }

  /** For what must be told, as soon as the listener can take it. */
  insist() {
    if (this.#busy) this.#again = true;
    else this.#tell();
  }

  #tell() {
    const start = this.#now();
    const news = this.#make();
    if (news === undefined) return;
    const end = this.#now();
    this.#notBefore = end + (end - start) * (1 / share - 1);
    this.#busy = true;
    Promise.resolve(this.#listener(news)).finally(() => {
      this.#busy = false;
      if (!this.#again) return;
      this.#again = false;
      this.#tell();
    });
  }
}
