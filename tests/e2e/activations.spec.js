import { expect, expectAccessible, expectNoSidewaysScroll, open, settled, sizes, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const path = 'activations.html';

/** @param {Page} page  @param {string} name */
const choose = (page, name) => page.locator('#function').getByRole('radio', { name, exact: true }).check();

/** @param {Page} page  @param {string} title */
const tryThis = (page, title) => page.getByRole('button', { name: title }).click();

/** The point on the curve.
 *  @param {Page} page */
const point = (page) => page.locator('nabla-function-plot').getByRole('slider', { name: 'Point x' });

/** @param {Page} page  @param {string} label */
const field = (page, label) => page.getByLabel(`${label}, number`);

/** Where the point stands on the screen.
 *  @param {Page} page */
async function knob(page) {
  const box = await point(page).locator('.knob').boundingBox();
  if (!box) throw new Error('The point is not on the page.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

for (const [theme, size] of /** @type {const} */ ([
  ['light', 'phone'],
  ['dark', 'wide'],
])) {
  test(`with a wrong expression the activations lab, ${theme} and ${size}, is accessible and fits`, async ({
    page,
  }) => {
    test.slow(); // axe looks at every label of the plots
    await open(page, path, { theme, size: sizes[size] });
    await page.getByLabel('Your own f(x)').fill('x * softmax(x) + a_rather_long_name_to_see_whether_it_wraps');
    await expect(page.locator('#expression').getByRole('alert')).toBeVisible();
    await settled(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

// mpmath: σ(1) = .73105858, σ′(1) = .19661193; tanh(1) = .76159416, 1 − tanh² = .41997434; GELU′(1) = 1.0833155
test('a function chosen shows its value, its slope by formula and its numeric slope', async ({ page }) => {
  await open(page, path);
  await expect(page.locator('#analytic')).toContainText('0.19661193');
  await expect(page.locator('#numeric')).toContainText('0.19661193');
  await expect(page.locator('#slip')).toContainText('0'); // 1·(1 − 1)
  await choose(page, 'tanh');
  await expect(page.locator('#analytic')).toContainText('0.41997434');
  await expect(page.getByRole('heading', { name: 'tanh and its derivative' })).toBeVisible();
  await choose(page, 'GELU');
  await expect(page.locator('#analytic')).toContainText('1.0833155');
  await expect(page.locator('#slip')).toHaveCount(0);
});

test('the point is dragged along the curve, and everything follows', async ({ page }) => {
  await open(page, path);
  const from = await knob(page);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 150, from.y - 20, { steps: 6 });
  await page.mouse.up();
  const x = Number(await point(page).getAttribute('aria-valuenow'));
  expect(x).toBeGreaterThan(2);
  await expect(field(page, 'Point x')).toHaveValue(String(x));
  await expect(page.locator('#slope')).toContainText(`The slope at x = ${x}`);
  await expect.poll(async () => (await knob(page)).x - from.x).toBeGreaterThan(140);
  await expect.poll(async () => (await knob(page)).y - from.y).toBeLessThan(-5); // it climbs the sigmoid
});

test('the arrow keys move the point, and catch the kink of ReLU', async ({ page }) => {
  await open(page, path);
  await choose(page, 'ReLU');
  await point(page).focus();
  await page.keyboard.press('PageDown');
  await expect(point(page)).toHaveAttribute('aria-valuenow', '0');
  await expect(page.locator('#numeric')).toContainText('0.5');
  await expect(page.locator('#kink')).toContainText('slope 0 on the left and 1 on the right');
  await expect(page.locator('#analytic td').first()).toHaveText('0');
  await page.keyboard.press('ArrowRight');
  await expect(point(page)).toHaveAttribute('aria-valuetext', 'x 0.1, f 0.1, slope 1');
  await expect(page.locator('#kink')).toHaveCount(0);
  await page.keyboard.press('Home');
  await expect(point(page)).toHaveAttribute('aria-valuenow', '-8');
});

// 2⁻²⁰ = 9.5367e−7; σ′(2)¹⁰ = .10499359¹⁰ = 1.6278e−10 by mpmath
test('ten sigmoid layers leave ¼ to the tenth at best', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'Ten sigmoid layers');
  await expect(page.locator('#product')).toHaveText('9.537e−7');
  await expect(page.locator('#best')).toHaveText('9.537e−7');
  await expect(page.locator('#fate')).toContainText('vanishes');
  await expect(page.locator('#chain')).toBeInViewport();
  await field(page, 'Point x').fill('2');
  await expect(page.locator('#product')).toHaveText('1.628e−10');
  await expect(page.locator('#best')).toHaveText('9.537e−7');
  await field(page, 'Layers n').fill('1');
  await expect(page.locator('#product')).toHaveText('0.1050');
});

test('ReLU keeps all, explodes with larger weights, and dies', async ({ page }) => {
  await open(page, path);
  await tryThis(page, 'ReLU keeps all');
  await expect(page.locator('#product')).toHaveText('1');
  await field(page, 'Weight w of each layer').fill('2');
  await expect(page.locator('#product')).toHaveText('1.049e6'); // 2²⁰ = 1,048,576
  await expect(page.locator('#fate')).toContainText('explodes');
  await field(page, 'Point x').fill('-1');
  await expect(page.locator('#fate')).toContainText('Layer 1 has slope 0');
  await expect(page.locator('#product')).toHaveText('0');
});

// mpmath: five layers a = tanh(1.5·a) from .3: d a₅ / d a₀ = .29714653
test('layers that feed each other: the product is the slope measured through all of them', async ({ page }) => {
  await open(page, path);
  await choose(page, 'tanh');
  await page.locator('#input').getByRole('radio', { name: 'w · the output before' }).check();
  await field(page, 'Point x').fill('0.3');
  await field(page, 'Weight w of each layer').fill('1.5');
  await field(page, 'Layers n').fill('5');
  await expect(page.locator('#product')).toHaveText('0.2971');
  await expect(page.locator('#measured')).toHaveText('0.2971');
});

// mpmath: f = x·σ(x) at 1.5: f′ = 1.0412942; 3x² at 1.5 = 6.75
test('an expression is typed; a wrong one says where and why, and leaves the last good curve', async ({ page }) => {
  await open(page, path);
  const own = page.getByLabel('Your own f(x)');
  await field(page, 'Point x').fill('1.5');
  await own.fill('x*sigmoid(x) ');
  await expect(page.locator('#function').getByRole('radio', { name: 'your own' })).toBeChecked();
  await expect(page.locator('#analytic')).toContainText('1.0412942');
  const formulas = page.locator('#slope nabla-formula');
  await expect(formulas.nth(0)).toContainText('a = f(x) = x \\cdot \\sigma\\left(x\\right) = 1.226'); // what KaTeX was given
  await expect(formulas.nth(1)).toContainText("f'(x) = \\sigma\\left(x\\right) + x \\cdot \\sigma\\left(x\\right)");
  await own.fill('x*sigmod(x)');
  await expect(own).toHaveAttribute('aria-invalid', 'true');
  const reason = page.locator('#expression').getByRole('alert');
  await expect(reason).toContainText('Column 3');
  await expect(reason).toContainText('sigmoid'); // the hint
  await expect(own).toHaveValue('x*sigmod(x)');
  await expect(page.locator('#analytic')).toContainText('1.0412942');
  await own.fill('softmax(x)');
  await expect(reason).toContainText('works on whole matrices');
  await own.fill('');
  await expect(own).toHaveAttribute('aria-invalid', 'true');
  await own.fill('x^3');
  await expect(own).toHaveAttribute('aria-invalid', 'false');
  await expect(page.locator('#analytic')).toContainText('6.75');
  await own.fill('log(x)');
  await field(page, 'Point x').fill('-1');
  await expect(page.locator('#analytic td').first()).toHaveText('NaN');
});

test('functions stand beside each other, and the shade follows the threshold', async ({ page }) => {
  await open(page, path);
  const plot = page.locator('nabla-function-plot');
  await expect(plot.locator('.curve')).toHaveCount(2);
  const tanh = page.getByRole('button', { name: 'tanh', exact: true });
  await tanh.click();
  await expect(tanh).toHaveAttribute('aria-pressed', 'true');
  await expect(plot.locator('.curve')).toHaveCount(4);
  await expect(page.locator('#chain nabla-chart')).toContainText('tanh');
  await tanh.click();
  await expect(plot.locator('.curve')).toHaveCount(2);
  await expect(page.locator('#flat')).toContainText('below −2.887, above 2.887'); // where σ(1 − σ) = .05
  await field(page, 'Flat where |f′| is below').fill('0.3');
  await expect(page.locator('#flat')).toContainText('all of what is drawn');
});

test('the address holds the state', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Your own f(x)').fill('x^3');
  await expect.poll(() => new URL(page.url()).hash.length).toBeGreaterThan(10);
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Your own f(x)')).toHaveValue('x^3');
  await expect(page.locator('#analytic')).toContainText('3');
});

test.describe('under a finger', () => {
  test.use({ hasTouch: true, viewport: sizes.phone });

  test('the point is dragged sideways and the page stays where it is', async ({ page, context }) => {
    await page.goto(path);
    await settled(page);
    const { x, y } = await knob(page);
    const finger = await context.newCDPSession(page);
    await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
    for (let i = 1; i <= 8; i++) {
      await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: x - 10 * i, y }] });
    }
    await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    expect(Number(await point(page).getAttribute('aria-valuenow'))).toBeLessThan(-1);
    expect(await page.evaluate(() => window.scrollX)).toBe(0);
  });
});
