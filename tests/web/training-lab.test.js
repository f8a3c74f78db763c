import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { mistakesOf } from '../../web/labs/train/mistakes.js';
import { migrate, version } from '../../web/labs/train/migrate.js';
import { namesOf, penaltyOptions } from '../../web/labs/train/options.js';
import { choosePreset, defaults, layersOf, presets, startOf } from '../../web/labs/train/presets.js';
import { prompts } from '../../web/labs/train/shows.js';
import { networkOf, runKey, schema, trainerOptionsOf, whatChanged } from '../../web/labs/train/state.js';

/** @typedef {import('../../web/labs/train/state.js').TrainState} TrainState */

const sets = /** @type {TrainState['set'][]} */ (Object.keys(presets));

test('every start and every prompt is a state that a link may hold', () => {
  for (const state of [defaults, ...sets.map(startOf), ...prompts.map((prompt) => prompt.state)]) {
    assert.deepEqual(v.parse(schema, state), state);
  }
});

test('a state outside its limits is refused', () => {
  const wrong = [
    { learningRate: 0 },
    { hidden: layersOf('tanh', 0) },
    { hidden: layersOf('relu', ...Array(7).fill(4)) },
    { batch: 2.5 },
    { pace: 7 },
  ];
  for (const patch of [...wrong, { set: 'mnist' }, { seed: -1 }, { l2: Number.NaN }, { points: 1e9 }]) {
    assert.equal(v.safeParse(schema, { ...defaults, ...patch }).success, false, JSON.stringify(patch));
  }
});

test('a link of the first version opens with one activation for all of its layers', () => {
  const first = { ...startOf('spiral'), hidden: [16, 8], activation: 'relu' };
  for (const later of ['features', 'tab', 'logLoss']) Reflect.deleteProperty(first, later);
  const state = v.parse(schema, migrate(first, 1));
  assert.deepEqual(state, { ...startOf('spiral'), hidden: layersOf('relu', 16, 8) });
  assert.deepEqual(migrate(state, version), state);
  for (const broken of [null, 7, { ...first, hidden: 'many' }]) {
    assert.equal(v.safeParse(schema, migrate(broken, 1)).success, false);
  }
});

test('another data set brings its settings, but for those that the reader changed', () => {
  const state = { ...startOf('digits'), learningRate: 0.5 };
  const { patch, changed, kept } = choosePreset(state, 'circle');
  assert.equal(patch.set, 'circle');
  assert.deepEqual(patch.hidden, layersOf('tanh', 4, 2));
  assert.ok(changed.includes('hidden') && !changed.includes('learningRate'));
  assert.deepEqual(kept, ['learningRate']);
  assert.equal('learningRate' in patch, false);
});

test('an untouched state becomes exactly the start of the other set', () => {
  for (const from of sets) {
    for (const to of sets)
      assert.deepEqual({ ...startOf(from), ...choosePreset(startOf(from), to).patch }, startOf(to));
  }
});

test('ten blobs become five arms of a spiral at most', () => {
  assert.equal(choosePreset({ ...startOf('blobs'), arms: 10 }, 'spiral').patch.arms, 5);
});

test('what changes a run begins it anew; what may change while it runs does not', () => {
  const live = {
    learningRate: 1,
    batch: 3,
    optimizer: 'adam',
    l1: 0.1,
    l2: 0.1,
    schedule: 'step',
    epochs: 7,
    pace: 10,
  };
  assert.equal(runKey({ ...defaults, .../** @type {Partial<TrainState>} */ (live) }), runKey(defaults));
  const anew = { noise: 1, hidden: layersOf('tanh', 3), initialization: 'zeros', loss: 'logistic', seed: 2 };
  for (const [key, value] of Object.entries(anew)) {
    assert.notEqual(runKey({ ...defaults, [key]: value }), runKey(defaults), key);
  }
  assert.equal(whatChanged(defaults, { ...defaults, noise: 1, seed: 2 }), 'the data');
  assert.equal(whatChanged(defaults, { ...defaults, hidden: layersOf('elu', 4, 2) }), 'the network');
  assert.equal(whatChanged(defaults, { ...defaults, seed: 2 }), 'the starting weights');
});

test('a logistic loss over two classes has one output, else there is one a class', () => {
  const units = (/** @type {TrainState['loss']} */ loss, /** @type {number} */ classes) =>
    networkOf({ ...defaults, loss }, 2, classes).layers.at(-1)?.units;
  assert.equal(units('logistic', 2), 1);
  assert.equal(units('logistic', 3), 3);
  assert.equal(units('softmax_cross_entropy', 2), 2);
});

test('the options of the trainer are those of the state, the convention included', () => {
  const options = trainerOptionsOf({ ...startOf('digits'), l2: 0.01, l2Convention: 'whole', reduction: 'sum' });
  assert.deepEqual(options.penalty, { l1: 0, l2: 0.01, l2Convention: 'whole' });
  assert.equal(options.reduction, 'sum');
  assert.equal(options.batchSize, 32);
});

/** @param {number[]} outputs  @param {number} columns  @param {number[]} testPredictions */
const detail = (outputs, columns, testPredictions) =>
  /** @type {any} */ ({
    testPredictions,
    testOutputs: { rows: testPredictions.length, columns, data: Float32Array.from(outputs) },
  });

test('mistakes are named by their rows in the data set, the surest first', () => {
  const data = /** @type {any} */ ({ testLabels: [0, 1, 1], testRows: [4, 9, 12] });
  const mistakes = mistakesOf(detail([0.25, 0.75, 0.125, 0.875, 1, 0], 2, [1, 1, 0]), data);
  assert.deepEqual(mistakes, [
    { row: 12, label: 1, predicted: 0, output: 1 },
    { row: 4, label: 0, predicted: 1, output: 0.75 },
  ]);
  const single = mistakesOf(detail([0.75, 0.125, 1], 1, [1, 0, 1]), data);
  assert.deepEqual(
    single.map(({ output }) => output),
    [0.875, 0.75],
  );
  assert.deepEqual(mistakesOf(detail([0.5], 1, [0]), data), []); // told of another run
});

test('names are listed as in a sentence, and a strength of one’s own is offered too', () => {
  assert.equal(namesOf(['batch']), 'batch');
  assert.equal(namesOf(['batch', 'hidden', 'l2']), 'batch, hidden layers and L2');
  assert.deepEqual(
    penaltyOptions(0.02).map(({ value }) => value),
    ['0', '0.0001', '0.0003', '0.001', '0.003', '0.01', '0.02', '0.03', '0.1'],
  );
});
