/** Trains a network in slices, so that messages get in between, and tells what it reached. Knows nothing of workers:
 *  training-worker.js runs it in one, training-client.js on the page where none can start. */

import { nextChunk, TrainingClock } from './training-clock.js';
import { askTrainer, setParameter } from './training-questions.js';
import { createRun, resetRun, restoreRun } from './training-run.js';
import { measure, takeSnapshot } from './training-snapshot.js';
import { StopRules, updatesUntil } from './training-stops.js';
import { Teller } from './training-teller.js';

/** @typedef {import('#nabla-module').Trainer} Trainer */
/** @typedef {import('./training-snapshot.js').TrainingSetup} TrainingSetup */
/** @typedef {import('./training-snapshot.js').TrainingSnapshot} TrainingSnapshot */
/** @typedef {import('./training-run.js').Run} Run */

/** @typedef {object} SessionOptions
 *  @property {() => Promise<void>} yieldControl  lets messages in
 *  @property {() => Promise<void>} rest  waits a little, when no update is due yet
 *  @property {number} [sliceTime]  ms of training between two yields
 *  @property {() => number} [now]  ms
 *  @property {(setup: TrainingSetup) => TrainingSetup} [unpack]  makes a setup whole that came in pieces
 *  @property {(snapshot: TrainingSnapshot) => TrainingSnapshot} [pack]  readies a snapshot for its way
 */

/** @typedef {import('./training-clock.js').Pace & import('./training-stops.js').StopOptions} TrainingPlan */

const detailInterval = 200; // ms; drawing it costs the page most of a frame

export class TrainingSession {
  #module;
  #options;
  #clock;
  #teller;
  #stops = new StopRules();
  /** @type {Run | undefined} */
  #run;
  #running = false;
  #suspended = false;
  #looping = false;
  /** @type {TrainingPlan} */
  #plan = { pace: 0, epochs: Infinity };
  /** Where the plan stops next, and where a single step does. */
  #stopAtEpoch = Infinity;
  #stepEnd = Infinity;
  /** @type {TrainingSnapshot['ended']} */
  #ended = '';
  #byPhases = false; // whether the last thing done was a phase
  #chunk = 1; // updates
  #detailAt = -Infinity;

  /** @param {import('#nabla-training-module').TrainingModule} module
   *  @param {SessionOptions} options */
  constructor(module, options) {
    this.#module = module;
    const same = (/** @type {any} */ value) => value;
    this.#options = { sliceTime: 8, now: () => performance.now(), unpack: same, pack: same, ...options };
    this.#clock = new TrainingClock(this.#options.now);
    this.#teller = new Teller(() => this.#run && this.#options.pack(this.#snapshot(this.#run)), this.#options.now);
  }

  /** @param {(snapshot: TrainingSnapshot) => unknown} listener  answers, or resolves, when it can take more */
  listen(listener) {
    this.#teller.listen(listener);
  }

  /** Begins another run with new weights. It runs at once if the one before did, or the setup says so.
   *  @param {TrainingSetup} setup
   *  @throws {Error}  what the engine says of a setup that does not fit; there is then no run */
  open(setup) {
    const goesOn = this.#running || setup.running;
    this.close();
    this.#run = createRun(this.#module, this.#options.unpack(setup));
    this.#begin();
    if (goesOn) this.run();
  }

  /** Trains until the plan's next stop. */
  run() {
    if (!this.#run || this.#progress().divergence) return;
    this.#aim();
    this.#start(Infinity);
  }

  pause() {
    if (this.#running) this.#end('paused');
    this.#insist();
  }

  /** The next phase of an update, one update (or what is left of it), or all up to the end of the running epoch.
   *  @param {'phase' | 'batch' | 'epoch'} size */
  step(size) {
    if (!this.#run || this.#progress().divergence) return;
    const { epoch } = this.#progress();
    if (epoch >= this.#stopAtEpoch) this.#aim();
    if (size === 'epoch') {
      this.#start(Math.floor(epoch) + 1);
      return;
    }
    this.#end('');
    if (size === 'phase') this.#run.trainer.stepPhase();
    else this.#run.trainer.steps(1);
    this.#byPhases = size === 'phase';
    this.#record(this.#progress().epoch);
    this.#insist();
  }

  /** Back to step 0, with the weights that the initialization's seed gives; running stops.
   *  @param {import('#nabla-module').InitializationOptions} initialization */
  reset(initialization) {
    if (!this.#run) return;
    resetRun(this.#run, initialization);
    this.#begin();
  }

  /** Goes on from where a run of the same setup stood; the curves begin anew.
   *  @param {import('#nabla-module').TrainerState} state
   *  @throws {Error}  for a state that is not of this network, data and optimiser */
  restore(state) {
    if (!this.#run) return;
    restoreRun(this.#run, state);
    this.#begin();
  }

  /** Takes effect with the next update; the curves go on.
   *  @param {import('#nabla-module').TrainerOptions} options
   *  @throws {Error}  for options that are not valid; the old ones then stay */
  setOptions(options) {
    if (!this.#run) return;
    this.#run.trainer.setOptions(options);
    this.#run.batchSize = this.#run.trainer.options().batchSize;
    this.#insist();
  }

  /** Puts another value in the place of one parameter; the curves go on, and a divergence is forgotten.
   *  @param {number} index  in the order of `Trainer.parameters`
   *  @param {number} value */
  setParameter(index, value) {
    if (!this.#run) return;
    setParameter(this.#run.trainer, index, value);
    if (this.#progress().step === 0) this.#run.start = this.#run.trainer.state();
    this.#insist();
  }

  /** Where the run stands, or where it began: what `restore` of a setup takes.
   *  @param {'start' | 'current'} which */
  save(which) {
    return which === 'start' ? this.#run?.start : this.#run?.trainer.state();
  }

  /** Asks the trainer something that changes nothing; undefined without a run.
   *  @template {import('./training-questions.js').Question} Name
   *  @param {Name} question
   *  @param {Parameters<Trainer[Name]>} args
   *  @returns {ReturnType<Trainer[Name]> | undefined}
   *  @throws {Error}  what the engine says of arguments that do not fit */
  ask(question, ...args) {
    return this.#run && askTrainer(this.#run.trainer, question, args);
  }

  /** @param {TrainingPlan} plan */
  setPlan(plan) {
    const isOtherStop = plan.epochs !== this.#plan.epochs;
    this.#plan = plan;
    this.#stops.restart();
    if (!this.#run) return;
    this.#clock.restartPace(this.#progress().step);
    if (isOtherStop) this.#aim();
    this.#insist();
  }

  /** Rests while nobody looks, without forgetting whether it ran.
   *  @param {boolean} suspended */
  suspend(suspended) {
    this.#suspended = suspended;
    if (suspended || !this.#running) return;
    this.#clock.start(this.#progress().step);
    this.#loop();
  }

  /** Ends the run and frees its memory. */
  close() {
    this.#running = false;
    this.#run?.trainer.delete();
    this.#run = undefined;
  }

  #begin() {
    this.#end('');
    this.#byPhases = false;
    this.#aim();
    this.#stops.restart();
    this.#record(this.#progress().epoch);
    this.#insist();
  }

  /** @param {number} stepEnd  the epoch at which a single step is done */
  #start(stepEnd) {
    this.#ended = '';
    this.#stepEnd = stepEnd;
    this.#byPhases = false;
    this.#running = true;
    this.#clock.start(this.#progress().step);
    this.#loop();
  }

  /** @param {TrainingSnapshot['ended']} why */
  #end(why) {
    this.#running = false;
    this.#ended = why;
  }

  /** To the plan's next stop. */
  #aim() {
    const { epochs } = this.#plan;
    this.#stopAtEpoch = epochs * (Math.floor(this.#progress().epoch / epochs) + 1);
  }

  async #loop() {
    if (this.#looping) return;
    this.#looping = true;
    while (this.#running && !this.#suspended) {
      const made = this.#slice();
      if (this.#running) this.#teller.offer();
      else this.#insist();
      await (made === 0 ? this.#options.rest() : this.#options.yieldControl());
    }
    this.#looping = false;
  }

  /** Trains for one slice, stopping at the epochs that the history wants and where it was asked to.
   *  @returns {number}  updates made */
  #slice() {
    const { now, sliceTime } = this.#options;
    const { trainer } = /** @type {Run} */ (this.#run);
    const end = now() + sliceTime;
    let { step, epoch } = trainer.progress();
    const first = step;
    while (this.#running && now() < end) {
      const start = now();
      const wanted = Math.min(this.#chunk, this.#clock.due(step, this.#plan.pace), this.#stepsToNextStop(epoch));
      if (wanted < 1) break;
      const made = trainer.steps(wanted);
      this.#chunk = nextChunk(this.#chunk, wanted, now() - start);
      ({ step, epoch } = trainer.progress());
      this.#record(epoch);
      if (made < wanted) this.#end('diverged');
      else if (this.#running && epoch >= this.#stopAtEpoch) this.#end('stopped');
      else if (this.#running && epoch >= this.#stepEnd) this.#end('');
    }
    this.#clock.count(step);
    return step - first;
  }

  /** Updates until the next place that something waits for, or the end of an epoch before it.
   *  @param {number} epoch */
  #stepsToNextStop(epoch) {
    const { setup, history, batchSize } = /** @type {Run} */ (this.#run);
    const stop = Math.min(history.nextEpoch, this.#stopAtEpoch, this.#stepEnd);
    return updatesUntil(stop, { epoch, batchSize, examples: setup.trainer.training.x.rows });
  }

  #progress() {
    return /** @type {Run} */ (this.#run).trainer.progress();
  }

  /** @param {number} epoch  where the trainer stands */
  #record(epoch) {
    const { trainer, history } = /** @type {Run} */ (this.#run);
    if (epoch < history.nextEpoch) return;
    const { point } = measure(trainer);
    history.add(point);
    const rule = this.#stops.at(point, this.#plan);
    if (rule && this.#running) this.#end(rule);
  }

  #insist() {
    if (!this.#run) return;
    this.#detailAt = -Infinity;
    this.#teller.insist();
  }

  /** @param {Run} run
   *  @returns {TrainingSnapshot} */
  #snapshot({ trainer, setup, history }) {
    const way = {
      running: this.#running,
      ended: this.#ended,
      stopAtEpoch: this.#stopAtEpoch,
      updatesPerSecond: this.#running ? this.#clock.updatesPerSecond : 0,
    };
    const time = this.#options.now();
    if (this.#running && time - this.#detailAt < detailInterval) return takeSnapshot(trainer, setup, way);
    this.#detailAt = time;
    const snapshot = takeSnapshot(trainer, setup, way, history);
    return this.#byPhases ? { ...snapshot, trace: trainer.stepTrace() } : snapshot;
  }
}
