/** What the tests of the graph lab do again and again. */

import { expect, settled } from './test.js';

/** @typedef {import('@playwright/test').Page} Page */

export const path = 'graph.html';

/** A node of the graph by the beginning of its accessible name.
 *  @param {Page} page  @param {string} title */
export const node = (page, title) =>
  page.getByRole('option', { name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(:| =)`) });

/** @param {Page} page */
export const editor = (page) => page.getByRole('textbox', { name: 'Program' });

/** @param {Page} page  @param {string} label */
export async function choose(page, label) {
  await page.getByLabel('Example').selectOption({ label });
  await settled(page);
}

/** @param {Page} page  @param {string} text */
export async function type(page, text) {
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** Of each named node its value and its gradient, as its accessible name tells them.
 *  @param {Page} page  @param {Record<string, [value: string, gradient?: string]>} expected */
export async function expectNumbers(page, expected) {
  for (const [name, [value, gradient]] of Object.entries(expected)) {
    const told = gradient === undefined ? `value ${value}` : `value ${value}, gradient ${gradient}`;
    await expect(node(page, name), name).toHaveAccessibleName(new RegExp(`: ${told}(,|$)`));
  }
}
