/** Somebody who touches everything and types anything. No lab may throw, complain of its own engine, or come into a state
 *  that its link does not bring back. */

import * as v from 'valibot';

import { decodeState } from '../../web/state/hash.js';
import { expect, labPages, open, settled, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('@playwright/test').Locator} Locator */
/** @typedef {(below: number) => number} Draw  a whole number from 0 on, below another */

const actions = 40;
const controls = [
  'main :is(button, input, select, summary):visible',
  'main :is([role=gridcell], [role=button], [role=slider], .cm-content):visible',
].join(', ');
const texts = ['', '0', '-1', '1e308', '-1e400', 'NaN', 'abc', '1,5', '99999999999', '0.5', '3', '2-3-4', '1e-320'];
const programs = [
  'x = 1\ny = x*x',
  'A = [[1, 2], [3, 4]]\nB = softmax(A @ A)\nsum(B)',
  'log(-1',
  'q = 1/0',
  '<img src=x onerror=alert(1)>',
  '∑ 😀',
];
const keys = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'Home', 'End', 'PageUp'];

/** A linear congruential generator (Numerical Recipes): the same nonsense each time.
 *  @param {number} seed
 *  @returns {Draw} */
function randomFrom(seed) {
  let state = seed;
  return (below) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** @param {Page} page  @param {Locator} control  @param {Draw} draw */
async function touch(page, control, draw) {
  const patience = { timeout: 2000 };
  const kind = await control.evaluate(
    (element) =>
      /** @type {HTMLElement} */ (element).isContentEditable
        ? 'text area'
        : (element.getAttribute('type') ?? element.localName),
    null,
    patience,
  );
  if (kind === 'select') {
    const count = await control.locator('option').count();
    await control.selectOption({ index: draw(count) }, patience);
  } else if (kind === 'range') {
    await control.focus(patience);
    for (let i = 0; i < 3; i++) await page.keyboard.press(keys[draw(keys.length)]);
  } else if (kind === 'text' || kind === 'number') {
    await control.fill(texts[draw(texts.length)], patience);
    await control.press(['Enter', 'Tab', 'Escape', 'ArrowDown'][draw(4)], patience);
  } else if (kind === 'text area') {
    await control.fill(programs[draw(programs.length)], patience);
  } else {
    await control.click({ ...patience, force: true });
  }
}

/** What a control that went away while it was reached for makes Playwright say. */
const isOutOfReach = (/** @type {unknown} */ error) =>
  error instanceof Error && /Timeout|not attached|outside/.test(error.message);

for (const [seed, path] of labPages.entries()) {
  test(`${path}: nonsense is survived, and its link opens`, async ({ page }) => {
    test.slow(); // forty actions, on a busy machine too
    const draw = randomFrom(seed + 1);
    await open(page, path);
    for (let i = 0; i < actions; i++) {
      const all = page.locator(controls);
      const control = all.nth(draw(await all.count()));
      try {
        await touch(page, control, draw);
      } catch (error) {
        if (!isOutOfReach(error)) throw error;
      }
    }
    await settled(page);
    const left = await readLab(page);
    expect(left.engineError).toBeUndefined();
    const hash = () => new URL(page.url()).hash;
    await expect
      .poll(() => decodeState({ ...left.format, schema: v.any() }, hash()), 'the address holds the state')
      .toEqual(left.state);
    const link = path + hash();
    await page.goto('about:blank');
    await open(page, link);
    await expect(page.getByText('The lab opened with its usual start.')).toHaveCount(0);
    expect((await readLab(page)).state).toEqual(left.state);
  });
}

/** @param {Page} page */
function readLab(page) {
  return page.evaluate(() => {
    const lab = /** @type {any} */ (document.querySelector('[use-hash]'));
    const { labName, version } = lab.constructor;
    return {
      format: { lab: String(labName), version: Number(version) },
      state: JSON.parse(JSON.stringify(lab.state)),
      engineError: lab.engineError && String(lab.engineError),
    };
  });
}
