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

/** A run in steps of a 16th of an epoch.
 *  @param {number} epochs */
function recorded(epochs) {
  const history = new TrainingHistory();
  for (let i = 0; i <= 16 * epochs; i++) if (i / 16 >= history.nextEpoch) history.add(point(i / 16));
  return history;
}

test('the first two epochs are kept in eighths, then each epoch', () => {
  const eighths = Array.from({ length: 17 }, (_, i) => i / 8);
  assert.deepEqual([...recorded(5).curves().epoch], [...eighths, 3, 4, 5]);
});

test('where an update is longer than an eighth, each update is kept', () => {
  const history = new TrainingHistory();
  for (const epoch of [0, 1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2, 7 / 3, 8 / 3, 3]) {
    if (epoch >= history.nextEpoch) history.add(point(epoch));
  }
  assert.deepEqual([...history.curves().epoch], [0, 1 / 3, 2 / 3, 1, 4 / 3, 5 / 3, 2, 3]);
});

test('when there are too many, every second epoch is kept, then every fourth, …', () => {
  assert.equal(recorded(185).curves().epoch.length, 17 + 183);
  assert.equal(recorded(186).curves().epoch.length, 94);
  const thinned = recorded(5000);
  const { epoch, trainLoss } = thinned.curves();
  assert.ok(epoch.length > 100 && epoch.length <= 200);
  assert.equal(thinned.interval, 32);
  assert.ok([...epoch].every((value, i) => value === 32 * i && trainLoss[i] === 1 / (value + 1)));
});

test('where the run stands is the last point, unless it is there already', () => {
  const history = recorded(3);
  assert.deepEqual([...history.curves(point(3.5)).epoch].slice(-3), [2, 3, 3.5]);
  assert.deepEqual([...history.curves(point(3)).epoch].slice(-2), [2, 3]);
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
