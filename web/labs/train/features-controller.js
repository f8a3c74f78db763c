import { nothing } from 'lit';

/** The choice among very many features; its view is fetched when it is first unfolded.
 *
 *  @implements {ReactiveController} */
export class FeaturesController {
  /** What the names shown must hold. */
  search = '';

  #host;
  /** @type {typeof import('./feature-list.js') | undefined} */
  #view;

  /** @param {import('./train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  render() {
    return this.#view?.renderFeatureList(this.#host) ?? nothing;
  }

  open = async () => {
    this.#view ??= await import('./feature-list.js');
    this.#host.requestUpdate();
  };

  find = (/** @type {Event} */ event) => {
    this.search = /** @type {HTMLInputElement} */ (event.target).value;
    this.#host.requestUpdate();
  };
}

/** @typedef {import('lit').ReactiveController} ReactiveController */
