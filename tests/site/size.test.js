import assert from 'node:assert/strict';
import { test } from 'node:test';

import { budgets, firstLoad, requestsOf, weigh } from '../../tools/size.mjs';

const { engine, pages } = weigh();

test(`the engine, wasm and its JS, is at most ${budgets.engine} KB compressed`, () => {
  assert.ok(engine > 10 && engine <= budgets.engine, `${engine.toFixed(1)} KB`);
});

for (const [page, weight] of Object.entries(pages)) {
  const budget = budgets.pages[page] ?? budgets.page;
  test(`the first load of ${page} is at most ${budget} KB compressed, fonts aside`, () => {
    assert.ok(weight > 1 && weight <= budget, `${weight.toFixed(1)} KB`);
  });
}

test('a first load is followed through imports, workers and files, and not through what comes later', () => {
  /** @type {Record<string, string>} */
  const site = {
    'lab.html': '<link rel="stylesheet" href="./assets/a.css"><script type="module" src="./assets/lab.js"></script>',
    'assets/a.css': '@font-face{src:url(./inter.woff2)}',
    'assets/lab.js': 'import{a}from"./shared.js";import"./side.js";const later=()=>import("./later.js");',
    'assets/shared.js': 'new Worker(new URL(""+new URL("worker.js",import.meta.url).href,import.meta.url))',
    'assets/side.js': 'export{b}from"./shared.js"',
    'assets/worker.js': 'fetch(new URL("nabla.wasm",import.meta.url))',
    'assets/nabla.wasm': '',
    'assets/later.js': '',
    'assets/inter.woff2': '',
  };
  assert.deepEqual(firstLoad('lab.html', (path) => site[path]).sort(), [
    'assets/a.css',
    'assets/lab.js',
    'assets/nabla.wasm',
    'assets/shared.js',
    'assets/side.js',
    'assets/worker.js',
    'lab.html',
  ]);
});

test('addresses elsewhere are none of ours', () => {
  assert.deepEqual(requestsOf('a.html', '<link href="https://example.org/a.css"><a href="./b.html">'), []);
});
