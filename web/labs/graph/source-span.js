/** Places in a program: the engine counts lines, columns and code points from 1; a string is counted in UTF-16 units from
 *  0. The two part at characters beyond the basic plane, such as 𝛼. A line ends with one newline. */

/** @typedef {import('#nabla-module').SourceSpan} SourceSpan */
/** @typedef {{from: number, to: number}} Range */

/** The range of a span in a text; what lies beyond the end is cut off.
 *  @param {string} text  @param {SourceSpan} span
 *  @returns {Range} */
export function rangeOf(text, { line, column, length }) {
  const from = advance(text, lineStart(text, line), column - 1);
  return { from, to: advance(text, from, length) };
}

/** @param {string} text  @param {number} line  from 1 */
function lineStart(text, line) {
  let start = 0;
  for (let i = 1; i < line; i++) {
    const end = text.indexOf('\n', start);
    if (end < 0) return text.length;
    start = end + 1;
  }
  return start;
}

/** @param {string} text  @param {number} offset  @param {number} characters  code points to go */
function advance(text, offset, characters) {
  let at = offset;
  for (let i = 0; i < characters && at < text.length; i++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return at;
}

/** The item whose range is the smallest around an offset; of equal ones the last, which is the outermost result.
 *  @param {readonly Range[]} ranges  @param {number} offset
 *  @returns {number | undefined} */
export function smallestAround(ranges, offset) {
  let best;
  for (let i = 0; i < ranges.length; i++) {
    const { from, to } = ranges[i];
    if (offset < from || offset > to || to === from) continue;
    if (best === undefined || to - from <= ranges[best].to - ranges[best].from) best = i;
  }
  return best;
}

/** The line of a span with a caret under each of its characters, as a terminal shows it.
 *  @param {string} text  @param {SourceSpan} span */
export function excerpt(text, { line, column, length }) {
  const whole = text.split('\n')[line - 1] ?? '';
  const characters = Array.from(whole);
  const skipped = Math.max(0, column - 1 - 24);
  const shown = characters.slice(skipped, skipped + 48).join('');
  const start = column - 1 - skipped + (skipped > 0 ? 1 : 0);
  const carets = '^'.repeat(Math.max(1, Math.min(length, characters.length - column + 1, 48 - start)));
  return `${skipped > 0 ? '…' : ''}${shown}\n${' '.repeat(start)}${carets}`;
}
