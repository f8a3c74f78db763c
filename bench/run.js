/** `npm run bench`, once everything is built. `--quick` makes fewer and shorter rounds. */

import { cpus } from 'node:os';

import { loadContenders } from './contenders/in-node.js';
import { measure as native } from './contenders/native.js';
import { processorTime } from './measure.js';
import { benchPrograms } from './program.bench.js';
import { benchTraining } from './train.bench.js';

const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 3, milliseconds: 150 } : { rounds: 9, milliseconds: 300 };
const machine = `${cpus()[0].model.trim()}, ${cpus().length} cores; Node ${process.versions.node}`;
benchTraining(
  await loadContenders(),
  { ...effort, clock: processorTime, native },
  { time: 'processor time', machine },
  console.log,
);
await benchPrograms(effort);
