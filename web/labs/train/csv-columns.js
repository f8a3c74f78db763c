/** The feature columns of a table as numbers: those of numbers as they are, those of words and those that the reader calls
 *  categories one feature a category. Pure. */

import { formatCount } from '../../ui/format.js';
import { parseNumber } from '../../ui/parse-number.js';

/** @typedef {import('./csv.js').CsvProblem} CsvProblem */
/** @typedef {import('./csv.js').Row} Row */

/** A column, and where its features begin in a row of x. Of categories: which of them has which feature.
 *  @typedef {{index: number, name: string, at: number, categories?: Map<string, number>, isOfWords?: boolean}} Column */

/** A column that may be read either way, how many different values it has, and how it was read.
 *  @typedef {{name: string, values: number, isCategories: boolean}} Choice */

const mostCategories = 50; // in a column
export const mostCells = 10_000_000; // 10,000 pictures of 28 × 28 have 7,850,000
const rowsBetweenNews = 500;

/** @param {string} text  trimmed */
const isNoWord = (text) => text === '' || /^nan$/i.test(text) || parseNumber(text).value !== undefined;

/** The different values of a column.
 *  @param {Row[]} records  @param {number} index
 *  @param {number} [most]  when there are more, it is enough to know that
 *  @returns {Set<string>} */
function valuesOf(records, index, most = Infinity) {
  /** @type {Set<string>} */
  const values = new Set();
  for (const { cells } of records) {
    values.add(cells[index].trim());
    if (values.size > most) break;
  }
  return values;
}

/** A column holds words if no cell of it is a number, nor empty; anything between is an error, which is found later.
 *  @param {Row[]} records  @param {number} index */
function holdsWords(records, index) {
  const first = records[0].cells[index].trim();
  return (
    records.some(({ cells }) => cells[index].trim() !== first) && // one word in all rows tells nothing apart
    !records.some(({ cells }) => isNoWord(cells[index].trim()))
  );
}

/** In the order of numbers where all are numbers, else of the alphabet.
 *  @param {Set<string>} values */
export function sorted(values) {
  const numbers = new Map([...values].map((value) => [value, parseNumber(value).value ?? Number.NaN]));
  const numberOf = (/** @type {string} */ value) => /** @type {number} */ (numbers.get(value));
  const areNumbers = ![...numbers.values()].some(Number.isNaN);
  return [...values].sort(areNumbers ? (a, b) => numberOf(a) - numberOf(b) : new Intl.Collator('en').compare);
}

/** What is wrong with a column as categories.
 *  @param {Row[]} records  @param {number} index  @param {string} name  @param {Set<string>} values
 *  @param {boolean} isOfWords
 *  @returns {CsvProblem[]} */
function categoryProblems(records, index, name, values, isOfWords) {
  if (values.has('')) {
    const empty = records.find(({ cells }) => cells[index].trim() === '');
    return [{ row: empty?.number, column: name, message: 'The cell is empty; a category was wanted.' }];
  }
  if (values.size <= mostCategories) return [];
  const [many, one] = isOfWords ? ['words', 'word'] : ['values', 'value'];
  const message = `${formatCount(values.size)} different ${many}; one feature a ${one} allows ${mostCategories}.`;
  return [{ column: name, message }];
}

/** @param {string[]} names  @param {Row[]} records  @param {(index: number) => boolean} isFeature
 *  @param {readonly string[]} declared  the columns that hold categories whatever is in them
 *  @returns {{columns: Column[], features: string[], problems: CsvProblem[]}} */
function columnsOf(names, records, isFeature, declared) {
  /** @type {CsvProblem[]} */
  const problems = [];
  /** @type {string[]} */
  const features = [];
  const columns = names.flatMap((name, index) => {
    if (!isFeature(index)) return [];
    const isOfWords = holdsWords(records, index);
    /** @type {Column} */
    const column = { index, name, at: features.length, isOfWords };
    if (!isOfWords && !declared.includes(name)) {
      features.push(name);
      return [column];
    }
    const values = valuesOf(records, index);
    const wrong = categoryProblems(records, index, name, values, isOfWords);
    problems.push(...wrong);
    if (wrong.length > 0) return [];
    const inOrder = sorted(values);
    features.push(...inOrder.map((value) => `${name}: ${value}`));
    return [{ ...column, categories: new Map(inOrder.map((value, i) => [value, i])) }];
  });
  return { columns, features, problems };
}

/** Few columns of many categories make a table that is too wide for memory.
 *  @param {number} rows  @param {number} features
 *  @returns {CsvProblem[]} */
function sizeProblems(rows, features) {
  if (rows * features <= mostCells) return [];
  const size = `${formatCount(rows)} rows of ${formatCount(features)} features are ${formatCount(rows * features)} numbers`;
  return [{ message: `With a feature for each category, ${size}; the limit is ${formatCount(mostCells)}.` }];
}

/** The columns that might be categories as well as numbers; a single value tells nothing apart.
 *  @param {Column[]} columns  @param {Row[]} records
 *  @returns {Choice[]} */
const choicesOf = (columns, records) =>
  columns
    .filter(({ isOfWords }) => !isOfWords)
    .map(({ index, name, categories }) => {
      const { size } = categories ?? valuesOf(records, index, mostCategories);
      return { name, values: size, isCategories: categories !== undefined };
    })
    .filter(({ values, isCategories }) => isCategories || (values > 1 && values <= mostCategories));

/** Whether a column that is no numbers could be read as categories: no cell of it is empty, and the values are few.
 *  @param {Row[]} records  @param {number} index */
export function canBeCategories(records, index) {
  const values = valuesOf(records, index, mostCategories);
  return values.size > 1 && values.size <= mostCategories && !values.has('');
}

/** @typedef {object} ReadColumns
 *  @property {string[]} features
 *  @property {string[]} words  the columns of words
 *  @property {Choice[]} choices
 *  @property {Float64Array} data  N×features, row by row
 *  @property {CsvProblem[]} problems
 */

/** @param {string[]} names  of all columns
 *  @param {Row[]} records
 *  @param {(index: number) => boolean} isFeature
 *  @param {readonly string[]} [declared]  the columns to read as categories, words or not
 *  @param {(share: number) => void} [onProgress]
 *  @returns {ReadColumns} */
export function readFeatures(names, records, isFeature, declared = [], onProgress = () => {}) {
  const { columns, features, problems } = columnsOf(names, records, isFeature, declared);
  const words = columns.filter(({ isOfWords }) => isOfWords).map(({ name }) => name);
  const tooLarge = sizeProblems(records.length, features.length);
  if (tooLarge.length > 0) return { features, words, choices: [], data: new Float64Array(), problems: tooLarge };
  const data = new Float64Array(records.length * features.length);
  for (const [row, { number, cells }] of records.entries()) {
    if (row % rowsBetweenNews === 0) onProgress(row / records.length);
    const start = row * features.length;
    for (const { index, name, at, categories } of columns) {
      if (categories) {
        data[start + at + /** @type {number} */ (categories.get(cells[index].trim()))] = 1;
        continue;
      }
      const { value, reason } = parseNumber(cells[index]);
      data[start + at] = value ?? Number.NaN;
      if (value === undefined) problems.push({ row: number, column: name, message: cellProblem(cells[index], reason) });
    }
  }
  return { features, words, choices: choicesOf(columns, records), data, problems };
}

/** @param {string} cell  @param {string} reason */
function cellProblem(cell, reason) {
  const text = cell.trim();
  if (text === '') return 'The cell is empty; a number was wanted.';
  return reason.startsWith('“') ? `${reason}.` : `“${shown(text)}” is no number. ${reason}.`;
}

/** @param {string} text */
export const shown = (text) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
