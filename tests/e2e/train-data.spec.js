/** The data of the training lab: points by hand, regression, features, what goes out as CSV, and when a run stops. */

import { readFileSync } from 'node:fs';

import { expect, expectAccessible, open, test } from './support/test.js';
import { button, choose, figure, menu, openWith, read, remark, train, type, unfoldSettings } from './support/train.js';

test('points are added by a click, by a drag and by typing, and taken away again', async ({ page }) => {
  await openWith(page, 'Points of your own');
  await expect(page.getByText('8 examples, 2 features, 2 classes')).toBeVisible();
  await page.getByRole('radio', { name: '+ class 2' }).check();
  const plot = page.getByRole('img', { name: /^The plane/ });
  await plot.click({ position: { x: 60, y: 60 } });
  await expect(page.getByText('9 examples')).toBeVisible();
  const box = await plot.boundingBox();
  if (!box) throw new Error('no plot');
  await page.mouse.move(box.x + 40, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 200, { steps: 2 });
  await page.mouse.up();
  await expect(page.getByText(/^\s*1[1-3] examples/)).toBeVisible();
  await type(page, 'x₁', '5');
  await page.getByRole('radio', { name: '+ class 3' }).check();
  await button(page, 'Add it').click();
  await type(page, 'x₂', '5');
  await button(page, 'Add it').click();
  await expect(page.getByText(/3 classes/)).toBeVisible();
  await page.getByRole('radio', { name: 'Remove' }).check();
  await button(page, 'Remove the nearest').click();
  await expect(remark(page)).toHaveText('Each class needs two points, one to train on and one to test with.');
  await expectAccessible(page);
});

test('a number is learnt over the plane, with a squared error and no accuracy', async ({ page }) => {
  await openWith(page, 'Plane (regression)');
  await expect(figure(page, 'parameters')).toHaveText('25 parameters'); // 2-4-2-1
  await expect(figure(page, 'test-accuracy')).toBeHidden();
  await unfoldSettings(page);
  await expect(menu(page, 'Loss')).toBeDisabled();
  await train(page, 60);
  expect(await read(page, 'test-loss')).toBeLessThan(0.01); // y has a variance of 0.24
  await expect(
    page.getByRole('img', { name: 'The plane, coloured by the number that the network gives.' }),
  ).toBeVisible();
});

test('with its square a straight network holds the circle, and the run stops at the accuracy asked for', async ({
  page,
}) => {
  await open(page, 'train.html');
  await choose(page, 'Activation', 'linear');
  for (const name of ['Feature x₁²', 'Feature x₂²']) await page.getByRole('button', { name }).click();
  await unfoldSettings(page);
  await type(page, 'At test accuracy', '0.95');
  await choose(page, 'Learning rate over time', 'Cosine');
  await choose(page, 'Speed', 'Full speed');
  await button(page, 'Run').click();
  await expect(remark(page)).toHaveText('Stopped: the test accuracy is as high as asked.');
  expect(await read(page, 'test-accuracy')).toBeGreaterThanOrEqual(95);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Download the data as CSV').click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength(501);
  expect(lines[0]).toBe('x1,x2,part,class');
});
