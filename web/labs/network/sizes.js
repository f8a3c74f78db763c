/** Layer sizes as text: 30-1024-512-1. */

import { limits } from './state.js';

/** @typedef {{sizes: number[], reason?: undefined} | {sizes?: undefined, reason: string}} ParsedSizes */

/** @param {readonly number[]} sizes */
export const sizesText = (sizes) => sizes.join('-');

/** Reads sizes parted by hyphens, arrows, commas or spaces. What does not fit gets a reason that helps to mend it.
 *
 *  @param {string} text
 *  @returns {ParsedSizes} */
export function parseSizes(text) {
  const parts = text
    .trim()
    .split(/\s*(?:->|→|[-–−,;×x\s])\s*/)
    .filter((part) => part !== '');
  const { layers, units } = limits.calculator;
  for (const part of parts) {
    if (!/^\d+$/.test(part)) return { reason: `“${part}” is no whole number. Write sizes such as 30-1024-512-1` };
    if (Number(part) < 1) return { reason: 'Each layer needs at least one unit' };
    if (Number(part) > units) return { reason: `${part} units are too many: at most ${units} in a layer` };
  }
  if (parts.length < 2) return { reason: 'At least two sizes: the inputs, then the units of each layer' };
  if (parts.length > layers) return { reason: `At most ${layers} sizes` };
  return { sizes: parts.map(Number) };
}
