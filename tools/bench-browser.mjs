/** `npm run bench:browser`: the bench in a worker of headless Chromium, and the training lab at full speed. `--quick` makes
 *  fewer and shorter rounds; `--only steps` or `--only lab` is one of the two. */

import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { buildModules, buildSite } from './build.mjs';
import { chromiumOptions } from './requirements.mjs';
import { main, root } from './run.mjs';
import { setUp } from './setup.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } });
const { quick, only } = values;

/** @type {import('vite').InlineConfig} */
const config = {
  configFile: false,
  logLevel: 'warn',
  root: join(root, 'bench/browser'),
  build: {
    outDir: join(root, 'build/bench-browser'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 10_000,
    rollupOptions: { input: ['index.html', 'steps.html'].map((name) => join(root, 'bench/browser', name)) },
  },
  worker: { format: 'es' },
  preview: { port: 0, host: '127.0.0.1' },
};

/** A training step of our module and of its peers.
 *  @param {string} address */
async function benchSteps(address) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(chromiumOptions());
  try {
    const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, in a worker`;
    const page = await browser.newPage();
    page.on('console', (message) => console.log(message.text()));
    const effort = quick ? { rounds: '3', milliseconds: '150' } : { rounds: '9', milliseconds: '300' };
    await page.goto(`${address}?${new URLSearchParams({ machine, ...effort })}`);
    await page.waitForFunction(`['done', 'failed'].includes(document.title)`, undefined, { timeout: 1_800_000 });
    if ((await page.title()) === 'failed') throw new Error('The bench failed; what it said stands above.');
  } finally {
    await browser.close();
  }
}

await main(async () => {
  await setUp(['build', 'browser']);
  await buildModules();
  const { build, preview } = await import('vite');
  await build(config);
  const server = await preview(config);
  try {
    const address = server.resolvedUrls?.local[0] ?? '';
    if (only !== 'lab') await benchSteps(address);
    if (only === 'steps') return;
    await buildSite();
    const { benchLab } = await import('../bench/train-lab.bench.js');
    await benchLab(address, quick ? { rounds: 2, milliseconds: 2000 } : { rounds: 5, milliseconds: 4000 }, console.log);
  } finally {
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
});
