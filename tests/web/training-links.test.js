import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import { packRun, runSchema, unpackRun } from '../../web/labs/train/saved.js';
import { circle, makeSession, nabla } from './training-support.js';

/** @param {import('../../web/engine/training-session.js').TrainingSession} session  @param {number} updates */
const train = (session, updates) => Array.from({ length: updates }).forEach(() => session.step('batch'));

/** @param {import('../../web/engine/training-session.js').TrainingSession} session  @param {'start' | 'current'} which */
function saved(session, which) {
  const state = session.save(which);
  assert.ok(state);
  return state;
}

for (const kind of /** @type {const} */ (['sgd', 'momentum', 'adam'])) {
  test(`with ${kind} a run goes on from a link exactly as it would have gone on by itself`, () => {
    const setup = circle({ options: { optimizer: { kind } } });
    const { session } = makeSession();
    session.open(setup);
    train(session, 30); // into the second epoch: the order of the examples counts too
    const link = JSON.parse(JSON.stringify(packRun(saved(session, 'current'))));
    train(session, 20);

    const { session: other } = makeSession();
    other.open({ ...setup, restore: unpackRun(v.parse(runSchema, link)) });
    train(other, 20);
    assert.deepEqual(other.save('current'), session.save('current'));
    session.close();
    other.close();
  });
}

test('the weights that a run began with are kept, those that were set by hand too, and Same weights leads back', () => {
  const setup = circle();
  const { session } = makeSession();
  session.open(setup);
  session.setParameter(3, 0.5);
  train(session, 5);
  const start = saved(session, 'start');
  assert.equal(start.parameters.data[3], 0.5);
  assert.notDeepEqual(saved(session, 'current').parameters, start.parameters);

  const { session: other } = makeSession();
  other.open({ ...setup, restore: start });
  train(other, 5);
  assert.deepEqual(other.save('current'), session.save('current'));
  other.reset({ kind: 'zeros' });
  assert.deepEqual(saved(other, 'current').parameters, start.parameters);
  session.close();
  other.close();
});

test('weights of another network are refused, and leave nothing in memory', () => {
  const setup = circle();
  const { session } = makeSession();
  session.open(setup);
  const state = saved(session, 'current');
  session.close();
  const restore = { ...state, parameters: { rows: 1, columns: 2, data: Float32Array.of(1, 2) } };
  const before = nabla.heapInUse();
  assert.throws(() => session.open({ ...setup, restore }), /parameters/);
  assert.equal(nabla.heapInUse(), before);
});

test('what is no run is refused by the schema', () => {
  const { session } = makeSession();
  session.open(circle());
  const good = packRun(saved(session, 'current'));
  session.close();
  assert.ok(v.is(runSchema, good));
  for (const bad of [
    { ...good, step: -1 },
    { ...good, epoch: Number.NaN },
    { ...good, parameters: { length: 1, data: 'AAA' } },
    { ...good, parameters: { length: 1, data: '!'.repeat(16) } },
    { ...good, shuffleRandom: 'x'.repeat(1000) },
  ]) {
    assert.ok(!v.is(runSchema, bad));
  }
});
