/** Colour from meaning: signed values on a ramp through the theme's neutral, classes by colour and marker shape. */

/** The place of a value on the ramp: 0 at zero, 1 at ±max; what is no number has none.
 *  @param {number} value  @param {number} max */
export function rampShare(value, max) {
  if (!Number.isFinite(value)) return Math.abs(value) === Infinity ? 1 : 0;
  return max > 0 ? Math.min(1, Math.abs(value) / max) : 0;
}

/** Background of a cell, as CSS: blue for positive, orange for negative, neutral for zero. At every strength the page's
 *  text colour can be read on it (tests/web/tokens.test.js).
 *
 *  @param {number} value
 *  @param {number} max   the magnitude that gets the full colour */
export function rampColor(value, max) {
  const percent = Math.round(rampShare(value, max) * 100);
  const end = value > 0 ? 'var(--ramp-positive)' : 'var(--ramp-negative)';
  return percent > 0 ? `color-mix(in oklab, ${end} ${percent}%, var(--neutral))` : 'var(--neutral)';
}

/** The largest magnitude among the finite values; 0 for none.
 *  @param {ArrayLike<number>} values */
export function largestMagnitude(values) {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i]);
    if (magnitude > largest && magnitude < Infinity) largest = magnitude;
  }
  return largest;
}

/** The marker of each class, in a square from −1 to 1: SVG path data, for <path> and Path2D alike. The first ten classes
 *  differ in colour and shape; later ones begin again. */
const markers = [
  { name: 'circle', path: 'M1 0A1 1 0 1 1-1 0A1 1 0 1 1 1 0Z', filled: true },
  { name: 'cross', path: 'M-.9-.9L.9.9M-.9.9L.9-.9', filled: false },
  { name: 'triangle', path: 'M0-1.1L1 .8H-1Z', filled: true },
  { name: 'square', path: 'M-.88-.88H.88V.88H-.88Z', filled: true },
  { name: 'plus', path: 'M-1.1 0H1.1M0-1.1V1.1', filled: false },
  { name: 'diamond', path: 'M0-1.2L1 0 0 1.2-1 0Z', filled: true },
  { name: 'triangle down', path: 'M0 1.1L1-.8H-1Z', filled: true },
  { name: 'ring', path: 'M.9 0A.9.9 0 1 1-.9 0A.9.9 0 1 1 .9 0Z', filled: false },
  { name: 'bar', path: 'M-1.1-.45H1.1V.45H-1.1Z', filled: true },
  { name: 'open square', path: 'M-.8-.8H.8V.8H-.8Z', filled: false },
];

/** How a class is drawn: its colour as CSS, its token, and its marker.
 *  @param {number} index */
export function classStyle(index) {
  const place = ((index % markers.length) + markers.length) % markers.length;
  return { color: `var(--class-${place})`, token: `--class-${place}`, ...markers[place] };
}

/** Resolves colour tokens for the theme in force to colours that a canvas understands. Read again when onThemeChange()
 *  of theme.js says so.
 *
 *  @template {string} Name
 *  @param {Element} element  any connected element; the tokens are read in its place
 *  @param {Name[]} names     tokens, such as '--positive'
 *  @returns {Record<Name, string>} */
export function readColors(element, names) {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  (element.shadowRoot ?? element).append(probe);
  const colors = /** @type {Record<Name, string>} */ ({});
  for (const name of names) {
    probe.style.color = `var(${name})`;
    colors[name] = getComputedStyle(probe).color;
  }
  probe.remove();
  return colors;
}
