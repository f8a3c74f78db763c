import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { layersOf, startOf } from '../../web/labs/train/presets.js';
import { initializationOf, networkOf, trainerOptionsOf } from '../../web/labs/train/state.js';
import { curvesCsv, curvesSvg } from '../../web/labs/train/take-away/curves.js';
import { modelText, readModel } from '../../web/labs/train/take-away/model.js';
import { numpyScript } from '../../web/labs/train/take-away/numpy-script.js';
import { pytorchScript } from '../../web/labs/train/take-away/pytorch-script.js';
import { findPython } from '../../tools/requirements.mjs';
import { nabla } from './training-support.js';

/** @typedef {import('../../web/labs/train/state.js').TrainState} TrainState */

/** A network after some epochs, and what the lab would hand out of it.
 *  @param {Partial<TrainState> & {set: TrainState['set']}} patch */
function trained(patch) {
  const state = { ...startOf(patch.set), points: 60, ...patch };
  const { set, points, arms, dataSeed: seed, testPart, standardize } = state;
  const { x, labels, classes, y } = nabla.generateDataset({ set: /** @type {any} */ (set), points, classes: arms });
  const options = { testPart, standardize, seed };
  const data = classes > 0 ? nabla.prepareData(x, labels, classes, options) : nabla.prepareRegression(x, y, options);
  const network = networkOf(state, 2, classes);
  const training = classes > 0 ? { x: data.trainX, labels: data.trainLabels } : { x: data.trainX, y: data.trainY };
  const setup = { network, initialization: initializationOf(state), options: trainerOptionsOf(state), training };
  const trainer = new nabla.Trainer(setup);
  trainer.trainForEpochs(5);
  const exported = {
    state,
    network,
    layers: trainer.layers(),
    x: data.trainX,
    labels: data.trainLabels,
    y: data.trainY,
    loss: trainer.evaluateTraining().loss,
  };
  return { exported, trainer, setup };
}

/** Every activation, every loss, every kind of target.
 *  @type {(Partial<TrainState> & {set: TrainState['set']})[]} */
const cases = [
  { set: 'circle' },
  { set: 'spiral', hidden: [...layersOf('relu', 6), ...layersOf('gelu', 5)], reduction: 'sum' },
  { set: 'circle', loss: 'logistic', hidden: [...layersOf('sigmoid', 3), ...layersOf('softplus', 3)] },
  { set: 'blobs', loss: 'logistic', hidden: layersOf('elu', 4) },
  { set: 'moons', loss: 'mean_squared_error', hidden: layersOf('leaky_relu', 4) },
  { set: 'plane', hidden: layersOf('identity', 3) },
  { set: 'multi_gaussian', hidden: [] },
];

const python = findPython('numpy');
/** @param {string} script */
const run = (script) => spawnSync(python ?? '', ['-'], { input: script, encoding: 'utf8' });

for (const patch of cases) {
  const name = JSON.stringify(patch);
  test(`the NumPy script finds the loss that Nabla shows: ${name}`, { skip: python ? false : 'no NumPy' }, () => {
    const { exported, trainer } = trained(patch);
    const { status, stderr, stdout } = run(numpyScript(exported));
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^loss [\d.e-]+ expected [\d.e-]+/);
    const accuracy = trainer.evaluateTraining().accuracy;
    if (accuracy !== null) assert.ok(Math.abs(Number(/accuracy ([\d.]+)/.exec(stdout)?.[1]) - accuracy) < 1e-9);
    trainer.delete();
  });
}

test('the NumPy script fails when a weight is another', { skip: python ? false : 'no NumPy' }, () => {
  const { exported, trainer } = trained({ set: 'circle' });
  exported.layers[0].weights.data[0] += 0.5;
  const { status, stderr } = run(numpyScript(exported));
  assert.equal(status, 1);
  assert.match(stderr, /AssertionError/);
  trainer.delete();
});

test('the PyTorch script has the layers, the loss and the optimiser in force', () => {
  const adam = trained({ set: 'circle', optimizer: 'adamw', beta1: 0.8, weightDecay: 0.02 });
  const text = pytorchScript(adam.exported);
  assert.match(text, /nn\.Linear\(2, 4\),\n {4}nn\.Tanh\(\),\n {4}nn\.Linear\(4, 2\),/);
  assert.match(text, /AdamW\(model\.parameters\(\), lr=0\.03, betas=\(0\.8, 0\.999\), eps=1e-8, weight_decay=0\.02\)/);
  assert.match(text, /nn\.CrossEntropyLoss\(reduction="mean"\)/);
  adam.trainer.delete();
  if (python) {
    const { status, stderr } = run(`import ast\nast.parse(${JSON.stringify(text)})`);
    assert.equal(status, 0, stderr);
  }
});

test('a model comes back from its file and goes on bit for bit', () => {
  const { exported, trainer, setup } = trained({ set: 'circle', optimizer: 'adam' });
  const text = modelText(exported.state, exported.network, trainer.state());
  const read = readModel(text);
  assert.equal(read.problem, undefined);
  assert.deepEqual(read.state, exported.state);
  const other = new nabla.Trainer(setup);
  other.restore(/** @type {import('#nabla-module').TrainerState} */ (read.trainer));
  assert.deepEqual(other.parameters().data, trainer.parameters().data);
  trainer.steps(7);
  other.steps(7);
  assert.deepEqual(other.parameters().data, trainer.parameters().data);
  trainer.delete();
  other.delete();
});

test('a file that is no model is refused with the reason', () => {
  const { exported, trainer } = trained({ set: 'circle' });
  const json = JSON.parse(modelText(exported.state, exported.network, trainer.state()));
  trainer.delete();
  /** @type {[unknown, RegExp][]} */
  const wrong = [
    [{ ...json, format: 'other' }, /no model of this lab: format/],
    [{ ...json, version: 99 }, /version/],
    [{ ...json, state: { ...json.state, learningRate: -1 } }, /settings in the file do not fit: learningRate/],
    [{ ...json, trainer: { ...json.trainer, parameters: ['many'] } }, /trainer\.parameters/],
    [{ ...json, trainer: { ...json.trainer, shuffleRandom: 'x' } }, /shuffleRandom/],
    [7, /all of it/],
  ];
  for (const [file, reason] of wrong) assert.match(readModel(JSON.stringify(file)).problem ?? '', reason);
  assert.equal(readModel('{').problem, 'The file is no JSON.');
});

const curves = {
  epoch: Float64Array.of(0, 1, 2),
  trainLoss: Float64Array.of(0.7, 0.5, 0.25),
  testLoss: Float64Array.of(0.7, Number.NaN, 0.5),
  penalty: new Float64Array(3),
  trainAccuracy: Float64Array.of(0.5, 0.75, 1),
  testAccuracy: Float64Array.of(0.5, 0.75, 1),
};

test('curves go out as CSV, a cell that is no number empty', () => {
  const [head, , second] = curvesCsv(curves).split('\n');
  assert.equal(head, 'epoch,trainLoss,testLoss,penalty,trainAccuracy,testAccuracy');
  assert.equal(second, '1,0.5,,0,0.75,0.75');
});

test('curves go out as SVG, a line broken where there is no number', () => {
  const text = curvesSvg(curves.epoch, [{ name: 'a < b', y: curves.testLoss, color: '#123456' }], 'T & T');
  assert.match(text, /^<svg xmlns=/);
  assert.match(text, /a &lt; b/);
  const path = /d="([^"]*)" fill="none" stroke="#123456"/.exec(text)?.[1] ?? '';
  assert.equal(path.match(/M/g)?.length, 2);
  assert.doesNotMatch(text, /NaN/);
});
