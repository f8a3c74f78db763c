/** `npm run package`: the npm package in build/package, and its tarball. */

import { buildPackage, tarball } from './build-package.mjs';
import { main } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await buildPackage();
  console.log(`The package is ${tarball}.`);
});
