/** How numbers stand in a formula. */

import { formatNumber } from './format.js';

/** A number as TeX, with four digits.
 *  @param {number} value */
export function texNumber(value) {
  if (Number.isNaN(value)) return '\\text{NaN}';
  return formatNumber(value)
    .replace('−', '-')
    .replace('∞', '\\infty')
    .replace(/e(-|−)?(\d+)$/, (_, minus, power) => `\\cdot 10^{${minus ? '-' : ''}${power}}`);
}
