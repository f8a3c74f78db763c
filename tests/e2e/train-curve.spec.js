/** The same seed gives the same curve in the browser as natively. */

import { readFile } from 'node:fs/promises';

import { curveSetup } from '../support/curve-setup.js';
import { expect, open, test } from './support/test.js';

test('the lab’s worker makes the 50 losses that an independent implementation made', async ({ page }) => {
  const text = await readFile(new URL('../fixtures/curve.txt', import.meta.url), 'utf8');
  const curve = text.split(',').map(Number).slice(0, -1);
  await open(page, 'train.html');
  /** @param {number} shuffleSeed */
  const losses = (shuffleSeed) =>
    page.evaluate(
      async ({ setup, steps }) => {
        const { training } = /** @type {any} */ (document.querySelector('nabla-train-lab'));
        training.open(setup, { pace: 0, epochs: 1000 });
        const made = [];
        for (let i = 0; i < steps; i++) {
          await training.step('batch');
          made.push((await training.ask('progress')).batchLoss);
        }
        return made;
      },
      { setup: curveSetup(shuffleSeed), steps: curve.length },
    );
  /** @param {number[]} made */
  const distance = (made) => Math.max(...made.map((loss, i) => Math.abs(loss - curve[i]) / curve[i]));
  expect(curve).toHaveLength(50);
  expect(distance(await losses(5))).toBeLessThan(1e-5);
  expect(distance(await losses(6)), 'another seed gives another').toBeGreaterThan(1e-3);
});
