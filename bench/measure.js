/** Times, and what is told of them. */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The value that a share of all is not above.
 *  @param {number[]} values  @param {number} share  0 to 1 */
export const quantile = (values, share) => [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))];

/** A clock in microseconds.
 *  @typedef {() => number} Clock */

/** Processor time that this process has had. Unlike a clock on the wall it does not count what else runs on the
 *  machine; every contender here computes on one thread.
 *  @type {Clock} */
export function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** All that a browser has.
 *  @type {Clock} */
export const wallTime = () => 1000 * performance.now();

/** Mean microseconds of a step over about `milliseconds`. Steps are made in bundles, so that asking the clock costs
 *  nothing beside them.
 *
 *  @param {(count: number) => void} steps
 *  @param {number} milliseconds
 *  @param {Clock} [clock] */
export function microsecondsPerStep(steps, milliseconds, clock = processorTime) {
  const budget = 1000 * milliseconds;
  let bundle = 1;
  let made = 0;
  const start = clock();
  let now = start;
  while (now - start < budget) {
    const before = now;
    steps(bundle);
    made += bundle;
    now = clock();
    if (now - before < budget / 20) bundle *= 2;
  }
  return (now - start) / made;
}
