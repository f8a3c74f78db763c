/** The contenders that run in Node and browser alike, as Node loads them. */

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

import { loadTraining } from '../../web/engine/load-training.js';
import { makeConvnetjs } from './convnetjs.js';
import { makeNabla } from './nabla.js';
import { makeTfjs } from './tfjs.js';

const require = createRequire(import.meta.url);

/** @returns {Promise<import('../same.js').Contenders>} */
export async function loadContenders() {
  const wasmBinary = await readFile(new URL('../../build/wasm/nabla-training.wasm', import.meta.url));
  const wasm = require('@tensorflow/tfjs-backend-wasm');
  require('@tensorflow/tfjs-layers'); // registers the gradients of the operations
  wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep);
  return {
    nabla: makeNabla(await loadTraining({ wasmBinary }), wasmBinary.length),
    tfjs: await makeTfjs(require('@tensorflow/tfjs-core')),
    convnetjs: makeConvnetjs(require('convnetjs'), require('convnetjs/package.json').version),
  };
}
