/** Moving and zooming a drawing by mouse, pen and fingers. */

const clickSlop = 4; // px that a click may wander

/** @typedef {{x: number, y: number}} Point */

export class Panning {
  /** Whether the last press became a movement, so that the click after it means nothing. */
  hasMoved = false;

  #report;
  /** The fingers that are down, where they last were.
   *  @type {Map<number, Point>} */
  #pointers = new Map();
  /** Where the press began. @type {Point} */
  #start = { x: 0, y: 0 };

  /** @param {object} report
   *  @param {(dx: number, dy: number) => void} report.pan
   *  @param {(factor: number, around: Point) => void} report.zoom
   *  @param {(isPanning: boolean) => void} report.isPanning */
  constructor(report) {
    this.#report = report;
  }

  down = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    if (this.#pointers.size === 0) {
      this.hasMoved = false;
      this.#start = { x: event.clientX, y: event.clientY };
    }
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
  };

  move = (/** @type {PointerEvent} */ event) => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (!this.hasMoved) {
      if (this.#pointers.size < 2 && Math.hypot(now.x - this.#start.x, now.y - this.#start.y) < clickSlop) return;
      this.hasMoved = true;
      this.#report.isPanning(true);
      // Only now: a captured pointer's click would go to the drawing, not to the node.
      /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    }
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) this.#pinch(event, before, now, other);
    else this.#report.pan(now.x - before.x, now.y - before.y);
    this.#pointers.set(event.pointerId, now);
  };

  up = (/** @type {PointerEvent} */ event) => {
    this.#pointers.delete(event.pointerId);
    if (this.#pointers.size === 0) this.#report.isPanning(false);
  };

  wheel = (/** @type {WheelEvent} */ event) => {
    if (!event.ctrlKey && !event.metaKey) return; // a plain wheel scrolls the page
    event.preventDefault();
    this.#report.zoom(Math.exp(-event.deltaY / 300), this.#inside(event, { x: event.clientX, y: event.clientY }));
  };

  /** @param {PointerEvent} event  @param {Point} before  @param {Point} now  @param {Point} other */
  #pinch(event, before, now, other) {
    const distance = (/** @type {Point} */ point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y));
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    this.#report.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    this.#report.zoom(distance(now) / distance(before), this.#inside(event, middle));
  }

  /** A point of the window, from the drawing's corner.
   *  @param {Event} event  @param {Point} point */
  #inside(event, { x, y }) {
    const { left, top } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    return { x: x - left, y: y - top };
  }
}
