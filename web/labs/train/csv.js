/** CSV text → a data set, or the list of what is wrong with it. Nothing is guessed: what does not fit is refused with
 *  its row and column. */

import Papa from 'papaparse';

import { formatCount } from '../../ui/format.js';
import { parseNumber } from '../../ui/parse-number.js';
import { fileLimit as textLimit } from './saved.js';
import { canBeCategories, mostCells, readFeatures, shown, sorted } from './csv-columns.js';

/** @typedef {import('#nabla-module').Matrix} Matrix */

/** What is wrong, and where. Rows count as a spreadsheet counts them: the header is row 1.
 *  @typedef {{row?: number, column?: string, message: string}} CsvProblem */

/** @typedef {object} CsvDataset
 *  @property {string[]} header  all columns of the file
 *  @property {string} target  the column that holds the class, or the number to learn
 *  @property {string[]} features  what the columns of x hold: the other columns of numbers, and a feature for each category
 *    of a column of words, or of one that the reader calls categories
 *  @property {string[]} words  the columns of words
 *  @property {import('./csv-columns.js').Choice[]} choices  the columns that may be read as numbers or as categories
 *  @property {string[]} without  the columns that were left out
 *  @property {Matrix} x  N×d
 *  @property {number[]} labels  N, indices into classNames; empty where numbers are learnt
 *  @property {string[]} classNames  in the order of numbers where all are numbers, else alphabetical
 *  @property {Matrix} [y]  N×1, where numbers are learnt
 */

/** Beside the problems of a table's cells its columns, those without which it could be read, those of them that hold
 *  categories if the reader says so, and the column to learn if it could be learnt as the other task.
 *  @typedef {{column: string, task: 'classes' | 'numbers'}} OtherTask
 *  @typedef {{dataset?: undefined, problems: CsvProblem[], header?: string[], unusable?: string[], mixed?: string[], other?: OtherTask}} Refusal
 *  @typedef {{dataset: CsvDataset, problems?: undefined} | Refusal} CsvResult */

const rowsBetweenNews = 500;
const parsingShare = 0.6; // of the time; the rest makes numbers of the cells

export const limits = {
  bytes: 64 * 1024 * 1024,
  cells: mostCells,
  classes: 50,
  problems: 6, // listed; the rest is counted
};

/** @typedef {{number: number, cells: string[]}} Row */

/** How far the reading is, as a share, heard every few thousand rows.
 *  @typedef {(share: number) => void} OnProgress */

/** @typedef {object} ReadOptions
 *  @property {string} [target]  the column to learn; unless given the one that is called so, else the last
 *  @property {'classes' | 'numbers'} [task]  what the target holds; classes unless given
 *  @property {string[]} [without]  columns to leave out
 *  @property {string[]} [categories]  columns whose values are categories, though they are numbers
 *  @property {OnProgress} [onProgress] */

/** Reads a file, unless its size alone rules it out.
 *  @param {Blob} file
 *  @param {ReadOptions} [options]
 *  @returns {Promise<CsvResult & {text?: string}>}  of a small file the text too, which a link can hold */
export async function readCsvFile(file, options) {
  if (file.size > limits.bytes) {
    return refuse(`The file has ${megabytes(file.size)} MB; the limit is ${megabytes(limits.bytes)} MB.`);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    const result = readCsv(text, options);
    return text.length <= textLimit ? { ...result, text } : result;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotReadableError') {
      return refuse('It can no longer be read: it has changed, or is no longer there. Choose it again.');
    }
    if (!(error instanceof TypeError)) throw error;
    return refuse('The file is no text in UTF-8. Save it as “CSV UTF-8”.');
  }
}

/** @param {string} text
 *  @param {ReadOptions} [options]
 *  @returns {CsvResult} */
export function readCsv(text, options = {}) {
  const { target, task = 'classes', without = [], categories = [], onProgress = () => {} } = options;
  if (text.trim() === '') return refuse('The file is empty.');
  if (text.includes('\0')) return refuse('The file is no text: it holds zero bytes.');
  const { rows, problems: unparsed } = parseRows(text, (share) => onProgress(parsingShare * share));
  if (unparsed.length > 0) return { problems: unparsed };

  const [header, ...records] = rows;
  const names = header.cells.map((name) => name.trim());
  const wrong = [...headerProblems(header, names), ...shapeProblems(names, records)];
  if (wrong.length > 0) return { problems: shorten(wrong) };

  const targetIndex = target === undefined ? usualTarget(names) : names.indexOf(target);
  if (targetIndex < 0) return refuse(`There is no column “${target}”; there are ${names.join(', ')}.`);
  const onRead = (/** @type {number} */ share) => onProgress(parsingShare + (1 - parsingShare) * share);
  const isFeature = (/** @type {number} */ i) => i !== targetIndex && !without.includes(names[i]);
  if (!names.some((_, i) => isFeature(i))) return refuse('There is no column left to learn from.');
  const table = readFeatures(names, records, isFeature, categories, onRead);
  const read = readers[task](names[targetIndex], records, targetIndex);
  const problems = [...table.problems, ...read.problems];
  if (problems.length > 0) {
    const unusable = read.problems.length > 0 ? [] : namesIn(table.problems);
    const mixed = unusable.filter(
      (name) => !categories.includes(name) && canBeCategories(records, names.indexOf(name)),
    );
    const other = read.problems.length > 0 ? otherTask(task, names[targetIndex], records, targetIndex) : undefined;
    return { problems: shorten(problems), header: names, unusable, mixed, other };
  }
  const { features, words, choices, data } = table;
  const x = { rows: records.length, columns: features.length, data };
  return {
    dataset: { header: names, target: names[targetIndex], features, words, choices, without, x, ...read.target },
  };
}

/** @param {string[]} names */
function usualTarget(names) {
  const called = names.findIndex((name) => /^(label|class|target)$/i.test(name));
  return called < 0 ? names.length - 1 : called;
}

/** @param {CsvProblem[]} problems
 *  @returns {string[]} */
const namesIn = (problems) => [...new Set(problems.flatMap(({ column }) => column ?? []))];

/** @param {string} text  @param {OnProgress} onProgress */
function parseRows(text, onProgress) {
  let count = 0;
  /** @type {string[][]} */
  const data = [];
  /** @type {import('papaparse').ParseError[]} */
  const errors = [];
  Papa.parse(text.replace(/^\uFEFF/, ''), {
    delimitersToGuess: [',', ';', '\t'],
    step: (/** @type {import('papaparse').ParseStepResult<string[]>} */ row) => {
      data.push(row.data);
      errors.push(...row.errors.map((error) => ({ ...error, row: count })));
      if (++count % rowsBetweenNews === 0) onProgress(row.meta.cursor / text.length);
    },
  });
  /** @type {CsvProblem[]} */
  const problems = errors
    .filter((error) => error.code !== 'UndetectableDelimiter') // one column: said better below
    .map((error) => ({
      row: (error.row ?? 0) + 1,
      message: 'A quotation mark (") is not closed or stands inside a cell.',
    }));
  const rows = data
    .map((cells, i) => ({ number: i + 1, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0].trim() !== ''); // blank lines are no rows
  return { rows, problems: shorten(problems) };
}

/** @param {Row} header  @param {string[]} names
 *  @returns {CsvProblem[]} */
function headerProblems(header, names) {
  const row = header.number;
  if (names.length < 2) {
    return [{ row, message: 'There is one column only. Wanted are features and a class, parted by commas.' }];
  }
  const number = names.findIndex((name) => parseNumber(name).value !== undefined);
  if (number >= 0) {
    const message = `“${names[number]}” is a number. The first row must hold the names of the columns.`;
    return [{ row, column: String(number + 1), message }];
  }
  return names.flatMap((name, i) => {
    if (name === '') return [{ row, column: String(i + 1), message: 'The column has no name.' }];
    if (names.indexOf(name) < i) return [{ row, column: name, message: 'Two columns have this name.' }];
    return [];
  });
}

/** @param {string[]} names  @param {Row[]} records
 *  @returns {CsvProblem[]} */
function shapeProblems(names, records) {
  if (records.length === 0) return [{ message: 'There is a header but no row under it.' }];
  const cells = names.length * records.length;
  if (cells > limits.cells) {
    const size = `${formatCount(records.length)} rows of ${formatCount(names.length)} columns are ${formatCount(cells)} cells`;
    return [{ message: `${size}; the limit is ${formatCount(limits.cells)}.` }];
  }
  return records
    .filter((record) => record.cells.length !== names.length)
    .map(({ number, cells: found }) => ({
      row: number,
      message: `${found.length} ${found.length === 1 ? 'cell' : 'cells'}, but the header names ${names.length} columns.`,
    }));
}

/** What the target's column holds.
 *  @typedef {{problems: CsvProblem[], target: Pick<CsvDataset, 'labels' | 'classNames' | 'y'>}} ReadTarget */

/** @param {string} name  @param {Row[]} records  @param {number} index
 *  @returns {ReadTarget} */
function readClasses(name, records, index) {
  const classes = records.map((record) => record.cells[index].trim());
  const classNames = sorted(new Set(classes));
  const indices = new Map(classNames.map((one, i) => [one, i]));
  const labels = classes.map((one) => /** @type {number} */ (indices.get(one)));
  return { problems: classProblems(name, classNames, classes, records), target: { labels, classNames } };
}

/** Where the target is a number for each row.
 *  @param {string} name  @param {Row[]} records  @param {number} index
 *  @returns {ReadTarget} */
function readNumbers(name, records, index) {
  const column = records.map(({ number, cells }) => ({ number, cells: [cells[index]] }));
  const { words, data, problems } = readFeatures([name], column, () => true);
  const first = records[0].cells[index].trim();
  const few = records.length < 2 ? [{ message: 'It takes two rows, one to train on and one to test with.' }] : [];
  const wordy = words.length > 0 ? [{ row: records[0].number, column: name, message: `“${shown(first)}” is no number.` }] : []; // prettier-ignore
  const y = { rows: records.length, columns: 1, data };
  return { problems: [...problems, ...wordy, ...few], target: { labels: [], classNames: [], y } };
}

const readers = { classes: readClasses, numbers: readNumbers };

/** @param {'classes' | 'numbers'} task  that does not fit  @param {string} column  @param {Row[]} records
 *  @param {number} index
 *  @returns {OtherTask | undefined} */
function otherTask(task, column, records, index) {
  const other = task === 'classes' ? 'numbers' : 'classes';
  return readers[other](column, records, index).problems.length === 0 ? { column, task: other } : undefined;
}

/** @param {string} target  @param {string[]} classNames  @param {string[]} classes  @param {Row[]} records
 *  @returns {CsvProblem[]} */
function classProblems(target, classNames, classes, records) {
  const empty = classes.indexOf('');
  if (empty >= 0)
    return [{ row: records[empty].number, column: target, message: 'The cell is empty; a class was wanted.' }];
  if (classNames.length === 1) {
    const message = `There is one class only, “${shown(classNames[0])}”; it takes two to tell apart.`;
    return [{ column: target, message }];
  }
  if (classNames.length > limits.classes) {
    const message = `${formatCount(classNames.length)} different classes; the limit is ${limits.classes}. Is another column the class?`;
    return [{ column: target, message }];
  }
  return classNames
    .filter((name) => classes.indexOf(name) === classes.lastIndexOf(name))
    .map((name) => ({
      row: records[classes.indexOf(name)].number,
      column: target,
      message: `“${shown(name)}” stands in one row only; a class needs two, one for training and one for testing.`,
    }));
}

/** @param {CsvProblem[]} problems */
function shorten(problems) {
  if (problems.length <= limits.problems) return problems;
  const rest = problems.length - limits.problems;
  return [...problems.slice(0, limits.problems), { message: `And ${formatCount(rest)} more like these.` }];
}

/** A problem as a line to read.
 *  @param {CsvProblem} problem */
export function problemText({ row, column, message }) {
  const place = [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column ${column}`];
  const where = place.filter(Boolean).join(', ');
  return where ? `${where[0].toUpperCase()}${where.slice(1)}: ${message}` : message;
}

/** @param {string} message
 *  @returns {{problems: CsvProblem[]}} */
const refuse = (message) => ({ problems: [{ message }] });
/** @param {number} bytes */
const megabytes = (bytes) => (bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 * 10 ? 1 : 0);
