/** How numbers are written everywhere: four significant digits, a true minus sign, an exponent outside 1e-3…1e5. */

const minus = '−';

/** Values in [fixedFrom, fixedBelow) are written without exponent. */
const fixedFrom = 1e-3;
const fixedBelow = 1e5;

/** @param {string} text */
const trimZeros = (text) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** Zeros at the end stay when they stand for digits that were rounded away: 0.5 is "0.5", 0.50001 is "0.5000".
 *  @param {number} magnitude  @param {number} digits */
function writeFixed(magnitude, digits) {
  const decimals = Math.max(0, digits - 1 - Math.floor(Math.log10(magnitude)));
  const rounded = magnitude.toFixed(decimals);
  if (Number(rounded) >= fixedBelow) return writeExponent(magnitude, digits);
  return Number(rounded) === magnitude ? trimZeros(rounded) : rounded;
}

/** @param {number} magnitude  @param {number} digits */
function writeExponent(magnitude, digits) {
  const rounded = magnitude.toExponential(digits - 1);
  const [mantissa, exponent] = rounded.split('e');
  const shown = Number(rounded) === magnitude ? trimZeros(mantissa) : mantissa;
  return `${shown}e${String(Number(exponent)).replace('-', minus)}`;
}

/** A number as it stands on the page.
 *
 *  @param {number | null | undefined} value   nothing is written as an en dash
 *  @param {{digits?: number, signed?: boolean}} [options]  significant digits; whether a positive number has its plus
 *  @returns {string} */
export function formatNumber(value, { digits = 4, signed = false } = {}) {
  if (value === null || value === undefined) return '–';
  if (Number.isNaN(value)) return 'NaN';
  if (value === 0) return '0';
  const magnitude = Math.abs(value);
  const sign = value < 0 ? minus : signed ? '+' : '';
  if (magnitude === Infinity) return `${sign}∞`;
  const fixed = magnitude >= fixedFrom && magnitude < fixedBelow;
  return sign + (fixed ? writeFixed(magnitude, digits) : writeExponent(magnitude, digits));
}

/** By hand: the first use of the browser's own formatter takes 100 ms and more.
 *  @param {number} count  a whole one */
const withCommas = (count) =>
  String(count)
    .replace('-', minus)
    .replace(/\B(?=(?:\d{3})+$)/g, ',');

/** A count (of parameters, of updates), in groups of three: 557,057.
 *  @param {number} count */
export function formatCount(count) {
  return Number.isFinite(count) ? withCommas(Math.round(count)) : formatNumber(count);
}

/** From this many characters on, a number that is shorter with an exponent is written with one: 1e17. */
const longText = 9;

/** Every digit of a double, as it is copied: a short text that reads back as the same number.
 *  @param {number | null | undefined} value */
export function fullNumber(value) {
  if (value === null || value === undefined) return '';
  if (Object.is(value, -0)) return '-0';
  const plain = String(value);
  if (plain.length < longText || !Number.isFinite(value)) return plain;
  const exponential = value.toExponential().replace('e+', 'e');
  return exponential.length < plain.length ? exponential : plain;
}

/** Whether a value is there but no finite number.
 *  @param {number | null | undefined} value */
export const isNotFinite = (value) => typeof value === 'number' && !Number.isFinite(value);
