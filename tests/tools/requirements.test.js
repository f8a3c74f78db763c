import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isAtLeast, requirements, versionOf } from '../../tools/requirements.mjs';
import { installHelp } from '../../tools/setup.mjs';

test('versions are compared number by number', () => {
  const emcc = 'emcc (Emscripten gcc/clang-like replacement + linker emulating GNU ld) 3.1.6 ()';
  assert.ok(isAtLeast(emcc, [3, 1, 6]));
  assert.ok(isAtLeast('emcc 3.1.51-git', [3, 1, 6]));
  assert.ok(isAtLeast('emcc 4.0.0', [3, 1, 6]));
  assert.ok(isAtLeast('cmake version 3.25.1', [3, 22]));
  assert.ok(!isAtLeast('emcc 3.1.5', [3, 1, 6]));
  assert.ok(!isAtLeast('emcc 2.0.34', [3, 1, 6]));
  assert.ok(!isAtLeast('', [3, 1, 6]));
});

test('a program that is not there has no version', () => {
  assert.equal(versionOf(undefined), '');
  assert.equal(versionOf('/nowhere/emcc'), '');
});

test('where nothing can be installed, it says exactly what to install', () => {
  const help = installHelp([...requirements.build, ...requirements.browser]);
  assert.match(help, /Emscripten 3\.1\.6/);
  assert.match(help, /^ {2}sudo apt-get install emscripten libeigen3-dev catch2 cmake ninja-build g\+\+ chromium$/m);
  assert.match(help, /^ {2}brew install emscripten eigen /m);
});
