import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule, matrix } from './module.js';

const nabla = await loadModule();

/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */

/** @type {NetworkSpec} */
const sheet = {
  inputs: 30,
  layers: [
    { units: 1024, activation: 'relu' },
    { units: 512, activation: 'relu' },
    { units: 1, activation: 'identity' },
  ],
  loss: 'logistic',
};

// COURSE C2, C3
test('shapes and counts of the sheet, in both orientations', () => {
  assert.equal(nabla.parameterCount(sheet), 557_057);
  const columns = nabla.layerShapes(sheet, 32, 'columns');
  assert.deepEqual(columns.map(({ output }) => output), [{ rows: 1024, columns: 32 }, { rows: 512, columns: 32 }, { rows: 1, columns: 32 }]); // prettier-ignore
  assert.deepEqual(columns.map(({ parameters }) => parameters), [31_744, 524_800, 513]); // prettier-ignore
  assert.deepEqual(nabla.layerShapes(sheet, 32, 'rows')[0].weights, { rows: 30, columns: 1024 });
  assert.throws(() => nabla.layerShapes(sheet, 32, /** @type {any} */ ('diagonal')), { code: 'invalid_argument' });
  assert.throws(() => nabla.parameterCount({ ...sheet, layers: [] }), { message: 'network: wanted at least one layer, got none' }); // prettier-ignore
});

// COURSE T1.3 at a⁽¹⁾ = .5, a⁽²⁾ = −1.5, x = 2, y = 1
test('a trace has every value and gradient of the pass', () => {
  /** @type {NetworkSpec} */
  const network = {
    inputs: 1,
    layers: [
      { units: 1, activation: 'sigmoid' },
      { units: 1, activation: 'identity' },
    ],
    loss: 'logistic',
  };
  const one = (/** @type {number} */ value) => matrix([[value]]);
  const trace = nabla.traceMlp(network, matrix([[0.5, 0, -1.5, 0]]), one(2), one(1), 'sum');
  const close = (/** @type {number} */ actual, /** @type {number} */ expected) =>
    assert.ok(Math.abs(actual - expected) < 5e-7, `${actual} is not ${expected}`);
  close(trace.z[0].data[0], 1);
  close(trace.a[0].data[0], 0.7310586);
  close(trace.gradients[1].weights.data[0], -0.548016);
  close(trace.gradients[0].weights.data[0], 0.442153);
  close(trace.inputGradient.data[0], 0.110538);
  close(trace.deltas[1].data[0], trace.probabilities.data[0] - 1);
  close(trace.loss, -Math.log(trace.probabilities.data[0]));
  assert.throws(() => nabla.traceMlp(network, matrix([[1, 2]]), one(2), one(1), 'sum'), {
    code: 'shape_mismatch',
    message: 'unflatten: the network is 1×4 but the row of parameters is 1×2',
  });
});

// xoshiro256++ of seed 5 in Python's integers, scaled by √(6/4): the same as in tests/core/test_initialization.cpp
test('initial parameters are those of the native build', () => {
  /** @type {NetworkSpec} */
  const network = { inputs: 2, layers: [{ units: 2, activation: 'tanh' }], loss: 'mean_squared_error' };
  const { data } = nabla.initialParameters(network, { kind: 'xavier_uniform', seed: 5 });
  assert.deepEqual([...data], [-0.5094378428951243, 0.27296970173323865, -0.9847848790930384, -1.081177332685361, 0, 0]); // prettier-ignore
  assert.throws(() => nabla.initialParameters(network, { kind: 'normal', sigma: -1 }), { code: 'invalid_argument' });
});
