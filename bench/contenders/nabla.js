/** Our module, as the training worker uses it. */

import { learningRate } from '../networks.js';

/** @typedef {import('../networks.js').Network} Network */

/** @param {import('#nabla-training-module').TrainingModule} nabla
 *  @param {number} bytes  of its wasm file */
export const makeNabla = (nabla, bytes) => ({
  name: 'nabla',
  version: `nabla wasm, ${Math.round(bytes / 1024)} KiB`,
  /** @param {Network} network
   *  @param {import('../networks.js').Examples} examples */
  open: (network, examples) => open(nabla, network, examples),
});

/** @param {Network} network
 *  @returns {import('#nabla-module').NetworkSpec} */
function specOf({ sizes, activation }) {
  const layers = sizes
    .slice(1)
    .map((units) => ({ units, activation: /** @type {typeof activation | 'identity'} */ (activation) }));
  layers[layers.length - 1].activation = 'identity';
  return { inputs: sizes[0], layers, loss: 'softmax_cross_entropy' };
}

/** @param {import('#nabla-training-module').TrainingModule} nabla
 *  @param {Network} network
 *  @param {import('../networks.js').Examples} examples */
function open(nabla, network, { rows, x, labels }) {
  const trainer = new nabla.Trainer({
    network: specOf(network),
    initialization: { kind: 'xavier_uniform', seed: 1 },
    options: { learningRate, batchSize: network.batch },
    training: { x: { rows, columns: network.sizes[0], data: x }, labels },
  });
  return {
    /** @param {number} count */
    steps: (count) => void trainer.steps(count),
    loss: () => trainer.evaluateTraining().loss,
    parameters: () => trainer.parameters().data,
    close: () => trainer.delete(),
  };
}
