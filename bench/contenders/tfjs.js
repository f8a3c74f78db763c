/** TensorFlow.js with its wasm backend, by its lower-level interface, which is faster than its layers' trainOnBatch. */

import { learningRate, layersOf } from '../networks.js';

/** @typedef {import('../networks.js').Network} Network */

/** @param {typeof import('@tensorflow/tfjs-core')} tf  with its wasm backend and the gradients of its operations
 *    registered, as @tensorflow/tfjs-layers does
 */
export async function makeTfjs(tf) {
  await tf.setBackend('wasm');
  const simd = await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT');
  const threads = await tf.env().getAsync('WASM_HAS_MULTITHREAD_SUPPORT');
  return {
    name: 'tfjs',
    version: `TF.js ${tf.version_core}, backend ${tf.getBackend()}, SIMD ${simd}, threads ${threads}`,
    /** @param {Network} network
     *  @param {import('../networks.js').Examples} examples
     *  @param {Float32Array} parameters */
    open: (network, examples, parameters) => open(tf, network, examples, parameters),
  };
}

/** One batch stays in TF.js's memory: it is spared the choosing of examples that nabla does at each step.
 *
 *  @param {typeof import('@tensorflow/tfjs-core')} tf
 *  @param {Network} network
 *  @param {import('../networks.js').Examples} examples
 *  @param {Float32Array} parameters */
function open(tf, network, { x, labels }, parameters) {
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
