import assert from 'node:assert/strict';
import { test } from 'node:test';

import { countCatch2, countNode, countPlaywright, countStatus } from '../../tools/counts.mjs';
import { summary } from '../../tools/report.mjs';

// What the programs themselves print: Catch2 2.13 under CTest 3.25, Node 20, Playwright 1.65.

test('Catch2: all passed', () => {
  const output =
    '1: \x1b[1;32mAll tests passed\x1b[0m (2000 assertions in 153 test cases)\n\n100% tests passed, 0 tests failed\n';
  assert.deepEqual(countCatch2(output, 0), { passed: 153, failed: 0 });
});

test('Catch2: a failure is counted once, though CTest shows it twice', () => {
  const words = 'test cases: 153 | 151 passed | 2 failed\nassertions: 900 | 897 passed | 3 failed';
  const output = `${words.replace(/^/gm, '1: ')}\n\n${words}\n`;
  assert.deepEqual(countCatch2(output, 8), { passed: 151, failed: 2 });
});

test('Catch2: a crash or a sanitizer that stops the run is a failure', () => {
  assert.deepEqual(countCatch2('1: ==1==ERROR: AddressSanitizer: heap-use-after-free\n', 8), { passed: 0, failed: 1 });
  const late =
    '1: All tests passed (9 assertions in 3 test cases)\n1: ==1==ERROR: LeakSanitizer: detected memory leaks\n';
  assert.deepEqual(countCatch2(late, 8), { passed: 3, failed: 1 });
});

test('Node: both reporters, and a file that could not be loaded', () => {
  assert.deepEqual(countNode('ℹ tests 12\nℹ pass 10\nℹ fail 1\nℹ cancelled 1\n', 1), { passed: 10, failed: 2 });
  assert.deepEqual(countNode('# pass 12\n# fail 0\n# cancelled 0\n', 0), { passed: 12, failed: 0 });
  assert.deepEqual(countNode('node: bad option\n', 9), { passed: 0, failed: 1 });
});

test('Playwright: what did not run did not pass; what passed only at the second try is told', () => {
  const output = '  1 failed\n    a.spec.js:1:1 › 3 passed ───\n  1 flaky\n  2 did not run\n  9 passed (2.8m)\n';
  assert.deepEqual(countPlaywright(output, 1), { passed: 10, failed: 3, note: '1 only when tried again' });
  assert.deepEqual(countPlaywright('Error: no browser\n', 1), { passed: 0, failed: 1 });
  assert.deepEqual(countPlaywright('\n  12 passed (1.2m)\n', 0), { passed: 12, failed: 0 });
});

test('a check passes or not', () => {
  assert.deepEqual(countStatus('anything', 0), { passed: 1, failed: 0 });
  assert.deepEqual(countStatus('', 2), { passed: 0, failed: 1 });
});

test('the last line of the summary is the sum, alone', () => {
  const { text, failed } = summary([
    { name: 'one', passed: 3, failed: 0, seconds: 1, note: '' },
    { name: 'two', passed: 0, failed: 1, seconds: 2.34, note: 'not built' },
  ]);
  assert.deepEqual(text.split('\n').slice(-2), ['', '3 passed, 1 failed']);
  assert.match(text, /✗ two +0 passed +1 failed +2\.3 s +not built/);
  assert.equal(failed, 1);
});
