/** `npm run bench`, once everything is built. `--quick` makes fewer and shorter rounds. */

import { benchTraining } from './train.bench.js';

const quick = process.argv.includes('--quick');
benchTraining(quick ? { rounds: 3, milliseconds: 150 } : { rounds: 9, milliseconds: 300 });
