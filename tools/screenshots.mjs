/** `npm run screenshots`: the pictures of the README, into docs/images/. With --all every page, in both themes, wide and
 *  on a phone, into build/screenshots/: worth a look after each change to the looks. */

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { buildSite } from './build.mjs';
import { chromiumOptions } from './requirements.mjs';
import { main, root } from './run.mjs';
import { serveSite } from './serve.mjs';
import { setUp } from './setup.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{page: string, theme: 'light' | 'dark', size: 'wide' | 'phone'}} Picture */

const port = Number(process.env.NABLA_TEST_PORT ?? 4179);
const sizes = { wide: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };

/** @type {Picture[]} */
const readmePictures = [
  { page: 'graph', theme: 'light', size: 'wide' },
  { page: 'softmax', theme: 'light', size: 'wide' },
  { page: 'gradcheck', theme: 'light', size: 'wide' },
  { page: 'train', theme: 'dark', size: 'wide' },
];

/** What a person does before the picture is taken.
 *  @type {Record<string, (page: Page) => Promise<void>>} */
const scenes = {
  graph: async (page) => {
    await page.getByRole('button', { name: /Step back through C1/ }).click();
    for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Step', exact: true }).click();
    await page.evaluate(() => scrollTo(0, 0));
  },
  train: async (page) => {
    await page.locator('button.run').click();
    await page.waitForTimeout(4000); // of training
    await page.locator('button.run').click();
  },
};

await main(async () => {
  const isAll = process.argv.includes('--all');
  await setUp(['build', 'browser']);
  await buildSite();
  const folder = join(root, isAll ? 'build/screenshots' : 'docs/images');
  mkdirSync(folder, { recursive: true });
  const { chromium } = await import('@playwright/test');
  const server = await serveSite({ port, exactPort: true });
  const browser = await chromium.launch(chromiumOptions());
  try {
    for (const picture of isAll ? allPictures() : readmePictures) {
      await take(browser, picture, folder);
    }
  } finally {
    await browser.close();
    await server.close();
  }
});

/** @returns {Picture[]} */
function allPictures() {
  const pages = readdirSync(join(root, 'web')).flatMap((name) => /^(.*)\.html$/.exec(name)?.[1] ?? []);
  return pages.flatMap((page) =>
    /** @type {const} */ (['light', 'dark']).flatMap((theme) =>
      /** @type {const} */ (['wide', 'phone']).map((size) => ({ page, theme, size })),
    ),
  );
}

/** @param {import('@playwright/test').Browser} browser
 *  @param {Picture} picture
 *  @param {string} folder */
async function take(browser, { page: name, theme, size }, folder) {
  const context = await browser.newContext({ viewport: sizes[size], colorScheme: theme, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  await page.goto(`http://localhost:${port}/${name}.html`, { waitUntil: 'networkidle' });
  await page.evaluate(() => document.fonts.ready);
  await scenes[name]?.(page);
  await page.waitForTimeout(400); // the last transition
  const path = join(folder, `${name}-${theme}-${size}.png`);
  await page.screenshot({ path, fullPage: size === 'phone' });
  await context.close();
  console.log(path);
}
