/** Names, formulas and sentences of the softmax lab. Numbers come in; none is made here. */

import { indices } from '../../ui/matrix.js';

export { texNumber } from '../../ui/tex.js';

/** @typedef {import('#nabla-module').SoftmaxFault} SoftmaxFault */

/** @param {number} index  @param {string} digits */
const inDigits = (index, digits) => Array.from(String(index), (digit) => digits[Number(digit)]).join('');

/** @param {number} index */
export const subscript = (index) => inDigits(index, '₀₁₂₃₄₅₆₇₈₉');

/** @param {number} power */
export const superscript = (power) => inDigits(power, '⁰¹²³⁴⁵⁶⁷⁸⁹');

/** "x₁", "x₂", …
 *  @param {string} symbol  @param {number} count  @param {number} first */
export const indexed = (symbol, count, first) => indices(count).map((i) => symbol + subscript(i + first));

/** The terms of a sum, the middle ones as dots when there are many; the one in view always stands there.
 *  @param {string[]} terms  @param {number} inView */
export function texSum(terms, inView) {
  if (terms.length <= 5) return terms.join(' + ');
  const kept = [...new Set([0, 1, inView, terms.length - 1])].sort((a, b) => a - b);
  return kept.map((k, i) => (i > 0 && k > kept[i - 1] + 1 ? `\\cdots + ${terms[k]}` : terms[k])).join(' + ');
}

/** Which types the naive softmax is shown in, and where their exponentials end. IEEE 754. */
export const precisions = {
  double: { name: 'double', largest: '1.798e308', overflow: '709.78', vanish: '−745.13' },
  float: { name: 'float', largest: '3.403e38', overflow: '88.72', vanish: '−103.97' },
};

/** What went wrong in a row of the naive softmax, at which step, and why.
 *
 *  @param {SoftmaxFault} fault
 *  @param {keyof typeof precisions} precision */
export function faultReason(fault, precision) {
  const { name, largest, overflow, vanish } = precisions[precision];
  switch (fault) {
    case 'none':
      return '';
    case 'exponential_overflow':
      return `Above ${overflow}, e to the power is beyond the largest ${name}, ${largest}, and becomes ∞. Then ∞/\u2060∞ is no number.`;
    case 'sum_overflow':
      return `Each exponential is finite, but their sum is beyond the largest ${name}, ${largest}. All divided by ∞ is 0.`;
    case 'sum_vanished':
      return `Below ${vanish}, e to the power rounds to 0 in ${name}. All of them do here, and 0/0 is no number.`;
    case 'digits_lost':
      return `The exponentials are so near the smallest ${name} that few of their digits are left.`;
  }
}

/** The objective's name and formula by direction. */
export const objectives = {
  minimise: { name: 'Cross-entropy', symbol: 'L', tex: 'L = -\\sum_j y_j \\log p_j' },
  maximise: { name: 'Log-likelihood', symbol: 'ℓ', tex: '\\ell = \\sum_j y_j \\log p_j' },
};
