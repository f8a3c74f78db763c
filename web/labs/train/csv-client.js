/** Reads CSV off the page's thread; where no worker can start, on it. */

import * as Comlink from 'comlink';

import { openWorker, WorkerUnavailable } from '../../engine/start-worker.js';
import { readCsvFile } from './csv.js';

/** @typedef {import('./csv.js').ReadOptions} ReadOptions */
/** @typedef {import('./csv-worker.js').CsvReader} CsvReader */

/** Reads a file, as `readCsvFile` does.
 *  @param {Blob} file
 *  @param {ReadOptions} [options]
 *  @returns {ReturnType<typeof readCsvFile>} */
export async function readCsvFileInWorker(file, options = {}) {
  /** @type {{opened: Comlink.Remote<CsvReader>, worker: Worker}} */
  let started;
  try {
    started = await openWorker(
      () => new Worker(new URL('./csv-worker.js', import.meta.url), { type: 'module', name: 'nabla-csv' }),
    );
  } catch (error) {
    if (!(error instanceof WorkerUnavailable)) throw error;
    return readCsvFile(file, options);
  }
  const { onProgress, ...plain } = options;
  try {
    return await started.opened.readFile(file, plain, onProgress && Comlink.proxy(onProgress));
  } finally {
    started.worker.terminate(); // and with it the memory that a large file took
  }
}
