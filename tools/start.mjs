/** `npm start`: from a bare checkout to the site on the screen. */

import { buildSite } from './build.mjs';
import { main } from './run.mjs';
import { serveSite } from './serve.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await buildSite();
  const server = await serveSite();
  console.log(`\n  Nabla is at ${server.resolvedUrls?.local[0]}   (Ctrl-C stops it)\n`);
});
