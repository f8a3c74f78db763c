import assert from 'node:assert/strict';
import { test } from 'node:test';

import { alignSeries, decades, evenly, exponents, nearest, plotted, powerOfTen } from '../../web/ui/chart-data.js';

test('series over the same x are taken as they are', () => {
  const x = [1, 2, 3];
  const series = [
    { name: 'a', x, y: [4, 5, 6] },
    { name: 'b', x: Float64Array.from(x), y: [7, 8, 9] },
  ];
  assert.deepEqual(alignSeries(series, 'linear', 'linear'), [x, [4, 5, 6], [7, 8, 9]]);
});

test('series over different x are joined; a missing place is a gap that the line crosses', () => {
  const series = [
    { name: 'a', x: [1, 3], y: [10, 30] },
    { name: 'b', x: [2, 3], y: [20, 33] },
  ];
  assert.deepEqual(alignSeries(series, 'linear', 'linear'), [
    [1, 2, 3],
    [10, undefined, 30],
    [undefined, 20, 33],
  ]);
});

test('a descending x, as in a sweep of h, is turned', () => {
  assert.deepEqual(alignSeries([{ name: 'a', x: [1e-1, 1e-2], y: [1, 2] }], 'log', 'log'), [
    [1e-2, 1e-1],
    [2, 1],
  ]);
});

test('what is no number, or not positive on a logarithmic axis, breaks the line', () => {
  const series = [{ name: 'a', x: [1, 2, 3, 4], y: [0, -1, NaN, 5] }];
  assert.deepEqual(alignSeries(series, 'linear', 'log')[1], [null, null, null, 5]);
  assert.deepEqual(alignSeries(series, 'linear', 'linear')[1], [0, -1, null, 5]);
});

test('a place at x = 0 is left out of a logarithmic x', () => {
  assert.deepEqual(alignSeries([{ name: 'a', x: [0, 1], y: [5, 6] }], 'log', 'linear'), [[1], [6]]);
});

test('no series, no columns', () => assert.deepEqual(alignSeries([], 'linear', 'linear'), [[]]));

test('decades are exact powers of ten, thinned out evenly', () => {
  assert.deepEqual(decades(1e-3, 10, 8), [1e-3, 1e-2, 0.1, 1, 10]);
  assert.deepEqual(decades(1e-15, 0.1, 6), [1e-15, 1e-12, 1e-9, 1e-6, 1e-3]);
});

test('a power of ten has its exponent raised', () => {
  assert.deepEqual([1e-15, 1, 1000].map(powerOfTen), ['10⁻¹⁵', '10⁰', '10³']);
});

test('a thinned table keeps both ends', () => {
  assert.deepEqual(evenly(3, 5), [0, 1, 2]);
  assert.deepEqual(evenly(101, 3), [0, 50, 100]);
});

test('a logarithmic y is drawn by its exponents, gaps and missing places kept, at any magnitude', () => {
  assert.deepEqual(
    plotted(
      [
        [1, 2, 3, 4],
        [1e-300, 1e80, null, undefined],
      ],
      'log',
    ),
    [
      [1, 2, 3, 4],
      [-300, 80, null, undefined],
    ],
  );
  /** @type {[number[], number[]]} */
  const columns = [[1], [5]];
  assert.equal(plotted(columns, 'linear'), columns);
  assert.deepEqual(exponents(35, 83, 8), [35, 42, 49, 56, 63, 70, 77]);
});

test('the nearest place is found as the eye sees it', () => {
  assert.equal(nearest([1, 10, 100], 40, 'linear'), 1);
  assert.equal(nearest([1, 10, 100], 40, 'log'), 2);
  assert.equal(nearest([], 1, 'log'), -1);
});
