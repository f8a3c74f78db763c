import assert from 'node:assert/strict';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { promisify } from 'node:util';

import * as esbuild from 'esbuild';
import { build as buildWithVite } from 'vite';
import webpack from 'webpack';

import { labs } from '../../tools/package-entries.mjs';
import { folder, open, writePage } from './setup.js';

const entry = join(folder, 'main.js');

before(() => {
  writeFileSync(
    entry,
    `import 'nabla-playground/define';
     import { createEngine } from 'nabla-playground';
     const nabla = await createEngine();
     const { classes } = nabla.generateDataset({ set: 'moons', points: 4 });
     const { data } = nabla.softmax({ rows: 1, columns: classes, data: [0, 0] });
     document.querySelector('output').textContent = data.join(' ');`,
  );
});

const body = `<body><output></output>${labs.map((lab) => `<nabla-${lab}></nabla-${lab}>`).join('')}</body>`;

/** What each makes of the same source: a folder with a page in it.
 *  @type {Record<string, (target: string) => Promise<void>>} */
const bundlers = {
  async Vite(target) {
    writePage(`${target}.html`, body, './main.js');
    await buildWithVite({
      configFile: false,
      root: folder,
      base: './',
      logLevel: 'error',
      // The policy allows no data: addresses.
      build: {
        outDir: target,
        target: 'es2022',
        assetsInlineLimit: 0,
        rolldownOptions: { input: join(folder, `${target}.html`) },
      },
    });
    cpSync(join(folder, target, `${target}.html`), join(folder, target, 'index.html'));
  },
  async webpack(target) {
    const output = { path: join(folder, target), filename: 'main.js' };
    const optimization = { minimize: false }; // the package is small already
    const compiler = webpack({ mode: 'production', context: folder, entry, output, optimization, performance: false });
    const stats = await promisify(compiler.run.bind(compiler))();
    assert.deepEqual(stats?.toJson({ all: false, errors: true, warnings: true }).errors, []);
    assert.equal(stats?.hasWarnings(), false, stats?.toString());
    writePage(`${target}/index.html`, body, './main.js');
  },
  async esbuild(target) {
    const result = await esbuild.build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      outdir: join(folder, target),
      logLevel: 'silent',
    });
    assert.deepEqual(result.warnings, []);
    cpSync(join(folder, 'node_modules/nabla-playground/dist/assets'), join(folder, target, 'assets'), {
      recursive: true,
    });
    writePage(`${target}/index.html`, body, './main.js');
  },
};

/** Brings a lab onto the screen, and waits until its numbers are there.
 *  @param {import('@playwright/test').Page} page  @param {string} lab */
async function computes(page, lab) {
  const element = page.locator(`nabla-${lab}`);
  await element.evaluate((one) => one.scrollIntoView());
  const told = await element.evaluateHandle(async (one) => {
    const state = /** @type {any} */ (one);
    while (state.stale || !state.result) await new Promise((go) => requestAnimationFrame(go));
    return state.error?.message ?? state.engineError?.message ?? '';
  });
  assert.equal(await told.jsonValue(), '', lab);
}

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`bundled by ${name}, elements and engine work, in workers, under the strict policy`, async () => {
    const target = `by-${name.toLowerCase()}`;
    mkdirSync(join(folder, target), { recursive: true });
    await bundle(target);
    const { page, complaints } = await open(`${target}/index.html`);
    await page.locator('output', { hasText: '0.5 0.5' }).waitFor();
    for (const lab of labs) await computes(page, lab);
    await page.locator('nabla-softmax').getByText('0.6590').first().waitFor();
    await page.locator('nabla-train').getByRole('button', { name: 'Run' }).click();
    await page.locator('nabla-train').getByRole('button', { name: 'Pause' }).click();
    const workers = page.workers().map((worker) => new URL(worker.url()).pathname);
    assert.equal(workers.length, 3, `the labs share an engine, and training has two, one for its data: ${workers}`);
    assert.deepEqual(complaints, []);
    await page.context().close();
  });
}
