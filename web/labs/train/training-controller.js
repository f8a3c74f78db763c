import { openTraining } from '../../engine/training-client.js';

/** @typedef {import('../../engine/training-client.js').Training} Training */
/** @typedef {import('../../engine/training-snapshot.js').TrainingSnapshot} TrainingSnapshot */
/** @typedef {import('../../engine/training-snapshot.js').TrainingDetail} TrainingDetail */
/** @typedef {import('../../engine/training-session.js').TrainingPlan} TrainingPlan */
/** @typedef {import('#nabla-module').TrainerSetup} TrainerSetup */
/** @typedef {import('#nabla-module').Matrix} Matrix */

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** What a lab knows of its training run. Commands are carried out in the order in which they were given; what the run
 *  answers is kept here, and the lab asked to draw.
 *
 *  @implements {ReactiveController} */
export class TrainingController {
  /** The last thing the present run told.
   *  @type {TrainingSnapshot | undefined} */
  snapshot;
  /** The last detail it told, possibly a little older.
   *  @type {TrainingDetail | undefined} */
  detail;
  /** What is inside the network, as it was last told; of the run before until another tells.
   *  @type {import('../../engine/training-snapshot.js').Inside | undefined} */
  inside;
  /** Why the last command failed.
   *  @type {Error | undefined} */
  error;

  #host;
  #isVisible = false;
  #onVisibility = () => this.#suspendUnseen();
  #onSnapshot;
  #id = 0;
  /** @type {Promise<Training> | undefined} */
  #training;
  #opening = new AbortController();
  /** @type {Promise<void>} */
  #commands = Promise.resolve();

  /** @param {import('lit').ReactiveControllerHost} host
   *  @param {(snapshot: TrainingSnapshot, before: TrainingSnapshot | undefined) => void} [onSnapshot] */
  constructor(host, onSnapshot = () => {}) {
    this.#host = host;
    this.#onSnapshot = onSnapshot;
    host.addController(this);
  }

  get running() {
    return this.snapshot?.running ?? false;
  }

  get divergence() {
    return this.snapshot?.progress.divergence ?? undefined;
  }

  hostConnected() {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected() {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    const training = this.#training;
    this.#training = undefined;
    this.#opening.abort();
    this.#commands = Promise.resolve(); // a worker that has ended answers no more
    this.#id++; // whatever is still on its way is of no interest
    training?.then(({ dispose }) => dispose()).catch(() => {});
  }

  /** Whether there is a run, or one on its way. */
  get isOpen() {
    return this.#training !== undefined;
  }

  /** Begins another run; it runs at once if the one before did, or `running` says so. The plan is there before it, for
   *  a small network makes thousands of epochs before another message comes.
   *  @param {TrainerSetup} trainer
   *  @param {TrainingPlan} plan
   *  @param {Omit<import('../../engine/training-snapshot.js').TrainingSetup, 'id' | 'trainer'>} [options]
   *  @param {(error: Error) => void} [onRefused]  hears that the run could not begin, which then is no error */
  open(trainer, plan, options = {}, onRefused) {
    const id = ++this.#id;
    if (!this.#training) {
      this.#opening = new AbortController();
      this.#training = openTraining((snapshot) => this.#take(snapshot), this.#opening.signal);
    }
    void this.#command(async (session) => {
      await session.setPlan(plan);
      try {
        await session.open({ id, trainer, ...options });
      } catch (error) {
        if (!onRefused || id !== this.#id) throw error;
        onRefused(/** @type {Error} */ (error));
      }
    });
    return this.#suspendUnseen();
  }

  run() {
    return this.#command((session) => session.run());
  }

  pause() {
    return this.#command((session) => session.pause());
  }

  /** @param {'phase' | 'batch' | 'epoch'} size */
  step(size) {
    return this.#command((session) => session.step(size));
  }

  /** @param {import('#nabla-module').InitializationOptions} initialization */
  reset(initialization) {
    return this.#command((session) => session.reset(initialization));
  }

  /** @param {import('#nabla-module').TrainerOptions} options */
  setOptions(options) {
    return this.#command((session) => session.setOptions(options));
  }

  /** @param {number} index  @param {number} value */
  setParameter(index, value) {
    return this.#command((session) => session.setParameter(index, value));
  }

  /** Where the run stands, or where it began, once what was commanded is done.
   *  @param {'start' | 'current'} which
   *  @returns {Promise<import('#nabla-module').TrainerState>}
   *  @throws {Error}  when there is no run */
  async save(which) {
    await this.#commands;
    const saved = await (await this.#training)?.session.save(which);
    if (!saved) throw new Error('There is no run yet whose weights a link could hold.');
    return saved;
  }

  /** @param {TrainingPlan} plan */
  setPlan(plan) {
    return this.#command((session) => session.setPlan(plan));
  }

  /** Asks the trainer something that changes nothing; undefined when there is none, or it has no answer.
   *  @template {import('../../engine/training-questions.js').Question} Name
   *  @param {Name} question
   *  @param {Parameters<import('#nabla-module').Trainer[Name]>} args
   *  @returns {Promise<ReturnType<import('#nabla-module').Trainer[Name]> | undefined>} */
  async ask(question, ...args) {
    const training = this.#training;
    try {
      await this.#commands; // what was ordered before comes first
      const session = /** @type {any} */ ((await training)?.session); // Comlink's types lose the template
      return training === this.#training ? await session?.ask(question, ...args) : undefined;
    } catch (error) {
      if (training === this.#training) throw error;
      return undefined; // it was disposed of meanwhile
    }
  }

  /** Rests while the lab is out of sight.
   *  @param {boolean} visible */
  show(visible) {
    this.#isVisible = visible;
    this.#suspendUnseen();
  }

  #suspendUnseen() {
    const suspended = !this.#isVisible || document.hidden;
    return this.#command((session) => session.suspend(suspended));
  }

  /** @param {(session: Training['session']) => Promise<unknown>} order */
  #command(order) {
    const training = this.#training;
    if (!training) return this.#commands;
    this.#commands = this.#commands.then(async () => {
      try {
        const { session } = await training;
        await order(session);
        if (this.error === undefined) return;
        this.error = undefined;
      } catch (error) {
        if (training !== this.#training) return; // it was disposed of meanwhile
        this.error = /** @type {Error} */ (error);
      }
      this.#host.requestUpdate();
    });
    return this.#commands;
  }

  /** @param {TrainingSnapshot} snapshot */
  #take(snapshot) {
    if (snapshot.id !== this.#id) return;
    const before = this.snapshot?.id === snapshot.id ? this.snapshot : undefined;
    this.snapshot = snapshot;
    if (snapshot.detail) this.detail = snapshot.detail;
    if (snapshot.inside) this.inside = snapshot.inside;
    this.#onSnapshot(snapshot, before);
    this.#host.requestUpdate();
  }
}
