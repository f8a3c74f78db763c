import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { loadModule } from './module.js';

const nabla = await loadModule();
const text = await readFile(new URL('../fixtures/curve.txt', import.meta.url), 'utf8');
const curve = text.split(',').map(Number).slice(0, -1);

/** 2-8-2 on 40 points of [−1, 1)², as tests/core/test_trainer_curve.cpp has it.
 *  @param {number} shuffleSeed */
function distanceFromCurve(shuffleSeed) {
  let state = 1;
  const data = Float32Array.from({ length: 80 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 23 - 1;
  });
  const trainer = new nabla.Trainer({
    network: {
      inputs: 2,
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 2, activation: 'identity' },
      ],
      loss: 'softmax_cross_entropy',
    },
    initialization: { kind: 'xavier_uniform', seed: 3 },
    options: { learningRate: 0.1, batchSize: 12, optimizer: { kind: 'momentum' } },
    shuffleSeed,
    training: {
      x: { rows: 40, columns: 2, data },
      labels: Array.from({ length: 40 }, (_, i) => Number(data[2 * i] * data[2 * i + 1] > 0)),
    },
  });
  const distances = curve.map((expected) => {
    trainer.steps(1);
    return Math.abs(trainer.progress().batchLoss - expected) / expected;
  });
  trainer.delete();
  return Math.max(...distances);
}

// The curve comes from an independent implementation; the native suite is held to the same file.
test('a seed gives the curve in the browser that it gives natively', () => {
  assert.equal(curve.length, 50);
  assert.ok(distanceFromCurve(5) < 1e-5);
  assert.ok(distanceFromCurve(6) > 1e-3, 'another seed gives another');
});
