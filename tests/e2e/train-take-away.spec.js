/** What is taken away from the training lab, and brought back. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { findPython } from '../../tools/requirements.mjs';
import { expect, open, test } from './support/test.js';
import { button, figure, giveFile, ownCsv, remark } from './support/train.js';

test.setTimeout(120_000); // a script runs, and six pictures are made

/** @param {import('@playwright/test').Page} page  @param {string} name */
async function take(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return download.path();
}

test('the model and a script go out; the script finds the loss, the model comes back where it was', async ({
  page,
}) => {
  await open(page, 'train.html');
  await button(page, 'One epoch').click();
  await expect(figure(page, 'epoch')).toHaveText('1');
  const loss = await figure(page, 'train-loss').innerText();
  await page.getByRole('radio', { name: 'Take away' }).check();
  const model = await take(page, 'Model as JSON');
  const script = await take(page, 'NumPy script');
  const python = findPython('numpy');
  if (python) {
    const { status, stderr } = spawnSync(python, [script], { encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
  for (const name of ['Curves as SVG', 'Network as PNG', 'Plane as PNG', 'Curves as PNG']) await take(page, name);
  const network = readFileSync(await take(page, 'Network as SVG'), 'utf8');
  expect(network.match(/<path /g)).toHaveLength(20); // 2·4 + 4·2 + 2·2 weights
  expect(network.match(/<circle /g)).toHaveLength(8); // biases
  expect(network.match(/<image /g)).toHaveLength(15); // seven features, eight neurons
  const plane = readFileSync(await take(page, 'Plane as SVG'), 'utf8');
  expect(plane.match(/<g /g)).toHaveLength(500);
  for (const svg of [network, plane]) expect(svg).not.toMatch(/NaN|undefined/);

  await button(page, 'New weights').click();
  await expect(figure(page, 'updates')).toHaveText('0');
  await page.locator('.files input[type=file]').setInputFiles(model);
  await expect(figure(page, 'updates')).toHaveText('35');
  await expect(figure(page, 'train-loss')).toHaveText(loss);
  await button(page, 'One batch').click();
  await expect(figure(page, 'updates')).toHaveText('36');
  const wrong = { name: 'wrong.json', mimeType: 'application/json', buffer: Buffer.from('{"format": 7}') };
  await page.locator('.files input[type=file]').setInputFiles(wrong);
  await expect(page.getByRole('alert')).toContainText('The file is no model of this lab');
  await expect(figure(page, 'updates')).toHaveText('36');
  await expect(remark(page)).not.toContainText('wrong');
});

test('a model that learnt a small file of the reader’s own brings the file along', async ({ page }) => {
  await open(page, 'train.html');
  await giveFile(page, 'trees.csv', ownCsv);
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  await button(page, 'One epoch').click();
  await expect(figure(page, 'epoch')).toHaveText('1');
  const loss = await figure(page, 'train-loss').innerText();
  await page.getByRole('radio', { name: 'Take away' }).check();
  const model = await take(page, 'Model as JSON');
  await page.goto('about:blank');
  await open(page, 'train.html');
  await page.getByRole('radio', { name: 'Take away' }).check();
  await page.locator('.files input[type=file]').setInputFiles(model);
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  await expect(figure(page, 'train-loss')).toHaveText(loss);
  await expect(figure(page, 'epoch')).toHaveText('1');
});
