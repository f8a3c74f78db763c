/** The curves of a run: loss and accuracy at whole epochs, the first two in finer steps, thinned as they grow. Which
 *  epochs are kept depends on their number alone, not on the machine's speed, so that the same run draws the same
 *  curve. */

/** @typedef {object} HistoryPoint
 *  @property {number} epoch
 *  @property {number} trainLoss  data loss, without the penalty
 *  @property {number} testLoss
 *  @property {number} penalty
 *  @property {number} trainAccuracy  NaN where there are no labels
 *  @property {number} testAccuracy
 */

/** @typedef {HistoryPoint & {gradientNorms?: number[]}} RecordedPoint  of the last batch, a norm for each layer */

/** A curve for each field, all of one length.
 *  @typedef {{[Field in keyof HistoryPoint]: Float64Array<ArrayBuffer>}} Curves */

const fields = /** @type {const} */ (['epoch', 'trainLoss', 'testLoss', 'penalty', 'trainAccuracy', 'testAccuracy']);
const capacity = 200; // points: each costs a pass over all examples, and more hardly show in a chart
const fineEpochs = 2; // where most happens, and a run that diverges may end
const fineInterval = 1 / 8;

export class TrainingHistory {
  /** Epochs from one point to the next, after the first; doubles whenever the history is full. */
  interval = 1;
  /** The epoch from which on the next point is wanted. */
  nextEpoch = 0;
  /** @type {RecordedPoint[]} */
  #points = [];

  /** @param {RecordedPoint} point  of the first update at or after `nextEpoch` */
  add(point) {
    this.#points.push(point);
    if (this.#points.length > capacity) {
      this.interval *= 2;
      this.#points = this.#points.filter(({ epoch }) => epoch % this.interval === 0);
    }
    const interval = point.epoch < fineEpochs ? fineInterval : this.interval;
    this.nextEpoch = interval * (Math.floor(point.epoch / interval) + 1);
  }

  /** @param {RecordedPoint} [now]  where the run stands, as the last point
   *  @returns {Curves} */
  curves(now) {
    const points = this.#pointsUntil(now);
    return /** @type {Curves} */ (
      Object.fromEntries(fields.map((field) => [field, Float64Array.from(points, (point) => point[field])]))
    );
  }

  /** The norm of each layer's gradient at the points of the curves.
   *  @param {RecordedPoint} [now]
   *  @returns {Float64Array<ArrayBuffer>[]} */
  gradientNorms(now) {
    const points = this.#pointsUntil(now);
    const layers = points[0]?.gradientNorms ?? [];
    return layers.map((_, layer) =>
      Float64Array.from(points, ({ gradientNorms }) => gradientNorms?.[layer] ?? Number.NaN),
    );
  }

  /** @param {RecordedPoint} [now] */
  #pointsUntil(now) {
    const isNew = now !== undefined && now.epoch > (this.#points.at(-1)?.epoch ?? -1);
    return isNew ? [...this.#points, now] : this.#points;
  }
}
