import { LateView } from '../late-view.js';

/** Brings a model back from its file, and fetches what writes files when it is first wanted. */
export class FilesController {
  /** Why the last file could not be used. */
  problem = '';

  #host;
  #view;

  /** @param {import('../train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
    this.#view = new LateView(host, () => import('./take-away-view.js'));
  }

  render() {
    void this.#view.fetch();
    return this.#view.render(({ renderTakeAway }) => renderTakeAway(this.#host));
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
