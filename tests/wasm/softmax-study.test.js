import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule, matrix } from './module.js';

const nabla = await loadModule();

const question = { logits: matrix([[2, 1, 0.1]]), targets: matrix([[0, 1, 0]]) };

/** @param {number} actual
 *  @param {number} expected */
function assertNear(actual, expected) {
  assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} against ${expected}`);
}

// Values: mpmath, 30 digits (see tests/core/test_softmax_study.cpp).
test('one question brings every number of the lab', () => {
  const study = nabla.studySoftmax({ ...question, temperature: 0.5 });
  assertNear(study.probabilities.data[0], 0.86377711820800681);
  assertNear(study.objective.gradient.data[1], -1.7662009581080286);
  assert.ok(study.objective.largestDifference < 1e-8);
  assert.deepEqual([study.chainRule.terms.rows, study.chainRule.terms.columns], [3, 3]);
  assert.equal(study.shifted.naive.faults[0], 'none');
  assert.ok(study.shifted.naiveFloat.exponentials.data instanceof Float32Array);
  assert.deepEqual(
    study.mistakes.map(({ mistake }) => mistake),
    ['max_of_matrix', 'divide_by_total', 'argmax_for_max', 'divide_by_column'],
  );
});

test('what is left out has its default, and what is given is heard', () => {
  assertNear(nabla.studySoftmax(question).probabilities.data[0], 0.659001138885967907);
  const shifted = nabla.studySoftmax({ ...question, shift: 1000, direction: 'maximise', repeats: 2000 });
  assert.equal(shifted.shifted.naive.faults[0], 'exponential_overflow');
  assert.equal(shifted.shifted.naive.exponentials.data[0], Infinity);
  assert.ok(Number.isNaN(shifted.shifted.naive.probabilities.data[0]));
  assert.ok(shifted.objective.value < 0);
  assert.equal(shifted.repeated.product, 0);
  assertNear(shifted.repeated.logSum / 2000, shifted.logLikelihood);
});

test('a question without an answer is refused by name', () => {
  const refused = (/** @type {object} */ change) => () => nabla.studySoftmax({ ...question, ...change });
  assert.throws(refused({ temperature: 0 }), { code: 'invalid_argument', where: 'study_softmax' });
  assert.throws(refused({ row: 1 }), { code: 'out_of_range' });
  assert.throws(refused({ targets: matrix([[1, 0]]) }), { message: 'study_softmax: targets is 1×2 but logits is 1×3' });
  assert.throws(refused({ direction: 'sideways' }), { message: /minimise, maximise/ });
  assert.throws(refused({ shift: 'far' }), { message: /argument 1.shift: wanted a number, got a string/ });
  assert.throws(() => nabla.studySoftmax(/** @type {any} */ (3)), { code: 'invalid_argument' });
});
