import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';

import { withStarter } from '../../tools/frames.mjs';
import { root } from '../../tools/run.mjs';
import { labPages } from '../../web/ui/pages.js';

const dist = join(root, 'dist');
const embed = readFileSync(join(dist, 'embed.html'), 'utf8');

test('embed.html asks for nothing that a sandboxed frame does not get: its module and styles are only named', () => {
  assert.doesNotMatch(embed, /<script[^>]*type="module"|crossorigin|rel="(?:modulepreload|stylesheet)"/);
  assert.match(embed, /data-module="\.\/assets\/[^"]+\.js"/);
  assert.match(embed, /data-styles="\.\/assets\/[^"]+\.css"/);
});

test('the files of each lab are named, to be asked for all at once', () => {
  const labs = JSON.parse(/data-labs='([^']+)'/.exec(embed)?.[1] ?? '{}');
  assert.deepEqual(Object.keys(labs).sort(), labPages.map(({ name }) => name).sort());
  for (const [name, files] of Object.entries(labs)) {
    assert.match(files[0], new RegExp(`${name}-lab`));
    assert.ok(files.length > 3, `${name}: ${files}`);
    for (const file of files) assert.ok(statSync(join(dist, file)).size > 0, file);
  }
});

test('for each lab there are two plain scripts for sandboxed frames: its module and its own', () => {
  const scripts = JSON.parse(/data-sandboxed='([^']+)'/.exec(embed)?.[1] ?? '{}');
  assert.deepEqual(Object.keys(scripts).sort(), labPages.map(({ name }) => name).sort());
  const paths = new Set(Object.values(scripts).flat());
  assert.equal(readdirSync(join(dist, 'sandboxed')).length, paths.size);
  assert.equal(paths.size, labPages.length + 2);
  for (const [lab, [module]] of Object.entries(scripts)) {
    assert.match(module, lab === 'train' ? /\/nabla-training-[\w-]+\.js$/ : /\/nabla-(?!training-)[\w-]+\.js$/);
  }
  for (const path of paths) {
    const text = readFileSync(join(dist, path), 'utf8');
    new vm.Script(text); // a classic script: module syntax would not compile
    assert.doesNotMatch(text, /@font-face|\bnew Worker\(new URL/);
  }
});

test('an embed.html that is not as the build expects is no page without scripts, but an error', () => {
  assert.throws(() => withStarter('<html></html>', {}), /no module/);
});

test('the script for host pages has at most 1 KB', () => {
  const { size } = statSync(join(dist, 'nabla-host.js'));
  assert.ok(size > 100 && size <= 1024, `${size} bytes`);
});
