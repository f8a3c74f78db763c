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

const path = 'gradcheck.html';

/** @param {Page} page */
const headline = (page) => page.locator('.headline');

/** @param {Page} page */
const meaning = (page) => page.locator('.meaning');

/** The row of a parameter in the table.
 *  @param {Page} page  @param {string} name */
const row = (page, name) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** @param {Page} page  @param {string} title */
async function tryThis(page, title) {
  await page.getByRole('button', { name: title }).click();
  await settled(page);
}

for (const theme of themes) {
  for (const [name, size] of Object.entries(sizes)) {
    test(`with a bug planted the gradient check, ${theme} and ${name}, is accessible and fits`, async ({ page }) => {
      await open(page, path, { theme, size });
      await tryThis(page, 'Forget a transpose');
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test('the sanity network of the sheet: 115 parameters, all of which agree', async ({ page }) => {
  await open(page, path);
  await expect(headline(page)).toContainText('115 of 115 parameters agree');
  await expect(meaning(page)).toContainText('Right, and the check says so');
  await expect(row(page, 'W₁[1,1]')).toContainText('agrees');
  await expect(page.getByRole('slider', { name: 'Relative errors of W₂' })).toBeVisible();
});

test('a planted bug is seen in words, in the table and in the maps', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Plant a bug in the gradient').selectOption({ label: '∇W₂: hidden unit off by one' });
  await expect(headline(page)).toContainText('65 of 115 parameters agree');
  await expect(meaning(page)).toContainText('The bug is caught. Only W₂ fails');
  await expect(page.getByText('✗ 50 fail')).toBeVisible();
  await page.getByText('Failing 50').click();
  await expect(page.getByRole('row')).not.toHaveCount(0);
  await expect(row(page, 'W₂[1,1]')).toContainText('fails');
  await expect(row(page, 'W₁[1,1]')).toHaveCount(0);
});

test('the table is sorted by the relative error, worst first', async ({ page }) => {
  await open(page, path);
  const sort = page.getByRole('button', { name: 'Rel. error' });
  await sort.click();
  await expect(page.getByRole('columnheader', { name: 'Rel. error' })).toHaveAttribute('aria-sort', 'descending');
  const worst = /at (\S+)\.$/.exec((await headline(page).innerText()).trim())?.[1];
  const table = page.getByRole('region', { name: 'Every parameter' });
  await expect(table.getByRole('rowheader').first()).toHaveText(String(worst));
});

test('try this: a zero gradient passes the prescribed check, and the relative measure catches it', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'A zero gradient that passes');
  await expect(headline(page)).toContainText('8 of 8 parameters agree');
  await expect(meaning(page)).toContainText('Passed, though wrong');
  await page.getByRole('button', { name: /^Use \|n − g\|/ }).click();
  await expect(headline(page)).toContainText('0 of 8 parameters agree; worst relative error 1');
  await expect(meaning(page)).toContainText('The bug is caught');
});

test('try this: a kink reads ½, and no step mends it', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'A kink that reads ½');
  await expect(row(page, 'x[3]').getByRole('cell').nth(1)).toHaveText('0.50000');
  await expect(meaning(page)).toContainText('Refused, though right. The function has a kink');
  await page.getByRole('textbox', { name: 'Step h, number' }).fill('1e-6');
  await expect(headline(page)).toContainText('4 of 5 parameters agree');
  await page.getByRole('button', { name: 'Use backward differences' }).click();
  await expect(headline(page)).toContainText('5 of 5 parameters agree');
});

test('try this: at h = 10⁻¹² in float the differences are 0', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Push h to');
  await expect(headline(page)).toContainText('0 of 115 parameters agree');
  await expect(row(page, 'W₁[1,1]').getByRole('cell').nth(1)).toHaveText('0');
  await expect(meaning(page)).toContainText('No step reaches this tolerance in float');
});

test('try this: a forgotten transpose leaves two corners of W₁', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Forget a transpose');
  await expect(headline(page)).toContainText('67 of 115 parameters agree');
  await expect(headline(page)).toBeInViewport();
  await expect(row(page, 'W₁[1,1]')).toContainText('agrees');
  await expect(row(page, 'W₁[1,2]')).toContainText('fails');
});

test('e^200x is refused where it is steep, and the step offered mends it', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Function').selectOption({ label: 'Hard case: huge scale, e²⁰⁰ˣ' });
  await expect(meaning(page)).toContainText('Refused, though right. The step is too large');
  await page.getByRole('button', { name: 'Use h = ' }).click();
  await expect(headline(page)).toContainText('1 of 1 parameter agrees');
});

test('the plot sets h by click and by keyboard, and tells the slopes', async ({ page }) => {
  await open(page, path);
  const plot = page.getByRole('slider', { name: /^Largest/ });
  await expect(page.getByRole('row', { name: /central, double 2\.0/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /forward, double (1\.0|0\.9)/ })).toBeVisible();
  await plot.scrollIntoViewIfNeeded();
  await plot.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const field = page.getByRole('textbox', { name: 'Step h, number' });
  await expect(field).toHaveValue('0.1');
  const box = await plot.boundingBox();
  if (!box) throw new Error('the plot has no box');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(field).not.toHaveValue('0.1');
  await expect(field).toHaveValue(/e−(7|8|9)$/);
});

test('keyboard alone: choose a function, plant a bug, walk through a map to an entry', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Function').focus();
  await page.keyboard.type('Softmax');
  await expect(headline(page)).toContainText('24 of 24 parameters agree');
  await page.getByLabel('Plant a bug in the gradient').focus();
  await page.keyboard.press('ArrowDown');
  await expect(headline(page)).toContainText('4 of 24 parameters agree');
  const map = page.getByRole('slider', { name: 'Relative errors of Θ' });
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(map).toHaveAttribute('aria-valuetext', /^Θ\[2,2\]: relative error/);
  await expect(page.locator('tr.selected')).toContainText('Θ[2,2]');
  await page.getByRole('slider', { name: 'Step h', exact: true }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('textbox', { name: 'Step h, number' })).not.toHaveValue('0.0001');
});

test('what is no step or no size is marked with the reason, and the last good result stays', async ({ page }) => {
  await open(page, path);
  const step = page.getByRole('textbox', { name: 'Step h, number' });
  await step.fill('abc');
  await expect(step).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('alert').filter({ hasText: '“abc” is no number' })).toBeVisible();
  const hidden = page.getByRole('textbox', { name: 'Hidden H' });
  await hidden.fill('0');
  await expect(page.getByRole('alert').filter({ hasText: 'At least 1' })).toBeVisible();
  await hidden.fill('2.5');
  await expect(page.getByRole('alert').filter({ hasText: 'A whole number' })).toBeVisible();
  await expect(headline(page)).toContainText('115 of 115 parameters agree');
  await hidden.fill('3');
  await expect(headline(page)).toContainText('73 of 73 parameters agree');
  await expect(step).toHaveValue('abc');
});

test('a network that is too large is refused with the limit, and what was there stays', async ({ page }) => {
  await open(page, path);
  const hidden = page.getByRole('textbox', { name: 'Hidden H' });
  await hidden.fill('5000');
  await expect(page.getByRole('alert')).toContainText('105010 parameters; the limit is 20000');
  await expect(headline(page)).toContainText('115 of 115');
  await hidden.fill('5');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('thousands of parameters are listed a window at a time', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Function').selectOption({ label: 'Sum of squares: Σ X²' });
  await page.getByRole('textbox', { name: 'Rows' }).fill('60');
  await page.getByRole('textbox', { name: 'Columns' }).fill('100');
  await expect(headline(page)).toContainText('of 6,000 parameters agree');
  expect(await page.locator('nabla-parameter-table tbody tr').count()).toBeLessThan(60);
  await page.getByRole('region', { name: 'Every parameter' }).evaluate((frame) => {
    frame.scrollTop = frame.scrollHeight;
  });
  await expect(row(page, 'X[60,100]')).toBeVisible();
});

test('the address holds the state', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Forget a transpose');
  await page.waitForFunction(() => location.hash.length > 10);
  await page.reload();
  await settled(page);
  await expect(headline(page)).toContainText('67 of 115 parameters agree');
});

test('a broken link opens the lab with its usual start and says so', async ({ page }) => {
  await open(page, `${path}#not-a-state`);
  await expect(page.getByText('The lab opened with its usual start.')).toBeVisible();
  await expect(headline(page)).toContainText('115 of 115');
});
