/** `npm run bench`, once everything is built. `--quick` makes fewer and shorter rounds. */

import { benchPrograms } from './program.bench.js';
import { benchTraining } from './train.bench.js';

const quick = process.argv.includes('--quick');
const effort = quick ? { rounds: 3, milliseconds: 150 } : { rounds: 9, milliseconds: 300 };
benchTraining(effort);
await benchPrograms(effort);
