import { readCsv } from './csv.js';
import { readCsvFileInWorker, readCsvInWorker } from './csv-client.js';

/** @typedef {import('./csv.js').CsvProblem} CsvProblem */
/** @typedef {import('./data.js').OwnFile} OwnFile */

/** Its columns, how it was read, and the columns without which it could be.
 *  @typedef {{name: string, text: string, options: import('./csv.js').ReadOptions, header: string[], unusable: string[]}} Refused */

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
  /** What the chosen column holds.
   *  @type {'classes' | 'numbers'} */
  task = 'classes';

  /** The file that cannot be used as it is, if its columns are known.
   *  @type {Refused | undefined} */
  refused;

  #host;
  #onFile;
  #count = 0;

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

  chooseTarget = (/** @type {CustomEvent<{value: string}>} */ event) => this.#readAgain({ target: event.detail.value });

  chooseTask = (/** @type {CustomEvent<{value: 'classes' | 'numbers'}>} */ event) =>
    this.#readAgain({ task: event.detail.value });

  /** Another column of the refused file is the one to learn.
   *  @param {CustomEvent<{value: string}>} event */
  retarget = ({ detail }) => this.#readRefused(({ options }) => ({ ...options, target: detail.value }));

  /** Reads the refused file without the columns that cannot be used. */
  leaveOut = () =>
    this.#readRefused(({ options, unusable }) => ({ ...options, without: [...(options.without ?? []), ...unusable] }));

  /** Takes every column in again. */
  takeAll = () => this.#readAgain({ without: [] });

  /** @param {(refused: Refused) => import('./csv.js').ReadOptions} change */
  async #readRefused(change) {
    if (this.refused) await this.#read(this.refused.name, this.refused.text, change(this.refused));
  }

  /** @param {import('./csv.js').ReadOptions} change */
  async #readAgain(change) {
    if (!this.file) return;
    const { name, text, dataset } = this.file;
    const options = { target: dataset.target, task: this.task, without: dataset.without, ...change };
    await this.#read(name, text, { ...options, without: options.without.filter((one) => one !== options.target) });
  }

  /** @param {string} name  @param {string} text  @param {import('./csv.js').ReadOptions} options */
  async #read(name, text, options) {
    const result = await readCsvInWorker(text, { ...options, onProgress: this.#hear(name) });
    if (result.dataset) this.task = options.task ?? 'classes';
    this.#settle(name, text, result, options);
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
    if (!own || (own.text === this.file?.text && own.target === this.file.dataset.target)) return;
    const { dataset, problems = [] } = readCsv(own.text, own);
    this.problems = problems;
    this.problemsOf = own.name;
    if (!dataset) return;
    this.task = own.task ?? 'classes';
    this.file = { id: ++this.#count, name: own.name, text: own.text, dataset };
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
  async #take(file) {
    const { text = '', ...result } = await readCsvFileInWorker(file, { onProgress: this.#hear(file.name) });
    if (result.dataset) this.task = 'classes';
    this.#settle(file.name, text, result, {});
  }

  /** @param {string} name  @param {string} text  @param {import('./csv.js').CsvResult} result
   *  @param {import('./csv.js').ReadOptions} options */
  #settle(name, text, result, options) {
    const { dataset, problems = [] } = result;
    this.reading = '';
    this.problems = problems;
    this.problemsOf = name;
    const { header, unusable = [] } = result.dataset ? {} : result;
    this.refused = header && { name, text, options, header, unusable };
    if (dataset) {
      this.file = { id: ++this.#count, name, text, dataset };
      this.#onFile();
    }
    this.#host.requestUpdate();
  }
}
