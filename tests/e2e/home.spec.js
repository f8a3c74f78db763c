import { expect, expectAccessible, expectNoSidewaysScroll, open, pages, sizes, test, themes } from './support/test.js';

for (const theme of themes) {
  for (const [name, size] of Object.entries(sizes)) {
    test(`the home page, ${theme} and ${name}, is accessible and fits`, async ({ page }) => {
      await open(page, 'index.html', { theme, size });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  }
}

test('dragging a score moves the probabilities at once', async ({ page }) => {
  await open(page, 'index.html');
  const owl = page.getByRole('radio', { name: /^owl/ });
  // softmax([2, 1, −1.2])₃ by SciPy: 0.02893724
  await expect(owl).toHaveAccessibleName('owl, probability 0.02894');
  const handle = page.getByRole('slider', { name: 'Score of owl' });
  const box = await handle.locator('.knob').boundingBox();
  if (!box) throw new Error('The handle is not on the page.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 100, { steps: 5 });
  await page.mouse.up();
  expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(2);
  await expect(owl).toHaveAccessibleName(/probability 0\.[5-9]/);
});

test('the keyboard pulls scores and picks the true class', async ({ page }) => {
  await open(page, 'index.html');
  const cat = page.getByRole('slider', { name: 'Score of cat' });
  await cat.focus();
  await page.keyboard.press('PageDown');
  await expect(cat).toHaveAttribute('aria-valuenow', '1');
  // equal scores of cat and dog: softmax([1, 1, −1.2])₁ by SciPy: 0.47375332
  await expect(page.getByRole('radio', { name: 'cat, probability 0.4738' })).toBeVisible();
  await page.getByRole('radio', { name: /^dog/ }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: /^cat/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^cat/ })).toBeFocused();
});

test('each lab is one click away', async ({ page }) => {
  await open(page, 'index.html');
  for (const [title, file] of [
    ['Graph', 'graph.html'],
    ['Softmax', 'softmax.html'],
    ['Activations', 'activations.html'],
    ['Gradient check', 'gradcheck.html'],
    ['Network', 'network.html'],
    ['Train', 'train.html'],
  ]) {
    const link = page.getByRole('main').getByRole('link', { name: new RegExp(`^${title} `) });
    await expect(link).toHaveAttribute('href', `./${file}`);
  }
});

test('the chosen theme holds on the next page', async ({ page }) => {
  await open(page, 'index.html', { theme: 'light' });
  const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await surface();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await surface();
  expect(dark).not.toBe(light);
  await page.goto('softmax.html');
  expect(await surface()).toBe(dark);
  await page.getByRole('radio', { name: 'As the system' }).check();
  expect(await surface()).toBe(light);
});

test('without the wasm file the figure says so, and tries again', async ({ page, noise }) => {
  noise.allow(/404/);
  await page.route(/nabla.*\.wasm/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto('index.html');
  await expect(page.getByRole('alert')).toContainText('404');
  await page.unroute(/nabla.*\.wasm/);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('slider', { name: 'Score of cat' })).toBeVisible();
  await expect(page.getByRole('radio', { name: /^owl, probability 0\.0289/ })).toBeVisible();
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: sizes.phone });

  test('a handle is pulled and the page stays where it is', async ({ page, context }) => {
    await page.goto('index.html');
    const handle = page.getByRole('slider', { name: 'Score of owl' });
    const box = await handle.locator('.knob').boundingBox();
    if (!box) throw new Error('The handle is not on the page.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const finger = await context.newCDPSession(page);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let i = 1; i <= 8; i++) {
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - 10 * i }] });
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(Number(await handle.getAttribute('aria-valuenow'))).toBeGreaterThan(2);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });
});

test('every page brings its own strict policy', async ({ page }) => {
  for (const file of pages) {
    await page.goto(file);
    const policy = await page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval';");
  }
});
