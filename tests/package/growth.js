import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { labs } from '../../tools/package-entries.mjs';
import { open, writePage } from './setup.js';

/** @typedef {import('@playwright/test').Page} Page */

const cycles = 100;
const kept = 5;

before(() => writePage('growth.html', '<body></body>'));

/** What the browser holds once all workers have ended and all garbage is gone.
 *  @param {Page} page  @param {import('@playwright/test').CDPSession} devtools */
async function held(page, devtools) {
  while (page.workers().length > 0) await page.evaluate(() => new Promise((go) => requestAnimationFrame(go)));
  let last = await count(devtools);
  for (;;) {
    // Garbage of the page holds garbage of the browser and the other way round: it goes in several rounds.
    await page.evaluate(() => new Promise((go) => requestAnimationFrame(go)));
    await devtools.send('HeapProfiler.collectGarbage');
    const now = await count(devtools);
    if (now.nodes >= last.nodes && now.listeners >= last.listeners) return now;
    last = now;
  }
}

/** @param {import('@playwright/test').CDPSession} devtools */
async function count(devtools) {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const of = (/** @type {string} */ name) => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** Adds and removes an element so many times, each time waiting until it shows what the engine computed.
 *  @param {Page} page  @param {string} name  @param {number} times  @param {boolean} [keep]  leave a trace on purpose */
const addAndRemove = (page, name, times, keep = false) =>
  page.evaluate(
    async ([tag, count, leak]) => {
      const holder = /** @type {{kept?: Element[]}} */ (/** @type {unknown} */ (window));
      for (let i = 0; i < Number(count); i++) {
        const lab = /** @type {any} */ (document.body.appendChild(document.createElement(String(tag))));
        while (lab.stale) await new Promise((go) => requestAnimationFrame(go));
        await lab.updateComplete;
        lab.remove();
        if (leak) (holder.kept ??= []).push(lab);
      }
    },
    [name, times, keep],
  );

/** How many elements' worth of nodes and of listeners there are more after the cycles than after a few to warm up.
 *  @param {string} name  @param {boolean} [keep] */
async function growth(name, keep) {
  const { page, complaints } = await open('growth.html');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.waitForFunction((tag) => customElements.get(tag), name);
  await addAndRemove(page, name, 5);
  const before = await held(page, devtools);
  await addAndRemove(page, name, cycles, keep);
  const after = await held(page, devtools);
  // The browser may hold the last one until the next comes, so one alone would tell nothing.
  await addAndRemove(page, name, kept, true);
  const withSome = await held(page, devtools);
  assert.deepEqual(complaints, []);
  await page.context().close();
  return {
    nodes: ((after.nodes - before.nodes) * kept) / (withSome.nodes - after.nodes),
    listeners: ((after.listeners - before.listeners) * kept) / (withSome.listeners - after.listeners),
  };
}

for (const lab of labs) {
  test(`<nabla-${lab}> added and removed ${cycles} times leaves nothing, and no worker`, async () => {
    const { nodes, listeners } = await growth(`nabla-${lab}`);
    // The browser's own cache of styles may keep the last of them for a while.
    assert.ok(nodes < 5 && listeners < 5, `${nodes} times its nodes, ${listeners} times its listeners`);
  });
}

test('(the measure sees a page that keeps what it removed)', async () => {
  const { nodes, listeners } = await growth('nabla-softmax', true);
  assert.ok(nodes > cycles / 2 && listeners > cycles / 2, `${nodes} times its nodes, ${listeners} its listeners`);
});
