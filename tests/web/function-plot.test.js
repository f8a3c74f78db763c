import assert from 'node:assert/strict';
import { test } from 'node:test';

import { linePath, onGrid, snapped, yRange } from '../../web/ui/function-plot-paths.js';

/** @param {number} value */
const same = (value) => value;

test('the y range holds all that is finite, with air, up to the cap', () => {
  assert.deepEqual(yRange([[0, 1], [Number.NaN, Infinity, 0.5]], 100), [-0.08, 1.08]); // prettier-ignore
  assert.deepEqual(yRange([[0, 1e6]], 50), [-4, 54]);
  assert.deepEqual(yRange([[3, 3]], 50), [2 - 0.16, 4 + 0.16]);
  assert.deepEqual(yRange([[Number.NaN]], 50), [-1, 1]);
  const [low, high] = yRange([[1e6, 2e6]], 50); // all beyond the cap
  assert.ok(low < high);
});

test('a line is drawn through its points and breaks where there is no number', () => {
  assert.equal(linePath([0, 1, 2], [5, 6, 7], same, same), 'M0.0 5.0L1.0 6.0L2.0 7.0');
  assert.equal(linePath([0, 1, 2, 3], [5, Number.NaN, 7, 8], same, same), 'M0.0 5.0M2.0 7.0L3.0 8.0');
  assert.equal(linePath([0, 1], [Infinity, 1], same, same), 'M1.0 1.0');
  assert.equal(linePath([0, 1], [1e9, -1e9], same, same), 'M0.0 4000.0L1.0 -4000.0');
});

test('a jump has two ends, whether a sample lies on it or not', () => {
  const jump = { left: 0, right: 1 };
  const onSample = linePath([-1, 0, 1], [0, 0, 1], same, same, [{ x: 0, ...jump }]);
  assert.equal(onSample, 'M-1.0 0.0L0.0 0.0M0.0 1.0L1.0 1.0');
  const between = linePath([-1, 1], [0, 1], same, same, [{ x: 0, ...jump }]);
  assert.equal(between, 'M-1.0 0.0L0.0 0.0M0.0 1.0L1.0 1.0');
  const two = linePath([-2, 2], [0, 0], same, same, [{ x: -1, ...jump }, { x: 1, left: 1, right: 0 }]); // prettier-ignore
  assert.equal(two, 'M-2.0 0.0L-1.0 0.0M-1.0 1.0L1.0 1.0M1.0 0.0L2.0 0.0');
});

test('the pointer is caught by a place of interest, and else by the grid, within the plot', () => {
  const options = { step: 0.01, places: [0], reach: 0.1, min: -8, max: 8 };
  assert.equal(snapped(0.07, options), 0);
  assert.equal(snapped(-0.1, options), 0);
  assert.equal(snapped(0.123456, options), 0.12);
  assert.equal(snapped(9, options), 8);
  assert.equal(onGrid(0.1 + 0.2, 0.1), 0.3);
});
