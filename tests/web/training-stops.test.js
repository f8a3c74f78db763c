import assert from 'node:assert/strict';
import { test } from 'node:test';

import { StopRules } from '../../web/engine/training-stops.js';
import { circle, makeSession } from './training-support.js';

/** @param {number} epoch  @param {Partial<import('../../web/engine/training-history.js').HistoryPoint>} [values] */
const point = (epoch, values) => ({
  epoch,
  trainLoss: 1,
  testLoss: 1,
  penalty: 0,
  trainAccuracy: 0.5,
  testAccuracy: 0.5,
  ...values,
});

test('each rule stops once, and holds again after a restart', () => {
  const rules = new StopRules();
  const options = { targetLoss: 0.1, targetAccuracy: 0.9 };
  assert.equal(rules.at(point(1), options), undefined);
  assert.equal(rules.at(point(2, { trainLoss: 0.1 }), options), 'target_loss');
  assert.equal(rules.at(point(3, { trainLoss: 0.05 }), options), undefined);
  assert.equal(rules.at(point(4, { testAccuracy: 0.95 }), options), 'target_accuracy');
  rules.restart();
  assert.equal(rules.at(point(5, { trainLoss: 0.05 }), options), 'target_loss');
});

test('patience counts the epochs since the lowest test loss', () => {
  const rules = new StopRules();
  const losses = [1, 0.8, 0.9, 0.85, 0.7, 0.71, 0.72, 0.73];
  const stops = losses.map((testLoss, epoch) => rules.at(point(epoch, { testLoss }), { patience: 3 }));
  assert.deepEqual(stops, [...Array(7).fill(undefined), 'no_progress']);
});

test('without rules nothing stops, not even a loss that is no number', () => {
  const rules = new StopRules();
  for (let epoch = 0; epoch < 9; epoch++) assert.equal(rules.at(point(epoch, { testLoss: Number.NaN }), {}), undefined);
  assert.equal(rules.at(point(9, { testLoss: Number.NaN }), { patience: 2 }), undefined);
});

test('a session stops at its target, says so, and goes on from there', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 300, targetAccuracy: 0.9 });
  session.run();
  await rest();
  assert.equal(told.at(-1)?.ended, 'target_accuracy');
  assert.ok((told.at(-1)?.now.testAccuracy ?? 0) >= 0.9);
  assert.ok((told.at(-1)?.progress.epoch ?? 300) < 300);
  session.run();
  await rest();
  assert.deepEqual([told.at(-1)?.ended, told.at(-1)?.progress.epoch], ['stopped', 300]);
  session.close();
});
