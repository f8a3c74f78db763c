import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import { blockAt, failingIn, listed, parameterName } from '../../web/labs/gradcheck/entries.js';
import { levelOf, levelsOf, mapLayout, worstIn } from '../../web/labs/gradcheck/map-drawing.js';
import { problems } from '../../web/labs/gradcheck/problems.js';
import { chosen, defaults, prompts, schema, sweepKey } from '../../web/labs/gradcheck/state.js';

const blocks = [
  { name: 'W₁', rows: 2, columns: 3, offset: 0 },
  { name: 'b₁', rows: 1, columns: 3, offset: 6 },
  { name: 'c', rows: 1, columns: 1, offset: 9 },
];

test('a parameter is called by its block, row and column, counted from 1', () => {
  assert.equal(parameterName(blocks, 0), 'W₁[1,1]');
  assert.equal(parameterName(blocks, 5), 'W₁[2,3]');
  assert.equal(parameterName(blocks, 7), 'b₁[2]');
  assert.equal(parameterName(blocks, 9), 'c');
  assert.equal(blockAt(blocks, 8).name, 'b₁');
});

test('the table lists all or the failing entries, in order or worst first, NaN before all', () => {
  const report = { relativeError: { data: [1e-9, 0.5, NaN, 0.7, 0.5] }, failing: [1, 2, 3, 4] };
  assert.deepEqual(listed(report, { show: 'all', order: 'position' }), [0, 1, 2, 3, 4]);
  assert.deepEqual(listed(report, { show: 'all', order: 'error' }), [2, 3, 1, 4, 0]);
  assert.deepEqual(listed(report, { show: 'failing', order: 'position' }), [1, 2, 3, 4]);
  assert.deepEqual(report.failing, [1, 2, 3, 4], 'the report is left as it is');
  assert.equal(failingIn(blocks[0], [1, 2, 6, 9]), 2);
  assert.equal(failingIn(blocks[2], [1, 2, 6, 9]), 1);
});

test('a map has a square an entry, a long vector is broken into lines, a huge block is summed up', () => {
  assert.deepEqual(
    [mapLayout({ rows: 10, columns: 5 })].map(({ across, down, stride }) => [across, down, stride]),
    [[5, 10, 1]],
  );
  const vector = mapLayout({ rows: 1, columns: 30 });
  assert.equal(vector.down, 3);
  const huge = mapLayout({ rows: 2000, columns: 10 });
  assert.equal(huge.stride, 5);
  assert.ok(huge.width <= 8192 && huge.height <= 8192);
});

test('a square that stands for several entries shows the worst, NaN first', () => {
  const layout = { ...mapLayout({ rows: 2, columns: 3 }), stride: 2, across: 2, down: 1 };
  const errors = [0, 1, 2, 3, NaN, 5, 99];
  assert.ok(Number.isNaN(worstIn(layout, errors, 0, 0, 0)));
  assert.equal(worstIn(layout, errors, 0, 0, 1), 5);
  assert.equal(worstIn(layout, errors, 0, 1, 0), undefined, 'past the end');
});

test('failing entries are the stronger the worse, on a logarithmic scale', () => {
  const tolerance = 1e-5;
  assert.equal(levelOf(1e-5, tolerance), 0, 'the tolerance itself agrees');
  assert.equal(levelOf(1.01e-5, tolerance), 1);
  assert.equal(levelOf(1, tolerance), 12);
  assert.equal(levelOf(2, tolerance), 12);
  assert.equal(levelOf(NaN, tolerance), 13);
  assert.equal(levelOf(2, 1), 12);
  assert.deepEqual([...levelsOf(mapLayout({ rows: 1, columns: 2 }), [9, 0, 1], 1, tolerance)], [0, 12]);
});

test('every state that the lab sets itself fits its own schema', () => {
  assert.deepEqual(v.parse(schema, defaults), defaults);
  for (const { state } of prompts) assert.deepEqual(v.parse(schema, state), state);
  for (const { id } of problems) v.parse(schema, { ...defaults, ...chosen(id) });
});

test('a state from outside is refused when it does not fit', () => {
  for (const patch of [
    { step: 0 },
    { step: Infinity },
    { hidden: 1.5 },
    { hidden: 0 },
    { seed: -1 },
    { problem: 'sum' },
    { problem: 'relu_kink', bug: 'transpose_forgotten' },
    { selected: 'first' },
  ]) {
    assert.equal(v.safeParse(schema, { ...defaults, ...patch }).success, false, JSON.stringify(patch));
  }
});

test('the sweep depends on the problem alone', () => {
  assert.equal(sweepKey(defaults), sweepKey({ ...defaults, bug: 'sign', step: 1e-3, precision: 'float32' }));
  assert.notEqual(sweepKey(defaults), sweepKey({ ...defaults, seed: 2 }));
});
