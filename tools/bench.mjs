/** `npm run bench`: the module and the native build against their peers, in one run. */

import { build, buildModule } from './build.mjs';
import { main, run } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await build('native-release', 'all');
  await buildModule();
  await run([process.execPath, 'bench/run.js', ...process.argv.slice(2)]);
});
