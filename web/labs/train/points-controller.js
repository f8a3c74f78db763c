import { addPoint, removePoint } from './edit-points.js';

/** @typedef {import('./edit-points.js').Place} Place */

const dragSpacing = 1.5; // reaches from one point to the next while dragging

/** Points of the plane added and taken away by hand: which tool is in hand, and what it does. */
export class PointsController {
  /** Only look, take points away, or add them: the class, or in regression the number, as text.
   *  @type {'look' | 'remove' | string} */
  tool = 'look';
  /** Where the fields say that a point is to be put. */
  x = 0;
  y = 0;

  #host;
  /** @type {Place | undefined} */
  #last;

  /** @param {import('./train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
  }

  choose = (/** @type {CustomEvent<{value: string}>} */ { detail }) => {
    this.tool = detail.value;
    this.#host.requestUpdate();
  };

  /** @param {'x' | 'y'} axis */
  set(axis) {
    return (/** @type {CustomEvent<{value: number}>} */ { detail }) => {
      this[axis] = detail.value;
      this.#host.requestUpdate();
    };
  }

  /** From the plot. */
  place = (/** @type {CustomEvent<Place & {isDrag: boolean, reach: number}>} */ { detail }) => {
    const { x, y, isDrag, reach } = detail;
    const isNear = this.#last && Math.hypot(x - this.#last.x, y - this.#last.y) < dragSpacing * reach;
    if (isDrag && isNear && this.tool !== 'remove') return;
    this.#last = { x, y };
    this.#act({ x, y }, reach);
  };

  /** From the fields. */
  enter = () => {
    const { x } = this.#host.result?.data.plane ?? { x: [0, 0] };
    this.#act(this, x[1] - x[0]); // the nearest, however far
  };

  /** @param {Place} place  @param {number} reach */
  #act(place, reach) {
    const { state, result } = this.#host;
    if (!result || this.tool === 'look') return;
    const change =
      this.tool === 'remove'
        ? removePoint(state, result.data.source, place, reach)
        : addPoint(state, place, Number(this.tool));
    if (change?.patch) this.#host.setState(change.patch);
    if (change?.problem) this.#host.remark = change.problem;
  }
}
