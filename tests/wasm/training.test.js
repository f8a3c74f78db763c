import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadTrainingModule, matrix } from './module.js';

const nabla = await loadTrainingModule();

/** @typedef {import('#nabla-module').TrainerSetup} TrainerSetup */

const exclusiveOr = {
  x: matrix([[0, 0], [0, 1], [1, 0], [1, 1]]), // prettier-ignore
  labels: [0, 1, 1, 0],
};

/** A 2-4-2 network on exclusive or.
 *
 *  @param {Partial<TrainerSetup>} [changes]
 *  @returns {TrainerSetup} */
function setup(changes = {}) {
  return {
    network: {
      inputs: 2,
      layers: [
        { units: 4, activation: 'tanh' },
        { units: 2, activation: 'identity' },
      ],
      loss: 'softmax_cross_entropy',
    },
    initialization: { kind: 'xavier_uniform', seed: 3 },
    options: { learningRate: 0.5, batchSize: 4 },
    training: exclusiveOr,
    test: exclusiveOr,
    ...changes,
  };
}

/** @template Result
 *  @param {TrainerSetup} setup
 *  @param {(trainer: import('#nabla-module').Trainer) => Result} use */
function withTrainer(setup, use) {
  const trainer = new nabla.Trainer(setup);
  try {
    return use(trainer);
  } finally {
    trainer.delete();
  }
}

test('a trainer learns exclusive or, and says how far it is', () => {
  withTrainer(setup(), (trainer) => {
    assert.deepEqual({ ...trainer.progress(), batchLoss: 0 }, { step: 0, epoch: 0, batchLoss: 0, learningRate: 0.5, phase: 'none', divergence: null }); // prettier-ignore
    const before = trainer.evaluateTraining();
    assert.equal(trainer.steps(500), 500);
    const after = trainer.evaluateTest();
    assert.ok(after.loss < before.loss / 10, `${before.loss} → ${after.loss}`);
    assert.equal(after.accuracy, 1);
    assert.deepEqual([...after.confusion.data], [2, 0, 0, 2]);
    assert.deepEqual(trainer.predictedTestLabels(), [0, 1, 1, 0]);
    assert.equal(trainer.progress().epoch, 500);
  });
});

test('predictions are probabilities, activations come layer by layer', () => {
  withTrainer(setup(), (trainer) => {
    const probabilities = trainer.predict(exclusiveOr.x);
    assert.equal(probabilities.rows, 4);
    for (let row = 0; row < 4; ++row) {
      assert.ok(Math.abs(probabilities.data[2 * row] + probabilities.data[2 * row + 1] - 1) < 1e-6);
    }
    assert.deepEqual(trainer.activations(exclusiveOr.x).map(({ rows, columns }) => [rows, columns]), [[4, 4], [4, 2]]); // prettier-ignore
  });
});

test('a state taken up by another trainer, through JSON, goes on bit for bit', () => {
  const options = { learningRate: 0.05, batchSize: 3, optimizer: { kind: /** @type {const} */ ('adam') } };
  const state = withTrainer(setup({ options }), (trainer) => {
    trainer.steps(7);
    const kept = trainer.state();
    trainer.steps(50);
    return { kept, end: trainer.parameters() };
  });
  const plain = JSON.parse(JSON.stringify(state.kept, (_, value) => (ArrayBuffer.isView(value) ? [...(/** @type {Float32Array} */ (value))] : value))); // prettier-ignore
  withTrainer(setup({ options, initialization: { seed: 99 } }), (trainer) => {
    trainer.steps(3);
    trainer.restore(plain);
    trainer.steps(50);
    assert.deepEqual(trainer.parameters(), state.end);
  });
});

test('options change while training runs; parameters stay', () => {
  withTrainer(setup(), (trainer) => {
    trainer.steps(5);
    const before = trainer.parameters();
    trainer.setOptions({ ...trainer.options(), batchSize: 2, optimizer: { kind: 'adamw' }, learningRate: 0.01 });
    assert.deepEqual(trainer.parameters(), before);
    assert.equal(trainer.options().optimizer.kind, 'adamw');
    assert.equal(trainer.steps(5), 5);
    assert.equal(trainer.progress().step, 10);
    assert.throws(() => trainer.setOptions({ learningRate: -1 }), { code: 'invalid_argument' });
    assert.equal(trainer.options().learningRate, 0.01);
  });
});

test('reset gives the first weights again, other parameters can be put in', () => {
  withTrainer(setup(), (trainer) => {
    const first = trainer.parameters();
    trainer.steps(5);
    trainer.reset({ kind: 'xavier_uniform', seed: 3 });
    assert.deepEqual(trainer.parameters(), first);
    assert.equal(trainer.progress().step, 0);
    trainer.setParameters({ ...first, data: new Float32Array(first.columns) });
    assert.deepEqual([...trainer.layers()[1].weights.data], new Array(8).fill(0));
    assert.throws(() => trainer.setParameters(matrix([[1, 2]])), { code: 'shape_mismatch' });
  });
});

test('training that diverges stops and names the layer', () => {
  withTrainer(setup({ options: { learningRate: 1e38, batchSize: 4 } }), (trainer) => {
    assert.ok(trainer.steps(100) < 100);
    const { divergence } = trainer.progress();
    assert.ok(divergence);
    assert.match(divergence.message, /of layer [12] stopped being finite after step \d+$/);
    assert.equal(trainer.steps(1), 0);
  });
});

test('a setup that does not fit together is refused with what came', () => {
  const three = { x: matrix([[1, 2, 3]]), labels: [0] };
  assert.throws(() => new nabla.Trainer(setup({ training: three })), {
    code: 'shape_mismatch',
    message: 'training examples: the network has 2 inputs but the examples are 1×3',
  });
  assert.throws(() => new nabla.Trainer(setup({ training: { ...exclusiveOr, labels: [0, 1, 2, 0] } })), {
    code: 'out_of_range',
  });
  assert.throws(() => new nabla.Trainer(/** @type {any} */ ({})), { code: 'invalid_argument' });
  assert.throws(() => new nabla.Trainer(/** @type {any} */ (undefined)), { code: 'invalid_argument' });
  assert.throws(() => new nabla.Trainer(setup({ network: /** @type {any} */ ({ inputs: 2, layers: [{ units: 2, activation: 'swish' }] }) })), { code: 'invalid_argument' }); // prettier-ignore
});

test('a step goes phase by phase, each with what it made, and mixes with whole steps', () => {
  const dropped = setup({ options: { learningRate: 0.5, batchSize: 3, dropout: [0.5] } });
  const whole = withTrainer(dropped, (trainer) => {
    trainer.steps(3);
    return trainer.parameters();
  });
  withTrainer(dropped, (trainer) => {
    assert.deepEqual(trainer.stepTrace().rows, []);
    assert.equal(trainer.stepPhase(), 'forward');
    assert.deepEqual([trainer.stepTrace().rows.length, trainer.stepTrace().a.length], [3, 2]);
    assert.equal(trainer.stepPhase(), 'loss');
    assert.ok(trainer.stepTrace().loss > 0);
    assert.equal(trainer.stepPhase(), 'backward');
    assert.deepEqual(trainer.stepTrace().gradients.map(({ weights }) => weights.data.length), [8, 8]); // prettier-ignore
    assert.equal(trainer.progress().phase, 'backward');
    assert.equal(trainer.stepPhase(), 'none');
    trainer.stepPhase();
    assert.equal(trainer.steps(2), 2);
    assert.deepEqual(trainer.parameters(), whole);
    assert.throws(() => trainer.setOptions({ dropout: [0.5, 0.5] }), { code: 'shape_mismatch' });
  });
});

test('what the network is made of can be asked for', () => {
  withTrainer(setup(), (trainer) => {
    trainer.steps(3);
    const [first, second] = trainer.gradient('training');
    assert.deepEqual([first.weights.rows, first.weights.columns, second.bias.columns], [2, 4, 2]);
    const norm = Math.hypot(...first.weights.data, ...first.bias.data);
    assert.ok(Math.abs(trainer.gradientNorms('training')[0] - norm) < 1e-6);
    const [statistics] = trainer.layerStatistics('batch', 5);
    assert.equal(
      statistics.activations.counts.reduce((sum, count) => sum + count),
      16,
    );
    assert.equal(trainer.worstExamples('test', 2).length, 2);
    const [one, all] = trainer.gradientVariance([1, 4], 20, 1);
    assert.ok(one.measured > 0 && one.oneOverB === one.expected && all.expected === 0);
    assert.equal(trainer.linearProduct(), null);
  });
  const linear = setup();
  linear.network.layers[0].activation = 'identity';
  withTrainer(linear, (trainer) => assert.equal(trainer.linearProduct()?.weights.columns, 2));
});
