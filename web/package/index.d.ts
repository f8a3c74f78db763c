/** `nabla-playground`: the engine alone, in a browser, a worker or Node. */

import type { NablaModule } from '#nabla-module';
import type { TrainingModule } from '#nabla-training-module';

export type * from '#nabla-module';
export { configure } from './configure.js';
export type { Addresses } from './configure.js';

/** The engine: plain functions that answer at once. */
export type Engine = NablaModule & TrainingModule;

export interface EngineOptions {
  /** Where nabla.wasm is, unless where the package or `configure` says. */
  wasmUrl?: URL | string;
  /** Likewise nabla-training.wasm: data sets and the trainer. */
  trainingWasmUrl?: URL | string;
  /** The bytes of nabla.wasm, if they are there already. */
  wasmBinary?: Uint8Array;
  /** Those of nabla-training.wasm. */
  trainingWasmBinary?: Uint8Array;
}

/** Loads an engine of its own, on this thread: both modules, each with its own memory, which goes with the last reference
 *  to it.
 *  @throws EngineLoadError  when a file does not come, or is not what it should be */
export function createEngine(options?: EngineOptions): Promise<Engine>;

/** A wasm file could not be had. The message says what was asked for and what came. */
export class EngineLoadError extends Error {
  name: 'EngineLoadError';
}
