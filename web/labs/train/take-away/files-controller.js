import { nothing } from 'lit';

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** Brings a model back from its file, and fetches what writes files when it is first wanted.
 *
 *  @implements {ReactiveController} */
export class FilesController {
  /** Why the last file could not be used. */
  problem = '';

  #host;
  /** @type {typeof import('./take-away-view.js') | undefined} */
  #view;

  /** @param {import('../train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  render() {
    if (this.#view) return this.#view.renderTakeAway(this.#host);
    void import('./take-away-view.js').then((view) => {
      this.#view = view;
      this.#host.requestUpdate();
    });
    return nothing;
  }

  open = async (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (!file) return;
    const { fileLimit, readModel } = await import('./model.js');
    const isSmall = file.size <= fileLimit;
    const { state, trainer, problem } = isSmall
      ? readModel(await file.text())
      : { problem: 'The file is larger than 64 MB.' };
    input.value = '';
    this.problem = problem ?? '';
    if (state && trainer) this.#host.bringBack(state, trainer);
    this.#host.requestUpdate();
  };

  dismiss = () => {
    this.problem = '';
    this.#host.requestUpdate();
  };
}
