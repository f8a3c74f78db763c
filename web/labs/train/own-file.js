import { rest } from '../../engine/yield.js';
import { readCsv } from './csv.js';
import { readCsvFileInWorker } from './csv-client.js';

/** @typedef {import('./csv.js').CsvProblem} CsvProblem */
/** @typedef {import('./data.js').OwnFile} OwnFile */

/** @typedef {import('./data.js').Reading} Reading */

/** Its columns, how it was read, and how it could be.
 *  @typedef {{name: string, blob: Blob, reading: Partial<Reading>, header: string[], unusable: string[], mixed: string[],
 *    other?: import('./csv.js').OtherTask}} Refused */

/** @type {Reading} */
const usual = { target: '', task: 'classes', without: [], categories: [] };

/** @param {Error} error  such as too little memory
 *  @returns {import('./csv.js').Refusal & {text?: string}} */
const refusalOf = ({ message }) => ({ problems: [{ message: `It could not be read: ${message}` }] });

/** The reader's own CSV file, by picker or drop. A file that cannot be used leaves the one before in its place. */
export class OwnFileController {
  /** @type {OwnFile | undefined} */
  file;
  /** @type {CsvProblem[]} */
  problems = [];
  /** The name of the file that has the problems. */
  problemsOf = '';
  /** Whether a file hangs over the page, about to be dropped. */
  dropping = false;
  /** What is being read, and how much of it is done; '' for nothing. */
  reading = '';
  share = 0;
  /** The file that cannot be used as it is, if its columns are known.
   *  @type {Refused | undefined} */
  refused;

  #host;
  #onFile;
  #count = 0;
  /** The reading under way, of which file and how; an older one that comes late is dropped.
   *  @type {{blob?: Blob, reading?: Partial<Reading>}} */
  #current = {};

  /** @param {import('lit').ReactiveControllerHost} host
   *  @param {() => void} onFile  a file came that can be used, or another of its columns is the class now */
  constructor(host, onFile) {
    this.#host = host;
    this.#onFile = onFile;
  }

  choose = (/** @type {Event} */ event) => {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) this.#take(file);
    input.value = ''; // the same file may be chosen again, mended
  };

  dragOver = (/** @type {DragEvent} */ event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.#setDropping(true);
  };

  dragLeave = () => this.#setDropping(false);

  drop = (/** @type {DragEvent} */ event) => {
    event.preventDefault();
    this.#setDropping(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.#take(file);
  };

  chooseTarget = (/** @type {CustomEvent<{value: string}>} */ { detail }) => this.#readAgain({ target: detail.value });

  chooseTask = (/** @type {CustomEvent<{value: 'classes' | 'numbers'}>} */ { detail }) =>
    this.#readAgain({ task: detail.value });

  /** Reads a column of numbers as categories, or as numbers again.
   *  @param {string} name  @param {boolean} isCategories */
  setCategory(name, isCategories) {
    const others = this.asked.categories.filter((other) => other !== name);
    return this.#readAgain({ categories: isCategories ? [...others, name] : others });
  }

  /** Another column of the refused file is the one to learn.
   *  @param {CustomEvent<{value: string}>} event */
  retarget = ({ detail }) => this.#readRefused(() => ({ target: detail.value }));

  /** Learns the same column of the refused file as the other task. */
  learnOtherwise = () => this.#readRefused(({ other }) => ({ target: other?.column, task: other?.task }));

  /** Reads the refused file without the columns that cannot be used. */
  leaveOut = () =>
    this.#readRefused(({ reading, unusable }) => ({ without: [...(reading.without ?? []), ...unusable] }));

  /** Reads the refused file with the columns that hold text among numbers as categories. */
  categorize = () =>
    this.#readRefused(({ reading, mixed }) => ({ categories: [...(reading.categories ?? []), ...mixed] }));

  /** Takes every column in again. */
  takeAll = () => this.#readAgain({ without: [] });

  /** @param {(refused: Refused) => Partial<Reading>} change */
  async #readRefused(change) {
    if (!this.refused) return;
    const { name, blob, reading } = this.refused;
    await this.#read(name, blob, { ...reading, ...change(this.refused) });
  }

  /** How the file is read: what was asked last, even while that is still being done.
   *  @returns {Reading} */
  get asked() {
    const { blob, reading } = this.#current;
    return { ...usual, ...(reading && blob === this.file?.blob ? reading : this.file?.reading) };
  }

  /** @param {Partial<Reading>} change */
  async #readAgain(change) {
    if (this.file) await this.#read(this.file.name, this.file.blob, { ...this.asked, ...change });
  }

  /** @param {string} name  @param {Blob} blob  @param {Partial<Reading>} wanted */
  async #read(name, blob, wanted) {
    const { target, task = 'classes', without = [], categories = [] } = wanted;
    const reading = { target, task, categories, without: without.filter((one) => one !== target) };
    const current = { blob, reading };
    this.#current = current;
    const result = await readCsvFileInWorker(blob, { ...reading, onProgress: this.#hear(name) }).catch(refusalOf);
    await rest(); // taking it in and drawing it are two tasks
    if (this.#current === current) this.#settle(name, blob, result, reading);
  }

  /** @param {string} name */
  #hear(name) {
    this.reading = name;
    this.share = 0;
    this.#host.requestUpdate();
    return (/** @type {number} */ share) => {
      this.share = share;
      this.#host.requestUpdate();
    };
  }

  /** A file that came with a link.
   *  @param {import('./state.js').TrainState['own']} own */
  take(own) {
    if (!own) return;
    const { name, text, ...rest } = own;
    const reading = { ...usual, ...rest };
    if (this.file?.text === text && JSON.stringify(reading) === JSON.stringify(this.file.reading)) return;
    const { dataset, problems = [] } = readCsv(text, reading);
    this.problems = problems;
    this.problemsOf = name;
    if (dataset) this.#keep({ name, blob: new Blob([text]), text, dataset }, reading);
  }

  /** @param {Omit<OwnFile, 'id' | 'reading'>} file  @param {Partial<Reading>} reading */
  #keep(file, reading) {
    this.file = { id: ++this.#count, ...file, reading: { ...usual, ...reading, target: file.dataset.target } };
  }

  dismiss() {
    this.problems = [];
    this.#host.requestUpdate();
  }

  /** @param {boolean} dropping */
  #setDropping(dropping) {
    this.dropping = dropping;
    this.#host.requestUpdate();
  }

  /** @param {File} file */
  #take(file) {
    return this.#read(file.name, file, {});
  }

  /** @param {string} name  @param {Blob} blob  @param {Awaited<ReturnType<typeof readCsvFileInWorker>>} result
   *  @param {Partial<Reading>} reading */
  #settle(name, blob, result, reading) {
    const { dataset, text, problems = [] } = result;
    this.#current = {};
    this.reading = '';
    this.problems = problems;
    this.problemsOf = name;
    const { header, unusable = [], mixed = [], other } = result.dataset ? {} : result;
    this.refused = header && { name, blob, reading, header, unusable, mixed, other };
    if (dataset) {
      this.#keep({ name, blob, text, dataset }, reading);
      this.#onFile();
    }
    this.#host.requestUpdate();
  }
}
