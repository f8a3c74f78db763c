import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule, matrix } from './module.js';

const nabla = await loadModule();

// COURSE M: softmax [1,2] and [1001,1002] → .26894142 .73105858
test('softmax of two rows comes back as a matrix of the same shape', () => {
  const result = nabla.softmax(matrix([[1001, 1002], [3, 4]])); // prettier-ignore
  assert.equal(result.rows, 2);
  assert.equal(result.columns, 2);
  assert.ok(result.data instanceof Float64Array);
  for (const [i, expected] of [0.26894142, 0.73105858, 0.26894142, 0.73105858].entries()) {
    assert.ok(Math.abs(result.data[i] - expected) < 5e-9);
  }
});

test('a matrix whose shape and data disagree is refused with what came', () => {
  assert.throws(() => nabla.softmax({ rows: 2, columns: 2, data: [1, 2, 3] }), {
    name: 'Error',
    code: 'shape_mismatch',
    message: 'argument 1: is said to be 2×2 but has 3 numbers',
  });
  assert.throws(() => nabla.softmax(/** @type {any} */ (null)), { code: 'invalid_argument' });
  assert.throws(() => nabla.softmax(/** @type {any} */ ('x')), { code: 'invalid_argument' });
  assert.throws(() => nabla.softmax({ rows: 3, columns: 0, data: [] }), {
    message: 'softmax: wanted at least one column, got 3×0',
  });
});

// COURSE M2.2; the Jacobian of [¼, ¾] by hand: p(1 − p) = 3/16.
test('naive softmax, logsumexp and the Jacobian are there', () => {
  assert.ok(Number.isNaN(nabla.naiveSoftmax(matrix([[1001, 1002]])).data[0]));
  assert.equal(nabla.logsumexp(matrix([[1000, 1000]])).data[0], 1000 + Math.LN2);
  assert.deepEqual([...nabla.softmaxJacobian(matrix([[0.25, 0.75]])).data], [0.1875, -0.1875, -0.1875, 0.1875]);
});
