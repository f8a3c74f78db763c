/** The very network, its data, its loss and its optimiser as a Python script for PyTorch. Pure. */

import { matrixText, targetKind, vectorText } from './script.js';

/** @typedef {import('./script.js').Exported} Exported */
/** @typedef {import('../state.js').TrainState} TrainState */

/** @type {Record<string, string>} */
const modules = {
  sigmoid: 'nn.Sigmoid()',
  tanh: 'nn.Tanh()',
  relu: 'nn.ReLU()',
  leaky_relu: 'nn.LeakyReLU(0.01)',
  elu: 'nn.ELU()',
  softplus: 'nn.Softplus(threshold=80)',
  gelu: 'nn.GELU()',
};

/** @param {Exported} exported */
function targetText(exported) {
  const { labels, y, network } = exported;
  const asLabels = vectorText('torch.tensor', labels);
  return {
    numbers: () => matrixText('torch.tensor', y),
    labels: () => asLabels,
    'one column': () => `${asLabels}.reshape(-1, 1).float()`,
    'one-hot': () => `nn.functional.one_hot(${asLabels}, ${network.layers.at(-1)?.units}).float()`,
  }[targetKind(exported)]();
}

/** @param {TrainState} state */
function optimizerText(state) {
  const { optimizer, learningRate, momentum, alpha, beta1, beta2, epsilon, weightDecay } = state;
  const rate = `model.parameters(), lr=${learningRate}`;
  const adam = `${rate}, betas=(${beta1}, ${beta2}), eps=${epsilon}`;
  return {
    sgd: `torch.optim.SGD(${rate})`,
    momentum: `torch.optim.SGD(${rate}, momentum=${momentum})`,
    nesterov: `torch.optim.SGD(${rate}, momentum=${momentum}, nesterov=True)`,
    rmsprop: `torch.optim.RMSprop(${rate}, alpha=${alpha}, eps=${epsilon})`,
    adam: `torch.optim.Adam(${adam})`,
    adamw: `torch.optim.AdamW(${adam}, weight_decay=${weightDecay})`,
  }[optimizer];
}

/** Sums over the outputs where Nabla does.
 *  @param {Exported} exported */
function lossText({ network, state: { reduction } }) {
  if (network.loss === 'softmax_cross_entropy') return `nn.CrossEntropyLoss(reduction="${reduction}")(z, y)`;
  if (network.loss === 'logistic') {
    return `nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none").sum(dim=1).${reduction}()`;
  }
  return `((z - y) ** 2).mean(dim=1).${reduction}()`;
}

/** @param {Exported['network']} network */
function modelText({ inputs, layers }) {
  const fanIns = [inputs, ...layers.map(({ units }) => units)];
  return layers
    .flatMap(({ units, activation }, i) => [`nn.Linear(${fanIns[i]}, ${units})`, modules[activation]])
    .filter(Boolean)
    .map((text) => `    ${text},`)
    .join('\n');
}

/** @param {Exported} exported
 *  @returns {string} */
export function pytorchScript(exported) {
  const { network, layers, state, x, loss } = exported;
  return `"""A network trained with Nabla, for PyTorch: asserts the loss that Nabla showed, then goes on training."""

import math

import torch
from torch import nn

# The training part, as the network gets it: an example a row.
x = ${matrixText('torch.tensor', x)}.float()
y = ${targetText(exported)}

model = nn.Sequential(
${modelText(network)}
)

# Of each layer W (inputs by neurons) and b; PyTorch keeps W transposed.
layers = [
${layers
  .map(
    ({ weights, bias }) =>
      `    (${matrixText('torch.tensor', weights)}.T,\n     ${vectorText('torch.tensor', bias.data)}),`,
  )
  .join('\n')}
]
with torch.no_grad():
    for linear, (w, b) in zip([m for m in model if isinstance(m, nn.Linear)], layers):
        linear.weight.copy_(w)
        linear.bias.copy_(b)


def loss_of(z, y):
    return ${lossText(exported)}


loss = loss_of(model(x), y).item()
expected = ${loss}  # what Nabla showed, in single precision
print("loss", loss, "expected", expected)
assert math.isclose(loss, expected, rel_tol=1e-3, abs_tol=1e-5)

# One more epoch, with the optimiser in force (its memory, dropout and penalties begin anew here).
optimizer = ${optimizerText(state)}
for batch in torch.randperm(len(x)).split(${state.batch}):
    optimizer.zero_grad()
    loss_of(model(x[batch]), y[batch]).backward()
    optimizer.step()
print("loss after one more epoch", loss_of(model(x), y).item())
`;
}
