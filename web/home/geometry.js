/** Where things stand in the home page's figure, in the units of its viewBox. */

export const width = 400;
export const height = 372;

/** Scores reach from −reach to +reach. */
export const reach = 4;
const unit = 21;
export const zero = 112;
export const baseline = 338;
const full = 96;

/** Middle of a class's column.
 *  @param {number} index */
export const middle = (index) => 84 + 118 * index;

/** @param {number} score */
export const yOfScore = (score) => zero - unit * score;

/** The score at a height, to two decimals, kept within reach.
 *  @param {number} y */
export const scoreAt = (y) => Math.max(-reach, Math.min(reach, Math.round(((zero - y) / unit) * 100) / 100));

/** Height of a probability's bar.
 *  @param {number} probability */
export const barHeight = (probability) => full * probability;

/** An arrow that points downhill, against the gradient: its length is the gradient's size, its base stands at y.
 *
 *  @param {number} x  @param {number} y  @param {number} gradient */
export function arrowPath(x, y, gradient) {
  if (Math.abs(gradient) < 0.05) return ''; // too short to point
  const tip = y + 52 * gradient; // y grows downwards, so downhill of a positive gradient is down
  const head = Math.sign(gradient) * Math.min(6, Math.abs(tip - y));
  return `M${x} ${y}V${tip}M${x - 4} ${tip - head}L${x} ${tip}L${x + 4} ${tip - head}`;
}
