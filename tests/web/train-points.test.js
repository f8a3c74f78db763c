import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readCsv } from '../../web/labs/train/csv.js';
import { pointsCsv } from '../../web/labs/train/take-away/data-csv.js';
import { addPoint, removePoint, withEdits } from '../../web/labs/train/edit-points.js';
import { startOf } from '../../web/labs/train/presets.js';
import { limits } from '../../web/labs/train/state.js';

/** @typedef {import('../../web/labs/train/state.js').TrainState} TrainState */

/** Two points of each of two classes, on a line.
 *  @type {import('../../web/labs/train/data.js').Source} */
const source = {
  kind: 'plane',
  x: { rows: 4, columns: 2, data: Float64Array.of(0, 0, 1, 0, 2, 0, 3, 0) },
  labels: [0, 1, 0, 1],
  classNames: ['class 1', 'class 2'],
  features: ['x₁', 'x₂'],
};
const state = { ...startOf('circle') };
/** @param {Partial<TrainState>} patch */
const edited = (patch) => withEdits(source, { ...state, ...patch });

test('without edits the set is the one that was generated', () => {
  assert.equal(edited({}), source);
});

test('points are added behind the others, and taken away by their rows', () => {
  const { x, labels, origins } = edited({ added: [[5, 6, 1]], removed: [1] });
  assert.deepEqual([...x.data], [0, 0, 2, 0, 3, 0, 5, 6]);
  assert.deepEqual(labels, [0, 0, 1, 1]);
  assert.deepEqual(origins, [{ generated: 0 }, { generated: 2 }, { generated: 3 }, { added: 0 }]);
});

test('a new class takes part once it has two points', () => {
  assert.equal(edited({ added: [[5, 6, 2]] }).x.rows, 4);
  const two = edited({ added: [[5, 6, 2], [6, 6, 2]] }); // prettier-ignore
  assert.equal(two.x.rows, 6);
  assert.deepEqual(two.classNames, ['class 1', 'class 2', 'class 3']);
});

test('in regression a point has a number', () => {
  const y = { rows: 4, columns: 1, data: Float64Array.of(0.1, 0.2, 0.3, 0.4) };
  const regression = { ...source, labels: [], classNames: [], y };
  const { x, y: values, labels } = withEdits(regression, { ...state, added: [[9, 9, -1]], removed: [0, 3] });
  assert.equal(x.rows, 3);
  assert.deepEqual([...(values?.data ?? [])], [0.2, 0.3, -1]);
  assert.deepEqual(labels, []);
});

test('adding rounds to thousandths and ends at the limit', () => {
  assert.deepEqual(addPoint(state, { x: 1.23456, y: -0.00049 }, 1).patch, { added: [[1.235, -0, 1]] });
  const full = { ...state, added: Array(limits.added).fill([0, 0, 0]) };
  assert.match(addPoint(full, { x: 0, y: 0 }, 0).problem ?? '', /room for 300/);
});

test('the nearest point is taken away, unless its class would be left with one', () => {
  const added = /** @type {TrainState['added']} */ ([[0, 5, 0], [2, 5, 1]]); // prettier-ignore
  const now = { ...state, added };
  const more = withEdits(source, now);
  assert.deepEqual(removePoint(now, more, { x: 0.1, y: 0 }, 0.5)?.patch, { removed: [0] });
  assert.deepEqual(removePoint(now, more, { x: 2, y: 4.8 }, 0.5)?.patch, { added: [added[0]] });
  assert.equal(removePoint(now, more, { x: 2, y: 3 }, 0.5), undefined);
  assert.match(removePoint(state, source, { x: 0, y: 0 }, 0.5)?.problem ?? '', /needs two points/);
});

test('the data go out as CSV that the lab reads again', () => {
  const text = pointsCsv(source, { testRows: [3] });
  assert.equal(text.split('\n')[0], 'x1,x2,part,class');
  assert.equal(text.split('\n')[4], '3,0,test,class 2');
  const read = readCsv(text.replaceAll(/,(training|test|part),/g, ',')); // the part is not for training
  assert.deepEqual(read.dataset?.labels, source.labels);
  assert.deepEqual(read.dataset?.x.data, source.x.data);
});
