/** `npm run bench:browser`: the bench in a worker of headless Chromium. `--quick` makes fewer and shorter rounds. */

import { cpus } from 'node:os';
import { join } from 'node:path';

import { buildModule } from './build.mjs';
import { findChromium } from './requirements.mjs';
import { main, root } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build', 'browser']);
  await buildModule();
  const quick = process.argv.includes('--quick');
  const effort = quick ? { rounds: 3, milliseconds: 150 } : { rounds: 9, milliseconds: 300 };
  const { build, preview } = await import('vite');
  /** @type {import('vite').InlineConfig} */
  const config = {
    configFile: false,
    logLevel: 'warn',
    root: join(root, 'bench/browser'),
    build: { outDir: join(root, 'build/bench-browser'), emptyOutDir: true, chunkSizeWarningLimit: 10_000 },
    worker: { format: 'es' },
    preview: { port: 0, host: '127.0.0.1' },
  };
  await build(config);
  const server = await preview(config);
  const { chromium } = await import('@playwright/test');
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const browser = await chromium.launch({ executablePath: findChromium(), args });
  try {
    const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores; Chromium ${browser.version()}, in a worker`;
    const page = await browser.newPage();
    page.on('console', (message) => console.log(message.text()));
    const query = new URLSearchParams({ machine, ...Object.fromEntries(Object.entries(effort).map(([k, v]) => [k, String(v)])) }); // prettier-ignore
    await page.goto(`${server.resolvedUrls?.local[0]}?${query}`);
    await page.waitForFunction(`['done', 'failed'].includes(document.title)`, undefined, { timeout: 1_800_000 });
    if ((await page.title()) === 'failed') throw new Error('The bench failed; what it said stands above.');
  } finally {
    await browser.close();
    await new Promise((resolve) => server.httpServer.close(resolve));
  }
});
