import { LateView } from './late-view.js';

/** The choice among very many features; its view is fetched when it is first unfolded. */
export class FeaturesController {
  /** What the names shown must hold. */
  search = '';

  #host;
  #view;

  /** @param {import('./train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
    this.#view = new LateView(host, () => import('./feature-list.js'));
  }

  get open() {
    return this.#view.fetch;
  }

  render() {
    return this.#view.render(({ renderFeatureList }) => renderFeatureList(this.#host));
  }

  find = (/** @type {Event} */ event) => {
    this.search = /** @type {HTMLInputElement} */ (event.target).value;
    this.#host.requestUpdate();
  };
}
