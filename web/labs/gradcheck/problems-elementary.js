const grid = /** @type {import('./problems.js').Size[]} */ ([
  { name: 'examples', label: 'Rows', start: 4 },
  { name: 'inputs', label: 'Columns', start: 6 },
]);

/** @type {import('./problems.js').Problem[]} */
export const elementaryProblems = [
  {
    id: 'softmax_cross_entropy',
    label: 'Softmax cross-entropy',
    formula: String.raw`L = -\sum_{n} \sum_i y_{ni} \log \operatorname{softmax}(\theta_n)_i`,
    gradient: String.raw`\nabla\Theta = \operatorname{softmax}(\Theta) - Y`,
    domain: 'Θ is N×d, Y one-hot; ℝᴺˣᵈ → (0, ∞)',
    about: 'The gradient that every classifier begins with.',
    sizes: [
      { name: 'examples', label: 'Rows N', start: 4 },
      { name: 'inputs', label: 'Classes d', start: 6 },
    ],
    seeded: true,
    cost: 'sum over the rows',
    layout: 'one example a row',
    bugs: [
      {
        id: 'diagonal_only',
        label: 'Only the Jacobian’s diagonal',
        pattern:
          'In each row the true class alone agrees. All others fail: their slope comes through the off-diagonal −pᵢpⱼ, which is left out.',
      },
      {
        id: 'index_off_by_one',
        label: 'Labels counted from 1',
        pattern: 'Two entries of each row fail: the true class, and the one that was taken for it.',
      },
      {
        id: 'mean_for_sum',
        label: 'Mean for sum',
        pattern: 'Everything fails by one and the same factor, the number of rows.',
      },
      {
        id: 'sign',
        label: 'Sign: y − p for p − y',
        pattern: 'Everything fails, and the two gradients are equal but for their sign.',
      },
    ],
  },
  {
    id: 'weighted_sigmoid',
    label: 'Sigmoid, weighted: Σ A∘σ(X)',
    formula: String.raw`f(X) = \sum_{ij} A_{ij}\,\sigma(X_{ij})`,
    gradient: String.raw`\nabla X = A \circ \sigma(X) \circ (1 - \sigma(X))`,
    domain: 'X and A have the same shape; ℝʳˣᶜ → ℝ',
    about: 'Different weights A, so that a mistake in one place does not cancel in another.',
    sizes: grid,
    seeded: true,
    cost: 'sum over all entries',
    bugs: [
      {
        id: 'derivative_of_input',
        label: 'x(1 − x) for σ(x)(1 − σ(x))',
        pattern: 'Everything fails, most where x is large: σ′ follows from the value σ(x), not from x.',
      },
      {
        id: 'factor_forgotten',
        label: 'Weights A forgotten',
        pattern: 'Everything fails but where a weight happens to be 1.',
      },
      { id: 'sign', label: 'Sign', pattern: 'Everything fails, and the two gradients are equal but for their sign.' },
      {
        id: 'index_off_by_one',
        label: 'One index off',
        pattern:
          'Everything fails: each entry holds the gradient of the next one. Read both columns to see them shifted.',
      },
    ],
  },
  {
    id: 'sum_of_squares',
    label: 'Sum of squares: Σ X²',
    formula: String.raw`f(X) = \sum_{ij} X_{ij}^2`,
    gradient: String.raw`\nabla X = 2X`,
    domain: 'ℝʳˣᶜ → [0, ∞)',
    about: 'The simplest case: a central difference of x² has no truncation error at all.',
    sizes: grid,
    seeded: true,
    cost: 'sum over all entries',
    valley: 'a central difference of x² is exact but for rounding, so its error only falls as h grows.',
    bugs: [
      {
        id: 'factor_forgotten',
        label: '2 forgotten',
        pattern: 'Everything fails, and every numeric value is twice the analytic one.',
      },
      {
        id: 'transpose_forgotten',
        label: '2Xᵀ for 2X',
        pattern: 'All fail but the first and the last entry, which transposing does not move.',
      },
      {
        id: 'index_off_by_one',
        label: 'One index off',
        pattern:
          'Everything fails: each entry holds the gradient of the next one. Read both columns to see them shifted.',
      },
      { id: 'sign', label: 'Sign', pattern: 'Everything fails, and the two gradients are equal but for their sign.' },
    ],
  },
];
