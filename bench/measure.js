/** The time of a training step. */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Microseconds of processor time that this process has had. Unlike a clock on the wall it does not count what else
 *  runs on the machine; every contender here computes on one thread. */
function processorTime() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Mean microseconds of a step over about `milliseconds`. Steps are made in bundles, so that asking the clock costs
 *  nothing beside them.
 *
 *  @param {(count: number) => void} steps
 *  @param {number} milliseconds */
export function microsecondsPerStep(steps, milliseconds) {
  const budget = 1000 * milliseconds;
  let bundle = 1;
  let made = 0;
  const start = processorTime();
  let now = start;
  while (now - start < budget) {
    const before = now;
    steps(bundle);
    made += bundle;
    now = processorTime();
    if (now - before < budget / 20) bundle *= 2;
  }
  return (now - start) / made;
}
