import { readCsv } from './csv.js';
import { readCsvFileInWorker, readCsvInWorker } from './csv-client.js';

/** @typedef {import('lit').ReactiveController} ReactiveController */
/** @typedef {import('./csv.js').CsvProblem} CsvProblem */
/** @typedef {import('./data.js').OwnFile} OwnFile */

/** The reader's own CSV file, by picker or drop. A file that cannot be used leaves the one before in its place.
 *
 *  @implements {ReactiveController} */
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

  #host;
  #onFile;
  #count = 0;

  /** @param {import('lit').ReactiveControllerHost} host
   *  @param {() => void} onFile  a file came that can be used, or another of its columns is the class now */
  constructor(host, onFile) {
    this.#host = host;
    this.#onFile = onFile;
    host.addController(this);
  }

  hostConnected() {}

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

  chooseTarget = (/** @type {CustomEvent<{value: string}>} */ event) => this.#readAgain(event.detail.value, this.task);

  chooseTask = (/** @type {CustomEvent<{value: 'classes' | 'numbers'}>} */ event) => {
    if (this.file) void this.#readAgain(this.file.dataset.target, event.detail.value);
  };

  /** @param {string} target  @param {'classes' | 'numbers'} task */
  async #readAgain(target, task) {
    if (!this.file) return;
    const { name, text } = this.file;
    const result = await readCsvInWorker(text, { target, task, onProgress: this.#hear(name) });
    if (result.dataset) this.task = task;
    this.#settle(name, text, result);
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
    this.#settle(file.name, text, result);
  }

  /** @param {string} name  @param {string} text  @param {import('./csv.js').CsvResult} result */
  #settle(name, text, { dataset, problems = [] }) {
    this.reading = '';
    this.problems = problems;
    this.problemsOf = name;
    if (dataset) {
      this.file = { id: ++this.#count, name, text, dataset };
      this.#onFile();
    }
    this.#host.requestUpdate();
  }
}
