import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseNumber, splitBlock } from '../../web/ui/parse-number.js';

/** @type {[typed: string, value: number][]} */
const good = [
  ['1', 1],
  ['-1', -1],
  ['−1.5', -1.5],
  ['+2', 2],
  ['.5', 0.5],
  ['5.', 5],
  ['1e-3', 1e-3],
  ['1E+3', 1000],
  ['1e−3', 1e-3],
  ['  7 ', 7],
  ['1e-400', 0],
];

for (const [typed, value] of good) {
  test(`“${typed}” is ${value}`, () => assert.deepEqual(parseNumber(typed), { value }));
}

/** @type {[typed: string, reason: RegExp][]} */
const bad = [
  ['', /Type a number/],
  ['0,5', /Use a point: 0\.5/],
  ['-,5', /Use a point: -\.5/],
  ['1,234,567', /without commas: 1234567/],
  ['abc', /“abc” is no number/],
  ['1 2', /is no number/],
  ['0x10', /is no number/],
  ['1e', /missing after the e/],
  ['-', /Digits are missing/],
  ['.', /Digits are missing/],
  ['inf', /Only finite/],
  ['NaN', /Only finite/],
  ['1e999', /Too large/],
  ['--1', /is no number/],
];

for (const [typed, reason] of bad) {
  test(`“${typed}” is refused with a reason that helps`, () => {
    const parsed = parseNumber(typed);
    assert.equal(parsed.value, undefined);
    assert.match(String(parsed.reason), reason);
  });
}

test('infinities and NaN are read where they are allowed', () => {
  const values = ['inf', '-Infinity', '−∞', 'nan'].map((typed) => parseNumber(typed, { allowNotFinite: true }).value);
  assert.deepEqual(values, [Infinity, -Infinity, -Infinity, NaN]);
});

test('limits are told', () => {
  assert.deepEqual(parseNumber('11', { min: 0, max: 10 }), { reason: 'At most 10' });
  assert.deepEqual(parseNumber('-11', { min: -10, max: 10 }), { reason: 'At least −10' });
  assert.deepEqual(parseNumber('1.5', { integer: true }), { reason: 'A whole number, please' });
});

test('a block splits at tabs, semicolons, commas or spaces, and at the brackets of NumPy', () => {
  const block = [
    ['1', '2'],
    ['3', '4'],
  ];
  for (const text of [
    '1\t2\n3\t4\n',
    '1;2\r\n3;4',
    '1, 2\n3, 4',
    '1 2\n\n 3  4',
    '[[1, 2],\n [3, 4]]',
    '[[1. 2.][3. 4.]]',
  ]) {
    const cells = splitBlock(text).map((row) => row.map((cell) => String(Number(cell))));
    assert.deepEqual(cells, block, JSON.stringify(text));
  }
});

test('decimal commas in a spreadsheet stay in their cells, to be refused there', () => {
  assert.deepEqual(splitBlock('0,5\t1,5'), [['0,5', '1,5']]);
});
