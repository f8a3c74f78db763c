/** `npm run lint`: every check, whatever comes of the others. */

import { runSuites, summary } from './report.mjs';
import { main } from './run.mjs';
import { setUp } from './setup.mjs';
import { lintSuites } from './suites.mjs';

await main(async () => {
  await setUp(['build', 'lint']);
  const { text, failed } = summary(await runSuites(lintSuites));
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${text}`);
});
