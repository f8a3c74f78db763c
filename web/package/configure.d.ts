export interface Addresses {
  /** A folder with all of the below, by the names they have in the package. */
  assetsUrl?: URL | string;
  /** The labs' module, nabla.wasm. */
  wasmUrl?: URL | string;
  /** The training lab's module, nabla-training.wasm. */
  trainingWasmUrl?: URL | string;
  /** The engine's worker, worker.js; of the page's own origin. */
  workerUrl?: URL | string;
  /** The worker that trains, training-worker.js; likewise. */
  trainingWorkerUrl?: URL | string;
  /** A folder with digits.csv, iris.csv and wine.csv. */
  dataUrl?: URL | string;
}

/** Says where the files are, for all that is opened from now on. Call it before the first lab starts. */
export function configure(addresses: Addresses): void;
