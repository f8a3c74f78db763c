/** What the browser tests start from: a page that must stay silent and ask only its own server. */

import { readdirSync } from 'node:fs';

import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect } from '@playwright/test';

export { expect };

/** @typedef {import('@playwright/test').Page} Page */

/** The site's pages, by the names of their files. A lab in a frame is none: it has no header, and tests of its own. */
export const pages = readdirSync(new URL('../../../web', import.meta.url)).filter(
  (name) => name.endsWith('.html') && name !== 'embed.html',
);

/** Those of them that are a lab. */
export const labPages = pages.filter((name) => name !== 'index.html');

/** @type {readonly ('light' | 'dark')[]} */
export const themes = ['light', 'dark'];

/** The two widths that every page is looked at. */
export const sizes = { wide: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

/** Errors, warnings and requests to elsewhere, as they happen. */
export class Noise {
  /** @type {string[]} */
  #heard = [];
  /** @type {RegExp[]} */
  #allowed = [];

  /** For a test that breaks something on purpose: what the browser then says.
   *  @param {...RegExp} patterns */
  allow(...patterns) {
    this.#allowed.push(...patterns);
  }

  /** @param {Page} page
   *  @param {string} home  where the site is */
  listen(page, home) {
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.#heard.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => this.#heard.push(`uncaught: ${error.message}`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      const isLocal = protocol === 'blob:' || protocol === 'data:' || origin === new URL(home).origin;
      if (!isLocal) this.#heard.push(`request to elsewhere: ${request.url()}`);
    });
  }

  /** What was heard and not allowed. */
  get unexpected() {
    return this.#heard.filter((line) => !this.#allowed.some((pattern) => pattern.test(line)));
  }
}

/** @typedef {import('@playwright/test').PlaywrightTestArgs & import('@playwright/test').PlaywrightTestOptions} Given */

/** @type {import('@playwright/test').Fixtures<{noise: Noise, keepsOffline: boolean}, {}, Given>} */
const fixtures = {
  /** Whether the site may store itself for later, which costs each visit all its files. */
  keepsOffline: [false, { option: true }],
  page: async ({ page, keepsOffline }, use) => {
    if (!keepsOffline) await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
    await use(page);
  },
  noise: [
    async ({ page, baseURL }, use) => {
      const noise = new Noise();
      noise.listen(page, baseURL ?? '');
      await use(noise);
      expect(noise.unexpected, 'the page is silent').toEqual([]);
    },
    { auto: true },
  ],
};

/** Playwright's test, and with it `noise`: a test fails at its end if there was any. */
export const test = base.extend(fixtures);

/** Opens a page of the site and waits until its lab, if it has one, shows what the engine computed.
 *
 *  @param {Page} page
 *  @param {string} path  e.g. 'softmax.html'
 *  @param {{theme?: 'light' | 'dark', size?: {width: number, height: number}}} [options] */
export async function open(page, path, { theme = 'light', size = sizes.wide } = {}) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.goto(path);
  await settled(page);
}

/** Until every lab on the page has computed its present state, or has said why it cannot.
 *  @param {Page} page */
export async function settled(page) {
  await page.waitForFunction(() => {
    const elements = [...document.querySelectorAll('*')];
    const areDefined = elements.every(({ localName }) => !localName.includes('-') || customElements.get(localName));
    const labs = elements.filter((element) => Reflect.get(element.constructor, 'labName'));
    return (
      areDefined &&
      labs.every((lab) => {
        const { result, stale, error, engineError } = /** @type {any} */ (lab);
        return (result !== undefined && !stale) || error || engineError;
      })
    );
  });
  await page.evaluate(() => document.fonts.ready);
}

/** axe finds nothing, its best practices included.
 *  @param {Page} page
 *  @param {{except?: string[], within?: [string, string, ...string[]]}} [options]  rules that do not apply; a part of the page, which takes less
 *    time: selectors, each in the shadow of the one before */
export async function expectAccessible(page, { except = [], within } = {}) {
  const axe = new AxeBuilder({ page }).disableRules(except);
  const { violations } = await (within ? axe.include({ fromShadowDom: within }) : axe).analyze();
  const found = violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map((n) => n.target).join('\n  ')}`);
  expect(found, 'axe').toEqual([]);
}

/** Nothing is wider than the screen, but what scrolls in its own frame.
 *  @param {Page} page */
export async function expectNoSidewaysScroll(page) {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, 'width of the content').toBeLessThanOrEqual(screen);
}
