import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule, matrix } from './module.js';

const nabla = await loadModule();

// COURSE T3 with numbers that come out even: tests/core/network_questions.h
/** @type {import('#nabla-module').NetworkQuestion} */
const question = {
  network: {
    inputs: 2,
    layers: [
      { units: 3, activation: 'relu' },
      { units: 2, activation: 'identity' },
    ],
    loss: 'softmax_cross_entropy',
  },
  parameters: matrix([[1, 0, -1, -1, 1, 1, 0, -1, 0, 1, -1, 1, 1, 2, 0, -1, 1]]),
  x: matrix([[1, 2], [2, 1]]), // prettier-ignore
  targets: matrix([[1, 0], [0, 1]]), // prettier-ignore
  orientation: 'columns',
  learningRate: 0.5,
};

/** @param {import('#nabla-module').Matrix} given */
const rowsOf = ({ rows, columns, data }) =>
  Array.from({ length: rows }, (_, i) => [...data.slice(i * columns, (i + 1) * columns)]);

test('one question brings every matrix of the lab, in the orientation asked for', () => {
  const study = nabla.studyNetwork(question);
  const [first, second] = study.layers;
  assert.deepEqual(rowsOf(first.z), [[-1, 1], [1, 0], [1, -1]]); // prettier-ignore
  assert.deepEqual(rowsOf(second.delta), [[-0.5, 0.5], [0.5, -0.5]]); // prettier-ignore
  assert.deepEqual(rowsOf(first.weightsGradient), [[2, 1], [0, 0], [-1, -2]]); // prettier-ignore
  assert.deepEqual(rowsOf(first.newWeights), [[0, -1.5], [0, 1], [-0.5, 2]]); // prettier-ignore
  assert.ok(Math.abs(study.objective - 2 * Math.log(2)) < 1e-15);
  assert.deepEqual(study.cell, { left: [1, -1], right: [1, 2], products: [1, -2], addend: 0, factor: 1, value: -1 });
  const inRows = nabla.studyNetwork({ ...question, orientation: 'rows' });
  assert.deepEqual(rowsOf(inRows.layers[0].weightsGradient), [[2, 0, -1], [1, 0, -2]]); // prettier-ignore
  assert.deepEqual(inRows.cell.left, [1, 2]);
});

test('what is left out has its default', () => {
  const { network, parameters, x, targets } = question;
  const plain = nabla.studyNetwork({ network, parameters, x, targets });
  assert.deepEqual(plain.layers[0].newWeights.data[0], 0.8); // 1 − 0.1·2
  const climbed = nabla.studyNetwork({ ...question, direction: 'maximise', reduction: 'mean' });
  assert.ok(Math.abs(climbed.objective + Math.log(2)) < 1e-15);
  assert.equal(climbed.layers[0].weightsGradient.data[0], -1);
});

test('a question without an answer is refused by name', () => {
  const refused = (/** @type {object} */ change) => () => nabla.studyNetwork({ ...question, ...change });
  assert.throws(refused({ parameters: matrix([[1]]) }), { code: 'shape_mismatch' });
  assert.throws(refused({ cell: { quantity: 'z', layer: 0, row: 3, column: 0 } }), { code: 'out_of_range' });
  assert.throws(refused({ cell: { quantity: 'ζ', layer: 0, row: 0, column: 0 } }), { message: /weights_gradient/ });
  assert.throws(refused({ orientation: 'diagonal' }), { message: /rows, columns/ });
  assert.throws(refused({ learningRate: Infinity }), { code: 'invalid_argument', where: 'study_network' });
});
