import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeServiceWorker } from '../../tools/offline.mjs';
import { SiteCopy } from './support/copy.js';
import { expect, expectAccessible, settled, test as base } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const test = base.extend(
  /** @type {import('@playwright/test').Fixtures<{copy: SiteCopy}, {}, {noise: import('./support/test.js').Noise, keepsOffline: boolean}>} */ ({
    keepsOffline: true,
    copy: async ({ noise }, use) => {
      const copy = new SiteCopy();
      await copy.start();
      noise.allow(
        new RegExp(`request to elsewhere: ${new URL(copy.url('')).origin}`),
        /Failed to load resource|ERR_CONNECTION_REFUSED/,
      );
      await use(copy);
      await copy.remove();
    },
  }),
);

/** Opens a page of the site and waits until this version is stored.
 *  @param {Page} page  @param {string} url */
async function visit(page, url) {
  await page.goto(url);
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Makes the copy a newer version: a home page of another title, a chunk under another name.
 *  @param {SiteCopy} copy
 *  @returns {{before: string, after: string}}  the chunk's path in each */
function publishNewVersion({ site }) {
  const home = join(site, 'index.html');
  writeFileSync(home, readFileSync(home, 'utf8').replace(/<title>[^<]*/, '<title>Nabla, newer'));
  const before = `assets/${readdirSync(join(site, 'assets')).find((name) => name.startsWith('katex-'))}`;
  const after = before.replace('katex-', 'katex-newer-');
  renameSync(join(site, before), join(site, after));
  writeServiceWorker(site);
  return { before, after };
}

/** @param {Page} page  @param {string} url */
const statusOf = (page, url) => page.evaluate(async (address) => (await fetch(address)).status, url);

test('visited once, the site opens without a network: the same page, another lab, its numbers and its training', async ({
  page,
  copy,
}) => {
  await visit(page, copy.url(''));
  await copy.stop();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Softmax' }).click();
  await settled(page);
  await expect(page.locator('nabla-softmax-lab').getByText('0.6590').first()).toBeVisible();
  await expect(page.locator('nabla-softmax-lab .katex').first()).toBeAttached();
  await page.goto(copy.url('train.html?from=a-course'));
  await page.getByRole('button', { name: 'Run' }).click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('a newer version waits until the reader takes it; no page sees both', async ({ page, copy, context, noise }) => {
  await visit(page, copy.url(''));
  const { before, after } = publishNewVersion(copy);
  await page.reload();
  await expect(page).toHaveTitle(/^Nabla(?!, newer)/);
  const notice = page.getByRole('status').filter({ hasText: 'A newer version is ready' });
  await expect(notice).toBeVisible();
  await expectAccessible(page);
  expect(await statusOf(page, copy.url(before)), 'the old page gets what it has not loaded yet').toBe(200);

  const other = await context.newPage();
  await other.goto(copy.url(''));
  await expect(other).toHaveTitle(/^Nabla(?!, newer)/);

  await notice.getByRole('button', { name: 'Reload' }).click();
  await expect(page).toHaveTitle('Nabla, newer');
  await expect(notice).toBeHidden();
  await copy.stop();
  expect(await statusOf(page, copy.url(after))).toBe(200);
  expect(await statusOf(other, copy.url(before)), 'nor is a page left alone that is still open').toBe(200);
  noise.allow(/status of 404/);
});

test('a version that is not there whole is not stored: the one before goes on', async ({ page, copy }) => {
  await visit(page, copy.url(''));
  const { after } = publishNewVersion(copy);
  rmSync(join(copy.site, after));
  await page.reload();
  // Installing begins and comes to nothing.
  await expect.poll(() => copy.asked.filter((path) => path.endsWith(after)).length).toBeGreaterThan(0);
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.installing === null && registration.waiting === null;
  });
  await expect(page.getByRole('status').filter({ hasText: 'A newer version' })).toHaveCount(0);
  await page.reload();
  await expect(page).toHaveTitle(/^Nabla(?!, newer)/);
  expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(1);
});

test('in a frame the site stores nothing', async ({ page, copy }) => {
  writeFileSync(
    join(copy.folder, 'host.html'),
    '<!doctype html><iframe src="deep/down/softmax.html" height="900"></iframe>',
  );
  await page.goto(new URL('/host.html', copy.url('')).href);
  await expect(page.frameLocator('iframe').getByText('0.6590').first()).toBeVisible();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(copy.asked.filter((path) => path.endsWith('sw.js'))).toEqual([]);
});
