/** The worker that reads the reader's files: a large one would stall the page. */

import * as Comlink from 'comlink';

import { readCsvFile } from './csv.js';

/** @template {{dataset?: import('./csv.js').CsvDataset}} Result
 *  @param {Result} result  its numbers are handed over, not copied */
const packed = (result) =>
  result.dataset ? Comlink.transfer(result, [/** @type {ArrayBuffer} */ (result.dataset.x.data.buffer)]) : result;

/** What comes from the page without functions, which go by themselves.
 *  @typedef {Omit<import('./csv.js').ReadOptions, 'onProgress'>} Plain
 *  @typedef {import('./csv.js').OnProgress | undefined} Listener */

const reader = {
  /** @param {Blob} file  @param {Plain} options  @param {Listener} onProgress */
  readFile: async (file, options, onProgress) => packed(await readCsvFile(file, { ...options, onProgress })),
};

/** @typedef {typeof reader} CsvReader */

Comlink.expose({ open: () => Comlink.proxy(reader) });
