import { packRun } from '../../web/labs/train/saved.js';
import { encodeState } from '../../web/state/hash.js';
import { expect, labPages, open, settled, test } from './support/test.js';

/** @typedef {{labName: string, version: number, defaults: object}} Lab */

const usualStart = 'The lab opened with its usual start.';

/** Links that no lab can follow, made for the lab at hand.
 *  @type {Record<string, (lab: Lab) => Promise<string>>} */
const badLinks = {
  'is no state at all': async () => '#%3Cscript%3Ealert(1)%3C/script%3E',
  'was cut off': async ({ labName: lab, version, defaults }) =>
    (await encodeState({ lab, version }, defaults)).slice(0, -12),
  'is of another lab': ({ version, defaults }) => encodeState({ lab: 'someone-else', version }, defaults),
  'is of a newer version': ({ labName: lab, version, defaults }) =>
    encodeState({ lab, version: version + 1 }, defaults),
  'holds something else': ({ labName: lab, version }) =>
    encodeState({ lab, version }, { constructor: 1, toString: [] }),
  'holds no object': ({ labName: lab, version }) => encodeState({ lab, version }, []),
  'is too long': async () => `#${'A'.repeat(100_000)}`,
  'unpacks to too much': ({ labName: lab, version }) => encodeState({ lab, version }, { text: 'x'.repeat(5_000_000) }),
};

for (const path of labPages) {
  for (const [name, make] of Object.entries(badLinks)) {
    test(`${path}: a link that ${name} opens the usual start, with one notice`, async ({ page }) => {
      await open(page, path);
      const lab = await readLab(page);
      await page.goto('about:blank');
      await open(page, path + (await make(lab)));
      await expect(page.getByText(usualStart)).toHaveCount(1);
      await expect(page.getByText(usualStart)).toBeVisible();
      expect(await readState(page)).toEqual(lab.defaults);
    });
  }

  test(`${path}: a good link opens without a notice, also after a bad one on the same page`, async ({ page }) => {
    await open(page, path);
    const { labName: lab, version, defaults } = await readLab(page);
    const good = await encodeState({ lab, version }, defaults);
    await page.evaluate(() => (location.hash = '#broken'));
    await expect(page.getByText(usualStart)).toBeVisible();
    await page.evaluate((hash) => (location.hash = hash), good);
    await expect(page.getByText(usualStart)).toHaveCount(0);
    await settled(page);
    expect(await readState(page)).toEqual(defaults);
  });
}

test('train.html: weights that are not those of the network open the usual start, with one notice', async ({
  page,
}) => {
  await open(page, 'train.html');
  const { labName: lab, version, defaults } = await readLab(page);
  const row = (/** @type {number[]} */ ...data) => ({ rows: 1, columns: data.length, data: new Float32Array(data) });
  const run = packRun({
    ...{ parameters: row(1, 2, 3), firstMoments: row(), secondMoments: row() },
    ...{ optimizerStep: 5, step: 5, epoch: 0, position: 50, shuffleRandom: '' },
  });
  await page.goto('about:blank');
  await open(page, `train.html${await encodeState({ lab, version }, { ...defaults, learningRate: 0.5, run })}`);
  await expect(page.getByText(/weights .* do not fit/)).toBeVisible();
  await expect(page.getByText(usualStart)).toHaveCount(1);
  await expect(page.locator('nabla-notice')).toHaveCount(1);
  await expect.poll(() => readState(page)).toEqual(defaults);
  await page.getByRole('button', { name: 'Run', exact: true }).click(); // and it trains
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
});

/** @param {import('@playwright/test').Page} page
 *  @returns {Promise<Lab>} */
function readLab(page) {
  return page.evaluate(() => {
    const lab = /** @type {Element} */ (document.querySelector('[use-hash]'));
    const { labName, version, defaults } = /** @type {any} */ (lab.constructor);
    return JSON.parse(JSON.stringify({ labName, version, defaults }));
  });
}

/** The state of the page's lab, as it would go into a link.
 *  @param {import('@playwright/test').Page} page */
function readState(page) {
  return page.evaluate(() =>
    JSON.parse(JSON.stringify(/** @type {any} */ (document.querySelector('[use-hash]')).state)),
  );
}
