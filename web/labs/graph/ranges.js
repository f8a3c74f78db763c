/** The range of an input's slider: wide enough for its value, in round numbers, and left alone while it fits. */

/** @typedef {import('./state.js').InputRange} InputRange */

/** The round number 1, 2 or 5 times a power of ten that is not below a magnitude.
 *  @param {number} magnitude */
function roundUp(magnitude) {
  const power = 10 ** Math.floor(Math.log10(magnitude));
  const factor = [1, 2, 5].find((times) => times * power >= magnitude) ?? 10;
  return factor * power;
}

/** The usual range around a value: at least −1 to 1, and room to double it.
 *  @param {number} value
 *  @returns {InputRange} */
export function usualRange(value) {
  const bound = Math.min(Math.max(1, roundUp(Math.max(1e-300, Math.abs(value) * 2))), 1e300);
  return { min: -bound, max: bound, step: bound / 100 };
}

/** @param {InputRange | undefined} range  @param {number} value
 *  @returns {InputRange} */
export function rangeFor(range, value) {
  return range && value >= range.min && value <= range.max ? range : usualRange(value);
}

/** A range that a person edited; undefined where its ends are the wrong way round.
 *  @param {InputRange} range
 *  @param {Partial<InputRange>} patch
 *  @returns {InputRange | undefined} */
export function editedRange(range, patch) {
  const next = { ...range, ...patch };
  return next.min < next.max && next.step > 0 ? next : undefined;
}
