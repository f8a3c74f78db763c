import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadTrainingModule } from './module.js';

const nabla = await loadTrainingModule();

// The same references as tests/core/test_datasets.cpp: the definition written anew in Python; 6 points, noise 0.5, seed 7.
test('a seed gives the points in the browser that it gives natively', () => {
  /** @type {[import('#nabla-module').GeneratedSet, number, number, number, number, number][]} */
  const references = [
    ['circle', 2, 5, -5.0031787088843345, -1.6513120680997968, 1],
    ['exclusive_or', 2, 1, -4.225235625794553, 2.0298183985713876, 1],
    ['gaussians', 2, 5, -2.7459060550225667, -0.15333202353071762, 1],
    ['spiral', 3, 5, -0.9282530930294679, 1.344910081827302, 2],
    ['moons', 2, 5, 1.447677268476549, -2.071323246658933, 1],
    ['blobs', 4, 5, -0.7517094935807683, 5.091839794491096, 1],
  ];
  for (const [set, classes, row, x, y, label] of references) {
    const dataset = nabla.generateDataset({ set, points: 6, classes, noise: 0.5, seed: 7 });
    assert.deepEqual([dataset.x.rows, dataset.x.columns, dataset.labels.length, dataset.classes], [6, 2, 6, classes]);
    assert.ok(Math.abs(dataset.x.data[2 * row] - x) < 1e-12, set);
    assert.ok(Math.abs(dataset.x.data[2 * row + 1] - y) < 1e-12, set);
    assert.equal(dataset.labels[row], label);
  }
});

test('options that are left out have their defaults', () => {
  const dataset = nabla.generateDataset({});
  assert.equal(dataset.x.rows, 500);
  assert.deepEqual(dataset, nabla.generateDataset({ set: 'circle', points: 500, noise: 0, seed: 1 }));
  assert.notDeepEqual(dataset.x.data, nabla.generateDataset({ seed: 2 }).x.data);
});

test('a set that is not known, or an option out of range, is refused by name', () => {
  assert.throws(() => nabla.generateDataset({ set: /** @type {any} */ ('torus') }), {
    code: 'invalid_argument',
    message: /"torus" is not known; known are: circle, exclusive_or/,
  });
  assert.throws(() => nabla.generateDataset({ set: 'spiral', classes: 6 }), { code: 'invalid_argument' });
  assert.throws(() => nabla.generateDataset({ points: 2.5 }), { message: /points: wanted a whole number/ });
});

// The same reference as tests/core/test_datasets.cpp.
test('a regression set goes through features and preparation to numbers that can be learnt', () => {
  const { x, y, labels, classes } = nabla.generateDataset({ set: 'multi_gaussian', points: 6, noise: 0.5, seed: 7 });
  assert.deepEqual([y.rows, y.columns, labels.length, classes], [6, 1, 0, 0]);
  assert.ok(Math.abs(y.data[4] - 0.7019352529669423) < 1e-12);
  assert.deepEqual(nabla.classLimits('multi_gaussian'), { least: 0, most: 0 });
  assert.deepEqual(nabla.classLimits('spiral'), { least: 2, most: 5 });

  const expanded = nabla.expandFeatures(x, ['x2', 'product']);
  assert.equal(expanded.data[1], x.data[0] * x.data[1]);
  const prepared = nabla.prepareRegression(expanded, y, { testPart: 0.5, standardizeTargets: true });
  assert.deepEqual([prepared.trainX.columns, prepared.trainY.rows, prepared.testY.rows], [2, 3, 3]);
  const { mean, deviation } = prepared.targetStandardization;
  prepared.testRows.forEach((row, i) => {
    const restored = prepared.testY.data[i] * deviation.data[0] + mean.data[0];
    assert.ok(Math.abs(restored - y.data[row]) < 1e-12);
  });
});
