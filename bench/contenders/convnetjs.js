/** ConvNetJS by its own Trainer. */

import { layersOf, learningRate } from '../networks.js';

/** @typedef {import('../networks.js').Network} Network */

/** @param {any} convnetjs  it comes without types
 *  @param {string} version */
export const makeConvnetjs = (convnetjs, version) => ({
  name: 'convnetjs',
  version: `ConvNetJS ${version}`,
  /** @param {Network} network
   *  @param {import('../networks.js').Examples} examples
   *  @param {Float32Array} parameters */
  open: (network, examples, parameters) => open(convnetjs, network, examples, parameters),
});

/** @param {any} convnetjs
 *  @param {Network} network
 *  @param {import('../networks.js').Examples} examples
 *  @param {Float32Array} parameters */
function open(convnetjs, { sizes, activation, batch, ...rest }, { x, labels }, parameters) {
  const [inputs, ...units] = sizes;
  const classes = units.pop();
  const net = new convnetjs.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs },
    ...units.map((count) => ({ type: 'fc', num_neurons: count, activation })),
    { type: 'softmax', num_classes: classes },
  ]);
  const dense = net.layers.filter((/** @type {any} */ layer) => layer.layer_type === 'fc');
  layersOf({ sizes, activation, batch, ...rest }, parameters).forEach(({ fanIn, fanOut, weights, bias }, l) => {
    for (let unit = 0; unit < fanOut; ++unit) {
      for (let i = 0; i < fanIn; ++i) dense[l].filters[unit].w[i] = weights[i * fanOut + unit];
      dense[l].biases.w[unit] = bias[unit];
    }
  });
  const trainer = new convnetjs.Trainer(net, {
    method: 'sgd',
    learning_rate: learningRate,
    momentum: 0,
    batch_size: batch,
    l2_decay: 0,
  });
  const volumes = Array.from({ length: batch }, (_, row) => {
    const volume = new convnetjs.Vol(1, 1, inputs, 0);
    volume.w.set(x.subarray(row * inputs, (row + 1) * inputs));
    return volume;
  });
  return {
    /** @param {number} count */
    steps(count) {
      for (let i = 0; i < count; ++i) {
        for (let row = 0; row < batch; ++row) trainer.train(volumes[row], labels[row]);
      }
    },
    loss() {
      const losses = volumes.map((volume, row) => {
        net.forward(volume, true);
        return net.backward(labels[row]);
      });
      // The backward pass has added to the gradients of a batch that is never trained on.
      for (const { grads } of net.getParamsAndGrads()) grads.fill(0);
      return losses.reduce((sum, loss) => sum + loss, 0) / batch;
    },
    close() {},
  };
}
