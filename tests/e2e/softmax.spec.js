import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  open,
  settled,
  sizes,
  test,
  themes,
} from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const path = 'softmax.html';

/** The text of a row of bars.
 *  @param {Page} page
 *  @param {string} name */
const bar = (page, name) => page.getByRole('radio', { name: new RegExp(`^${name}`) });

/** @param {Page} page  @param {string} title */
const tryThis = (page, title) => page.getByRole('button', { name: title }).click();

/** The cells of a row of a table in the lab.
 *  @param {Page} page  @param {string} table  @param {number} index */
const cells = (page, table, index) => page.locator(`${table} tr`).nth(index).locator('td');

for (const theme of themes) {
  for (const [name, size] of Object.entries(sizes)) {
    test(`after an overflow the softmax lab, ${theme} and ${name}, is accessible and fits`, async ({ page }) => {
      await open(page, path, { theme, size });
      await tryThis(page, 'Add 1000');
      await settled(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

// softmax([2, 1, 0.1]) and softmax([2, 3, 0.1]) by SciPy 1.10: .65900114 .24243297 .09856589; .25854154 .70278876 .03866970
test('a number typed into a cell moves every panel', async ({ page }) => {
  await open(page, path);
  await expect(bar(page, 'p₁')).toContainText('0.6590');
  await page.locator('#logits').getByLabel('row 1, x₂').fill('3');
  await expect(bar(page, 'p₁')).toContainText('0.2585');
  await expect(bar(page, 'p₂')).toContainText('0.7028');
  await expect(page.locator('#gradient')).toContainText('−0.7415'); // .25854154 − 1
  await expect(page.locator('#stable')).toContainText('0.7028');
});

test('a pasted block makes rows and columns', async ({ page }) => {
  await open(page, path);
  const cell = page.locator('#logits').getByLabel('row 1, x₁');
  await cell.focus();
  await cell.evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1\t2\t3\t4\n5\t6\t7\t8\n9\t8\t7\t6');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.locator('#logits')).toContainText('3 rows');
  await expect(bar(page, 'p₄')).toContainText('0.6439'); // softmax([1, 2, 3, 4])₄ by SciPy: 0.64391426
});

test('text that is no number is marked and kept, and the last good result stays', async ({ page }) => {
  await open(page, path);
  const cell = page.locator('#logits').getByLabel('row 1, x₂');
  await cell.fill('1,5');
  await expect(cell).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#logits').getByRole('alert')).toContainText('Use a point: 1.5');
  await page.locator('#logits').getByLabel('row 2, x₁').focus();
  await expect(cell).toHaveValue('1,5');
  await page.getByRole('radio', { name: '1', exact: true }).check();
  await expect(bar(page, 'p₁')).toContainText('0.6590');
  const shift = page.getByLabel('Shift c, added to every logit, number');
  await shift.fill('far');
  await expect(shift).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#shift').getByRole('alert')).toContainText('is no number');
  await cell.fill('1.5');
  await expect(cell).toHaveAttribute('aria-invalid', 'false');
  await expect(bar(page, 'p₁')).toContainText('0.5694'); // softmax([2, 1.5, .1])₁ by SciPy: 0.56944389
});

test('logits of a thousand break the naive softmax where it says', async ({ page }) => {
  await open(page, path);
  await page.locator('#logits').getByLabel('row 1, x₁').fill('1000');
  await expect(page.locator('#naive-double')).toContainText('✗ fails');
  await expect(cells(page, '#naive-double', 1).first()).toHaveText('∞');
  await expect(cells(page, '#naive-double', 2).first()).toHaveText('NaN');
  await expect(cells(page, '#stable', 3).first()).toHaveText('1');
  await expect(page.locator('#stability')).toContainText('is no number');
  await expect(bar(page, 'p₁')).toContainText('1');
});

test('the shift slider is dragged and driven by keys until float fails before double', async ({ page }) => {
  await open(page, path);
  const slider = page.getByRole('slider', { name: 'Shift c, added to every logit' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#stability')).toContainText('row 1 at x + ');
  await expect(page.locator('#naive-double')).toContainText('✓ holds');
  await page.getByLabel('Shift c, added to every logit, number').fill('90');
  await expect(page.locator('#naive-float')).toContainText('✗ fails');
  await expect(page.locator('#naive-double')).toContainText('✓ holds');
  await expect(page.locator('#stability')).toContainText('largest float, 3.403e38');
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the page.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 1, box.y + box.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(page.getByLabel('Shift c, added to every logit, number')).toHaveValue('1e17');
  await expect(page.locator('#naive-double')).toContainText('✗ fails');
});

test('Try this: a thousand on every logit', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Add 1000');
  await expect(page.locator('#naive-double')).toContainText('NaN');
  await expect(cells(page, '#stable', 3)).toContainText(['0.6590', '0.2424', '0.09857']);
  await expect(page.locator('#stability')).toBeInViewport();
});

// COURSE M2.2
test('Try this: at c = 1e17 the invariance fails, as x + c rounds', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Add 10¹⁷');
  await expect(cells(page, '#stable', 3)).toContainText(['0.5', '0.5']);
  await expect(page.locator('#stability')).toContainText('loses up to 2');
  await expect(page.locator('#invariance')).toContainText('0.2311');
});

// softmax([20, 10, 1]) and softmax([.2, .1, .01]) by SciPy: .99995460; .36605947
test('Try this: cold is nearly one-hot, hot nearly even', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Cool it');
  await expect(bar(page, 'p₁')).toContainText('1.0000');
  await page.getByLabel('Temperature T, divides the logits, number').fill('10');
  await expect(bar(page, 'p₁')).toContainText('0.3661');
  await expect(page.locator('#gradient tbody tr').first()).toContainText('−0.06339'); // (.36605947 − 1) / 10
});

test('Try this: with Σy = 2 the gradient is p·Σy − y, and the numeric one agrees', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Let y sum to 2');
  await expect(page.locator('#target-sum')).toHaveText('2');
  const row = page.locator('#gradient tbody tr').first().locator('td');
  await expect(row).toContainText(['0.6590', '1', '', '+0.3180', '+0.3180']); // .65900114·2 − 1
});

test('the true class is picked, and y edited freely', async ({ page }) => {
  await open(page, path);
  await bar(page, 'p₃').click();
  await expect(page.locator('#gradient tbody tr').nth(2)).toContainText('−0.9014'); // .09856589 − 1
  await page.locator('#targets').getByLabel('row 1, y₁').fill('0.5');
  await expect(page.locator('#target-sum')).toHaveText('1.5');
  await expect(bar(page, 'p₃')).not.toBeChecked();
});

test('the Jacobian’s entries and the chain rule follow the keyboard alone', async ({ page }) => {
  await open(page, path);
  const map = page.locator('#jacobian-map');
  await map.getByRole('gridcell', { name: '∂p₁, ∂x₁' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(map.getByRole('gridcell', { name: '∂p₁, ∂x₂' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.locator('#chain-sum')).toHaveText('+0.2424'); // p₂ − 0
  await expect(page.locator('#jacobian nabla-formula')).toContainText('-0.6590 \\cdot 0.2424'); // −p₁p₂ by SciPy
  await page.getByRole('radio', { name: 'x₂' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#chain-sum')).toHaveText('+0.09857');
});

test('through a plain sum every gradient is 0', async ({ page }) => {
  await open(page, path);
  await page.getByRole('radio', { name: 'S = Σ p' }).check();
  await expect(page.locator('#chain-sum')).toHaveText(/^\s*(0|[+−]\d(\.\d+)?e−1\d)\s*$/);
  await expect(page.locator('#chain-rule')).toContainText('its gradient is 0 whatever the targets are');
});

test('where p rounds to 0 the chain rule shows NaN with the reason, and the gradient stays right', async ({ page }) => {
  await open(page, path);
  await page.locator('#logits').getByLabel('row 1, x₁').fill('-1000');
  await expect(page.locator('#chain-sum')).toHaveText('NaN');
  await expect(page.locator('#chain-rule')).toContainText('∞·0 is no number');
  await expect(page.locator('#gradient tbody tr').first()).toContainText('−1');
});

// p(1|x)·p(2|x) = .65900114 · .07459556 by SciPy; below 2⁻¹⁰⁷⁵, so 0, from the 248th batch on
test('the product of probabilities underflows, and the sum of logarithms goes on', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('How often the batch is seen, number').fill('240');
  await expect(page.locator('#product')).not.toHaveText('0');
  await page.getByLabel('How often the batch is seen, number').fill('250');
  await expect(page.locator('#product')).toHaveText('0');
  await expect(page.locator('#log-sum')).toContainText('−753.2'); // 250 · −3.01270435, by SciPy
  await expect(page.locator('#likelihood')).toContainText('underflowed');
});

test('conventions change signs, divisors and where classes start', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('training').selectOption('maximise');
  await expect(page.getByRole('heading', { name: 'Log-likelihood and its gradient' })).toBeVisible();
  await expect(page.locator('#gradient tbody tr').first()).toContainText('+0.3410');
  await page.getByLabel('over the batch').selectOption('mean');
  await expect(page.locator('#gradient tbody tr').first()).toContainText('+0.1705');
  await page.getByLabel('classes count from').selectOption('0');
  await expect(bar(page, 'p₀')).toContainText('0.6590');
});

test('the address holds the state, and a broken one gives the usual start and one notice', async ({ page }) => {
  await open(page, path);
  await page.locator('#logits').getByLabel('row 1, x₂').fill('3');
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10);
  await page.reload();
  await settled(page);
  await expect(bar(page, 'p₂')).toContainText('0.7028');
  await page.goto('about:blank');
  await open(page, `${path}#not-a-state`);
  await expect(bar(page, 'p₁')).toContainText('0.6590');
  await expect(page.getByText('The lab opened with its usual start.')).toBeVisible();
});
