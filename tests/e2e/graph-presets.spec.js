import { choose, expectNumbers, path } from './support/graph.js';
import { expect, open, test } from './support/test.js';

test('C1 opens with the values and gradients of the sheet', async ({ page }) => {
  await open(page, path);
  // COURSE C1; −0.4·0.2 is not exact in doubles, hence the zeros
  await expectNumbers(page, {
    x0: ['1', '0.94'],
    w0: ['0.3', '−0.2'],
    b0: ['0.1', '−0.2'],
    w1: ['−0.2', '0.4'],
    b1: ['−0.3', '1'],
    u0: ['0.3'],
    y0: ['0.4'],
    x1: ['0.4'],
    u1: ['−0.08(000)?'],
    y1: ['−0.38'],
    v1: ['0.62'],
    z: ['0.62', '1'],
  });
  await expect(page.getByRole('slider', { name: 'w0' })).toHaveValue('0.3');
});

/** Of each start what its sheet says (COURSE), and what follows by the same formulas in plain Python: value, gradient.
 *  @type {Record<string, Record<string, [value: string | RegExp, gradient: string]>>} */
const sheets = {
  // T1.3: ∂a2 −.548016, ∂a1 .442153
  'T1: two weights and a sigmoid': { a1: ['0.5', '0.4422'], a2: ['−1.5', '−0.5480'], f: ['−1.097', '−0.7496'] },
  // expit(−.27) = .432907
  'T2: a mixed unit': { f: ['0.8658', '1'], a3: ['2', '0.4329'] },
  'T2: the same, σ taken apart': { f: ['0.8658', '1'], a3: ['2', '0.4329'] },
  // T3.1: ∇o = softmax(o) − y, softmax([.7, −.2]) = [.710950, .289050]; T3.3: the second and third unit are shut
  'T3: a network in columns': {
    o: [/\[\[0\.7(000)?\], \[−0\.2(000)?\]\]/, '[[0.7109], [−0.7109]]'],
    b1: ['[[0.1], [0.2], [0.3]]', '[[0.7109], [0], [0]]'],
  },
  // M3.3: δ₁ = ŷ − y and ∂J/∂h = δ₁W₂ᵀ
  'M3.3: a network in rows': {
    'h @ W2 + b2': [/./, '[[−0.5084, 0.5084], [0.5246, −0.5246]]'],
    p: ['[[0.4916, 0.5084], [0.5246, 0.4754]]', '[[−2.034, 0], [0, −2.103]]'],
    J: ['1.454', '1'],
    h: [
      '[[0.5498, 0.3208, 0.6900], [0.6726, 0.4182, 0.7311]]',
      '[[−0.4576, −0.3050, 0.4576], [0.4721, 0.3147, −0.4721]]',
    ],
  },
  // L2: at s = .4 h is .5987 and ∂h/∂s .2403, so that ∂ℓ/∂s = .2403 · ∂ℓ/∂h
  'L2: a log-likelihood, in columns': {
    h: ['[[0.5987], [0.4502]]', '[[−0.04008], [0.5657]]'],
    s: [/\[\[0\.4(000)?\], \[−0\.2(000)?\]\]/, '[[−0.009631], [0.1400]]'],
    l: ['−0.8314', '1'],
  },
  // C4, M3.2: p − y
  'Softmax and cross-entropy': {
    p: ['[0.6590, 0.2424, 0.09857]', '[−1.517, 0, 0]'],
    o: ['[2, 1, 0.1]', '[−0.3410, 0.2424, 0.09857]'],
  },
  'x·x: gradients that add up': { x: ['3', '6'], y: ['9', '1'] },
};

for (const [label, numbers] of Object.entries(sheets)) {
  test(`${label} opens with its numbers`, async ({ page }) => {
    await open(page, path);
    await choose(page, label);
    await page.getByText(/^All \d+ nodes as a table/).click();
    for (const [name, [value, gradient]] of Object.entries(numbers)) {
      const header = page.getByRole('rowheader', { name, exact: true });
      const cells = page.getByRole('row').filter({ has: header }).getByRole('cell');
      await expect(cells.nth(3), `value of ${name}`).toHaveText(value);
      await expect(cells.nth(4), `gradient of ${name}`).toHaveText(gradient);
    }
  });
}
