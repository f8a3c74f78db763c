/** Contrast as WCAG 2.2 defines it, and mixing in Oklab as CSS Color 4 defines it (matrices of that specification). */

/** @typedef {[number, number, number]} Color  linear-light sRGB */

/** @param {string} hex  '#rrggbb'
 *  @returns {Color} */
export function fromHex(hex) {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return /** @type {Color} */ (channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)));
}

/** @param {Color} color */
const luminance = ([r, g, b]) => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** @param {Color} a  @param {Color} b */
export function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** @param {number[][]} matrix  @param {number[]} v
 *  @returns {Color} */
const times = (matrix, v) => /** @type {Color} */ (matrix.map((row) => row.reduce((sum, m, i) => sum + m * v[i], 0)));

const toLms = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toRgb = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];

/** Oklab is linear in the cube roots of LMS, so mixing these mixes in Oklab.
 *
 *  @param {Color} a  @param {Color} b  @param {number} share  of a
 *  @returns {Color} */
export function mix(a, b, share) {
  const [la, lb] = [a, b].map((color) => times(toLms, color).map(Math.cbrt));
  const mixed = la.map((value, i) => (value * share + lb[i] * (1 - share)) ** 3);
  return times(toRgb, mixed);
}
