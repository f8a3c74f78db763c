/** What a run tells about itself. */

/** @typedef {import('#nabla-module').Matrix<any>} Matrix */
/** @typedef {import('#nabla-module').Trainer} Trainer */
/** @typedef {import('#nabla-module').TrainerSetup} TrainerSetup */
/** @typedef {import('#nabla-module').Progress} Progress */
/** @typedef {import('./training-history.js').Curves} Curves */
/** @typedef {import('./training-history.js').HistoryPoint} HistoryPoint */
/** @typedef {import('./training-history.js').RecordedPoint} RecordedPoint */
/** @typedef {import('./training-history.js').TrainingHistory} TrainingHistory */

/** @typedef {object} TrainingSetup
 *  @property {number} id  given back in each snapshot, so that those of an older run are known
 *  @property {TrainerSetup} trainer
 *  @property {Matrix} [map]  N×inputs: where to say what the network makes of the plane
 *  @property {Matrix} [probe]  N×inputs: where to say what each neuron gives
 *  @property {boolean} [running]  whether it shall run at once
 *  @property {import('#nabla-module').TrainerState} [restore]  where it goes on; from its own weights unless given
 */

/** How training goes.
 *  @typedef {object} Way
 *  @property {boolean} running
 *  @property {'' | 'paused' | 'stopped' | 'diverged' | import('./training-stops.js').StopRule} ended  how the last run
 *    came to rest; stopped at its last epoch, or by a rule
 *  @property {number} stopAtEpoch  where it stops by itself
 *  @property {number} updatesPerSecond  0 unless running
 */

/** What a page shows often.
 *  @typedef {object} Standing
 *  @property {number} id
 *  @property {Progress} progress
 *  @property {HistoryPoint} now
 *  @property {Matrix} [map]  what the network says at each point of the map
 *  @property {Inside} [inside]  with each frame, or of a large network with the detail
 *  @property {TrainingDetail} [detail]  now and then, and whenever training rests
 *  @property {import('#nabla-module').StepTrace} [trace]  after a step by phases: what they have made of the batch
 */

/** @typedef {Way & Standing} TrainingSnapshot */

/** What is inside the network, a matrix for each layer.
 *  @typedef {object} Inside
 *  @property {import('#nabla-module').LayerParameters<Float32Array>[]} layers
 *  @property {Matrix[]} activations  of each neuron at each row of the probe; empty without a probe
 */

const smallNetwork = 20_000; // parameters; more are not told with each frame

/** What costs more, and need not come with each frame.
 *  @typedef {object} TrainingDetail
 *  @property {Curves} curves
 *  @property {Float64Array<ArrayBuffer>[]} gradientNorms  of a batch, a curve for each layer, at the epochs of `curves`
 *  @property {Matrix} confusion  of the test part: rows the true class, columns the predicted
 *  @property {Matrix} testOutputs  what the network says of each test example
 *  @property {number[]} testPredictions  the class it gives each
 */

/** @typedef {{point: RecordedPoint, confusion: Matrix}} Measured */

/** Loss and accuracy where the trainer stands.
 *  @param {Trainer} trainer
 *  @returns {Measured} */
export function measure(trainer) {
  const training = trainer.evaluateTraining();
  const test = trainer.evaluateTest();
  const point = {
    epoch: trainer.progress().epoch,
    trainLoss: training.loss,
    testLoss: test.loss,
    penalty: training.penalty,
    trainAccuracy: training.accuracy ?? Number.NaN,
    testAccuracy: test.accuracy ?? Number.NaN,
    gradientNorms: trainer.gradientNorms('batch'),
  };
  return { point, confusion: test.confusion };
}

/** @param {Trainer} trainer
 *  @param {TrainingSetup} setup
 *  @param {Way} way
 *  @param {TrainingHistory} [history]  given if the snapshot shall have its detail
 *  @returns {TrainingSnapshot} */
export function takeSnapshot(trainer, setup, way, history) {
  const { point, confusion } = measure(trainer);
  /** @type {TrainingSnapshot} */
  const snapshot = { ...way, id: setup.id, progress: trainer.progress(), now: point };
  if (setup.map) snapshot.map = trainer.predict(setup.map);
  if (history || parameterCount(setup) <= smallNetwork) snapshot.inside = insideOf(trainer, setup);
  if (history && setup.trainer.test) {
    const testOutputs = trainer.predict(setup.trainer.test.x);
    snapshot.detail = {
      curves: history.curves(point),
      gradientNorms: history.gradientNorms(point),
      confusion,
      testOutputs,
      testPredictions: trainer.predictedTestLabels(),
    };
  }
  return snapshot;
}

/** @param {Trainer} trainer  @param {TrainingSetup} setup
 *  @returns {Inside} */
function insideOf(trainer, { probe }) {
  return { layers: trainer.layers(), activations: probe ? trainer.activations(probe) : [] };
}

/** @param {TrainingSetup} setup */
function parameterCount({ trainer: { network } }) {
  const fanIns = [network.inputs, ...network.layers.map(({ units }) => units)];
  return network.layers.reduce((sum, { units }, layer) => sum + (fanIns[layer] + 1) * units, 0);
}

/** The memory that can be handed over with a snapshot, not copied.
 *  @param {TrainingSnapshot} snapshot
 *  @returns {ArrayBuffer[]} */
export function buffersOf({ map, inside, detail }) {
  const layers = inside?.layers.flatMap(({ weights, bias }) => [weights, bias]) ?? [];
  const matrices = [map, ...layers, ...(inside?.activations ?? []), detail?.confusion, detail?.testOutputs];
  const curves = detail ? [...Object.values(detail.curves), ...detail.gradientNorms] : [];
  return [...matrices.flatMap((matrix) => (matrix ? [matrix.data.buffer] : [])), ...curves.map(({ buffer }) => buffer)];
}
