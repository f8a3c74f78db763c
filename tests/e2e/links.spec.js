import { expect, expectAccessible, labPages, open, settled, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** @param {Page} page */
const stateOf = (page) =>
  page.evaluate(() => JSON.parse(JSON.stringify(/** @type {any} */ (document.querySelector('[use-hash]')).state)));

/** @param {Page} page */
const hashOf = (page) => page.evaluate(() => window.location.hash);

/** @param {Page} page */
const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());

for (const path of labPages) {
  test(`${path}: prompts are steps of the history, and a copied link opens what was on the page`, async ({
    page,
    context,
  }) => {
    await open(page, path);
    const start = await stateOf(page);
    const prompts = page.locator('nabla-try-this button');
    /** @type {unknown[]} */
    const states = [start];
    for (const index of [0, 1]) {
      const before = await hashOf(page);
      await prompts.nth(index).click();
      await expect.poll(() => hashOf(page)).not.toBe(before);
      await settled(page);
      states.push(await stateOf(page));
    }
    expect(states[1]).not.toEqual(states[2]);

    await page.goBack();
    await expect.poll(() => stateOf(page)).toEqual(states[1]);
    await page.goBack();
    await expect.poll(() => stateOf(page)).toEqual(start);
    await page.goForward();
    await page.goForward();
    await expect.poll(() => stateOf(page)).toEqual(states[2]);

    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Link copied.' })).toBeVisible();
    const link = await clipboard(page);
    const other = await context.newPage();
    await other.goto(link);
    await settled(other);
    expect(await stateOf(other)).toEqual(states[2]);
  });

  test(`${path}: the code to embed it is made from choices, with a preview of them`, async ({ page }) => {
    await open(page, path);
    await page.getByRole('button', { name: 'Embed' }).click();
    const dialog = page.getByRole('dialog', { name: /^Embed/ });
    const code = dialog.getByLabel('Code', { exact: true });
    await expect(code).toHaveValue(/<iframe src="http:.*embed\.html\?lab=\w+#state=[\w-]+"/);
    await dialog.getByText('Dark').click();
    await dialog.getByText('Try this').click();
    await dialog.getByRole('switch', { name: 'Read only' }).check({ force: true });
    await dialog.getByLabel('Height').fill('420');
    await expect(code).toHaveValue(/theme=dark&amp;hide=try&amp;readonly=true#state=/);
    await expect(code).toHaveValue(/height: 420px/);

    const preview = dialog.frameLocator('iframe');
    await expect(preview.locator('html')).toHaveAttribute('data-theme', 'dark');
    await expect(preview.getByText('Read only')).toBeVisible();
    await expect(preview.getByRole('heading', { name: 'What this shows' })).toBeVisible();
    await expect(preview.getByRole('heading', { name: 'Try this' })).toHaveCount(0);
    await dialog.getByRole('button', { name: /^Take \d+/ }).click(); // the height that the lab tells
    await expect(code).toHaveValue(/height: \d{4}px/);
    // The preview has every landmark of the page once more, and axe takes a frame's for the page's.
    await expectAccessible(page, { except: ['landmark-unique'] });

    await dialog.getByRole('button', { name: 'Copy code' }).click();
    await expect(dialog.getByText('Code copied.')).toBeVisible();
    expect(await clipboard(page)).toBe(await code.inputValue());
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Embed' })).toBeFocused();
  });
}

test('what is typed after a step belongs to that step’s entry, and Back brings it back', async ({ page }) => {
  await open(page, 'softmax.html');
  const shift = page.getByRole('textbox', { name: /^Shift c.*number$/ });
  await shift.fill('7');
  await page.keyboard.press('Enter');
  await page.locator('nabla-try-this button').nth(2).click(); // at once: what was typed must not be lost
  await expect.poll(async () => (await stateOf(page)).temperature).toBe(0.1);
  await expect.poll(() => hashOf(page)).not.toBe('');
  await page.goBack();
  await expect.poll(async () => (await stateOf(page)).shift).toBe(7);
  await expect(shift).toHaveValue('7');
  await page.goForward();
  await expect.poll(async () => (await stateOf(page)).temperature).toBe(0.1);
});

test('where the clipboard is forbidden, the link stands there to be copied by hand', async ({ page }) => {
  await open(page, 'softmax.html');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(/softmax\.html#[\w-]+$/);
  await expectAccessible(page);
});

test('a link of the training lab holds the network as it is now, and what gives way to a link can be brought back', async ({
  page,
  context,
}) => {
  await open(page, 'train.html');
  await page.getByRole('button', { name: 'One batch' }).click();
  await page.getByRole('button', { name: 'One batch' }).click();
  const updates = page.getByTestId('updates');
  await expect(updates).toHaveText('2');
  await page.getByLabel('What the link holds').selectOption({ label: 'and weights as now' });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText(/^Link copied\./)).toBeVisible();
  const link = await clipboard(page);

  const other = await context.newPage();
  await other.goto(link);
  await settled(other);
  await expect(other.getByTestId('updates')).toHaveText('2');
  await expect(other.getByText('Opened at update 2, with its weights.')).toBeVisible();
  const accuracy = '.output .main';
  expect(await other.locator(accuracy).innerText()).toBe(await page.locator(accuracy).innerText());

  // Another state takes the place of a run: it says so, and gives it back.
  await page.evaluate(() => (location.hash = ''));
  await page.getByRole('button', { name: /^Zeros never learn/ }).click();
  await expect(page.getByText('Stopped at epoch 200, as set.')).toBeVisible({ timeout: 30_000 });
  await page.goBack();
  await expect(page.getByText(/a run of [\d,]+ updates was left/)).toBeVisible();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText(/^Opened at update \d+/)).toBeVisible();
});
