/** Reads from what a test program printed how many tests passed and failed. Where the usual last words are missing, as
 *  after a crash, that is one failure. */

/** @typedef {{passed: number, failed: number, note?: string}} Counts  the note stands beside them in the summary */
/** @typedef {(output: string, status: number) => Counts} Counter */

/** @param {string} output */
function plain(output) {
  // eslint-disable-next-line no-control-regex -- ESC begins a terminal's colour code
  return output.replace(/\x1b\[[\d;]*m/g, '');
}

/** A failure that the program reported only by its exit status still counts as one.
 *
 *  @param {Counts} counts
 *  @param {number} status
 */
function withStatus({ passed, failed }, status) {
  return { passed, failed: status !== 0 ? Math.max(failed, 1) : failed };
}

/** The sum of the numbers that the pattern's first group finds.
 *
 *  @param {string} output
 *  @param {RegExp} pattern
 */
function sumOf(output, pattern) {
  return [...output.matchAll(pattern)].reduce((sum, [, number]) => sum + Number(number), 0);
}

/** Catch2's test cases, as CTest shows them: each line after the test's number. (After a failure CTest shows all again,
 *  without it.)
 *  @type {Counter} */
export function countCatch2(output, status) {
  const text = plain(output).replace(/^(?!\d+: ).*$/gm, '');
  const allPassed = sumOf(text, /All tests passed \(.* in (\d+) test cases?\)/g);
  const total = sumOf(text, /test cases:\s*(\d+)/g);
  const failed = sumOf(text, /test cases:.*\|\s*(\d+) failed/g);
  if (allPassed + total === 0) {
    return { passed: 0, failed: 1 };
  }
  return withStatus({ passed: allPassed + total - failed, failed }, status);
}

/** Node's test runner, either reporter.
 *  @type {Counter} */
export function countNode(output, status) {
  const text = plain(output);
  const passed = sumOf(text, /^(?:ℹ|#) pass (\d+)$/gm);
  const failed = sumOf(text, /^(?:ℹ|#) (?:fail|cancelled) (\d+)$/gm);
  return passed + failed === 0 ? { passed: 0, failed: 1 } : withStatus({ passed, failed }, status);
}

/** Playwright's list reporter. A test that never ran did not pass; one that passed only when it was tried again (where
 *  playwright.config.js allows that) did, and is told.
 *  @type {Counter} */
export function countPlaywright(output, status) {
  const text = plain(output);
  const flaky = sumOf(text, /^ +(\d+) flaky\b/gm);
  const passed = flaky + sumOf(text, /^ +(\d+) passed\b/gm);
  const failed = sumOf(text, /^ +(\d+) (?:failed|interrupted|did not run)\b/gm);
  if (passed + failed === 0) return { passed: 0, failed: 1 };
  return { ...withStatus({ passed, failed }, status), ...(flaky > 0 && { note: `${flaky} only when tried again` }) };
}

/** A check that only succeeds or not.
 *  @type {Counter} */
export function countStatus(_output, status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
