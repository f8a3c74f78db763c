/** The lessons that are built into the training lab: each shows what it claims. */

import { expect, expectAccessible, open, test } from './support/test.js';
import { button, figure, read, remark } from './support/train.js';

/** @typedef {import('@playwright/test').Page} Page */

test.setTimeout(150_000); // each trains some networks to their end

/** @param {Page} page */
const sight = (page) => page.getByTestId('sight');

/** @param {Page} page  @param {RegExp} name */
async function begin(page, name) {
  await open(page, 'train.html');
  await page.getByRole('button', { name }).click();
}

/** @param {Page} page  @param {number} epochs */
const ended = (page, epochs) =>
  expect(remark(page)).toHaveText(`Stopped at epoch ${epochs}, as set.`, { timeout: 60_000 });

test('zero weights stay at log 2; begun at random, the same network learns', async ({ page }) => {
  await begin(page, /^Zeros never learn/);
  await ended(page, 200);
  await expect(sight(page)).toContainText('0.6931');
  await expect(figure(page, 'test-loss')).toHaveText('0.6931');
  await button(page, 'Begin at random instead').click();
  await ended(page, 200);
  expect(await read(page, 'train-loss')).toBeLessThan(0.3);
  await page.getByRole('radio', { name: 'Compare runs' }).check();
  const table = page.getByRole('region', { name: 'Runs side by side' });
  await expect(table.getByRole('row', { name: /^initialisation/ })).toContainText('Zeros');
  await expect(table.getByRole('row', { name: /^initialisation/ })).toContainText('Xavier, uniform');
});

test('linear layers are one matrix, whatever the depth, and do not solve exclusive or; tanh does', async ({ page }) => {
  await begin(page, /^Layers without a bend/);
  await ended(page, 60);
  const product = sight(page).getByRole('grid');
  await expect(product.getByRole('gridcell', { name: /, output \d: / })).toHaveCount(6); // 2×2 and a bias of 2
  expect(await read(page, 'train-loss')).toBeGreaterThan(0.6);
  await button(page, 'Twice as deep').click();
  await ended(page, 60);
  await expect(product.getByRole('gridcell', { name: /, output \d: / })).toHaveCount(6);
  expect(await read(page, 'train-loss')).toBeGreaterThan(0.6);
  await button(page, 'Bend it: tanh').click();
  await ended(page, 60);
  await expect(sight(page)).toContainText('With a bend there is no such matrix.');
  expect(await read(page, 'train-loss')).toBeLessThan(0.3);
});

test('the variance of a batch’s gradient falls as its size grows, to nothing for all examples', async ({ page }) => {
  await begin(page, /^How noisy is a mini-batch/);
  await ended(page, 20);
  await sight(page).locator('summary').click();
  const rows = sight(page).getByRole('row');
  await expect(rows.first()).toContainText('measured');
  /** @param {RegExp} size */
  const measured = async (size) =>
    Number(
      (
        await rows
          .filter({ has: page.getByRole('rowheader', { name: size }) })
          .getByRole('cell')
          .first()
          .innerText()
      ).replace('−', '-'),
    );
  const [one, ten, hundred] = [await measured(/^1$/), await measured(/^10$/), await measured(/^100$/)];
  expect(one / ten).toBeGreaterThan(5);
  expect(one / ten).toBeLessThan(20);
  expect(ten / hundred).toBeGreaterThan(5);
  await expectAccessible(page);
});

test('a rate that is too high diverges: the notice names the layer and the control', async ({ page }) => {
  await begin(page, /^Too fast to learn/);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(/Training diverged in layer [12]/, { timeout: 60_000 });
  await expect(notice).toContainText('A smaller learning rate is the usual cure');
  await button(page, 'Go to the learning rate').click();
  await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeFocused();
  await button(page, 'A rate of 0.1').click();
  await ended(page, 30);
  expect(await read(page, 'test-accuracy')).toBeGreaterThan(90);
});

test('through sigmoids the first layer gets a tiny part of the gradient, through ReLU its share', async ({ page }) => {
  await begin(page, /^Saturated neurons/);
  await ended(page, 60);
  /** @param {number} layer */
  const norm = async (layer) => Number((await page.getByTestId(`norm-${layer}`).innerText()).replace('−', '-'));
  await expect(page.getByTestId('norm-6')).toBeVisible();
  expect((await norm(1)) / (await norm(6))).toBeLessThan(0.05);
  await expect(page.getByRole('img', { name: /^Gradients of layer 1/ })).toBeVisible();
  await button(page, 'ReLU instead').click();
  await ended(page, 60);
  await expect.poll(async () => (await norm(1)) / (await norm(6))).toBeGreaterThan(0.2);
  expect(await read(page, 'test-accuracy')).toBeGreaterThan(95);
});

test('a large network learns noise by heart; L2 and dropout hold it back', async ({ page }) => {
  await begin(page, /^Learning by heart/);
  await ended(page, 400);
  const [train, tested] = [await read(page, 'train-loss'), await read(page, 'test-loss')];
  expect(train).toBeLessThan(0.1);
  expect(tested).toBeGreaterThan(5 * train);
  await button(page, 'With L2').click();
  await ended(page, 400);
  expect(await read(page, 'test-loss')).toBeLessThan(tested / 2);
  expect(await read(page, 'penalty')).toBeGreaterThan(0);
});
