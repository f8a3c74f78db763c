/** The feature columns of a table as numbers: those of numbers as they are, those of words one feature a word. Pure. */

import { formatCount } from '../../ui/format.js';
import { parseNumber } from '../../ui/parse-number.js';

/** @typedef {import('./csv.js').CsvProblem} CsvProblem */
/** @typedef {import('./csv.js').Row} Row */

/** A column, and where its features begin in a row of x. Of words: which of them has which feature.
 *  @typedef {{index: number, name: string, at: number, words?: Map<string, number>}} Column */

const mostWords = 50; // different ones in a column
const rowsBetweenNews = 500;

/** A column holds words if no cell of it is a number, nor empty; anything between is an error, which is found later.
 *  @param {Row[]} records  @param {number} index
 *  @returns {Map<string, number> | undefined}  in the order of the alphabet */
function wordsOf(records, index) {
  const words = new Set();
  for (const { cells } of records) {
    const text = cells[index].trim();
    if (text === '' || /^nan$/i.test(text) || parseNumber(text).value !== undefined) return undefined;
    words.add(text);
  }
  if (words.size < 2) return undefined;
  const sorted = [...words].sort(new Intl.Collator('en').compare);
  return new Map(sorted.map((word, i) => [word, i]));
}

/** @param {string[]} names  @param {Row[]} records  @param {(index: number) => boolean} isFeature
 *  @returns {{columns: Column[], features: string[], words: string[], problems: CsvProblem[]}} */
function columnsOf(names, records, isFeature) {
  /** @type {CsvProblem[]} */
  const problems = [];
  /** @type {string[]} */
  const features = [];
  const columns = names.flatMap((name, index) => {
    if (!isFeature(index)) return [];
    const words = wordsOf(records, index);
    /** @type {Column} */
    const column = { index, name, at: features.length, words };
    if (words && words.size > mostWords) {
      const count = formatCount(words.size);
      problems.push({ column: name, message: `${count} different words; one feature a word allows ${mostWords}.` });
      return [];
    }
    features.push(...(words ? [...words.keys()].map((word) => `${name}: ${word}`) : [name]));
    return [column];
  });
  return { columns, features, words: columns.filter(({ words }) => words).map(({ name }) => name), problems };
}

/** @param {string[]} names  of all columns
 *  @param {Row[]} records
 *  @param {(index: number) => boolean} isFeature
 *  @param {(share: number) => void} [onProgress]
 *  @returns {{features: string[], words: string[], data: Float64Array, problems: CsvProblem[]}}  words: the columns of
 *    words; data: N×features, row by row */
export function readFeatures(names, records, isFeature, onProgress = () => {}) {
  const { columns, features, words, problems } = columnsOf(names, records, isFeature);
  const data = new Float64Array(records.length * features.length);
  for (const [row, { number, cells }] of records.entries()) {
    if (row % rowsBetweenNews === 0) onProgress(row / records.length);
    const start = row * features.length;
    for (const { index, name, at, words } of columns) {
      if (words) {
        data[start + at + /** @type {number} */ (words.get(cells[index].trim()))] = 1;
        continue;
      }
      const { value, reason } = parseNumber(cells[index]);
      data[start + at] = value ?? Number.NaN;
      if (value === undefined) problems.push({ row: number, column: name, message: cellProblem(cells[index], reason) });
    }
  }
  return { features, words, data, problems };
}

/** @param {string} cell  @param {string} reason */
function cellProblem(cell, reason) {
  const text = cell.trim();
  if (text === '') return 'The cell is empty; a number was wanted.';
  return reason.startsWith('“') ? `${reason}.` : `“${shown(text)}” is no number. ${reason}.`;
}

/** @param {string} text */
export const shown = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
