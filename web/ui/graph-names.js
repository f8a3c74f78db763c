/** The accessible names of a graph's nodes. They are read when the numbers rest, and making them costs as much as the
 *  drawing: so they follow a little later than it. */

const delay = 150; // ms without a change

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** @implements {ReactiveController} */
export class NamesAtRest {
  #host;
  /** @type {readonly string[]} */
  #names = [];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #waiting;

  /** @param {import('lit').ReactiveControllerHost} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    clearTimeout(this.#waiting);
  }

  /** At once when there are others than before.
   *  @param {readonly {label: () => string}[]} marks */
  follow(marks) {
    clearTimeout(this.#waiting);
    const name = () => (this.#names = marks.map(({ label }) => label()));
    if (this.#names.length !== marks.length) name();
    else this.#waiting = setTimeout(() => (name(), this.#host.requestUpdate()), delay);
  }

  /** @param {number} id */
  of(id) {
    return this.#names[id] ?? '';
  }
}
