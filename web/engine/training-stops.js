/** Where a run stops by itself. */

/** @typedef {import('./training-history.js').HistoryPoint} HistoryPoint */
/** @typedef {'target_loss' | 'target_accuracy' | 'no_progress'} StopRule */

/** What is 0 or left out is no rule.
 *  @typedef {object} StopOptions
 *  @property {number} [targetLoss]      of the training part: stop once it is no higher
 *  @property {number} [targetAccuracy]  of the test part: stop once it is no lower
 *  @property {number} [patience]        epochs without a lower test loss after which to stop
 */

/** Rules by which it stops before its last epoch. Each stops a run once: going on after it goes on. */
export class StopRules {
  #least = Infinity;
  #leastAt = 0;
  /** @type {Set<StopRule>} */
  #obeyed = new Set();

  /** For other options, or after a step back: all rules hold again. */
  restart() {
    this.#least = Infinity;
    this.#obeyed.clear();
  }

  /** The rule that stops the run here, if one does. To be asked at each point of the curves, in order.
   *  @param {HistoryPoint} point
   *  @param {StopOptions} options
   *  @returns {StopRule | undefined} */
  at({ epoch, trainLoss, testLoss, testAccuracy }, { targetLoss = 0, targetAccuracy = 0, patience = 0 }) {
    if (testLoss < this.#least) [this.#least, this.#leastAt] = [testLoss, epoch];
    /** @type {[StopRule, boolean][]} */
    const rules = [
      ['target_loss', targetLoss > 0 && trainLoss <= targetLoss],
      ['target_accuracy', targetAccuracy > 0 && testAccuracy >= targetAccuracy],
      ['no_progress', patience > 0 && this.#least < Infinity && epoch - this.#leastAt >= patience],
    ];
    const rule = rules.find(([name, holds]) => holds && !this.#obeyed.has(name))?.[0];
    if (rule) this.#obeyed.add(rule);
    return rule;
  }
}

/** Updates from one place of a run to the first at or after another.
 *
 *  @param {number} stop  an epoch
 *  @param {{epoch: number, examples: number, batchSize: number}} run  where it stands */
export function updatesUntil(stop, { epoch, examples, batchSize }) {
  const wholeEpochs = Math.floor(epoch);
  const done = Math.round((epoch - wholeEpochs) * examples); // of the running epoch
  if (stop < wholeEpochs + 1) return Math.ceil(((stop - wholeEpochs) * examples - done) / batchSize);
  const epochsBetween = Math.floor(stop) - wholeEpochs - 1;
  return Math.ceil((examples - done) / batchSize) + epochsBetween * Math.ceil(examples / batchSize);
}
