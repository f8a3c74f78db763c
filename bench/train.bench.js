/** A training step of our module and of its peers, in rounds that take turns. Runs in Node and in a worker. */

import { median, microsecondsPerStep } from './measure.js';
import { batchesInEpoch, examples, networks } from './networks.js';
import { openPeak, operationsOf } from './peak.js';
import { requireSame, requireSameAsNative } from './same.js';

/** @typedef {import('./networks.js').Network} Network */
/** @typedef {import('./same.js').Contenders} Contenders */
/** Microseconds of a step, and of the same arithmetic at the peak.
 *  @typedef {{nabla: number, tfjs: number, convnetjs: number, peak: number, native?: number}} Row */

/** @typedef {object} Effort
 *  @property {number} rounds
 *  @property {number} milliseconds  of each contender in a round
 *  @property {import('./measure.js').Clock} clock
 *  @property {typeof import('./contenders/native.js').measure} [native] */

/** @param {Network} network
 *  @param {Contenders} contenders
 *  @param {Effort} effort
 *  @returns {Row} */
function measure(network, contenders, { rounds, milliseconds, clock, native }) {
  const data = examples(network, batchesInEpoch * network.batch);
  const ours = contenders.nabla.open(network, data);
  const peers = [contenders.tfjs, contenders.convnetjs].map((peer) => peer.open(network, data, ours.parameters()));
  const peak = openPeak();
  const runs = [ours, ...peers].map(({ steps }) => steps);
  const names = /** @type {const} */ (['nabla', 'tfjs', 'convnetjs', 'peak']);
  const timed = [...runs, peak.turns];
  /** @type {Record<string, number[]>} */
  const times = { nabla: [], tfjs: [], convnetjs: [], peak: [], native: [] };
  for (const steps of timed) microsecondsPerStep(steps, milliseconds, clock); // the compilers settle
  for (let round = 0; round < rounds; ++round) {
    timed.forEach((steps, i) => times[names[i]].push(microsecondsPerStep(steps, milliseconds, clock)));
    if (native) times.native.push(native(network, milliseconds).microseconds);
  }
  for (const run of [ours, ...peers]) run.close();
  const turn = Math.min(...times.peak); // a peak is a peak
  return {
    nabla: median(times.nabla),
    tfjs: median(times.tfjs),
    convnetjs: median(times.convnetjs),
    peak: (turn * operationsOf(network)) / peak.operations,
    native: native && median(times.native),
  };
}

/** @param {number} value */
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** @param {string} text
 *  @param {boolean} met */
const verdict = (text, met) => `${text} ${met ? 'met' : 'MISSED'}`;

/** @param {Network} network
 *  @param {Row} row
 *  @returns {string[]} */
function cells(network, row) {
  const { name, batch, budget } = network;
  const against = { tfjs: row.tfjs / row.nabla, convnetjs: row.convnetjs / row.nabla };
  const rate = operationsOf(network) / row.nabla / 1000;
  const cells = [
    `${name}, batch ${batch}`,
    ...[row.nabla, row.tfjs, row.convnetjs].map(short),
    verdict(`${short(against.tfjs)}× (≥ ${budget.tfjs})`, against.tfjs >= budget.tfjs),
    verdict(`${short(against.convnetjs)}× (≥ ${budget.convnetjs})`, against.convnetjs >= budget.convnetjs),
    `${short(rate)} (${((100 * row.peak) / row.nabla).toFixed(0)} % of peak)`,
  ];
  if (row.native === undefined) return cells;
  const ratio = row.nabla / row.native;
  const most = budget.native;
  const text = most === undefined ? `${short(ratio)}×` : verdict(`${short(ratio)}× (≤ ${most})`, ratio <= most);
  return [...cells, short(row.native), text];
}

/** @param {string[][]} table */
function tableLines(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  return table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  );
}

/** @param {Contenders} contenders
 *  @param {Effort} effort
 *  @param {{time: string, machine: string}} where
 *  @param {(line: string) => void} print */
export function benchTraining(contenders, effort, { time, machine }, print) {
  print(`A training step, in microseconds of ${time}: medians of ${effort.rounds} rounds that take turns.`);
  print(machine);
  print(Object.values(contenders).map(({ version }) => version).join('; ')); // prettier-ignore
  const head = ['network', 'nabla wasm', 'TF.js', 'ConvNetJS', 'faster than TF.js', 'than ConvNetJS', 'GFLOP/s'];
  const rows = networks.map((network) => {
    requireSame(network, contenders);
    if (effort.native) requireSameAsNative(network, contenders, effort.native(network, 1).loss);
    return { network, row: measure(network, contenders, effort) };
  });
  const wholeHead = effort.native ? [...head, 'nabla native', 'wasm / native'] : head;
  for (const line of tableLines([wholeHead, ...rows.map(({ network, row }) => cells(network, row))])) print(line);
  const peaks = rows.map(({ network, row }) => operationsOf(network) / row.peak / 1000);
  print(`Peak of WebAssembly SIMD multiply-add on one thread: ${Math.max(...peaks).toFixed(1)} GFLOP/s.`);
  print('On the same weights and data, all had the same losses before and after training steps.');
}
