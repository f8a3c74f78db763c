import { columnsOf, isInsideOf } from './network-columns.js';

/** @typedef {import('./network-picture.js').Part} Part */
/** @typedef {import('./network-picture.js').PictureColumn} PictureColumn */
/** @typedef {import('./train-lab.js').TrainResult} TrainResult */

/** Which parts of the network a person looks at. */
export class PartsController {
  /** Under the pointer, or with the focus.
   *  @type {Part | undefined} */
  peeked;
  /** The one whose numbers are open.
   *  @type {Part | undefined} */
  selected;

  /** Of a picture as input, the pixel whose weight is open. */
  pixel = { row: 0, column: 0 };

  #host;
  /** @type {{of: TrainResult, columns: PictureColumn[]} | undefined} */
  #known;

  /** @param {import('./train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
  }

  /** The columns of the picture. */
  get columns() {
    const { result } = this.#host;
    if (!result) return [];
    if (this.#known?.of !== result) this.#known = { of: result, columns: columnsOf(result.network, result.data) };
    return this.#known.columns;
  }

  /** The parameters and activations, if they are of the network that is shown. */
  get inside() {
    const { result, training } = this.#host;
    return result && training.inside && isInsideOf(result.network, training.inside) ? training.inside : undefined;
  }

  peek = (/** @type {CustomEvent<{part?: Part}>} */ { detail }) => {
    this.peeked = detail.part;
    this.#host.requestUpdate();
  };

  select = (/** @type {CustomEvent<{part?: Part}>} */ { detail }) => {
    this.selected = detail.part;
    this.#host.requestUpdate();
  };

  choosePixel = (/** @type {CustomEvent<{row: number, column: number}>} */ { detail }) => {
    this.pixel = detail;
    this.#host.requestUpdate();
  };

  close = () => {
    this.selected = undefined;
    this.#host.requestUpdate();
  };
}
