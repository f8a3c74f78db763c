import assert from 'node:assert/strict';
import { test } from 'node:test';

import { classStyle, largestMagnitude, rampColor, rampShare } from '../../web/ui/color.js';
import { entry, nameOf, resized, withEntry } from '../../web/ui/matrix.js';

const matrix = { rows: 2, columns: 3, data: Float64Array.from([1, 2, 3, 4, 5, 6]) };

test('an entry is found by row and column, row-major', () => assert.equal(entry(matrix, 1, 0), 4));

test('a matrix that grows keeps its entries in place and has zeros beside them', () => {
  assert.deepEqual(resized(matrix, 3, 4), { rows: 3, columns: 4, data: [1, 2, 3, 0, 4, 5, 6, 0, 0, 0, 0, 0] });
});

test('a matrix that shrinks keeps its corner', () => {
  assert.deepEqual(resized(matrix, 1, 2), { rows: 1, columns: 2, data: [1, 2] });
});

test('changing an entry leaves the matrix that was given as it is', () => {
  assert.deepEqual(withEntry(matrix, 0, 1, -9).data, [1, -9, 3, 4, 5, 6]);
  assert.equal(matrix.data[1], 2);
});

test('rows and columns go by their labels, else by number from 1', () => {
  assert.equal(nameOf(['cat'], 0, 'row'), 'cat');
  assert.equal(nameOf(['cat'], 1, 'row'), 'row 2');
  assert.equal(nameOf(undefined, 0, 'column'), 'column 1');
});

test('the ramp goes from neutral at 0 to the full colour at ±max', () => {
  assert.equal(rampColor(0, 1), 'var(--neutral)');
  assert.match(rampColor(2, 2), /--ramp-positive\) 100%/);
  assert.match(rampColor(-1, 2), /--ramp-negative\) 50%/);
  assert.match(rampColor(-5, 2), /--ramp-negative\) 100%/);
});

test('a matrix of zeros, or of none but NaN, has no colour to divide by', () => {
  assert.equal(rampShare(0, largestMagnitude([0, 0])), 0);
  assert.equal(rampShare(NaN, largestMagnitude([NaN])), 0);
  assert.equal(largestMagnitude([NaN, -Infinity, -3, 2]), 3);
});

test('ten classes differ in colour and in shape; the eleventh begins again', () => {
  const styles = Array.from({ length: 10 }, (_, i) => classStyle(i));
  assert.equal(new Set(styles.map(({ color }) => color)).size, 10);
  assert.equal(new Set(styles.map(({ path }) => path)).size, 10);
  assert.deepEqual(classStyle(10), classStyle(0));
});
