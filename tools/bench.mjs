/** `npm run bench`: the modules and the native build against their peers, in one run. */

import { build, buildModules } from './build.mjs';
import { main, run } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await build('native-release', 'all');
  await buildModules();
  await run([process.execPath, 'bench/run.js', ...process.argv.slice(2)]);
});
