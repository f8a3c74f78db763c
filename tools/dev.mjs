/** `npm run dev`: Vite with reload. A change in the C++ rebuilds the module, and the page with it. */

import { watch } from 'node:fs';
import { join } from 'node:path';

import { buildModules } from './build.mjs';
import { main, root } from './run.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  await setUp(['build']);
  await buildModules();
  const { createServer } = await import('vite');
  const server = await createServer({ configFile: join(root, 'vite.config.js') });
  await server.listen();
  server.printUrls();
  server.bindCLIShortcuts({ print: true });
  rebuildOnChange();
});

function rebuildOnChange() {
  /** @type {NodeJS.Timeout | undefined} */
  let waiting;
  let last = Promise.resolve();
  const rebuild = () => {
    last = last.then(() => main(buildModules));
  };
  for (const folder of ['core', 'wasm']) {
    watch(join(root, folder), { recursive: true }, () => {
      clearTimeout(waiting);
      waiting = setTimeout(rebuild, 100);
    });
  }
}
