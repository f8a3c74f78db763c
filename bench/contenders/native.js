/** The native build of the same core (bench/native_step.cpp): a process for each round. */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** @typedef {import('../networks.js').Network} Network */

const executable = fileURLToPath(new URL('../../build/native-release/bench/native_step', import.meta.url));

/** @param {Network} network
 *  @param {number} milliseconds
 *  @returns {{microseconds: number, loss: number}}  the time of a step, and the loss after one epoch */
export function measure({ sizes, activation, batch }, milliseconds) {
  const output = execFileSync(executable, [sizes.join('-'), activation, String(batch), String(milliseconds)]);
  return JSON.parse(output.toString());
}
