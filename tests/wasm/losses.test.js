import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule, matrix } from './module.js';

const nabla = await loadModule();

/** @param {ArrayLike<number>} actual
 *  @param {number[]} expected
 *  @param {number} margin */
function assertClose(actual, expected, margin) {
  assert.equal(actual.length, expected.length);
  expected.forEach((value, i) => {
    assert.ok(Math.abs(actual[i] - value) <= margin, `entry ${i}: ${actual[i]} against ${value}`);
  });
}

// Values: PyTorch 1.13, float64 (see tests/core/test_losses.cpp).
test('each loss comes with its gradient', () => {
  const y = matrix([[0, 1, 0], [0.2, 0.3, 0.5]]); // prettier-ignore
  const logits = matrix([[2, 1, 0.1], [-1.5, 0.25, 3]]); // prettier-ignore
  const softmax = nabla.softmaxCrossEntropy(y, logits, 'mean');
  assertClose([softmax.loss], [3.2143849635440707 / 2], 1e-14);
  assertClose(softmax.gradient.data.slice(0, 2), [0.6590011388859679 / 2, -0.7575670292952861 / 2], 1e-15);
  const plain = nabla.crossEntropy(matrix([[1, 0]]), matrix([[0.659, 0.341]]), 'sum');
  assertClose(plain.gradient.data, [-1.5174506828528072, 0], 1e-15);
  assertClose(
    [nabla.logisticNll(matrix([[1]]), matrix([[-1.5]]), 'sum').gradient.data[0]],
    [-0.8175744761936437],
    1e-15,
  );
  assertClose([nabla.meanSquaredError(matrix([[1, 0]]), matrix([[0.5, -1]]), 'sum').loss], [0.625], 1e-15);
});

test('an infinite loss crosses as infinity', () => {
  assert.equal(nabla.crossEntropy(matrix([[0, 1]]), matrix([[1, 0]]), 'sum').loss, Infinity);
});

test('an unknown reduction and shapes that do not fit are refused', () => {
  const y = matrix([[0, 1]]);
  assert.throws(() => nabla.crossEntropy(y, y, /** @type {any} */ ('median')), {
    code: 'invalid_argument',
    message: 'reduction: "median" is not known; known are: sum, mean',
  });
  assert.throws(() => nabla.logisticNll(y, matrix([[0, 1, 2]]), 'sum'), {
    code: 'shape_mismatch',
    message: 'logistic_nll: y is 1×2 but f is 1×3',
  });
});

// Values: PyTorch 1.13 (see tests/core/test_likelihood.cpp).
test('the log-likelihood of a linear classifier comes with the gradients to W and b', () => {
  const x = matrix([[1, 2], [-0.5, 0.4], [3, -1.5]]); // prettier-ignore
  const y = nabla.oneHot([2, 0, 1], 3);
  const result = nabla.linearLogLikelihood(x, y, matrix([[0.5, -1], [0.25, 2], [-0.75, 0.1]]), matrix([[0.1, -0.2, 0.3]])); // prettier-ignore
  assertClose([result.logLikelihood], [-11.86906843201402], 1e-13);
  assertClose(result.biasGradient.data, [-0.1313266343670314, -0.3665214703643157, 0.49784810473134744], 1e-14);
  assert.deepEqual([result.weightsGradient.rows, result.weightsGradient.columns], [3, 2]);
  assertClose([nabla.likelihood(y, nabla.softmax(result.logits))], [7.003724828938205e-6], 1e-18);
  assertClose([nabla.logLikelihood(y, result.logits)], [result.logLikelihood], 0);
  assertClose(nabla.logLikelihoodGradient(y, result.logits).data, [...result.logitsGradient.data], 0);
  assert.throws(() => nabla.oneHot([0, 3], 3), { code: 'out_of_range' });
});
