import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buffersOf } from '../../web/engine/training-snapshot.js';
import { circle, detailOf, insideOf, makeSession, nabla, turn, whole } from './training-support.js';

/** @typedef {import('../../web/engine/training-snapshot.js').TrainingSnapshot} TrainingSnapshot */

test('a run that is opened tells where it stands, and rests', async () => {
  const { session, told } = makeSession();
  session.open(circle({ id: 7 }));
  await turn();
  const snapshot = told.at(-1);
  assert.equal(snapshot?.id, 7);
  assert.equal(snapshot?.running, false);
  assert.equal(snapshot?.progress.step, 0);
  assert.equal(snapshot?.map?.rows, 4);
  assert.ok(snapshot?.now.trainLoss > 0);
  assert.deepEqual([...detailOf(snapshot).curves.epoch], [0]);
  assert.equal(detailOf(snapshot).testPredictions.length, 90);
  session.close();
});

test('running to an epoch stops there, with a point of the curves for each epoch', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 30 });
  session.run();
  await rest();
  const snapshot = told.at(-1);
  assert.equal(snapshot?.progress.epoch, 30);
  assert.equal(snapshot?.progress.step, 30 * 21);
  assert.deepEqual(
    whole(detailOf(snapshot).curves.epoch),
    Array.from({ length: 31 }, (_, i) => i),
  );
  session.close();
});

test('the curves depend on the run alone: at once, in steps, or at a slow pace they are the same', async () => {
  /** @param {(given: ReturnType<typeof makeSession>) => Promise<void>} drive */
  const curvesOf = async (drive) => {
    const given = makeSession();
    given.session.open(circle());
    await drive(given);
    given.session.close();
    return detailOf(given.told.at(-1)).curves;
  };
  const atOnce = await curvesOf(async ({ session, rest }) => {
    session.setPlan({ pace: 0, epochs: 6 });
    session.run();
    await rest();
  });
  const inSteps = await curvesOf(async ({ session, rest }) => {
    for (let i = 0; i < 10; i++) session.step('batch');
    for (let i = 0; i < 6; i++) {
      session.step('epoch');
      await rest();
    }
  });
  const slowly = await curvesOf(async ({ session, rest }) => {
    session.setPlan({ pace: 500, epochs: 6 });
    session.run();
    await rest();
  });
  assert.deepEqual(whole(atOnce.epoch), [0, 1, 2, 3, 4, 5, 6]);
  assert.deepEqual(inSteps, atOnce);
  assert.deepEqual(slowly, atOnce);
});

test('one step is one update, and shows between the epochs', async () => {
  const { session, told } = makeSession();
  session.open(circle());
  session.step('batch');
  session.step('batch');
  await turn();
  const { progress, detail } = /** @type {TrainingSnapshot} */ (told.at(-1));
  assert.equal(progress.step, 2);
  assert.deepEqual([...(detail?.curves.epoch ?? [])], [0, 2 / 21]);
  session.close();
});

test('resetting to the same weights gives the same loss again, to others another', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  await turn();
  const first = told.at(-1)?.now.trainLoss;
  session.setPlan({ pace: 0, epochs: 5 });
  session.run();
  await rest();
  assert.notEqual(told.at(-1)?.now.trainLoss, first);
  session.reset({ seed: 1 });
  await turn();
  assert.equal(told.at(-1)?.now.trainLoss, first);
  assert.equal(told.at(-1)?.progress.step, 0);
  assert.deepEqual([...detailOf(told.at(-1)).curves.epoch], [0]);
  session.reset({ seed: 2 });
  await turn();
  assert.notEqual(told.at(-1)?.now.trainLoss, first);
  session.close();
});

test('pausing stops, and going on goes on from there', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 100, epochs: 1000 });
  session.run();
  await turn();
  session.pause();
  await rest();
  const paused = told.at(-1)?.progress.step ?? 0;
  assert.equal(told.at(-1)?.running, false);
  await turn();
  assert.equal(told.at(-1)?.progress.step, paused);
  assert.equal(told.at(-1)?.ended, 'paused');
  session.setPlan({ pace: 0, epochs: Math.ceil(told.at(-1)?.progress.epoch ?? 0) + 1 });
  session.run();
  await rest();
  assert.ok((told.at(-1)?.progress.step ?? 0) > paused);
  session.close();
});

test('options change while it runs, without a jump in the curves', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 4 });
  session.run();
  await rest();
  session.setOptions({ learningRate: 0.1, batchSize: 7, penalty: { l2: 0.01 } });
  session.run();
  await rest();
  const { curves } = detailOf(told.at(-1));
  assert.deepEqual(whole(curves.epoch), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
  const penaltyAt = (/** @type {number} */ epoch) => curves.penalty[curves.epoch.indexOf(epoch)];
  assert.ok(penaltyAt(8) > 0 && penaltyAt(4) === 0);
  assert.ok(Math.abs((told.at(-1)?.progress.learningRate ?? 0) - 0.1) < 1e-12);
  assert.throws(() => session.setOptions({ learningRate: -1 }), { code: 'invalid_argument' });
  session.close();
});

test('what is inside is told: the parameters and what each neuron gives; one may be put in by hand', async () => {
  const { session, told } = makeSession();
  session.open(circle());
  await turn();
  const { layers, activations } = insideOf(told.at(-1));
  assert.deepEqual(
    layers.map(({ weights, bias }) => [weights.rows, weights.columns, bias.columns]),
    [
      [2, 4, 4],
      [4, 2, 2],
      [2, 2, 2],
    ],
  );
  assert.deepEqual(
    activations.map(({ rows, columns }) => [rows, columns]),
    [
      [3, 4],
      [3, 2],
      [3, 2],
    ],
  );
  const atOrigin = layers[0].bias.data.map(Math.tanh); // the first of the probe is (0, 0)
  atOrigin.forEach((value, unit) => assert.ok(Math.abs(value - activations[0].data[unit]) < 1e-6));

  session.setParameter(8 + 2, 0.5); // W₁ is 2×4, then comes b₁
  await turn();
  const after = insideOf(told.at(-1));
  assert.equal(after.layers[0].bias.data[2], 0.5);
  assert.ok(Math.abs(after.activations[0].data[2] - Math.tanh(0.5)) < 1e-6);
  assert.deepEqual(after.layers[1], layers[1]);
  assert.throws(() => session.setParameter(28, 1), /no parameter 28/); // it has 12 + 10 + 6
  session.close();
});

test('a listener that is busy gets the latest when it is ready, not a queue', async () => {
  const { session, told, release } = makeSession({ hold: true });
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 200 });
  session.run();
  for (let i = 0; i < 100; i++) await turn();
  assert.equal(told.length, 1);
  release();
  await turn();
  assert.equal(told.length, 2);
  assert.equal(told[1].progress.epoch, 200);
  session.close();
});

test('divergence stops the run and says in which layer; no further step is made', async () => {
  const { session, told, rest } = makeSession();
  const setup = circle({ options: { learningRate: 1e6 } });
  setup.trainer.network.layers[2].activation = 'identity';
  setup.trainer.network.loss = 'mean_squared_error';
  session.open(setup);
  session.setPlan({ pace: 0, epochs: 100 });
  session.run();
  await rest();
  const { progress, running } = /** @type {TrainingSnapshot} */ (told.at(-1));
  assert.equal(running, false);
  assert.equal(told.at(-1)?.ended, 'diverged');
  assert.ok(progress.divergence);
  assert.ok(progress.divergence.layer >= 1 && progress.divergence.layer <= 3);
  session.setPlan({ pace: 0, epochs: 200 });
  session.run();
  session.step('batch');
  await turn();
  assert.equal(told.at(-1)?.progress.step, progress.step);
  session.reset({ seed: 1 });
  await turn();
  assert.equal(told.at(-1)?.progress.divergence, null);
  session.close();
});

test('a session that is suspended rests until it is wanted again', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  await turn();
  session.suspend(true);
  session.setPlan({ pace: 0, epochs: 5 });
  session.run();
  for (let i = 0; i < 20; i++) await turn();
  assert.equal(told.at(-1)?.progress.step, 0);
  session.suspend(false);
  await turn();
  await rest();
  assert.equal(told.at(-1)?.progress.epoch, 5);
  session.close();
});

test('another run ends the one before, and a setup that does not fit leaves none', async () => {
  const { session, told } = makeSession();
  session.open(circle({ id: 1 }));
  session.open(circle({ id: 2 }));
  await turn();
  assert.equal(told.at(-1)?.id, 2);
  const wrong = circle({ id: 3 });
  wrong.trainer.network.inputs = 3;
  assert.throws(() => session.open(wrong), { code: 'shape_mismatch' });
  session.setPlan({ pace: 0, epochs: 1 });
  session.run();
  session.step('batch');
  await turn();
  assert.equal(told.at(-1)?.id, 2);
});

test('a run that takes the place of a running one runs too, and one may be told to at once', async () => {
  const { session, told, rest } = makeSession();
  session.open({ ...circle({ id: 1 }), running: true });
  session.setPlan({ pace: 0, epochs: 1e6 });
  for (let i = 0; i < 5; i++) await turn();
  session.open(circle({ id: 2 }));
  session.setPlan({ pace: 0, epochs: 3 });
  await rest();
  const { id, ended, progress } = /** @type {TrainingSnapshot} */ (told.at(-1));
  assert.deepEqual([id, ended, progress.epoch], [2, 'stopped', 3]);
  session.close();
});

test('it stops at each multiple of the planned epochs, and says why it rests', async () => {
  const { session, told, rest } = makeSession();
  session.open(circle());
  session.setPlan({ pace: 0, epochs: 4 });
  await turn();
  assert.deepEqual([told.at(-1)?.ended, told.at(-1)?.stopAtEpoch], ['', 4]);
  session.run();
  await rest();
  assert.deepEqual([told.at(-1)?.ended, told.at(-1)?.progress.epoch], ['stopped', 4]);
  session.step('epoch');
  await rest();
  assert.deepEqual([told.at(-1)?.ended, told.at(-1)?.progress.epoch, told.at(-1)?.stopAtEpoch], ['', 5, 8]);
  session.run();
  await rest();
  assert.deepEqual([told.at(-1)?.ended, told.at(-1)?.progress.epoch], ['stopped', 8]);
  session.close();
});

test('runs that are opened and closed leave no memory behind', () => {
  const { session } = makeSession();
  const open = () => {
    session.open(circle());
    session.close();
  };
  open();
  const before = nabla.heapInUse();
  for (let i = 0; i < 300; i++) open();
  assert.equal(nabla.heapInUse(), before);
});

test('the memory that is handed over is each of its arrays, once', async () => {
  const { session, told } = makeSession();
  session.open(circle());
  await turn();
  const buffers = buffersOf(told[0]);
  assert.equal(buffers.length, 1 + 2 + 6 + 3 + 3 * 2 + 3); // map, test part, curves, norms, parameters, activations
  assert.equal(new Set(buffers).size, buffers.length);
  assert.equal(structuredClone(told[0], { transfer: buffers }).map?.rows, 4);
  assert.equal(told[0].map?.data.length, 0);
  session.close();
});
