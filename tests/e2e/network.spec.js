import { expect, expectAccessible, expectNoSidewaysScroll, open, settled, sizes, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const path = 'network.html';

/** A matrix by its key: 'x', 'weights0', 'z0', 'delta1', …
 *  @param {Page} page  @param {string} key */
const matrix = (page, key) => page.locator(`[data-matrix=${key}]`);

/** The texts of a computed matrix, row after row.
 *  @param {Page} page  @param {string} key  @param {string[]} texts */
const expectCells = (page, key, texts) => expect(matrix(page, key).getByRole('gridcell')).toHaveText(texts);

/** @param {Page} page  @param {string} key  @param {number} row  @param {number} column */
const cell = (page, key, row, column) =>
  matrix(page, key).getByRole('gridcell', { name: new RegExp(`^row ${row}, column ${column}:`) });

/** @param {Page} page  @param {string} key  @param {number} row  @param {number} column */
const field = (page, key, row, column) => matrix(page, key).getByLabel(`row ${row}, column ${column}`, { exact: true });

/** @param {Page} page  @param {RegExp} name */
const start = (page, name) => page.getByRole('group', { name: 'Start from' }).getByRole('button', { name }).click();

const sum = (/** @type {Page} */ page) => page.locator('#sum');

/** @type {['light' | 'dark', {width: number, height: number}][]} */
const looks = [
  ['light', sizes.wide],
  ['dark', sizes.phone],
];
for (const [theme, size] of looks) {
  test(`with labels in columns the lab, ${theme}, ${size.width} wide, is accessible and fits`, async ({ page }) => {
    await open(page, path, { theme, size });
    await start(page, /L2/);
    await settled(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('the largest start fits a phone', async ({ page }) => {
  await open(page, path, { size: sizes.phone });
  await start(page, /M3\.7/);
  await expect(matrix(page, 'losses').getByRole('gridcell')).toHaveCount(6);
  await expectNoSidewaysScroll(page);
});

// COURSE M3.3; the numbers by Python's decimal with 60 digits, as in tests/core/test_network_study.cpp
test('the sigmoid network shows every value and every gradient', async ({ page }) => {
  await open(page, path);
  await expect(page.locator('#objective')).toContainText('1.730');
  await expectCells(page, 'z0', ['+0.85', '−1.15', '+0.800', '+0.600']);
  await expectCells(page, 'a0', ['+0.701', '+0.240', '+0.690', '+0.646']);
  await expectCells(page, 'p', ['+0.451', '+0.218', '+0.331', '+0.356', '+0.251', '+0.393']);
  await expectCells(page, 'losses', ['+0.797', '+0.934']);
  await expectCells(page, 'delta1', ['−0.549', '+0.218', '+0.331', '+0.356', '+0.251', '−0.607']);
  await expectCells(page, 'weights_gradient0', ['−0.0897', '+0.0963', '−0.0441', '−0.126', '+0.0901', '−0.183']);
  await expectCells(page, 'bias_gradient1', ['−0.194', '+0.470', '−0.276']);
  await expectCells(page, 'dx', ['−0.0565', '−0.0352', '+0.0847', '+0.0349', '−0.00851', '−0.0524']);
});

// COURSE T3, by hand
test('switching the orientation transposes every matrix and changes no number', async ({ page }) => {
  await open(page, path);
  await start(page, /T3/);
  await expectCells(page, 'z0', ['−1', '+1', '+1', '0', '+1', '−1']);
  await expectCells(page, 'weights_gradient0', ['+2', '+1', '0', '0', '−1', '−2']);
  await expect(matrix(page, 'weights0')).toContainText('H×D = 3×2');
  await expect(sum(page)).toContainText('row 1 of W₁ times column 1 of x, plus b₁');
  await page.getByRole('radio', { name: 'a row, z = xW + b' }).check();
  await expectCells(page, 'z0', ['−1', '+1', '+1', '+1', '0', '−1']);
  await expectCells(page, 'weights_gradient0', ['+2', '0', '−1', '+1', '0', '−2']);
  await expect(matrix(page, 'weights0')).toContainText('D×H = 2×3');
  await expect(field(page, 'weights0', 1, 3)).toHaveValue('−1');
  await expect(sum(page)).toContainText('row 1 of x times column 1 of W₁, plus b₁');
  await expect(page.locator('#objective')).toContainText('1.386');
});

test('an edited number moves everything after it, and what is no number is kept and explained', async ({ page }) => {
  await open(page, path);
  await start(page, /T3/);
  await field(page, 'weights0', 1, 1).fill('3'); // z₁₁ = 3·1 − 1·2 + 0 = 1, z₁₂ = 3·2 − 1·1 = 5
  await expectCells(page, 'z0', ['+1', '+5', '+1', '0', '+1', '−1']);
  await expectCells(page, 'z1', ['+3', '+4', '+1', '−4']); // W₂·(1, 1, 1) + b₂ = (3, 1), W₂·(5, 0, 0) + b₂ = (4, −4)
  const broken = field(page, 'x', 1, 1);
  await broken.fill('1,5');
  await expect(broken).toHaveAttribute('aria-invalid', 'true');
  await expect(matrix(page, 'x').getByRole('alert')).toContainText('Use a point: 1.5');
  await expectCells(page, 'z0', ['+1', '+5', '+1', '0', '+1', '−1']);
  await broken.fill('0');
  await expectCells(page, 'z0', ['−2', '+5', '+1', '0', '+2', '−1']);
  await field(page, 'bias0', 1, 1).fill('10');
  await expect(cell(page, 'z0', 1, 1)).toHaveText('+8');
  await page.getByRole('button', { name: 'Undo edit of b₁' }).click();
  await expect(cell(page, 'z0', 1, 1)).toHaveText('−2');
});

test('the keyboard alone goes to a cell, and its row, its column and its sum appear', async ({ page }) => {
  await open(page, path);
  await cell(page, 'z0', 1, 1).focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'z0', 2, 1)).toBeFocused();
  await expect(sum(page)).toContainText('(z₁)₂₁ = 0·0.2 + 2·0.5 + 1·(−0.3) + 0.1 = 0.8000');
  await expect(matrix(page, 'x').locator('[data-lit]')).toHaveCount(3);
  await expect(field(page, 'x', 2, 1)).toHaveAttribute('data-lit', '');
  await expect(field(page, 'weights0', 3, 1)).toHaveAttribute('data-lit', '');
  await expect(field(page, 'weights0', 3, 2)).not.toHaveAttribute('data-lit');
  await cell(page, 'weights_gradient0', 1, 1).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sum(page)).toContainText('row 1 of xᵀ times column 2 of δ₁');
  await expect(sum(page)).toContainText('(∂L/∂W₁)₁₂ = 1·0.09632 + 0·(−0.08709) = 0.09632');
  await expect(matrix(page, 'delta0').locator('[data-lit]')).toHaveCount(2);
  await cell(page, 'delta0', 1, 1).focus();
  await expect(sum(page)).toContainText('∂L/∂a₁ times f′(z₁)');
  await expect(matrix(page, 'slopes0').locator('[data-lit]')).toHaveCount(1);
});

test('the mouse over a cell does the same, and so does a tap', async ({ page }) => {
  await open(page, path);
  await cell(page, 'a0', 1, 2).hover();
  await expect(sum(page)).toContainText('(a₁)₁₂ = σ(−1.15) = 0.2405');
  await matrix(page, 'p')
    .getByRole('gridcell', { name: /^row 1, class 1/ })
    .click();
  await expect(sum(page)).toContainText('p₁₁ = e^0.4461 / (e^0.4461 + e^−0.2781 + e^0.1363) = 0.4508');
});

// COURSE T3.4, by hand: η = ½
test('a step shows old, gradient and new, is taken again and again, and is taken back', async ({ page }) => {
  await open(page, path);
  await start(page, /T3/);
  const step = page.getByRole('group', { name: 'Step of W₁' });
  await expect(step).toContainText('− 0.5 ·');
  await expectCells(page, 'new_weights0', ['0', '−1.5', '0', '+1', '−0.5', '+2']);
  await cell(page, 'new_weights0', 3, 2).focus();
  await expect(sum(page)).toContainText('(new W₁)₃₂ = 1 − 0.5·(−2) = 2');
  await page.getByRole('button', { name: 'Take the step' }).click();
  await expect(field(page, 'weights0', 3, 2)).toHaveValue('2');
  await expect(field(page, 'weights1', 1, 1)).toHaveValue('0.75');
  await expect(page.locator('#step-effect')).toContainText('1 step taken.');
  await page.getByRole('button', { name: 'Take the step' }).click();
  await expect(page.locator('#step-effect')).toContainText('2 steps taken.');
  await page.getByRole('button', { name: 'Undo step' }).click();
  await expect(field(page, 'weights0', 3, 2)).toHaveValue('2');
  await page.getByRole('button', { name: 'Undo step' }).click();
  await expect(field(page, 'weights0', 3, 2)).toHaveValue('1');
  await expect(page.locator('#objective')).toContainText('1.386');
});

test('climbing negates the gradients and adds them: the same new weights', async ({ page }) => {
  await open(page, path);
  await start(page, /T3/);
  await page.getByRole('radio', { name: 'climbs ℓ = −L' }).check();
  await expect(page.locator('#objective')).toContainText('−1.386');
  await expectCells(page, 'weights_gradient0', ['−2', '−1', '0', '0', '+1', '+2']);
  await expectCells(page, 'new_weights0', ['0', '−1.5', '0', '+1', '−0.5', '+2']);
  await expect(page.getByRole('group', { name: 'Step of W₁' })).toContainText('+ 0.5 ·');
});

// COURSE L2 at s₁ = .4: h₁ = .5987 and ∂h/∂s = .2403; a label, counted from 1 or from 0
test('labels stand for one-hot targets, and classes count from 1 or 0', async ({ page }) => {
  await open(page, path);
  await start(page, /L2/);
  await expect(cell(page, 'a0', 1, 1)).toHaveText('+0.599');
  await expect(cell(page, 'slopes0', 1, 1)).toHaveText('+0.240');
  const label = page.getByLabel('Label of example 1');
  await expect(label).toHaveValue('2');
  const before = await page.locator('#objective').textContent();
  await page.getByLabel('classes count from').selectOption('0');
  await expect(label).toHaveValue('1');
  await expect(page.locator('#objective')).toContainText(before?.trim() ?? '');
  await label.selectOption('0');
  await expect(matrix(page, 'delta1').getByRole('gridcell').first()).toContainText('+');
  await page.getByLabel('targets are').selectOption('one_hot');
  await expect(matrix(page, 'y').getByLabel('class 0, column 1')).toHaveValue('1');
});

// COURSE T1.3
test('two scalars without biases give the gradients of the sheet', async ({ page }) => {
  await open(page, path);
  await start(page, /T1/);
  await expectCells(page, 'weights_gradient1', ['−0.548']);
  await expectCells(page, 'weights_gradient0', ['+0.442']);
  await expect(matrix(page, 'bias0')).toHaveCount(0);
});

// COURSE L3a
test('XOR from zero weights goes nowhere', async ({ page }) => {
  await open(page, path);
  await page.getByRole('button', { name: 'Start XOR from zero' }).click();
  await expect(page.locator('#objective')).toContainText('0.6931');
  await expectCells(page, 'weights_gradient0', ['0', '0', '0', '0']);
  await expect(page.locator('#step-effect')).toContainText('leaves L at 0.6931');
});

test('sum or mean, loss, activation and sizes change what they should', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('over the batch').selectOption('mean');
  await expect(page.locator('#objective')).toContainText('0.8651'); // 1.7302487221 / 2
  await expect(cell(page, 'delta1', 1, 1)).toHaveText('−0.275'); // (.4507976241 − 1) / 2
  await page.getByLabel('Activation of layer 1').selectOption('relu');
  await expectCells(page, 'a0', ['+0.85', '0', '+0.800', '+0.600']);
  await page.getByLabel('Loss').selectOption('mean_squared_error');
  await expect(matrix(page, 'delta1')).toContainText('2(p − y) / (3·2)');
  await page.getByRole('button', { name: 'Add hidden layer' }).click();
  await expect(page.getByRole('heading', { name: 'Layer 3, the output' })).toBeVisible();
  await page.getByRole('group', { name: 'Units of layer 2' }).getByRole('button', { name: 'Add unit' }).click();
  await expect(matrix(page, 'weights2')).toContainText('3×3');
  await page.getByRole('button', { name: 'Add example' }).click();
  await expect(matrix(page, 'x')).toContainText('3×3');
  await expect(matrix(page, 'losses').getByRole('gridcell')).toHaveCount(3);
  await page.getByRole('button', { name: 'Zero weights' }).click();
  await expectCells(page, 'z0', Array(6).fill('0'));
  await page.getByRole('button', { name: 'Random weights' }).click();
  await expect(cell(page, 'z0', 1, 1)).not.toHaveText('0');
});

// COURSE C2, C3
test('the layer calculator gives the sheet’s shapes and counts, and explains what it cannot read', async ({ page }) => {
  await open(page, path);
  const table = page.locator('#calculator table');
  for (const shape of ['1024×32', '512×32', '1×32', '32×1024', '1024×512', '512×1024', '31,744', '524,800', '513']) {
    await expect(table.getByRole('cell', { name: shape, exact: true }).first()).toBeVisible();
  }
  await expect(page.locator('#parameters')).toHaveText('557,057');
  const sizesField = page.getByLabel('Sizes: inputs, then the units of each layer');
  await sizesField.fill('10-5-');
  await expect(page.locator('#parameters')).toHaveText('55');
  await sizesField.fill('10-five-10');
  await expect(sizesField).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#calculator').getByRole('alert')).toContainText('“five” is no whole number');
  await expect(page.locator('#parameters')).toHaveText('55');
  await page.getByLabel('Batch', { exact: true }).focus();
  await expect(sizesField).toHaveValue('10-five-10');
  await sizesField.fill('10-5-10');
  await expect(page.locator('#parameters')).toHaveText('115'); // COURSE M3.7
  await page.getByLabel('Batch', { exact: true }).fill('20');
  await expect(table.getByRole('cell', { name: '20×5', exact: true })).toBeVisible();
});

test('the address holds the state, and a broken one gives the usual start and one notice', async ({ page }) => {
  await open(page, path);
  await field(page, 'x', 1, 1).fill('7');
  await expect(cell(page, 'z0', 1, 1)).toHaveText('+2.05'); // 7·0.2 + 0.5·0.5 + 1·0.3 + 0.1
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10);
  await page.reload();
  await settled(page);
  await expect(cell(page, 'z0', 1, 1)).toHaveText('+2.05');
  await page.goto('about:blank');
  await open(page, `${path}#not-a-state`);
  await expect(page.locator('#objective')).toContainText('1.730');
  await expect(page.getByText('The lab opened with its usual start.')).toBeVisible();
});
