import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadTrainingModule, matrix } from './module.js';

const nabla = await loadTrainingModule();

const labels = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 2];
const x = matrix([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100].map((value) => [value, 3]));

// The split is the one of tests/core/test_preprocessing.cpp, computed apart in Python; the mean is by hand.
test('data is split and standardized by its training part', () => {
  const data = nabla.prepareData(x, labels, 3, { testPart: 0.4, seed: 3 });
  assert.deepEqual(data.trainRows, [0, 2, 4, 7, 8, 9, 11, 12]);
  assert.deepEqual(data.testRows, [1, 3, 5, 6, 10]);
  assert.deepEqual(data.testLabels, [0, 0, 1, 1, 2]);
  assert.deepEqual([data.trainX.rows, data.trainX.columns, data.testX.rows], [8, 2, 5]);
  assert.ok(Math.abs(data.standardization.mean.data[0] - 141 / 8) < 1e-14);
  assert.equal(data.standardization.deviation.data[1], 1); // the constant column
  assert.equal(data.trainX.data[1], 0);
});

test('without standardization the numbers are as they came', () => {
  const data = nabla.prepareData(x, labels, 3, { testPart: 0.4, seed: 3, standardize: false });
  assert.deepEqual([...data.testX.data], [1, 3, 3, 3, 5, 3, 6, 3, 10, 3]);
  assert.deepEqual([...data.standardization.mean.data], [0, 0]);
});

test('other rows are standardised as the training part was', () => {
  const { standardization, testX, testRows } = nabla.prepareData(x, labels, 3, { testPart: 0.4, seed: 3 });
  const rows = testRows.map((row) => [x.data[2 * row], x.data[2 * row + 1]]);
  assert.deepEqual(nabla.standardize(matrix(rows), standardization), testX);
  assert.throws(() => nabla.standardize(matrix([[1]]), standardization), { code: 'shape_mismatch' });
});

test('what cannot be split is refused', () => {
  assert.throws(() => nabla.prepareData(x, labels.slice(1), 3, {}), { code: 'shape_mismatch' });
  assert.throws(() => nabla.prepareData(x, labels, 4, {}), { message: /class 3 needs two rows.*it has 0/ });
  assert.throws(() => nabla.prepareData(x, labels, 3, { testPart: 1 }), { code: 'invalid_argument' });
});
