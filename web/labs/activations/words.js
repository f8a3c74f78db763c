/** Sentences of the activations lab. Numbers come in; none is made here. */

import { formatNumber } from '../../ui/format.js';

/** @typedef {import('#nabla-module').ActivationStudy} ActivationStudy */
/** @typedef {import('#nabla-module').ChainStudy} ChainStudy */
/** @typedef {import('#nabla-module').Asymptote} Asymptote */

/** What the engine says of an expression that it cannot take.
 *  @typedef {Error & {where?: string, line?: number, column?: number, length?: number, hint?: string}} ExpressionError */

/** With a capital and an end.
 *  @param {string} text */
const sentence = (text) => text && `${text[0].toUpperCase()}${text.slice(1)}${/[.?…]$/.test(text) ? '' : '.'}`;

/** What is wrong with the expression, its place first.
 *  @param {ExpressionError} problem */
export function problemText({ message, where, line = 1, column = 1, hint }) {
  const what = where && message.startsWith(`${where}: `) ? message.slice(where.length + 2) : message;
  const place = line > 1 ? `Line ${line}, column ${column}` : `Column ${column}`;
  return `${place}: ${what.replace('the end of the program', 'the end')}. ${sentence(hint ?? '')}`.trim();
}

/** Where f is flat, within the range that is drawn.
 *  @param {ActivationStudy} study  @param {number} threshold */
export function flatText({ flat, x }, threshold) {
  const limit = `|f′| < ${formatNumber(threshold)}`;
  const [first, last] = [x.data[0], x.data[x.data.length - 1]];
  if (flat.length === 0) return `Nowhere here is ${limit}.`;
  const stretches = flat.map(({ from, to }) => {
    if (from === first && to === last) return 'all of what is drawn';
    if (from === first) return `below ${formatNumber(to)}`;
    if (to === last) return `above ${formatNumber(from)}`;
    return `from ${formatNumber(from)} to ${formatNumber(to)}`;
  });
  return `Shaded, ${limit}: ${stretches.join(', ')}.`;
}

/** y = mx + c in words: "0", "x", "0.01·x", "x − 1".
 *  @param {Asymptote} asymptote */
export function lineText({ slope, intercept }) {
  if (slope === 0) return formatNumber(intercept);
  const rising = slope === 1 ? 'x' : slope === -1 ? '−x' : `${formatNumber(slope)}·x`;
  if (intercept === 0) return rising;
  return `${rising} ${intercept < 0 ? '−' : '+'} ${formatNumber(Math.abs(intercept))}`;
}

/** Where it goes far out, as far as it settles there.
 *  @param {ActivationStudy} study */
export function asymptoteText({ left, right }) {
  const ends = [
    left && `towards −∞ it nears ${lineText(left)}`,
    right && `towards ∞ it nears ${lineText(right)}`,
  ].filter(Boolean);
  if (ends.length === 0) return '';
  const text = ends.join(', ');
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** What became of the gradient.
 *  @param {ChainStudy} chain */
export function chainText({ fate, stoppedAt, products }) {
  const depth = products.data.length;
  const layers = depth === 1 ? 'one layer' : `${depth} layers`;
  const product = formatNumber(products.data[depth - 1]);
  switch (fate) {
    case 'keeps':
      return `After ${layers} the gradient is multiplied by ${product}: it gets through.`;
    case 'vanishes':
      return `After ${layers} the gradient is multiplied by ${product}: it vanishes, and the first layers hardly learn.`;
    case 'explodes':
      return `After ${layers} the gradient is multiplied by ${product}: it explodes, and a step of usual size is far too long.`;
    case 'stops':
      return `Layer ${stoppedAt} has slope 0: its factor is exactly 0, and no gradient comes back through it.`;
    case 'undefined':
      return 'A factor is no number: this chain leaves the domain of the function.';
  }
}

/** What a screen reader hears of the point.
 *  @param {number} x  @param {ActivationStudy} study */
export const spokenPoint = (x, { point }) =>
  `x ${formatNumber(x)}, f ${formatNumber(point.value)}, slope ${formatNumber(point.slope)}`;
