/** What a person does in the training lab, and what stands there. */

import { expect, open, settled } from './test.js';

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page  @param {string} name */
export const button = (page, name) => page.getByRole('button', { name, exact: true });
/** @param {Page} page */
export const remark = (page) => page.locator('.remark');
/** @param {Page} page  @param {string} id */
export const figure = (page, id) => page.getByTestId(id);
/** @param {Page} page  @param {string} id */
export const read = async (page, id) =>
  Number.parseFloat((await figure(page, id).innerText()).replace(/,/g, '').replaceAll('−', '-'));

/** @param {Page} page  @param {string} label */
export const menu = (page, label) => page.getByRole('combobox', { name: label, exact: true });

/** @param {Page} page  @param {string} label  @param {string} value */
export const choose = async (page, label, value) => {
  await menu(page, label).selectOption(value);
  await settled(page);
};

/** @param {Page} page  @param {string | RegExp} label  @param {string} text */
export const type = async (page, label, text) => {
  const field =
    typeof label === 'string' ? page.getByRole('textbox', { name: label, exact: true }) : page.getByLabel(label);
  await field.fill(text);
  await page.keyboard.press('Enter');
  await settled(page);
};

/** Opens the lab with a data set, settings that suit it included.
 *  @param {Page} page  @param {string} set  @param {Parameters<typeof open>[2]} [options] */
export async function openWith(page, set, options) {
  await open(page, 'train.html', options);
  await choose(page, 'Data set', set);
}

/** Runs to the end at full speed.
 *  @param {Page} page  @param {number} epochs */
export async function train(page, epochs) {
  await choose(page, 'Speed', 'Full speed');
  await unfoldSettings(page);
  await type(page, 'Stop at epoch', String(epochs));
  await button(page, 'Run').click();
  await expect(remark(page)).toHaveText(`Stopped at epoch ${epochs}, as set.`, { timeout: 40_000 });
}

/** Unfolds what is seldom changed.
 *  @param {Page} page */
export async function unfoldSettings(page) {
  const details = page.locator('details.settings');
  if (!(await details.evaluate((element) => /** @type {HTMLDetailsElement} */ (element).open))) {
    await details.locator('summary').click();
  }
}

/** @param {Page} page  @param {string} name  @param {string} text */
export const giveFile = (page, name, text) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

export const ownCsv = `height,width,kind\n${Array.from({ length: 40 }, (_, i) => `${i % 20},${(i * 7) % 11},${i % 2 ? 'oak' : 'ash'}`).join('\n')}\n`;
