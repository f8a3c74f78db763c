/** `npm run format`: C++, JavaScript, CSS, HTML and Markdown as the lint wants them. */

import { allCpp, nodeProgram } from './checks.mjs';
import { main, run } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['lint']);
  await run(['clang-format', '-i', ...allCpp()]);
  await run(nodeProgram('prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.'));
});
