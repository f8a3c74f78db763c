/** How fast training goes, and how fast it may. */

/** How training goes on by itself.
 *  @typedef {object} Pace
 *  @property {number} pace  updates per second at most, 0 for as fast as it goes
 *  @property {number} epochs  it stops at each multiple of these
 */

const rateWindow = 500; // ms over which updates per second are counted
const firstWindow = 100;
const chunkTime = 2; // ms between looks at the clock
const longestBacklog = 100; // ms; after a pause the missed updates are not made up for

export class TrainingClock {
  #now;
  /** Updates per second lately. */
  updatesPerSecond = 0;
  #counted = { time: 0, step: 0 };
  #paced = { time: 0, step: 0 };

  /** @param {() => number} now  ms */
  constructor(now) {
    this.#now = now;
  }

  /** @param {number} step  where training starts, or goes on */
  start(step) {
    this.updatesPerSecond = 0;
    this.#counted = { time: this.#now(), step };
    this.#paced = { time: this.#now(), step };
  }

  /** @param {number} step  updates so far */
  count(step) {
    const time = this.#now();
    const window = this.updatesPerSecond === 0 ? firstWindow : rateWindow;
    if (time - this.#counted.time < window) return;
    this.updatesPerSecond = ((step - this.#counted.step) * 1000) / (time - this.#counted.time);
    this.#counted = { time, step };
  }

  /** How many updates are due at a pace.
   *  @param {number} step  updates so far
   *  @param {number} pace  updates per second, 0 for no limit */
  due(step, pace) {
    if (pace === 0) return Infinity;
    const time = this.#now();
    const most = Math.max(1, (longestBacklog / 1000) * pace);
    const due = ((time - this.#paced.time) * pace) / 1000 - (step - this.#paced.step);
    if (due <= most) return Math.floor(due);
    this.#paced = { time: time - (most * 1000) / pace, step };
    return Math.floor(most);
  }

  /** Begins the pace anew, for instance with another limit.
   *  @param {number} step */
  restartPace(step) {
    this.#paced = { time: this.#now(), step };
  }
}

/** So many updates that they take about `chunkTime`.
 *  @param {number} chunk  @param {number} made  @param {number} time  ms */
export function nextChunk(chunk, made, time) {
  if (made < chunk) return chunk; // stopped early: nothing to learn
  if (time > chunkTime * 2) return Math.max(1, Math.floor(chunk / 2));
  return time < chunkTime / 2 ? chunk * 2 : chunk;
}
