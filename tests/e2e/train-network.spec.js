/** The network picture of the training lab: a person looks at neurons and links, changes them, and chooses features. */

import { expect, expectAccessible, open, test } from './support/test.js';
import { button, figure, openWith, read, remark, type } from './support/train.js';

test('by keyboard: a neuron is chosen, its weight changed by hand, and the loss follows', async ({ page }) => {
  await open(page, 'train.html');
  const picture = page.getByRole('group', { name: /^Network: inputs/ });
  await expect(picture.getByRole('button', { name: /^Neuron \d of hidden layer/ })).toHaveCount(6);
  await expect(figure(page, 'train-loss')).toHaveText(/^\d/);
  const before = await figure(page, 'train-loss').innerText();
  await picture.getByRole('button', { name: 'Feature x₁', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await expect(picture.getByRole('button', { name: 'Neuron 2 of hidden layer 1' })).toBeFocused();
  await expect(page.locator('.peek')).toContainText('Neuron 2 of hidden layer 1, tanh: bias 0');
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('region', { name: 'Chosen part of the network' });
  await expect(chosen.getByRole('heading')).toHaveText('Neuron 2 of hidden layer 1');
  await type(page, 'From x₂', '-1.5');
  await expect(figure(page, 'train-loss')).not.toHaveText(before);
  await type(page, 'Bias', '0.25');
  await expect(page.getByLabel('From x₂')).toHaveValue('−1.5');
  await expectAccessible(page, { within: ['nabla-train-lab', '.network'] });
  await button(page, 'Close').click();
  await expect(chosen).toBeHidden();
  await button(page, 'One batch').click();
  await expect(figure(page, 'updates')).toHaveText('1');
  await button(page, 'Reset to the same weights').click();
  await expect(figure(page, 'train-loss')).toHaveText(before);
});

test('a link under the pointer tells its weight, and is opened by a click', async ({ page }) => {
  await open(page, 'train.html');
  const feature = page.getByRole('button', { name: 'Feature x₁', exact: true });
  const neuron = page.getByRole('button', { name: 'Neuron 1 of hidden layer 1' });
  await feature.scrollIntoViewIfNeeded();
  await expect(async () => {
    const [from, to] = [await feature.boundingBox(), await neuron.boundingBox()];
    if (!from || !to) throw new Error('no picture');
    await page.mouse.move(0, 0);
    await page.mouse.move((from.x + from.width + to.x) / 2, from.y + from.height / 2); // the first link is straight
    await expect(page.locator('.peek')).toHaveText(/From x₁ to neuron 1 of hidden layer 1: weight −?\d/, {
      timeout: 2000,
    });
  }).toPass({ timeout: 30_000 });
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByLabel('Weight', { exact: true })).toHaveValue(/^−?0\.\d+/);
});

test('a feature is switched off and on; the last one stays', async ({ page }) => {
  await open(page, 'train.html');
  await page.getByRole('button', { name: 'Feature x₂', exact: true }).click();
  await expect(figure(page, 'parameters')).toHaveText('24 parameters'); // 1-4-2-2: 8 + 10 + 6
  await expect(page.getByRole('button', { name: 'Feature x₂', exact: true })).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: 'Feature x₁', exact: true }).click();
  await expect(remark(page)).toHaveText('The network needs one feature at least.');
  await button(page, 'One epoch').click();
  await expect.poll(() => read(page, 'updates')).toBe(35);
  await page.getByRole('button', { name: 'Feature x₂', exact: true }).click();
  await expect(figure(page, 'parameters')).toHaveText('28 parameters');
});

test('phase by phase: forward, loss, backward with the gradients, update', async ({ page }) => {
  await open(page, 'train.html');
  await page.getByRole('button', { name: 'Output class 1' }).click();
  const chosen = page.getByRole('region', { name: 'Chosen part of the network' });
  const phase = figure(page, 'phase');
  for (const name of ['forward', 'loss', 'backward']) {
    await button(page, 'One phase').click();
    await expect(phase.locator('[aria-current=step]')).toHaveText(name);
    await expect(figure(page, 'updates')).toHaveText('0');
  }
  await expect(phase).toContainText(/batch’s loss is 0\.\d+/);
  await expect(chosen).toContainText(/gradient [+−]0\.\d+/);
  await expect(page.getByLabel('Bias')).toHaveValue('0');
  await button(page, 'One phase').click();
  await expect(phase).toBeHidden();
  await expect(figure(page, 'updates')).toHaveText('1');
  await expect(page.getByLabel('Bias')).not.toHaveValue('0');
});

test('on digits a neuron’s weights from the pixels are a picture, and one is changed by hand', async ({ page }) => {
  await openWith(page, 'digits');
  await page.getByRole('button', { name: /^Neuron 1 of hidden layer 1/ }).click();
  const cells = page.getByRole('grid', { name: 'Its weights from the pixels' }).getByRole('gridcell');
  await expect(cells).toHaveCount(64);
  await cells.first().focus();
  await page.keyboard.press('ArrowRight');
  await type(page, 'From pixel 1, 2', '5');
  await expect(cells.nth(1)).toHaveAccessibleName('row 1, column 2: +5');
});
