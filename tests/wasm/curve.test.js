import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { curveSetup } from '../support/curve-setup.js';
import { loadTrainingModule } from './module.js';

const nabla = await loadTrainingModule();
const text = await readFile(new URL('../fixtures/curve.txt', import.meta.url), 'utf8');
const curve = text.split(',').map(Number).slice(0, -1);

/** @param {number} shuffleSeed */
function distanceFromCurve(shuffleSeed) {
  const trainer = new nabla.Trainer(curveSetup(shuffleSeed));
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
