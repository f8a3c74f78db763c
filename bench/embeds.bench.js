/** How long two labs in frames of a page on another origin take until both show their first numbers: at most 1.5 s. The
 *  site must be built. Each visit has an empty cache. `--times` tells when what had come.
 *
 *  As a program: node bench/embeds.bench.js */

import { once } from 'node:events';
import { createServer } from 'node:http';

import { chromium } from '@playwright/test';

import { chromiumOptions } from '../tools/requirements.mjs';
import { serveSite } from '../tools/serve.mjs';
import { quantile } from './measure.js';

const budget = 1500; // ms
const visits = 7;
const windowOpens = 1500; // ms
const pairs = [
  ['softmax', 'gradcheck'],
  ['activations', 'network'],
  ['graph', 'train'],
];

/** A page with two frames, which notes when each says that its numbers have been painted.
 *  @param {string} site  @param {string[]} labs */
const pageWith = (site, labs) => `<!doctype html><title>A course page</title><script>
  const painted = new Map();
  const both = new Promise((go) => addEventListener('message', ({ data, source }) => {
    if (data !== 'painted') return;
    painted.set(source, performance.now());
    if (painted.size === 2) go([...painted.values()]);
  }));
</script>
${labs.map((lab) => `<iframe src="${site}embed.html?lab=${lab}" style="width: 100%; height: 600px"></iframe>`).join('')}`;

/** Runs in each frame: says when its first numbers have been handed to the screen. */
const tellWhenPainted = `addEventListener('nabla-ready', () =>
  requestAnimationFrame(() => setTimeout(() => parent.postMessage('painted', '*'))))`;

/** The browser's window has opened before the clock starts, and nothing asks the page while it runs: either would take
 *  from the two labs as much time as a lab takes.
 *  @param {import('@playwright/test').Browser} browser  @param {string} address
 *  @returns {Promise<number[]>}  ms till each lab showed its first numbers */
async function visit(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1300 } });
  await page.addInitScript({ content: tellWhenPainted });
  await page.waitForTimeout(windowOpens);
  await page.goto(address, { waitUntil: 'commit' });
  const times = /** @type {number[]} */ (await page.evaluate('both'));
  if (process.argv.includes('--times')) await tellTimes(page);
  await page.context().close();
  return times;
}

/** When each file of each frame had come.
 *  @param {import('@playwright/test').Page} page */
async function tellTimes(page) {
  for (const frame of page.frames().slice(1)) {
    const files = await frame.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name, startTime, duration }) => [name.split('/').pop(), startTime, startTime + duration]),
    );
    const rows = files.map(([name, from, to]) => `  ${Number(from).toFixed(0)}–${Number(to).toFixed(0)} ${name}`);
    console.log(`${frame.url()}\n${rows.join('\n')}`);
  }
}

const server = await serveSite({ port: 4181 });
const site = server.resolvedUrls?.local[0] ?? '';
const host = createServer((request, response) => {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(pageWith(site, (request.url ?? '').slice(1).split(',')));
}).listen(0, '127.0.0.1');
await once(host, 'listening');
const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
const browser = await chromium.launch(chromiumOptions());
try {
  for (const labs of pairs) {
    /** @type {number[]} */
    const both = [];
    for (let i = 0; i < visits; i++) both.push(Math.max(...(await visit(browser, `http://127.0.0.1:${port}/${labs}`))));
    const [middle, worst] = [quantile(both, 0.5), quantile(both, 1)].map((time) => `${time.toFixed(0)} ms`);
    console.log(`${labs.join(' and ')}: both show numbers after ${middle}, at worst ${worst} (budget ${budget} ms)`);
    if (quantile(both, 0.5) > budget) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await server.close();
  host.close();
}
