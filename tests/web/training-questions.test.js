import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buffersOf } from '../../web/engine/training-snapshot.js';
import { circle, detailOf, makeSession } from './training-support.js';

test('a step goes phase by phase, and ends where a whole step does', async () => {
  const whole = makeSession();
  whole.session.open(circle());
  whole.session.step('batch');
  const { session, told, rest } = makeSession();
  session.open(circle());
  const phases = [];
  for (let i = 0; i < 4; i++) {
    session.step('phase');
    await rest();
    const snapshot = told.at(-1);
    assert.equal(snapshot?.running, false);
    assert.equal(snapshot?.trace?.rows.length, 10);
    phases.push([snapshot?.progress.phase, snapshot?.progress.step, snapshot?.trace?.gradients.length]);
  }
  assert.deepEqual(phases, [['forward', 0, 0], ['loss', 0, 0], ['backward', 0, 3], ['none', 1, 3]]); // prettier-ignore
  assert.deepEqual(session.ask('parameters'), whole.session.ask('parameters'));

  session.step('phase');
  session.step('batch'); // what is left of it
  await rest();
  assert.equal(told.at(-1)?.progress.step, 2);
  assert.equal(told.at(-1)?.trace, undefined);
  session.close();
  whole.session.close();
});

test('the norms of the gradients run along the curves, a curve for each layer', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 3 });
  session.run();
  await rest();
  const { curves, gradientNorms } = detailOf(told.at(-1));
  assert.equal(gradientNorms.length, 3);
  for (const norms of gradientNorms) {
    assert.equal(norms.length, curves.epoch.length);
    assert.ok(norms.every((norm) => norm > 0));
  }
  assert.ok(gradientNorms.every(({ buffer }) => buffersOf(/** @type {any} */ (told.at(-1))).includes(buffer)));
  session.close();
});

test('a session answers questions about its trainer, and takes no orders as questions', () => {
  const { session } = makeSession();
  assert.equal(session.ask('gradient', 'training'), undefined); // there is no run
  session.open(circle());
  assert.equal(session.ask('gradient', 'training')?.length, 3);
  assert.equal(session.ask('layerStatistics', 'training', 20)?.[0].weights.counts.length, 20);
  assert.equal(session.ask('worstExamples', 'test', 5)?.length, 5);
  assert.throws(() => session.ask('gradient', /** @type {any} */ ('nobody')), { code: 'invalid_argument' });
  assert.throws(() => session.ask(/** @type {any} */ ('delete')), /not asked for delete/);
  session.close();
});

test('a run is taken up from a state in another session', async () => {
  const options = { dropout: [0.2, 0.1], batchSize: 7 };
  const first = makeSession();
  first.session.open(circle({ options }));
  for (let i = 0; i < 45; i++) first.session.step('batch');
  const state = first.session.ask('state');
  assert.ok(state);
  const second = makeSession();
  second.session.open(circle({ options }));
  second.session.restore(structuredClone(state));
  for (let i = 0; i < 10; i++) [first, second].forEach(({ session }) => session.step('batch'));
  assert.deepEqual(second.session.ask('parameters'), first.session.ask('parameters'));
  await second.rest();
  assert.equal(second.told.at(-1)?.progress.step, 55);
  first.session.close();
  second.session.close();
});
