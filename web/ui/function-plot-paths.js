/** From the numbers of a function plot to what SVG draws. Pure functions. */

/** @typedef {(value: number) => number} ToPixels */

/** Pixels beyond which a line is off the plot anyway; browsers draw huge coordinates badly. */
const farAway = 4000;

/** The y range for curves: all that is finite, but no more than `cap` to either side, so that a pole or an exponential
 *  does not press the rest flat; a little air; never empty.
 *
 *  @param {readonly ArrayLike<number>[]} curves
 *  @param {number} cap
 *  @returns {[low: number, high: number]} */
export function yRange(curves, cap) {
  let low = Infinity;
  let high = -Infinity;
  for (const y of curves) {
    for (let i = 0; i < y.length; i++) {
      if (!Number.isFinite(y[i])) continue;
      low = Math.min(low, y[i]);
      high = Math.max(high, y[i]);
    }
  }
  if (low > high) return [-1, 1];
  [low, high] = [Math.max(low, -cap), Math.min(high, cap)];
  if (low >= high) [low, high] = [low - 1, low + 1]; // one value, or all beyond the cap
  const air = 0.08 * (high - low);
  return [low - air, high + air];
}

/** The line through the points, broken where there is no number and at the places of `breaks`.
 *
 *  @param {ArrayLike<number>} x  ascending
 *  @param {ArrayLike<number>} y
 *  @param {ToPixels} toX
 *  @param {ToPixels} toY
 *  @param {readonly {x: number, left: number, right: number}[]} [breaks]  ascending; the line comes to `left` and goes on
 *    from `right`, whatever y says at that very place */
export function linePath(x, y, toX, toY, breaks = []) {
  let path = '';
  let isDown = false;
  let next = 0;
  const draw = (/** @type {number} */ at, /** @type {number} */ value) => {
    const [left, top] = [toX(at), toY(value)];
    isDown = Number.isFinite(value) && ((path += `${isDown ? 'L' : 'M'}${left.toFixed(1)} ${near(top)}`), true);
  };
  for (let i = 0; i < x.length; i++) {
    for (; next < breaks.length && breaks[next].x <= x[i]; next++) {
      const { x: at, left, right } = breaks[next];
      if (i > 0) draw(at, left);
      isDown = false;
      draw(at, right);
    }
    if (next > 0 && breaks[next - 1].x === x[i]) continue;
    draw(x[i], y[i]);
  }
  return path;
}

/** @param {number} pixels */
const near = (pixels) => Math.max(-farAway, Math.min(farAway, pixels)).toFixed(1);

/** The place that a pointer means: on the grid of `step`, or a place of interest that is nearer than `reach`.
 *
 *  @param {number} x
 *  @param {{step: number, places: readonly number[], reach: number, min: number, max: number}} options */
export function snapped(x, { step, places, reach, min, max }) {
  const inside = Math.max(min, Math.min(max, x));
  const place = places.find((one) => Math.abs(one - inside) <= reach);
  if (place !== undefined) return place;
  return Math.max(min, Math.min(max, onGrid(inside, step)));
}

/** The multiple of the step that is nearest, without the noise of binary fractions.
 *  @param {number} x  @param {number} step */
export const onGrid = (x, step) => Number((Math.round(x / step) * step).toPrecision(12));
