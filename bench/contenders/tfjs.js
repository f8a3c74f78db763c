/** TensorFlow.js with its wasm backend, by its lower-level interface, which is faster than its layers' trainOnBatch. */

import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';

import { learningRate, layersOf } from '../networks.js';

/** @typedef {import('../networks.js').Network} Network */

const require = createRequire(import.meta.url);
/** @type {typeof import('@tensorflow/tfjs-core')} */
const tf = require('@tensorflow/tfjs-core');
/** @type {typeof import('@tensorflow/tfjs-backend-wasm')} */
const wasm = require('@tensorflow/tfjs-backend-wasm');

require('@tensorflow/tfjs-layers'); // registers the gradients of the operations
wasm.setWasmPaths(dirname(require.resolve('@tensorflow/tfjs-backend-wasm')) + sep);
await tf.setBackend('wasm');

const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
const threads = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');

export const name = 'tfjs';
export const version = `TF.js ${tf.version_core}, backend ${tf.getBackend()}, SIMD ${simd}, threads ${threads}`;

/** One batch stays in TF.js's memory: it is spared the choosing of examples that nabla does at each step.
 *
 *  @param {Network} network
 *  @param {import('../networks.js').Examples} examples
 *  @param {Float32Array} parameters */
export function open(network, { x, labels }, parameters) {
  const inputs = tf.tensor2d(x.subarray(0, network.batch * network.sizes[0]), [network.batch, network.sizes[0]]);
  const targets = tf.oneHot(
    tf.tensor1d(labels.slice(0, network.batch), 'int32'),
    /** @type {number} */ (network.sizes.at(-1)),
  );
  const layers = layersOf(network, parameters).map(({ fanIn, fanOut, weights, bias }) => ({
    weights: tf.variable(tf.tensor2d(weights, [fanIn, fanOut])),
    bias: tf.variable(tf.tensor1d(bias)),
  }));
  const optimizer = tf.train.sgd(learningRate);
  const hidden = network.activation;
  /** The loss of tf.losses.softmaxCrossEntropy, without its weighting. */
  const loss = () => {
    /** @type {any}  the types of fused.matMul want literals of rank 2 */
    let a = inputs;
    layers.forEach(({ weights, bias }, l) => {
      const isLast = l === layers.length - 1;
      a = tf.fused.matMul({
        a,
        b: /** @type {any} */ (weights),
        bias,
        activation: isLast || hidden !== 'relu' ? 'linear' : 'relu',
      });
      if (!isLast && hidden === 'tanh') a = tf.tanh(a);
    });
    return /** @type {import('@tensorflow/tfjs-core').Scalar} */ (
      tf.neg(tf.mean(tf.sum(tf.mul(targets, tf.logSoftmax(a)), 1)))
    );
  };
  return {
    /** @param {number} count */
    steps(count) {
      for (let i = 0; i < count; ++i) optimizer.minimize(loss);
    },
    loss: () => tf.tidy(() => loss().dataSync()[0]),
    close() {
      tf.dispose([inputs, targets, ...layers.flatMap(({ weights, bias }) => [weights, bias])]);
      optimizer.dispose();
    },
  };
}
