/** A training step of our module, the native build, TF.js and ConvNetJS, in rounds that take turns. */

import { cpus } from 'node:os';

import * as convnetjs from './contenders/convnetjs.js';
import * as nabla from './contenders/nabla.js';
import * as native from './contenders/native.js';
import * as tfjs from './contenders/tfjs.js';
import { median, microsecondsPerStep } from './measure.js';
import { batchesInEpoch, examples, networks } from './networks.js';
import { requireSame } from './same.js';

/** @typedef {'nabla' | 'native' | 'tfjs' | 'convnetjs'} Contender */
/** @typedef {Record<Contender, number>} Row  microseconds of a step */

/** @param {import('./networks.js').Network} network
 *  @param {{rounds: number, milliseconds: number}} effort
 *  @returns {Row} */
function measure(network, { rounds, milliseconds }) {
  const data = examples(network, batchesInEpoch * network.batch);
  const ours = nabla.open(network, data);
  const runs = [
    { name: nabla.name, run: ours },
    ...[tfjs, convnetjs].map((contender) => ({
      name: contender.name,
      run: contender.open(network, data, ours.parameters()),
    })),
  ];
  /** @type {Record<string, number[]>} */
  const times = { nabla: [], native: [], tfjs: [], convnetjs: [] };
  for (const { run } of runs) microsecondsPerStep(run.steps, milliseconds); // the compilers settle
  for (let round = 0; round < rounds; ++round) {
    for (const { name, run } of runs) times[name].push(microsecondsPerStep(run.steps, milliseconds));
    times.native.push(native.measure(network, milliseconds).microseconds);
  }
  for (const { run } of runs) run.close();
  return /** @type {Row} */ (Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)])));
}

/** @param {number} value */
const short = (value) => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** @param {string} text
 *  @param {boolean} met */
const verdict = (text, met) => `${text} ${met ? 'met' : 'MISSED'}`;

/** @param {import('./networks.js').Network} network
 *  @param {Row} row
 *  @returns {string[]} */
function cells({ name, batch, budget }, row) {
  const against = { tfjs: row.tfjs / row.nabla, convnetjs: row.convnetjs / row.nabla, native: row.nabla / row.native };
  return [
    `${name}, batch ${batch}`,
    ...[row.nabla, row.native, row.tfjs, row.convnetjs].map(short),
    verdict(`${short(against.tfjs)}× (≥ ${budget.tfjs})`, against.tfjs >= budget.tfjs),
    verdict(`${short(against.convnetjs)}× (≥ ${budget.convnetjs})`, against.convnetjs >= budget.convnetjs),
    budget.native === undefined
      ? `${short(against.native)}×`
      : verdict(`${short(against.native)}× (≤ ${budget.native})`, against.native <= budget.native),
  ];
}

/** @param {string[][]} table */
function printTable(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    console.log(
      row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
    );
  }
}

/** @param {{rounds: number, milliseconds: number}} effort */
export function benchTraining(effort) {
  console.log(
    `A training step, in microseconds of processor time: medians of ${effort.rounds} rounds that take turns.`,
  );
  console.log(`${cpus()[0].model.trim()}, ${cpus().length} cores; Node ${process.versions.node}`);
  console.log([nabla, tfjs, convnetjs].map(({ version }) => version).join('; '));
  const head = ['network', 'nabla wasm', 'nabla native', 'TF.js', 'ConvNetJS', 'faster than TF.js', 'than ConvNetJS', 'wasm / native']; // prettier-ignore
  const rows = networks.map((network) => {
    requireSame(network);
    return cells(network, measure(network, effort));
  });
  printTable([head, ...rows]);
  console.log('On the same weights and data, all four had the same losses before and after training steps.');
}
