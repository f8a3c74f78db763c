/** The built site's training lab in headless Chromium, set to train at full speed for as long as it is looked at. */

import { chromium } from '@playwright/test';

import { chromiumOptions } from '../tools/requirements.mjs';
import { serveSite } from '../tools/serve.mjs';

const endless = 100_000; // epochs

/** @param {{set: string, prepare?: (page: import('@playwright/test').Page) => Promise<void>}} options  what to do first
 *  @returns {Promise<{page: import('@playwright/test').Page, browser: import('@playwright/test').Browser, close: () => Promise<void>}>} */
export async function openLab({ set, prepare }) {
  const server = await serveSite({ port: 4182 });
  const browser = await chromium.launch(chromiumOptions());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  await prepare?.(page);
  await page.goto(`${server.resolvedUrls?.local[0]}train.html`);
  await chooseSet(page, set);
  return { page, browser, close: async () => (await browser.close(), await server.close()) };
}

/** @param {import('@playwright/test').Page} page  @param {string} set */
export async function chooseSet(page, set) {
  await page.waitForFunction(() => /** @type {any} */ (document.querySelector('nabla-train-lab'))?.training?.snapshot);
  await page.evaluate(([set, epochs]) => {
    const lab = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    lab.choose(set);
    lab.setState({ epochs, pace: 0 });
    setInterval(() => lab.training.snapshot.ended === 'stopped' && lab.run(), 20);
  }, /** @type {const} */ ([set, endless]));
  await page.waitForFunction((set) => {
    const { result, stale, training } = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    return result.state.set === set && !stale && training.snapshot?.stopAtEpoch >= 100_000;
  }, set);
}
