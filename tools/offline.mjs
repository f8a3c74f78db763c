/** Makes the built site one that can be installed and works without a network: manifest, icons, service worker. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './run.mjs';

/** @type {import('vite').HtmlTagDescriptor[]} */
const head = [
  { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
  { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icons/apple.png' }, injectTo: 'head' },
];

/** @returns {import('vite').Plugin} */
export function offline() {
  return {
    name: 'offline',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: (_html, { path }) => (path === '/embed.html' ? [] : head) },
    writeBundle: ({ dir }) => writeServiceWorker(/** @type {string} */ (dir)),
  };
}

/** What the service worker keeps: all but itself, and the scripts for sandboxed frames, which have no service worker.
 *
 *  @param {string} site  the folder of the built site
 *  @returns {Record<string, string>}  path → SHA-256 of the content, base64 */
export function precached(site) {
  const paths = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path !== 'sw.js' && !path.startsWith('sandboxed/') && statSync(join(site, path)).isFile())
    .sort();
  const hashOf = (/** @type {string} */ path) => createHash('sha256').update(readFileSync(join(site, path)));
  return Object.fromEntries(paths.map((path) => [path, hashOf(path).digest('base64')]));
}

/** Writes sw.js, whose version is that of its own text: the code, and every file's hash.
 *
 *  @param {string} site */
export function writeServiceWorker(site) {
  const files = `self.nablaFiles = ${JSON.stringify(precached(site), null, 1)};`;
  const code = readFileSync(join(root, 'web/offline/service-worker.js'), 'utf8');
  const version = createHash('sha256').update(files).update(code).digest('base64url').slice(0, 12);
  writeFileSync(join(site, 'sw.js'), `self.nablaVersion = '${version}';\n${files}\n\n${code}`);
}
