import { mostRuns } from './runs.js';

/** @typedef {import('./runs.js').KeptRun} KeptRun */
/** @typedef {'testLoss' | 'trainLoss' | 'testAccuracy'} Measure */

/** The runs that the reader keeps, as long as the page is open. */
export class RunsController {
  /** @type {readonly KeptRun[]} */
  kept = [];
  /** What is overlaid.
   *  @type {Measure} */
  measure = 'testLoss';

  #host;
  #count = 0;

  /** @param {import('./train-lab.js').TrainLab} host */
  constructor(host) {
    this.#host = host;
  }

  /** Whether there is a run to keep, and room for it. */
  get canKeep() {
    return this.#host.training.detail !== undefined && this.kept.length < mostRuns;
  }

  keep = () => {
    const { training, state } = this.#host;
    const { detail, snapshot } = training;
    if (!detail || !snapshot || !this.canKeep) return;
    const id = ++this.#count;
    const run = {
      id,
      name: `run ${id}`,
      state,
      curves: detail.curves,
      now: snapshot.now,
      step: snapshot.progress.step,
    };
    this.kept = [...this.kept, run];
    this.#host.remark = `Kept as run ${id}.`;
  };

  /** @param {number} id */
  remove(id) {
    this.kept = this.kept.filter((run) => run.id !== id);
    this.#host.requestUpdate();
  }

  choose = (/** @type {CustomEvent<{value: Measure}>} */ { detail }) => {
    this.measure = detail.value;
    this.#host.requestUpdate();
  };
}
