import assert from 'node:assert/strict';
import { test } from 'node:test';

import { budgets, firstLoad, requestsOf, weigh } from '../../tools/size.mjs';

const { modules, pages, modulesOf } = weigh();

for (const [name, weight] of Object.entries(modules)) {
  test(`the module ${name}, wasm and its JS, is at most ${budgets.module} KB compressed`, () => {
    assert.ok(weight > 10 && weight <= budgets.module, `${weight.toFixed(1)} KB`);
  });
}

test('a page loads the one module that it needs', () => {
  const { 'train.html': ofTraining, 'embed.html': ofFrame, ...ofOthers } = modulesOf;
  assert.deepEqual(Object.keys(modules).sort(), ['nabla', 'nabla-training']);
  assert.deepEqual(ofTraining, ['nabla-training']);
  assert.deepEqual(ofFrame, [], 'a frame loads that of the lab it is asked for');
  for (const [page, names] of Object.entries(ofOthers)) assert.deepEqual(names, ['nabla'], page);
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
