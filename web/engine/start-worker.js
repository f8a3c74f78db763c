import * as Comlink from 'comlink';

/** A worker could not start: the page is sandboxed, or its policy forbids workers. */
export class WorkerUnavailable extends Error {
  name = 'WorkerUnavailable';
}

/** Opens what a worker exposes under `open`, which is told where the wasm file is.
 *
 *  @template Opened
 *  @param {() => Worker} createWorker  `() => new Worker(new URL(…), …)`: written out by the caller, as bundlers need
 *  @param {string} [wasmUrl]  absolute; else where the worker's own build put it
 *  @param {AbortSignal} [signal]  ends the worker, also while it is starting
 *  @returns {Promise<{opened: Comlink.Remote<Opened>, worker: Worker}>}
 *  @throws {WorkerUnavailable}  when the worker does not start; what `open` throws goes through as it is
 */
export async function openWorker(createWorker, wasmUrl, signal) {
  /** @type {Worker} */
  let worker;
  signal?.throwIfAborted();
  try {
    worker = createWorker();
  } catch (cause) {
    throw new WorkerUnavailable('This page may not start a worker.', { cause });
  }
  const failure = new Promise((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new WorkerUnavailable(event.message || 'The worker did not start.'));
    });
    signal?.addEventListener('abort', () => reject(signal.reason));
  });
  const host = /** @type {Comlink.Remote<{open: (wasmUrl?: string) => Promise<Opened>}>} */ (Comlink.wrap(worker));
  try {
    const opened = await Promise.race([host.open(wasmUrl), failure]);
    return { opened: /** @type {Comlink.Remote<Opened>} */ (opened), worker };
  } catch (error) {
    worker.terminate();
    throw error;
  }
}
