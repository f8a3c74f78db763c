/** Labs in the frames of pages on another origin. */

import { chooser, mutated } from '../web/support/mutations.js';
import { heard, openHost, pageWith, say } from './support/host.js';
import { expect, expectAccessible, labPages, settled, test } from './support/test.js';

/** @typedef {import('@playwright/test').Page} Page */

const labs = labPages.map((path) => path.replace('.html', ''));

/** @param {string | undefined} baseURL  @param {string} query  @param {string} [attributes] */
const frame = (baseURL, query, attributes = '') =>
  `<iframe src="${baseURL}embed.html?${query}" title="A lab" style="width: 100%; height: 300px; border: 2px solid" ${attributes}></iframe>`;

/** @param {string | undefined} baseURL */
const hostScript = (baseURL) => `<script src="${baseURL}nabla-host.js" async></script>`;

/** The height that the host gave the frame, inside its border. @param {Page} page */
const frameHeight = (page) =>
  page
    .locator('iframe')
    .first()
    .evaluate((element) => element.clientHeight);

/** @param {Page} page  @returns {Promise<any>} */
async function stateFromFrame(page) {
  const id = String(Math.random());
  await say(page, { subject: 'nabla.getState', message_id: id });
  const answer = async () => (await heard(page, 'nabla.getState.response')).find(({ message_id }) => message_id === id);
  await expect.poll(answer).toBeTruthy();
  return (await answer())?.state;
}

test('a lab tells its height, gives and takes its state, and tells what a person does', async ({
  page,
  baseURL,
  noise,
}) => {
  await openHost(page, noise, pageWith(frame(baseURL, 'lab=softmax') + hostScript(baseURL)));
  const lab = page.frameLocator('iframe');
  await expect.poll(async () => (await heard(page, 'nabla.ready')).length).toBe(1);
  await expect.poll(async () => (await heard(page, 'SPLICE.getState')).length).toBe(1); // never answered here
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(600);

  // State in, with an answer, and out again.
  const start = await stateFromFrame(page);
  expect(start).toMatchObject({ lab: 'softmax', version: 1, state: { shift: 0 } });
  await say(page, {
    subject: 'nabla.setState',
    message_id: 'x',
    state: { ...start, state: { ...start.state, shift: 7 } },
  });
  const shift = lab.getByRole('textbox', { name: /^Shift c/ });
  await expect(shift).toHaveValue('7');
  expect(await heard(page, 'nabla.setState.response')).toMatchObject([{ message_id: 'x', ok: true }]);
  expect(await heard(page, 'nabla.stateChange')).toEqual([]); // the host knows what it did itself

  // What a person does is told, once they rest.
  await shift.fill('9');
  await shift.press('Enter');
  await expect.poll(async () => (await heard(page, 'nabla.stateChange')).at(-1)?.state.state.shift).toBe(9);
  const reports = await heard(page, 'SPLICE.reportScoreAndState');
  expect(reports.at(-1)).toMatchObject({ score: 0, state: { lab: 'softmax', state: { shift: 9 } } });
  await lab.getByRole('button', { name: /^Cool it/ }).click();
  await expect.poll(async () => (await heard(page, 'nabla.event')).at(-1)?.name).toBe('prompt');
  expect((await heard(page, 'SPLICE.sendEvent')).at(-1)).toMatchObject({ name: 'nabla.prompt' });

  // The frame follows: with more rows it is higher; no height is told twice in a row.
  const before = await frameHeight(page);
  await lab.getByRole('button', { name: 'Add row' }).first().click();
  await expect.poll(() => frameHeight(page)).toBeGreaterThan(before);
  const heights = (await heard(page, 'lti.frameResize')).map(({ height }) => height);
  expect(heights.filter((height, i) => height === heights[i - 1] && i > 1)).toEqual([]);
  expect(await lab.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);
  expect(await lab.locator('html').evaluate((root) => window.innerWidth - root.clientWidth)).toBe(0);

  // A state that does not fit changes nothing; nor does what a clumsy page says.
  const good = await stateFromFrame(page);
  await say(page, { subject: 'nabla.setState', message_id: 'y', state: { ...good, state: { shift: 'far' } } });
  await expect.poll(async () => (await heard(page, 'nabla.setState.response')).at(-1)).toMatchObject({ ok: false });
  const choose = chooser(5);
  for (let i = 0; i < 60; i++) {
    const message = mutated({ subject: 'nabla.setState', state: { ...good, version: 99 } }, choose);
    await say(page, message);
  }
  expect(await stateFromFrame(page)).toEqual(good);
});

test('SPLICE: what a host has kept is opened', async ({ page, baseURL, noise }) => {
  const answer = `addEventListener('message', ({ data, source }) => {
    if (data?.subject !== 'SPLICE.getState') return;
    source.postMessage({ subject: 'SPLICE.getState.response', message_id: 'another', state: null }, '*');
    source.postMessage({ subject: 'SPLICE.getState.response', message_id: data.message_id, state: window.kept }, '*');
  });`;
  const { defaults } = await import('../../web/labs/gradcheck/state.js');
  const kept = { lab: 'gradcheck', version: 1, state: { ...defaults, step: 0.01, bug: 'transpose_forgotten' } };
  const html = pageWith(frame(baseURL, 'lab=gradcheck'), `${answer} window.kept = ${JSON.stringify(kept)};`);
  await openHost(page, noise, html);
  await expect.poll(async () => (await heard(page, 'nabla.ready')).length).toBe(1); // before, nobody listens
  await expect.poll(async () => (await stateFromFrame(page)).state).toEqual(kept.state);
});

test('parameters: less of a lab, read only, in a theme; what is unknown is told in one notice', async ({ page }) => {
  await page.goto(
    'embed.html?lab=softmax&controls=minimal&hide=jacobian,nothing&theme=dark&readonly&lang=xx#state=broken',
  );
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('heading', { name: 'Softmax', level: 1 })).toBeVisible();
  for (const name of ['Try this', 'Conventions', 'Jacobian']) {
    await expect(page.getByRole('heading', { name, exact: true })).toHaveCount(0);
  }
  await expect(page.locator('nabla-notice')).toHaveCount(1);
  await expect(page.locator('nabla-notice')).toContainText(/“xx”.*“nothing” is no part.*damaged/s);
  await expectAccessible(page);

  // Read only: nothing of it changes by keyboard, typing, or pointer, but it can be walked through.
  const shift = page.getByRole('textbox', { name: /^Shift c/ });
  await shift.focus();
  await page.keyboard.type('5');
  await page.keyboard.press('Tab');
  await expect(shift).toHaveValue('0');
  await expect(shift).not.toBeFocused();
  const slider = page.getByRole('slider', { name: /^Temperature/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await slider.click({ position: { x: 5, y: 5 } });
  await expect(page.getByRole('textbox', { name: /^Temperature/ })).toHaveValue('1');
});

test('figures only; and without a lab, a list of them', async ({ page }) => {
  await page.goto('embed.html?lab=gradcheck&controls=none');
  await settled(page);
  await expect(page.getByLabel('Function')).toBeHidden();
  const verdict = page.getByText('115 of 115 parameters agree').first();
  await expect(verdict).toBeVisible();
  expect((await verdict.boundingBox())?.x).toBeLessThan(100); // what stood beside the controls takes their room

  await page.goto('embed.html?lab=%3Cscript%3E');
  await expect(page.getByRole('link')).toHaveCount(labs.length);
});

test('each lab runs in a sandboxed frame, of a server that says nothing of other origins', async ({
  page,
  baseURL,
  noise,
  request,
}) => {
  test.setTimeout(120_000);
  const plain = await request.get('embed.html', { headers: { origin: 'null' } });
  expect(plain.headers()['access-control-allow-origin']).toBeUndefined();
  expect(plain.headers()['content-security-policy']).toContain("default-src 'self'");
  for (const lab of labs) {
    await openHost(
      page,
      noise,
      pageWith(frame(baseURL, `lab=${lab}`, 'sandbox="allow-scripts"') + hostScript(baseURL)),
    );
    await expect.poll(() => frameHeight(page), { timeout: 30_000 }).toBeGreaterThan(600);
    const inside = page.frames()[1];
    expect(await inside.evaluate(() => self.origin)).toBe('null');
    await expect.poll(() => inside.evaluate(readsAsThere)).toBe(true);
  }
});

/** Whether the only lab of a document shows what the engine computed. */
function readsAsThere() {
  const lab = /** @type {any} */ (document.querySelector('main')?.firstElementChild);
  return lab.result !== undefined && !lab.stale && !lab.error && !lab.engineError;
}

test('in a sandboxed frame a network trains, on the page’s own thread', async ({ page, baseURL, noise }) => {
  await openHost(page, noise, pageWith(frame(baseURL, 'lab=train', 'sandbox="allow-scripts"')));
  const lab = page.frameLocator('iframe');
  await lab.getByRole('button', { name: 'One batch' }).click();
  await expect(lab.getByTestId('updates')).toHaveText('1');
});

test('several labs on a page get each their own height; other frames keep theirs', async ({ page, baseURL, noise }) => {
  const other = `<iframe class="other" title="Another" style="height: 100px" srcdoc="<script>parent.postMessage({subject:'lti.frameResize',height:777},'*')</script>"></iframe>`;
  const first = frame(baseURL, 'lab=softmax&controls=none');
  // Far below, where the browser draws nothing, a lab that does not wait for the screen tells its height too.
  const below = `<div style="height: 3000px"></div>${frame(baseURL, 'lab=gradcheck&controls=minimal&loading=eager')}`;
  await openHost(page, noise, pageWith(other + first + below + hostScript(baseURL)));
  const heights = () => page.locator('iframe').evaluateAll((all) => all.map((element) => element.clientHeight));
  await expect.poll(async () => (await heights()).slice(1).every((height) => height > 400)).toBe(true);
  const [another, ...labHeights] = await heights();
  expect(another).toBe(100);
  expect(labHeights[0]).not.toBe(labHeights[1]);
});

test('a plain page with nothing but the copied code works', async ({ page, context, noise }) => {
  await page.goto('softmax.html');
  await settled(page);
  await page.getByRole('button', { name: 'Embed' }).click();
  const field = page.getByLabel('Code', { exact: true });
  await expect(field).toHaveValue(/<iframe/);
  const code = await field.inputValue();
  const course = await context.newPage();
  await openHost(course, noise, `<!doctype html><title>Plain</title>${code}`);
  await expect(course.frameLocator('iframe').getByText('0.6590').first()).toBeVisible();
  await expect.poll(() => frameHeight(course)).toBeGreaterThan(800);
});
