import assert from 'node:assert/strict';
import { test } from 'node:test';

import { formatCount, formatNumber, fullNumber } from '../../web/ui/format.js';

/** @type {[value: number | null, shown: string, why: string][]} */
const cases = [
  [0.2689414213699951, '0.2689', 'four significant digits'],
  [-0.34101, '−0.3410', 'a true minus; a zero that stands for rounded digits stays'],
  [2, '2', 'a whole number is itself'],
  [0.5, '0.5', 'an exact value has no zeros at its end'],
  [0.1 + 0.2, '0.3000', 'nearly 0.3 is told from 0.3'],
  [12345.678, '12346', 'digits before the point are never dropped'],
  [0.001, '0.001', 'the smallest without exponent'],
  [0.000999, '9.99e−4', 'below it an exponent'],
  [99999.4, '99999', 'the largest without exponent'],
  [99999.7, '1.000e5', 'what rounds to 1e5 has an exponent'],
  [557057, '5.571e5', 'above it too'],
  [1e-300, '1e−300', 'tiny'],
  [-Number.MAX_VALUE, '−1.798e308', 'huge'],
  [0, '0', 'zero'],
  [-0, '0', 'zero has no sign'],
  [NaN, 'NaN', 'no number'],
  [-Infinity, '−∞', 'infinite'],
  [null, '–', 'nothing there'],
];

for (const [value, shown, why] of cases) {
  test(`${value} is written ${shown}: ${why}`, () => assert.equal(formatNumber(value), shown));
}

test('a signed number has its plus, zero has none', () => {
  assert.deepEqual(
    [0.25, -0.25, 0, Infinity].map((value) => formatNumber(value, { signed: true })),
    ['+0.25', '−0.25', '0', '+∞'],
  );
});

test('digits can be asked for', () => {
  assert.equal(formatNumber(Math.PI, { digits: 2 }), '3.1');
  assert.equal(formatNumber(Math.PI, { digits: 15 }), '3.14159265358979');
  assert.equal(formatNumber(Math.PI, { digits: 1 }), '3');
});

test('the full number reads back as the same double', () => {
  for (const value of [0.1 + 0.2, -1e-300, 5e-324, Number.MAX_VALUE, -0]) {
    assert.ok(Object.is(Number(fullNumber(value)), value), `${value}`);
  }
});

test('a long full number takes an exponent where that is shorter', () => {
  assert.equal(fullNumber(1e17), '1e17');
  assert.equal(fullNumber(1000), '1000');
  assert.equal(fullNumber(123456789), '123456789');
  assert.equal(fullNumber(0.1 + 0.2), '0.30000000000000004');
});

test('a count has groups of three', () => {
  assert.equal(formatCount(557057), '557,057');
  assert.equal(formatCount(7), '7');
  assert.equal(formatCount(NaN), 'NaN');
});
