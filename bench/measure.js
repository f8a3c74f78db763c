/** Time of a training step. */

/** @param {number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Mean microseconds of a step over about `milliseconds`. Steps are made in bundles, so that asking the clock costs
 *  nothing beside them.
 *
 *  @param {(count: number) => void} steps
 *  @param {number} milliseconds */
export function microsecondsPerStep(steps, milliseconds) {
  let bundle = 1;
  let made = 0;
  const start = performance.now();
  let now = start;
  while (now - start < milliseconds) {
    const before = now;
    steps(bundle);
    made += bundle;
    now = performance.now();
    if (now - before < milliseconds / 20) bundle *= 2;
  }
  return (1000 * (now - start)) / made;
}
