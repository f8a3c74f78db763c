import { build, preview } from 'vite';
import { expect, expectAccessible, expectNoSidewaysScroll, sizes, test as base, themes } from './support/test.js';

/** The kit's own page, built and served for these tests alone. */
const test = base.extend(
  /** @type {import('@playwright/test').Fixtures<{}, {kitServer: string}, {baseURL: string | undefined}>} */ ({
    kitServer: [
      // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that are asked for from this pattern
      async ({}, use, { workerIndex }) => {
        const outDir = `build/kit-${workerIndex}`;
        await build({ mode: 'kit', logLevel: 'warn', build: { outDir: `../${outDir}` } });
        const server = await preview({ configFile: false, build: { outDir }, preview: { port: 4700 } });
        await use(/** @type {string} */ (server.resolvedUrls?.local[0]));
        await server.close();
      },
      { scope: 'worker' },
    ],
    baseURL: async ({ kitServer }, use) => use(kitServer),
  }),
);

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('dev/kit.html');
  await page.evaluate(() => document.fonts.ready);
});

/** What the elements reported last. @param {import('@playwright/test').Page} page */
const log = (page) => page.locator('#log');

for (const theme of themes) {
  for (const [name, size] of Object.entries(sizes)) {
    test(`every element, ${theme} and ${name}, is accessible and fits`, async ({ page }) => {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      await expect(page.locator('nabla-formula .katex').first()).toBeAttached();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test('a slider moves by its keys and by its field', async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Shift c' });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(log(page)).toHaveText('nabla-change {"value":0.1}');
  const field = page.getByRole('textbox', { name: 'Shift c, number' });
  await expect(field).toHaveValue('0.1');
  await field.fill('−2.55');
  await expect(log(page)).toHaveText('nabla-input {"value":-2.55}');
  await field.press('Enter');
  await expect(log(page)).toHaveText('nabla-change {"value":-2.55}');
});

test('a field keeps what is no number, says why, and the value stays', async ({ page }) => {
  const field = page.getByRole('textbox', { name: 'Shift c, number' });
  await field.fill('2');
  await field.fill('2,5');
  await field.blur();
  await expect(field).toHaveValue('2,5');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Use a point: 2.5')).toBeVisible();
  await expect(log(page)).toHaveText('nabla-input {"value":2}');
  await field.fill('99');
  await expect(page.getByText('At most 10')).toBeVisible();
  await field.press('Escape');
  await expect(field).toHaveValue('2');
});

test('a logarithmic slider steps through numbers that a person would type', async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Learning rate' });
  await slider.focus();
  await page.keyboard.press('End');
  await expect(log(page)).toHaveText('nabla-change {"value":10}');
  await page.keyboard.press('Home');
  await expect(log(page)).toHaveText('nabla-change {"value":0.00001}');
  await page.keyboard.press('ArrowRight');
  await expect(log(page)).toHaveText('nabla-change {"value":0.00001}'); // 1.05e-5 to two digits
  await page.keyboard.press('ArrowRight');
  await expect(log(page)).toHaveText('nabla-change {"value":0.000011}');
});

test('the matrix editor takes numbers, marks what is none, and moves by keys', async ({ page }) => {
  const cell = (/** @type {string} */ name) => page.locator('#logits').getByRole('textbox', { name });
  await cell('x₁, dog').fill('-3');
  await expect(log(page)).toHaveText(
    'nabla-input {"matrix":{"rows":2,"columns":3,"data":[2,-3,0.1,-1001.5,1002,3e-7]}}',
  );
  await cell('x₁, dog').press('Enter');
  await expect(cell('x₂, dog')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(cell('x₂, owl')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('abc');
  await page.keyboard.press('Tab');
  await expect(cell('x₁, owl')).toHaveValue('abc');
  await expect(page.locator('#logits').getByRole('alert')).toHaveText(/x₁, owl: “abc” is no number/);
  await cell('x₁, owl').fill('4');
  await expect(page.locator('#logits').getByRole('alert')).toHaveCount(0);
});

test('a block is pasted, and grows the matrix as far as it may', async ({ page }) => {
  const editor = page.locator('#logits');
  await editor.getByRole('textbox', { name: 'x₂, owl' }).focus();
  await editor.getByRole('textbox', { name: 'x₂, owl' }).evaluate((input) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '[[1, 2],\n [3, oops]]');
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(editor.getByText('3 rows')).toBeVisible();
  await expect(editor.getByText('4 columns')).toBeVisible();
  await expect(editor.getByRole('textbox', { name: 'x₃, owl' })).toHaveValue('3');
  await expect(editor.getByRole('textbox', { name: 'x₃, fox' })).toHaveValue('oops');
  await expect(editor.getByRole('textbox', { name: 'x₃, fox' })).toHaveAttribute('aria-invalid', 'true');
});

test('rows and columns are added and removed within their limits', async ({ page }) => {
  const editor = page.locator('#logits');
  await editor.getByRole('button', { name: 'Remove last row' }).click();
  await expect(editor.getByRole('button', { name: 'Remove last row' })).toBeDisabled();
  for (let i = 0; i < 2; i++) await editor.getByRole('button', { name: 'Add column' }).click();
  await expect(editor.getByRole('button', { name: 'Add column' })).toBeDisabled();
  await expect(editor.getByRole('textbox')).toHaveCount(5);
});

test('the heat map names its cells and is walked by arrow keys', async ({ page }) => {
  const grid = page.getByRole('grid', { name: /^Jacobian/ });
  await grid.getByRole('gridcell', { name: 'cat, dog: −0.160' }).click();
  await page.keyboard.press('ArrowDown');
  await expect(grid.getByRole('gridcell', { name: 'dog, dog: +0.184' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(log(page)).toHaveText('nabla-cell-select {"row":1,"column":1}');
  await expect(grid.getByRole('gridcell', { name: 'owl, owl: NaN' })).toHaveText('NaN');
});

test('a bar is picked by pointer and by keys', async ({ page }) => {
  const bars = page.getByRole('radiogroup', { name: 'Probabilities' });
  await bars.getByRole('radio', { name: /^owl/ }).click();
  await expect(bars.getByRole('radio', { name: /^owl/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(bars.getByRole('radio', { name: /^cat/ })).toBeChecked();
});

test('choices report what was chosen', async ({ page }) => {
  await page.getByRole('radio', { name: 'Forward' }).check();
  await expect(log(page)).toHaveText('nabla-change {"value":"forward"}');
  await page.getByRole('combobox', { name: 'Function' }).selectOption('backward');
  await expect(log(page)).toHaveText('nabla-change {"value":"backward"}');
  await page.getByRole('switch', { name: 'Mean over the batch' }).uncheck();
  await expect(log(page)).toHaveText('nabla-change {"checked":false}');
  await page.getByRole('combobox', { name: 'Batch:' }).selectOption('mean');
  await expect(log(page)).toHaveText('nabla-change {"key":"reduction","value":"mean"}');
  await page.getByRole('button', { name: /Make one logit large/ }).click();
  await expect(log(page)).toHaveText('nabla-select {"index":1}');
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await expect(log(page)).toHaveText('nabla-dismiss null');
});

test('a shortened number tells and copies all of its digits', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const number = page.locator('#flash');
  await expect(number).toContainText('0.2689');
  await number.focus();
  await expect(page.getByText('0.2689414213699951')).toBeVisible();
  await page.keyboard.press('Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('0.2689414213699951');
});

test('the chart tells the values at its cursor, by keys and as a table', async ({ page }) => {
  const chart = page.locator('#curves');
  const cursor = chart.getByRole('slider', { name: 'Loss, cursor' });
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^epoch 0: training 2\.35\d*, test 2\.5$/);
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^epoch 1: /);
  await chart.getByText('Numbers').click();
  await expect(chart.getByRole('table').getByRole('row')).toHaveCount(41);
});

test('a chart of 100,000 points takes new data without being built anew', async ({ page }) => {
  const { samePlot, spoken } = await page.locator('#long').evaluate(async (element) => {
    const chart = /** @type {import('../../web/ui/chart.js').Chart} */ (element);
    const plot = chart.renderRoot.querySelector('canvas');
    const [{ x }] = chart.series;
    chart.series = [{ name: 'noisy', x, y: Array.from(x, () => 42) }];
    await chart.updateComplete;
    const cursor = /** @type {HTMLElement} */ (chart.renderRoot.querySelector('[role=slider]'));
    cursor.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    await chart.updateComplete;
    return {
      samePlot: plot !== null && plot === chart.renderRoot.querySelector('canvas'),
      spoken: cursor.getAttribute('aria-valuetext'),
    };
  });
  expect(samePlot).toBe(true);
  expect(spoken).toContain('noisy 42');
});

test('a formula has MathML beside it, and a broken one shows its source', async ({ page }) => {
  await expect(page.locator('nabla-formula math').first()).toBeAttached();
  await expect(page.locator('nabla-formula', { hasText: '\\frac{1}{' })).toBeVisible();
});

test('the frame says that it waits, and why it failed', async ({ page }) => {
  await expect(page.locator('#loading').getByText('Starting the engine')).toBeVisible();
  await expect(page.locator('#failed').getByRole('alert')).toContainText('logits is 2×0');
  await page.locator('#failed').getByRole('button', { name: 'Try again' }).click();
  await expect(log(page)).toHaveText('nabla-retry null');
});
