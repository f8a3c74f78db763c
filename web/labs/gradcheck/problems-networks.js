/** @type {import('./problems.js').Problem[]} */
export const networkProblems = [
  {
    id: 'sigmoid_network',
    label: 'σ network, one hidden layer',
    formula: String.raw`J = \sum_{n=1}^{N} \mathrm{CE}(y_n, \hat y_n), \quad \hat Y = \operatorname{softmax}\bigl(\sigma(XW_1 + b_1)\,W_2 + b_2\bigr)`,
    gradient: String.raw`\delta_1 = \hat Y - Y, \quad \delta_3 = (\delta_1 W_2^\top) \circ h \circ (1 - h), \quad \nabla W_1 = X^\top \delta_3, \quad \nabla W_2 = h^\top \delta_1`,
    domain: 'X is N×Dx, W₁ Dx×H, b₁ 1×H, W₂ H×Dy, b₂ 1×Dy; (Dx+1)·H + (H+1)·Dy parameters → [0, ∞)',
    about: 'The network that a first course writes by hand. Standard normal inputs and parameters, random labels.',
    sizes: [
      { name: 'examples', label: 'Examples N', start: 20 },
      { name: 'inputs', label: 'Inputs Dx', start: 10 },
      { name: 'hidden', label: 'Hidden H', start: 5 },
      { name: 'outputs', label: 'Classes Dy', start: 10 },
    ],
    seeded: true,
    cost: 'sum over the batch',
    layout: 'one example a row',
    bugs: [
      {
        id: 'transpose_forgotten',
        label: '∇W₁: transpose forgotten',
        pattern:
          'Only W₁ fails, and its first and last entries agree: transposing does not move those two. A square W₁ would agree along its whole diagonal.',
      },
      {
        id: 'derivative_forgotten',
        label: 'δ₃: σ′ forgotten',
        pattern:
          'W₁ and b₁ fail, W₂ and b₂ agree: the mistake lies on the way from the second layer down to the first, and spoils all that δ₃ reaches.',
      },
      {
        id: 'mean_for_sum',
        label: 'Mean for sum',
        pattern: 'Every block fails, and every numeric value is N times the analytic one: a factor, not a formula.',
      },
      {
        id: 'sign',
        label: 'Sign: y − ŷ for ŷ − y',
        pattern: 'Every block fails, and the two gradients are equal but for their sign: ascent for descent.',
      },
      {
        id: 'index_off_by_one',
        label: '∇W₂: hidden unit off by one',
        pattern: 'Only W₂ fails: each of its rows holds the gradient that belongs one row further down.',
      },
      {
        id: 'summed_too_early',
        label: '∇W₂: Σh·Σδ for hᵀδ',
        pattern: 'Only W₂ fails: a product of sums is no sum of products. With one example they are the same.',
      },
    ],
  },
  {
    id: 'relu_network',
    label: 'ReLU network, one hidden layer',
    formula: String.raw`E = -\sum_{n} \sum_j y_j \ln \operatorname{softmax}(o)_j, \quad o = W_2 \operatorname{ReLU}(W_1 x + b_1) + b_2`,
    gradient: String.raw`\nabla o = \operatorname{softmax}(o) - y, \quad \delta = (W_2^\top \nabla o) \circ 1[W_1 x + b_1 > 0], \quad \nabla W_1 = \delta x^\top, \quad \nabla W_2 = \nabla o\, z^\top`,
    domain: 'x is N×1, W₁ Z×N, b₁ Z×1, W₂ M×Z, b₂ M×1; Z·N + Z + M·Z + M parameters → [0, ∞)',
    about: 'The same in columns, with ReLU: hidden units that are switched off have the gradient 0.',
    sizes: [
      { name: 'examples', label: 'Examples', start: 3 },
      { name: 'inputs', label: 'Inputs N', start: 6 },
      { name: 'hidden', label: 'Hidden Z', start: 8 },
      { name: 'outputs', label: 'Classes M', start: 4 },
    ],
    seeded: true,
    cost: 'sum over the examples',
    layout: 'one example a column',
    bugs: [
      {
        id: 'derivative_forgotten',
        label: 'δ: mask 1[a > 0] forgotten',
        pattern:
          'W₁ and b₁ fail in whole rows: those of the hidden units that some example switches off. Units that are always on agree.',
      },
      {
        id: 'transpose_forgotten',
        label: '∇W₁: transpose forgotten',
        pattern: 'Only W₁ fails, and its first and last entries agree: transposing does not move those two.',
      },
      {
        id: 'mean_for_sum',
        label: 'Mean for sum',
        pattern: 'Every block fails by one and the same factor, the number of examples. Entries that are 0 agree.',
      },
      {
        id: 'sign',
        label: 'Sign: y − softmax(o)',
        pattern: 'Every block fails, and the two gradients are equal but for their sign. Entries that are 0 agree.',
      },
      {
        id: 'index_off_by_one',
        label: '∇W₂: hidden unit off by one',
        pattern: 'Only W₂ fails: each of its columns holds the gradient that belongs one column further right.',
      },
      {
        id: 'summed_too_early',
        label: '∇W₂: Σ∇o·Σz for Σ∇o zᵀ',
        pattern: 'Only W₂ fails: a product of sums is no sum of products. With one example they are the same.',
      },
    ],
  },
];
