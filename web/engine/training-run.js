import { TrainingHistory } from './training-history.js';

/** @typedef {import('#nabla-module').TrainerState} TrainerState */

/** A trainer with all that belongs to its run.
 *  @typedef {object} Run
 *  @property {import('./training-snapshot.js').TrainingSetup} setup
 *  @property {import('#nabla-module').Trainer} trainer
 *  @property {TrainingHistory} history
 *  @property {number} batchSize
 *  @property {TrainerState} start  where it began
 */

/** @param {import('#nabla-training-module').TrainingModule} module
 *  @param {import('./training-snapshot.js').TrainingSetup} setup
 *  @returns {Run}
 *  @throws {Error}  what the engine says of a setup, or of a state to go on from, that does not fit */
export function createRun(module, setup) {
  const trainer = new module.Trainer(setup.trainer);
  try {
    if (setup.restore) trainer.restore(setup.restore);
    const { batchSize } = trainer.options();
    return { setup, trainer, history: new TrainingHistory(), batchSize, start: trainer.state() };
  } catch (error) {
    trainer.delete();
    throw error;
  }
}

/** Back to step 0. A run that was opened with weights of its own goes back to these.
 *  @param {Run} run  @param {import('#nabla-module').InitializationOptions} initialization */
export function resetRun(run, initialization) {
  const { trainer, setup } = run;
  if (setup.restore?.step === 0) trainer.restore(setup.restore);
  else trainer.reset(initialization);
  run.history = new TrainingHistory();
  run.start = trainer.state();
}

/** To where a run of the same setup stood; the curves begin anew.
 *  @param {Run} run  @param {TrainerState} state */
export function restoreRun(run, state) {
  run.trainer.restore(state);
  run.history = new TrainingHistory();
}
