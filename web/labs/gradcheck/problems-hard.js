/** Where the check itself misleads. @type {import('./problems.js').Problem[]} */
export const hardCases = [
  {
    id: 'tiny_scale',
    label: 'Hard case: tiny scale, 10⁻⁶ Σ x²',
    formula: String.raw`f(x) = 10^{-6} \sum_i x_i^2`,
    gradient: String.raw`\nabla x = 2 \cdot 10^{-6}\, x`,
    domain: 'ℝᵈ → [0, ∞)',
    about:
      'Gradients far below 1, where the prescribed check measures absolute differences and passes nearly anything.',
    sizes: [{ name: 'inputs', label: 'Entries d', start: 8 }],
    seeded: true,
    cost: 'sum over all entries',
    valley: 'a central difference of x² is exact but for rounding, so its error only falls as h grows.',
    bugs: [
      {
        id: 'zero_gradient',
        label: 'No gradient at all: 0',
        pattern: 'Everything is wrong by all of its value, and a relative measure says so.',
      },
      { id: 'sign', label: 'Sign', pattern: 'Everything has the wrong sign, and a relative measure says so.' },
      { id: 'factor_forgotten', label: '2 forgotten', pattern: 'Everything is half of what it should be.' },
    ],
  },
  {
    id: 'huge_scale',
    label: 'Hard case: huge scale, e²⁰⁰ˣ',
    formula: String.raw`f(x) = e^{200x}`,
    gradient: String.raw`f'(x) = 200\, e^{200x}`,
    domain: 'ℝ → (0, ∞); beyond double from x ≈ 3.55, beyond float from x ≈ 0.44',
    about: 'So steep that h = 10⁻⁴ is a large step: the right gradient is refused once f′(x) exceeds about 0.15.',
    sizes: [],
    seeded: false,
    hasPoint: true,
    cost: 'one number',
    valley: 'the valley lies where h is small against 1/200, the distance over which f changes by a factor of e.',
    bugs: [
      { id: 'factor_forgotten', label: '200 forgotten', pattern: 'The numeric value is 200 times the analytic one.' },
      { id: 'zero_gradient', label: 'No gradient at all: 0', pattern: 'The relative error is 1.' },
      { id: 'sign', label: 'Sign', pattern: 'The two gradients are equal but for their sign.' },
    ],
  },
  {
    id: 'relu_kink',
    label: 'Hard case: ReLU at its kink',
    formula: String.raw`f(x) = \sum_i \max(0, x_i), \quad x = (-1,\ -5\cdot10^{-5},\ 0,\ 5\cdot10^{-5},\ 1)`,
    gradient: String.raw`\nabla x = 1[x > 0], \quad \operatorname{ReLU}'(0) = 0`,
    domain: 'ℝ⁵ → [0, ∞)',
    about: 'At 0 there is no derivative: a central difference gives ½, and something between 0 and 1 within h of it.',
    sizes: [],
    seeded: false,
    cost: 'sum over all entries',
    valley: 'at a kink there is a floor that no step passes: ½ for central differences, 1 for forward ones.',
    bugs: [
      {
        id: 'derivative_forgotten',
        label: 'Mask forgotten: 1 everywhere',
        pattern: 'The entries at and left of the kink fail; the one at +1 agrees.',
      },
      { id: 'sign', label: 'Sign', pattern: 'The entries right of the kink fail by 2; the one at −1 agrees, being 0.' },
    ],
  },
];
