/** Serves dist/ with Vite's preview server, as any server of static files would.
 *
 *  As a program: node tools/serve.mjs [--port 4173] [--base /some/path/] [--strict-policy] */

import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { root } from './run.mjs';

/** The strictest policy that the site promises to work under. */
export const strictPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";

/** @param {object} [options]
 *  @param {number} [options.port]           the next free one is taken, unless `exactPort`
 *  @param {boolean} [options.exactPort]
 *  @param {string} [options.base]           the path under which the site stands
 *  @param {boolean} [options.strictPolicy]  send the strict Content-Security-Policy with every file
 */
export async function serveSite({ port = 4173, exactPort = false, base = '/', strictPolicy: isStrict = false } = {}) {
  const { preview } = await import('vite');
  const headers = isStrict ? { 'Content-Security-Policy': strictPolicy } : {};
  // mpa: a path without a file is answered with 404, not with the home page.
  return preview({
    root,
    base,
    appType: 'mpa',
    logLevel: 'warn',
    preview: { port, strictPort: exactPort, headers, cors: false },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, base: { type: 'string' }, 'strict-policy': { type: 'boolean' } },
  });
  await serveSite({
    port: values.port ? Number(values.port) : undefined,
    exactPort: values.port !== undefined,
    base: values.base,
    strictPolicy: values['strict-policy'],
  });
}
