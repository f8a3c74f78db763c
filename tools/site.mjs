/** `npm run build`: the static site in dist/. */

import { buildSite } from './build.mjs';
import { main } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await buildSite();
  console.log('The site is in dist/. Any server of static files will do, under any path.');
});
