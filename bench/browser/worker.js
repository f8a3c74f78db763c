/** The bench in a worker, where the labs train. */

import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-layers'; // registers the gradients of the operations
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
// @ts-expect-error  it comes without types
import convnetjs from 'convnetjs';
import convnetjsPackage from 'convnetjs/package.json';

import nablaWasm from '../../build/wasm/nabla-training.wasm?url';
import tfjsPlain from '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import tfjsSimd from '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import tfjsThreaded from '../../node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import { loadTraining } from '../../web/engine/load-training.js';
import { makeConvnetjs } from '../contenders/convnetjs.js';
import { makeNabla } from '../contenders/nabla.js';
import { makeTfjs } from '../contenders/tfjs.js';
import { wallTime } from '../measure.js';
import { benchTraining } from '../train.bench.js';

const print = (/** @type {string} */ line) => self.postMessage({ line });

/** @returns {Promise<import('../same.js').Contenders>} */
async function loadContenders() {
  const wasmBinary = new Uint8Array(await (await fetch(nablaWasm)).arrayBuffer());
  const at = (/** @type {string} */ path) => new URL(path, location.href).href;
  setWasmPaths({
    'tfjs-backend-wasm.wasm': at(tfjsPlain),
    'tfjs-backend-wasm-simd.wasm': at(tfjsSimd),
    'tfjs-backend-wasm-threaded-simd.wasm': at(tfjsThreaded),
  });
  return {
    nabla: makeNabla(await loadTraining({ wasmBinary }), wasmBinary.length),
    tfjs: await makeTfjs(tf),
    convnetjs: makeConvnetjs(convnetjs, convnetjsPackage.version),
  };
}

self.addEventListener('message', async ({ data: { machine, rounds, milliseconds } }) => {
  try {
    const effort = { rounds: Number(rounds), milliseconds: Number(milliseconds), clock: wallTime };
    benchTraining(await loadContenders(), effort, { time: 'time on the wall', machine }, print);
    self.postMessage({ done: true });
  } catch (error) {
    self.postMessage({ done: true, error: true, line: String(error instanceof Error ? error.stack : error) });
  }
});
