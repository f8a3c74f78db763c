/** Reads CSV off the page's thread; where no worker can start, on it. */

import * as Comlink from 'comlink';

import { openWorker, WorkerUnavailable } from '../../engine/start-worker.js';
import { readCsv, readCsvFile } from './csv.js';

/** @typedef {import('./csv.js').ReadOptions} ReadOptions */
/** @typedef {import('./csv-worker.js').CsvReader} CsvReader */

/** Reads a file, as `readCsvFile` does.
 *  @param {Blob} file
 *  @param {ReadOptions} [options]
 *  @returns {ReturnType<typeof readCsvFile>} */
export const readCsvFileInWorker = (file, { onProgress, ...options } = {}) =>
  inWorker(
    (reader) => reader.readFile(file, options, onProgress && Comlink.proxy(onProgress)),
    () => readCsvFile(file, { ...options, onProgress }),
  );

/** Reads text again, for another target.
 *  @param {string} text
 *  @param {ReadOptions} [options]
 *  @returns {Promise<import('./csv.js').CsvResult>} */
export const readCsvInWorker = (text, { onProgress, ...options } = {}) =>
  inWorker(
    (reader) => reader.readText(text, options, onProgress && Comlink.proxy(onProgress)),
    () => readCsv(text, { ...options, onProgress }),
  );

/** @template Result
 *  @param {(reader: Comlink.Remote<CsvReader>) => Promise<Result>} ask
 *  @param {() => Result | Promise<Result>} onPage
 *  @returns {Promise<Result>} */
async function inWorker(ask, onPage) {
  /** @type {{opened: Comlink.Remote<CsvReader>, worker: Worker}} */
  let started;
  try {
    started = await openWorker(
      () => new Worker(new URL('./csv-worker.js', import.meta.url), { type: 'module', name: 'nabla-csv' }),
    );
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    return onPage();
  }
  try {
    return await ask(started.opened);
  } finally {
    started.worker.terminate(); // and with it the memory that a large file took
  }
}
