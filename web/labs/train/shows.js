/** What the lab shows: the formulas in force with their shapes, the conventions, and things to try. */

import { html } from 'lit';
import { lessons, lessonStart } from './lessons.js';
import { startOf } from './presets.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./state.js').TrainState} TrainState */

/** Things to try: the state each sets, and what to watch for.
 *  @type {{title: string, watch: string, state: TrainState}[]} */
export const prompts = [
  {
    title: 'Digits in five seconds',
    watch: 'At full speed a network of 2,410 parameters reads nineteen digits of twenty before you have read this.',
    state: { ...startOf('digits'), pace: 0, epochs: 100 },
  },
  ...Object.entries(lessons).map(([name, { title, watch }]) => ({
    title,
    watch,
    state: lessonStart(/** @type {keyof typeof lessons} */ (name)),
  })),
];

/** A constant as it stands in a formula.
 *  @param {number} value */
function tex(value) {
  if (value === 0 || value >= 1e-3) return String(value);
  const [mantissa, exponent] = value.toExponential().split('e');
  return `${mantissa === '1' ? '' : String.raw`${mantissa} \cdot `}10^{${Number(exponent)}}`;
}

/** One less a constant, without the noise of binary fractions.
 *  @param {number} value */
const rest = (value) => tex(Number((1 - value).toPrecision(6)));

/** @param {TrainState} state */
function updateRule({ optimizer, momentum, alpha, beta1, beta2, epsilon, weightDecay }) {
  const memory = String.raw`m \leftarrow ${tex(momentum)}\,m + g,\qquad`;
  const adam = String.raw`m \leftarrow ${tex(beta1)}\,m + ${rest(beta1)}\,g,\quad
    v \leftarrow ${tex(beta2)}\,v + ${rest(beta2)}\,g^2,\quad
    W \leftarrow W - \eta\,\frac{m / (1 - ${tex(beta1)}^t)}{\sqrt{v / (1 - ${tex(beta2)}^t)} + ${tex(epsilon)}}`;
  return {
    sgd: String.raw`W \leftarrow W - \eta\, g`,
    momentum: String.raw`${memory} W \leftarrow W - \eta\, m`,
    nesterov: String.raw`${memory} W \leftarrow W - \eta\,(g + ${tex(momentum)}\,m)`,
    rmsprop: String.raw`v \leftarrow ${tex(alpha)}\,v + ${rest(alpha)}\,g^2,\qquad
      W \leftarrow W - \eta\,\frac{g}{\sqrt{v} + ${tex(epsilon)}}`,
    adam,
    adamw: String.raw`W \leftarrow (1 - ${tex(weightDecay)}\,\eta)\,W,\quad ${adam}`,
  }[optimizer];
}

const losses = {
  softmax_cross_entropy: String.raw`-\log \operatorname{softmax}(z_n)_{t_n}`,
  logistic: String.raw`\log(1 + e^{z_n}) - y_n z_n`,
  mean_squared_error: String.raw`\tfrac{1}{C}\,\lVert z_n - y_n \rVert^2`,
};

/** @param {TrainState} state  @param {TrainState['loss']} loss  the one in force */
function lossTex({ reduction, l1, l2, l2Convention }, loss) {
  const mean = reduction === 'mean' ? String.raw`\frac{1}{B}\,` : '';
  const first = l1 > 0 ? String.raw` + \lambda_1 \sum |w|` : '';
  const half = l2Convention === 'half' ? String.raw`\tfrac12 ` : '';
  const second = l2 > 0 ? String.raw` + ${half}\lambda_2\, \lVert W \rVert^2` : '';
  return String.raw`J = ${mean}\sum_{n=1}^{B} ${losses[loss]}${first}${second}`;
}

const activationTex = {
  identity: 'z',
  sigmoid: String.raw`\sigma(z)`,
  tanh: String.raw`\tanh z`,
  relu: String.raw`\max(0, z)`,
  leaky_relu: String.raw`\max(0.01\,z, z)`,
  elu: String.raw`\operatorname{elu}(z)`,
  softplus: String.raw`\log(1 + e^{z})`,
  gelu: String.raw`z\,\Phi(z)`,
};

/** Of all hidden layers at once, or layer by layer.
 *  @param {TrainState} state */
function activationsTex({ hidden }) {
  const all = hidden.map(({ activation }) => activation);
  if (all.length === 0) return '';
  if (all.every((one) => one === all[0])) return String.raw`,\qquad f_l(z) = ${activationTex[all[0]]}`;
  return all.map((one, i) => String.raw`,\quad f_{${i + 1}}(z) = ${activationTex[one]}`).join('');
}

/** @param {TrainLab} lab */
export function renderShows(lab) {
  const { state, result } = lab;
  const sizes = result ? [result.network.inputs, ...result.network.layers.map(({ units }) => units)] : [];
  const shapes = sizes.map((size) => String.raw`\mathbb{R}^{B \times ${size}}`).join(String.raw` \to `);
  return html`
    <p>
      A batch of <em>B</em> examples, one a row, goes through the layers; each has its matrix, its bias and, but for the
      last, its bend.
    </p>
    <nabla-formula
      display
      .tex=${String.raw`Z_l = A_{l-1} W_l + b_l,\qquad A_l = f_l(Z_l)${activationsTex(state)}`}
    ></nabla-formula>
    <nabla-formula display .tex=${shapes}></nabla-formula>
    <p>The loss says how wrong the outputs are; what is added to it for large weights is shown apart from it.</p>
    <nabla-formula display .tex=${lossTex(state, result?.network.loss ?? state.loss)}></nabla-formula>
    <p>
      Each update moves every weight and bias at once, against the gradient
      <nabla-formula .tex=${String.raw`g = \partial J / \partial W`}></nabla-formula> of its batch; an epoch is one pass
      through all batches, in an order shuffled anew.
    </p>
    <nabla-formula display .tex=${updateRule(state)}></nabla-formula>
  `;
}

/** @param {TrainState} state */
export function conventionsOf({ reduction, l2Convention }) {
  return [
    {
      key: 'reduction',
      label: 'Loss of a batch',
      value: reduction,
      options: [
        { value: 'mean', label: 'mean' },
        { value: 'sum', label: 'sum' },
      ],
    },
    {
      key: 'l2Convention',
      label: 'L2 penalty',
      value: l2Convention,
      options: [
        { value: 'half', label: '½λ‖W‖²' },
        { value: 'whole', label: 'λ‖W‖²' },
      ],
    },
    { key: 'rows', label: 'An example is', value: 'a row' },
    { key: 'biases', label: 'Penalties spare', value: 'biases' },
    { key: 'kink', label: 'ReLU′(0) =', value: '0' },
    { key: 'precision', label: 'Computed in', value: 'single precision' },
  ];
}
