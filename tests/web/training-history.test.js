import assert from 'node:assert/strict';
import { test } from 'node:test';

import { TrainingClock } from '../../web/engine/training-clock.js';
import { TrainingHistory } from '../../web/engine/training-history.js';

/** @param {number} epoch */
const point = (epoch) => ({
  epoch,
  trainLoss: 1 / (epoch + 1),
  testLoss: 0,
  penalty: 0,
  trainAccuracy: 1,
  testAccuracy: 1,
});

/** @param {number} epochs */
function recorded(epochs) {
  const history = new TrainingHistory();
  for (let epoch = 0; epoch <= epochs; epoch++) if (epoch === history.nextEpoch) history.add(point(epoch));
  return history;
}

test('each epoch is kept until there are too many; then every second, fourth, …', () => {
  assert.equal(recorded(399).curves().epoch.length, 400);
  assert.equal(recorded(400).curves().epoch.length, 201);
  const thinned = recorded(5000);
  const { epoch, trainLoss } = thinned.curves();
  assert.ok(epoch.length > 200 && epoch.length <= 401);
  assert.equal(thinned.interval, 16);
  assert.ok([...epoch].every((value, i) => value === 16 * i && trainLoss[i] === 1 / (value + 1)));
});

test('where the run stands is the last point, unless it is there already', () => {
  const history = recorded(2);
  assert.deepEqual([...history.curves(point(2.5)).epoch], [0, 1, 2, 2.5]);
  assert.deepEqual([...history.curves(point(2)).epoch], [0, 1, 2]);
});

test('updates fall due at the pace, without a burst after a pause', () => {
  let time = 0;
  const clock = new TrainingClock(() => time);
  clock.start(0);
  assert.equal(clock.due(0, 100), 0);
  time = 50;
  assert.equal(clock.due(0, 100), 5);
  assert.equal(clock.due(5, 100), 0);
  time = 10_000;
  assert.equal(clock.due(5, 100), 10); // a tenth of a second's worth
  assert.equal(clock.due(15, 100), 0);
  assert.equal(clock.due(15, 0), Infinity);
});

test('updates a second are counted over a while', () => {
  let time = 0;
  const clock = new TrainingClock(() => time);
  clock.start(1000);
  time = 50;
  clock.count(1100);
  assert.equal(clock.updatesPerSecond, 0);
  time = 200;
  clock.count(1400);
  assert.equal(clock.updatesPerSecond, 2000);
  time = 400;
  clock.count(5000);
  assert.equal(clock.updatesPerSecond, 2000);
  time = 700;
  clock.count(2400);
  assert.equal(clock.updatesPerSecond, 2000);
});
