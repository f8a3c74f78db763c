import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule } from './module.js';

const nabla = await loadModule();

/** @param {number} actual
 *  @param {number} expected */
function assertNear(actual, expected) {
  assert.ok(Math.abs(actual - expected) < 1e-14, `${actual} against ${expected}`);
}

// Values: mpmath, 40 digits (see tests/core/test_activation_study.cpp).
test('one question brings every number of the lab', () => {
  const study = nabla.studyActivation({ activation: 'sigmoid', point: 2, samples: 17, depth: 3 });
  assert.deepEqual([study.x.rows, study.x.columns], [1, 17]);
  assert.ok(study.slopes.data instanceof Float64Array);
  assertNear(study.point.value, 0.88079707797788244);
  assertNear(study.point.slope, 0.10499358540350651);
  assert.equal(study.point.slopeFromInput, -2);
  assert.equal(study.steepest, 0.25);
  assert.deepEqual(study.right, { slope: 0, intercept: 1 });
  assert.equal(study.chain.fate, 'keeps');
  assert.equal(study.chain.numeric, null);
  assertNear(study.chain.best.data[2], 1 / 64);
});

test('what is left out has its default, and a kink comes with both sides', () => {
  const relu = nabla.studyActivation({ activation: 'relu', point: 0 });
  assert.equal(relu.x.columns, 481);
  assert.deepEqual(relu.kinks, [{ x: 0, value: 0, left: 0, right: 1, slope: 0 }]);
  assert.deepEqual(relu.flat, [{ from: -8, to: 0 }]);
  assert.equal(relu.point.numeric, 0.5);
  assert.equal(relu.point.slopeFromInput, null);
  assert.equal(relu.chain.stoppedAt, 1);
});

test('a question without an answer is refused by name', () => {
  const refused = (/** @type {any} */ question) => () => nabla.studyActivation(question);
  assert.throws(refused({ step: 0 }), { code: 'invalid_argument', where: 'study_activation' });
  assert.throws(refused({ activation: 'sinus' }), { message: /"sinus" is not known; known are: identity, sigmoid/ });
  assert.throws(refused({ depth: 0.5 }), { message: /argument 1.depth/ });
});

// x·σ(x) and its slope at 1.5: mpmath, 40 digits (see tests/core/test_activation_expressions.cpp).
test('an expression is studied like an activation, and refused with its place', () => {
  const swish = nabla.studyActivation({ expression: 'x*sigmoid(x)', point: 1.5 });
  assertNear(swish.point.value, 1.2263617142904654);
  assertNear(swish.point.slope, 1.0412941542991429);
  const refused = (/** @type {string} */ expression) => () => nabla.studyActivation({ expression });
  assert.throws(refused('1 + softmax(x)'), { code: 'shape_mismatch', line: 1, column: 5, length: 10 });
  assert.throws(refused('sigmod(x)'), { code: 'unknown_function', column: 1, hint: /sigmoid/ });
  assert.throws(refused(''), { line: 1, column: 1 });
});
