/** What a person does in the training lab. Runs go to a fixed number of epochs, so that nothing hangs on the machine's
 *  speed. */

import { expect, expectAccessible, expectNoSidewaysScroll, open, settled, sizes, test } from './support/test.js';
import {
  button,
  choose,
  figure,
  giveFile,
  menu,
  openWith,
  ownCsv,
  read,
  remark,
  train,
  type,
  unfoldSettings,
} from './support/train.js';

test('the digits are read with 96 % or more after 30 epochs of what suits them', async ({ page }) => {
  await openWith(page, 'Handwritten digits');
  await expect(figure(page, 'epoch')).toHaveText('0');
  await train(page, 30);
  expect(await read(page, 'test-accuracy')).toBeGreaterThanOrEqual(96);
  expect(await read(page, 'updates')).toBe(1350);
  await expect(page.getByRole('heading', { name: /^Wrong on \d+ of 359$/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^A \d, taken for a \d$/ }).first()).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /^0, 0: 3\d$/ })).toBeVisible();
  await expectAccessible(page);
});

test('training pauses, stays where it is, and goes on from there', async ({ page }) => {
  await open(page, 'train.html');
  await choose(page, 'Speed', '10 a second');
  await button(page, 'Run').click();
  await expect.poll(() => read(page, 'updates')).toBeGreaterThan(2);
  await button(page, 'Pause').click();
  await expect(remark(page)).toHaveText(/^Paused at update \d+\.$/);
  const paused = await read(page, 'updates');
  await page.waitForTimeout(400);
  expect(await read(page, 'updates')).toBe(paused);
  await button(page, 'Run').click();
  await expect.poll(() => read(page, 'updates')).toBeGreaterThan(paused);
});

test('one batch, one epoch, the same weights, new weights', async ({ page }) => {
  await open(page, 'train.html');
  await expect(figure(page, 'test-loss')).toHaveText(/^\d/);
  const start = await figure(page, 'test-loss').innerText();
  await button(page, 'One batch').click();
  await expect(figure(page, 'updates')).toHaveText('1');
  await button(page, 'One epoch').click();
  await expect(figure(page, 'epoch')).toHaveText('1');
  await expect(figure(page, 'updates')).toHaveText('35');
  await expect(figure(page, 'test-loss')).not.toHaveText(start);
  await button(page, 'Reset to the same weights').click();
  await expect(figure(page, 'updates')).toHaveText('0');
  await expect(figure(page, 'test-loss')).toHaveText(start);
  await button(page, 'New weights').click();
  await expect(figure(page, 'test-loss')).not.toHaveText(start);
  await unfoldSettings(page);
  await expect(page.getByLabel('Seed of weights')).toHaveValue('2');
  await button(page, 'New data').click();
  await expect(page.getByLabel('Seed of points and split')).toHaveValue('2');
  await expect(remark(page)).toHaveText('Back at epoch 0: the data changed.');
});

test('the learning rate, the batch and the penalty change while it runs; the curves go on', async ({ page }) => {
  await open(page, 'train.html');
  await choose(page, 'Speed', '100 a second');
  await button(page, 'Run').click();
  await expect.poll(() => read(page, 'updates')).toBeGreaterThan(10);
  await type(page, 'Learning rate η, number', '0.05');
  await unfoldSettings(page);
  await choose(page, 'L2 penalty λ₂', '0.001');
  await type(page, /^Batch/, '16');
  const before = await read(page, 'updates');
  await expect.poll(() => read(page, 'updates')).toBeGreaterThan(before);
  expect(before).toBeGreaterThan(10);
  expect(await read(page, 'penalty')).toBeGreaterThan(0);
  await expect(remark(page)).toHaveText('');
});

test('another network or other data begin anew, and it says so', async ({ page }) => {
  await open(page, 'train.html');
  await button(page, 'One batch').click();
  await expect(figure(page, 'updates')).toHaveText('1');
  await button(page, 'One hidden layer more').click();
  await expect(remark(page)).toHaveText('Back at epoch 0: the network changed.');
  await expect(figure(page, 'updates')).toHaveText('0');
  await expect(figure(page, 'parameters')).toHaveText('34 parameters'); // 2-4-2-2-2: 12 + 10 + 6 + 6
  await button(page, 'One neuron more in hidden layer 3').click();
  await expect(figure(page, 'parameters')).toHaveText('39 parameters');
  await button(page, 'One hidden layer less').click();
  await expect(figure(page, 'parameters')).toHaveText('28 parameters');
  await choose(page, 'Activation of hidden layer 2', 'ReLU');
  await expect(menu(page, 'Activation')).toHaveValue('');
  await choose(page, 'Activation', 'sigmoid');
  await expect(menu(page, 'Activation of hidden layer 1')).toHaveValue('sigmoid');
  await type(page, 'Seed of points and split', '5');
  await expect(remark(page)).toHaveText('Back at epoch 0: the data changed.');
});

test('a data set brings its settings and says which; what the reader chose stays', async ({ page }) => {
  await openWith(page, 'Handwritten digits');
  await choose(page, 'Optimiser', 'Adam');
  await choose(page, 'Data set', 'Circle');
  const note = page.locator('.note');
  await expect(note).toContainText('Circle also set test part, standardising, hidden layers');
  await expect(note).toContainText('Kept as you had it: optimiser.');
  await expect(menu(page, 'Optimiser')).toHaveValue('adam');
  await expect(figure(page, 'parameters')).toHaveText('28 parameters');
  await button(page, 'Use what suits Circle').click();
  await expect(menu(page, 'Optimiser')).toHaveValue('sgd');
});

test('the circle is learnt with what students know: rate 0.03, batch 10, tanh, layers of 4 and 2', async ({ page }) => {
  await open(page, 'train.html');
  await expect(page.getByLabel('Data set')).toHaveValue('circle');
  await expect(page.getByLabel('Learning rate η, number')).toHaveValue('0.03');
  await expect(page.getByLabel(/^Batch/)).toHaveValue('10');
  await train(page, 200);
  expect(await read(page, 'test-accuracy')).toBeGreaterThan(97);
  await expect(page.getByRole('img', { name: /^The plane, coloured by the class/ })).toBeVisible();
  await expectAccessible(page);
});

test('divergence stops the run, names the layer and leads to the learning rate', async ({ page }) => {
  await openWith(page, 'Handwritten digits');
  await type(page, 'Learning rate η, number', '30');
  await choose(page, 'Speed', 'Full speed');
  await button(page, 'Run').click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText(/Training diverged in layer [12]/);
  await expect(notice).toContainText(/after step \d+/);
  await expect(button(page, 'Run')).toBeDisabled();
  await button(page, 'Go to the learning rate').click();
  await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeFocused();
  await type(page, 'Learning rate η, number', '0.1');
  await button(page, 'Start again').click();
  await expect(notice).toBeHidden();
  await button(page, 'One epoch').click();
  await expect(figure(page, 'epoch')).toHaveText('1');
});

test('by keyboard alone: run, pause, a slower rate, another data set', async ({ page }) => {
  await open(page, 'train.html');
  await choose(page, 'Speed', '10 a second');
  await page.locator('body').press('Tab');
  const run = button(page, 'Run');
  for (let i = 0; i < 15 && !(await run.evaluate((element) => element.matches(':focus'))); i++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect.poll(() => read(page, 'updates')).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect(remark(page)).toContainText('Paused');
  for (const name of ['One phase', 'One batch', 'One epoch', 'Reset to the same weights', 'New weights', 'New data']) {
    await page.keyboard.press('Tab');
    await expect(button(page, name)).toBeFocused();
  }
  await page.keyboard.press('Tab');
  await expect(page.getByRole('slider', { name: 'Learning rate η' })).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  expect(Number(await page.getByLabel('Learning rate η, number').inputValue())).toBeLessThan(0.03);
  await page.getByLabel('Data set').focus();
  await page.keyboard.press('i');
  await expect(page.getByText('150 examples, 4 features, 3 classes')).toBeVisible();
});

test('a link brings the settings back, and a broken one opens the usual start with a notice', async ({ page }) => {
  await open(page, 'train.html');
  await choose(page, 'Data set', 'Spiral');
  await type(page, 'Classes', '4');
  await expect.poll(() => page.url()).toContain('#');
  await page.waitForTimeout(400); // the address follows a quarter of a second later
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page);
  await expect(page.getByLabel('Data set')).toHaveValue('spiral');
  await expect(page.getByLabel('Classes')).toHaveValue('4');
  await page.goto('about:blank');
  await page.goto(`${link.split('#')[0]}#broken`);
  await settled(page);
  await expect(page.getByText('The link is damaged or incomplete.')).toBeVisible();
  await expect(page.getByLabel('Data set')).toHaveValue('circle');
});

test('a link to data of its own says what is missing, and other data can be chosen', async ({ page }) => {
  await open(page, 'train.html');
  await giveFile(page, 'trees.csv', ownCsv);
  await expect(page.getByText('40 examples')).toBeVisible();
  await expect.poll(() => page.url()).toContain('#');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link);
  await settled(page);
  await expect(page.getByText(/a file of its own, which is not in the link/)).toBeVisible();
  await choose(page, 'Data set', 'Iris');
  await expect(page.getByText('150 examples')).toBeVisible();
});

test('where no worker can start, it trains on the page', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = /** @type {any} */ (
      class {
        constructor() {
          throw new DOMException('no workers here', 'SecurityError');
        }
      }
    );
  });
  await open(page, 'train.html');
  await train(page, 3);
  expect(await read(page, 'updates')).toBe(105);
});

test('on a phone every data set fits the screen, the figure before its controls', async ({ page }) => {
  await open(page, 'train.html', { size: sizes.phone });
  for (const set of ['Handwritten digits', 'Wine', 'Spiral']) {
    await choose(page, 'Data set', set);
    await button(page, 'One epoch').click();
    await expect(figure(page, 'epoch')).toHaveText('1');
    await expectNoSidewaysScroll(page);
  }
  const [plane, data] = await Promise.all([
    page.getByRole('img', { name: /^The plane/ }).boundingBox(),
    page.getByRole('heading', { name: 'Data', exact: true }).boundingBox(),
  ]);
  expect(plane?.y).toBeLessThan(data?.y ?? 0);
  await expectAccessible(page);
});
