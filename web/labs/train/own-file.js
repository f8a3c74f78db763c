import { readCsv, readCsvFile } from './csv.js';

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

  chooseTarget = (/** @type {CustomEvent<{value: string}>} */ event) => {
    if (!this.file) return;
    const { name, text } = this.file;
    this.#settle(name, text, readCsv(text, { target: event.detail.value }));
  };

  /** A file that came with a link.
   *  @param {import('./state.js').TrainState['own']} own */
  take(own) {
    if (!own || (own.text === this.file?.text && own.target === this.file.dataset.target)) return;
    const { dataset, problems = [] } = readCsv(own.text, { target: own.target });
    this.problems = problems;
    this.problemsOf = own.name;
    if (dataset) this.file = { id: ++this.#count, name: own.name, text: own.text, dataset };
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
    const { text = '', ...result } = await readCsvFile(file);
    this.#settle(file.name, text, result);
  }

  /** @param {string} name  @param {string} text  @param {import('./csv.js').CsvResult} result */
  #settle(name, text, { dataset, problems = [] }) {
    this.problems = problems;
    this.problemsOf = name;
    if (dataset) {
      this.file = { id: ++this.#count, name, text, dataset };
      this.#onFile();
    }
    this.#host.requestUpdate();
  }
}
