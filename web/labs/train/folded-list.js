import { LateView } from './late-view.js';

/** A list that may be very long, with a search; its view is fetched when it is first unfolded. */
export class FoldedList {
  /** What the names shown must hold. */
  search = '';

  #host;
  #view;

  /** @param {import('./train-lab.js').TrainLab} host
   *  @param {() => Promise<{renderList: (lab: import('./train-lab.js').TrainLab) => unknown}>} load */
  constructor(host, load) {
    this.#host = host;
    this.#view = new LateView(host, load);
  }

  get open() {
    return this.#view.fetch;
  }

  render() {
    return this.#view.render(({ renderList }) => renderList(this.#host));
  }

  find = (/** @type {Event} */ event) => {
    this.search = /** @type {HTMLInputElement} */ (event.target).value;
    this.#host.requestUpdate();
  };
}
