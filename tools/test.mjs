/** `npm test`: every suite, from a bare checkout; `npm test -- wasm e2e` runs only those. With --lint, lint first. */

import { parseArgs } from 'node:util';

import { runSuites, summary } from './report.mjs';
import { Complaint, main } from './run.mjs';
import { setUp } from './setup.mjs';
import { lintSuites, testSuites } from './suites.mjs';

await main(async () => {
  const { values, positionals } = parseArgs({ options: { lint: { type: 'boolean' } }, allowPositionals: true });
  const unknown = positionals.find((id) => testSuites.every((suite) => suite.id !== id));
  if (unknown) {
    throw new Complaint(`There is no suite "${unknown}"; there are: ${testSuites.map(({ id }) => id).join(', ')}.`);
  }
  const chosen = testSuites.filter(({ id }) => positionals.length === 0 || positionals.includes(id));
  await setUp(['build', 'browser', 'python', ...(values.lint ? /** @type {const} */ (['lint']) : [])]);
  const { text, failed } = summary(await runSuites([...(values.lint ? lintSuites : []), ...chosen]));
  process.exitCode = failed === 0 ? 0 : 1;
  console.log(`\n${text}`);
});
