/** The very network, its data and its loss as a Python script that needs NumPy alone. Pure. */

import { matrixText, targetKind, vectorText } from './script.js';

/** @typedef {import('./script.js').Exported} Exported */

/** @type {Record<string, string>} */
const activations = {
  identity: 'z',
  sigmoid: '1 / (1 + np.exp(-z))',
  tanh: 'np.tanh(z)',
  relu: 'np.maximum(0, z)',
  leaky_relu: 'np.where(z > 0, z, 0.01 * z)',
  elu: 'np.where(z > 0, z, np.expm1(np.minimum(z, 0)))',
  softplus: 'np.logaddexp(0, z)',
  gelu: 'z * 0.5 * (1 + np.vectorize(math.erf)(z / math.sqrt(2)))',
};

const losses = {
  softmax_cross_entropy: `m = z.max(axis=1, keepdims=True)
    log_p = (z - m) - np.log(np.exp(z - m).sum(axis=1, keepdims=True))
    return -log_p[np.arange(len(z)), y]`,
  logistic: 'return (np.logaddexp(0, z) - y * z).sum(axis=1)',
  mean_squared_error: 'return ((z - y) ** 2).mean(axis=1)',
};

/** @param {Exported} exported */
function targetText(exported) {
  const { labels, y, network } = exported;
  const units = network.layers.at(-1)?.units;
  const asLabels = vectorText('np.array', labels);
  return {
    numbers: () => matrixText('np.array', y),
    labels: () => asLabels,
    'one column': () => `${asLabels}.reshape(-1, 1)`,
    'one-hot': () => `np.eye(${units})[${asLabels}]`,
  }[targetKind(exported)]();
}

/** @param {Exported} exported
 *  @returns {string} */
export function numpyScript(exported) {
  const { network, layers, state, x, loss, labels } = exported;
  const used = [...new Set(network.layers.map(({ activation }) => activation))];
  return `"""A network trained with Nabla: ${network.inputs} inputs, layers of ${network.layers.map(({ units }) => units).join(', ')} neurons.

Run it with Python and NumPy: it computes the loss of the training part anew and asserts what Nabla showed.
"""

import math

import numpy as np

# The training part, as the network gets it: an example a row.
x = ${matrixText('np.array', x)}
y = ${targetText(exported)}

# Of each layer W (inputs by neurons) and b.
layers = [
${layers
  .map(
    ({ weights, bias }, i) =>
      `    (${matrixText('np.array', weights)},\n     ${vectorText('np.array', bias.data)},\n     "${network.layers[i].activation}"),`,
  )
  .join('\n')}
]

activations = {
${used.map((name) => `    "${name}": lambda z: ${activations[name]},`).join('\n')}
}


def forward(a):
    for w, b, activation in layers:
        a = activations[activation](a @ w + b)
    return a


def losses(z):
    ${losses[network.loss]}


z = forward(x)
loss = losses(z).${state.reduction}()
expected = ${loss}  # what Nabla showed, in single precision
print("loss", loss, "expected", expected)
${labels.length > 0 ? accuracyText(exported) : ''}assert math.isclose(loss, expected, rel_tol=1e-3, abs_tol=1e-5)
`;
}

/** @param {Exported} exported */
function accuracyText(exported) {
  const truth =
    targetKind(exported) === 'one-hot' ? 'y.argmax(axis=1)' : targetKind(exported) === 'labels' ? 'y' : 'y[:, 0]';
  const border = exported.network.loss === 'logistic' ? '0' : '0.5';
  const guess = targetKind(exported) === 'one column' ? `(z[:, 0] > ${border})` : 'z.argmax(axis=1)';
  return `print("accuracy", (${guess} == ${truth}).mean())\n`;
}
