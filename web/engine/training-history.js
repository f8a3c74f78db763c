/** The curves of a run: loss and accuracy at whole epochs, thinned as they grow. Which epochs are kept depends on their
 *  number alone, not on the machine's speed, so that the same run draws the same curve. */

/** @typedef {object} HistoryPoint
 *  @property {number} epoch
 *  @property {number} trainLoss  data loss, without the penalty
 *  @property {number} testLoss
 *  @property {number} penalty
 *  @property {number} trainAccuracy  NaN where there are no labels
 *  @property {number} testAccuracy
 */

/** A curve for each field, all of one length.
 *  @typedef {{[Field in keyof HistoryPoint]: Float64Array<ArrayBuffer>}} Curves */

const fields = /** @type {const} */ (['epoch', 'trainLoss', 'testLoss', 'penalty', 'trainAccuracy', 'testAccuracy']);
const capacity = 400; // points; more than a chart has pixels for

export class TrainingHistory {
  /** Epochs from one point to the next; doubles whenever the history is full. */
  interval = 1;
  /** @type {HistoryPoint[]} */
  #points = [];

  /** The next epoch to record. */
  get nextEpoch() {
    const last = this.#points.at(-1);
    return last === undefined ? 0 : last.epoch + this.interval;
  }

  /** @param {HistoryPoint} point  at `nextEpoch` */
  add(point) {
    this.#points.push(point);
    if (this.#points.length <= capacity) return;
    this.interval *= 2;
    this.#points = this.#points.filter(({ epoch }) => epoch % this.interval === 0);
  }

  /** @param {HistoryPoint} [now]  where the run stands, as the last point
   *  @returns {Curves} */
  curves(now) {
    const isNew = now !== undefined && now.epoch > (this.#points.at(-1)?.epoch ?? -1);
    const points = isNew ? [...this.#points, now] : this.#points;
    return /** @type {Curves} */ (
      Object.fromEntries(fields.map((field) => [field, Float64Array.from(points, (point) => point[field])]))
    );
  }
}
