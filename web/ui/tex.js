/** How numbers stand in a formula. */

import { formatNumber } from './format.js';

/** A number as TeX, four digits unless told.
 *  @param {number} value  @param {number} [digits] */
export function texNumber(value, digits = 4) {
  if (Number.isNaN(value)) return '\\text{NaN}';
  return formatNumber(value, { digits })
    .replace('−', '-')
    .replace('∞', '\\infty')
    .replace(/e(-|−)?(\d+)$/, (_, minus, power) => `\\cdot 10^{${minus ? '-' : ''}${power}}`);
}
