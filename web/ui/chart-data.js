/** From the series of a chart to the aligned columns that uPlot draws. Pure functions. */

/** @typedef {object} ChartSeries
 *  @prop {string} name
 *  @prop {ArrayLike<number>} x
 *  @prop {ArrayLike<number>} y
 *  @prop {string} [color]   a token, '--class-0' or 'var(--class-0)'; by default the classes' colours in order
 *  @prop {number[]} [dash]  lengths of dashes and gaps, in pixels
 *  @prop {string | boolean} [marker]  name of a marker (color.js), or true for the one of its place
 *  @prop {number} [width]   of the line, in pixels; 0 draws the markers alone */

/** @typedef {'linear' | 'log'} ScaleKind */
/** @typedef {[x: number[], ...ys: (number | null | undefined)[][]]} Columns */

/** @param {ArrayLike<number>} a  @param {ArrayLike<number>} b */
function sameNumbers(a, b) {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** @param {ArrayLike<number>} x */
function isAscending(x) {
  for (let i = 1; i < x.length; i++) if (!(x[i] > x[i - 1])) return false;
  return true;
}

/** What can be drawn: a finite number, positive on a logarithmic axis.
 *  @param {number} value  @param {ScaleKind} scale */
const canDraw = (value, scale) => Number.isFinite(value) && (scale === 'linear' || value > 0);

/** @param {ArrayLike<number>} y  @param {ScaleKind} scale
 *  @returns {(number | null)[]} */
const drawable = (y, scale) => Array.from(y, (value) => (canDraw(value, scale) ? value : null));

/** Columns for series that differ in their x: the union of all x, ascending. A place that a series does not have is
 *  undefined (its line goes on), one that cannot be drawn is null (its line breaks).
 *
 *  @param {readonly ChartSeries[]} series  @param {ScaleKind} xScale  @param {ScaleKind} yScale
 *  @returns {Columns} */
function joined(series, xScale, yScale) {
  const all = new Set(series.flatMap(({ x }) => Array.from(x)));
  const x = [...all].filter((value) => canDraw(value, xScale)).sort((a, b) => a - b);
  const place = new Map(x.map((value, i) => [value, i]));
  const ys = series.map((one) => {
    /** @type {(number | null | undefined)[]} */
    const column = new Array(x.length).fill(undefined);
    for (let i = 0; i < one.x.length; i++) {
      const at = place.get(one.x[i]);
      if (at !== undefined) column[at] = canDraw(one.y[i], yScale) ? one.y[i] : null;
    }
    return column;
  });
  return [x, ...ys];
}

/** @param {readonly ChartSeries[]} series  @param {ScaleKind} xScale  @param {ScaleKind} yScale
 *  @returns {Columns} */
export function alignSeries(series, xScale, yScale) {
  if (series.length === 0) return [[]];
  const { x } = series[0];
  const shared = series.every((one) => sameNumbers(one.x, x));
  const drawableX =
    shared && isAscending(x) && (x.length === 0 || (canDraw(x[0], xScale) && canDraw(x[x.length - 1], xScale)));
  if (!drawableX) return joined(series, xScale, yScale);
  return [Array.from(x), ...series.map(({ y }) => drawable(y, yScale))];
}

/** The columns as uPlot gets them: on a logarithmic y axis the exponents, as uPlot itself labels no axis beyond 10¹⁷.
 *  @param {Columns} columns  @param {ScaleKind} yScale
 *  @returns {Columns} */
export function plotted(columns, yScale) {
  if (yScale === 'linear') return columns;
  const [x, ...ys] = columns;
  return [x, ...ys.map((y) => y.map((value) => (typeof value === 'number' ? Math.log10(value) : value)))];
}

/** The whole numbers in [min, max], thinned out until there are no more than `most`.
 *  @param {number} min  @param {number} max  @param {number} most */
export function exponents(min, max, most) {
  const first = Math.ceil(min - 1e-9);
  const last = Math.floor(max + 1e-9);
  const stride = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, most)));
  const ticks = [];
  for (let power = first; power <= last; power++) if (power % stride === 0) ticks.push(power);
  return ticks;
}

/** The powers of ten in [min, max], thinned out until there are no more than `most`.
 *  @param {number} min  @param {number} max  @param {number} most */
export function decades(min, max, most) {
  return exponents(Math.log10(min), Math.log10(max), most).map((power) => Number(`1e${power}`));
}

/** 10 to a power as it stands at an axis: 10⁻⁴.
 *  @param {number} power */
export const tenTo = (power) =>
  `10${[...String(Math.round(power))].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('')}`;

/** A power of ten as it stands at an axis.
 *  @param {number} value */
export const powerOfTen = (value) => tenTo(Math.log10(value));

/** `most` of the places 0 … count − 1, evenly, with both ends.
 *  @param {number} count  @param {number} most */
export function evenly(count, most) {
  if (count <= most) return Array.from({ length: count }, (_, i) => i);
  return Array.from({ length: most }, (_, i) => Math.round((i * (count - 1)) / (most - 1)));
}

/** The place whose x is nearest, as the eye sees it on the scale; −1 if there is none.
 *  @param {readonly number[]} x  @param {number} value  @param {ScaleKind} scale */
export function nearest(x, value, scale) {
  const on = (/** @type {number} */ one) => (scale === 'log' ? Math.log10(one) : one);
  const distances = x.map((one) => Math.abs(on(one) - on(value)));
  return distances.indexOf(Math.min(...distances));
}
