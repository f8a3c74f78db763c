/** Runs suites one after the other, whatever comes of each, and sums up. */

import { attempt, Complaint } from './run.mjs';

/** @typedef {import('./suites.mjs').Suite} Suite */
/** @typedef {import('./counts.mjs').Counts & {name: string, seconds: number, note: string}} Result */

/** @param {Suite[]} suites */
export async function runSuites(suites) {
  const results = [];
  for (const suite of suites) {
    console.log(`\n── ${suite.name} ${'─'.repeat(Math.max(0, 76 - suite.name.length))}`);
    const start = performance.now();
    const { note = '', ...counts } = await runSuite(suite);
    results.push({ name: suite.name, ...counts, note, seconds: (performance.now() - start) / 1000 });
  }
  return results;
}

/** @param {Suite} suite
 *  @returns {Promise<import('./counts.mjs').Counts & {note?: string}>}
 */
async function runSuite({ prepare, command, count }) {
  try {
    await prepare?.();
  } catch (error) {
    if (!(error instanceof Complaint)) {
      throw error;
    }
    console.error(error.message);
    return { passed: 0, failed: 1, note: 'not built' };
  }
  const { status, output } = await attempt(command(), { env: process.stdout.isTTY ? { FORCE_COLOR: '1' } : {} });
  return count(output, status);
}

/** The table of the results, and under it, alone in its line, the sum.
 *
 *  @param {Result[]} results
 */
export function summary(results) {
  const width = Math.max(...results.map(({ name }) => name.length));
  const rows = results.map(({ name, passed, failed, seconds, note }) => {
    const mark = failed === 0 ? '✓' : '✗';
    const numbers = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    return `${mark} ${name.padEnd(width)} ${numbers} ${seconds.toFixed(1).padStart(7)} s  ${note}`.trimEnd();
  });
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failed = results.reduce((sum, result) => sum + result.failed, 0);
  return { text: [...rows, '', `${passed} passed, ${failed} failed`].join('\n'), failed };
}
