/** What the built site weighs, compressed as a plain server does it (gzip), fonts aside.
 *
 *  As a program: node tools/size.mjs */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { root } from './run.mjs';

const kilobyte = 1024; // bytes

/** The budgets, in kilobytes. The plan gives the engine 180. With the language and all labs in one module it is above
 *  that (docs/architecture.md, "Where this differs from the first plan"): this holds it where it is. */
export const budgets = {
  engine: 245,
  page: 350,
  pages: /** @type {Record<string, number>} */ ({ 'train.html': 450, 'graph.html': 450 }),
};

/** The addresses that a file asks for by itself when it is loaded: a page's scripts and styles, a script's static
 *  imports, workers and files. Dynamic imports come later.
 *
 *  @param {string} path
 *  @param {string} text
 *  @returns {string[]}  from the site's root
 */
export function requestsOf(path, text) {
  const patterns = path.endsWith('.html')
    ? [/<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+)"/g, /\bdata-(?:module|styles)="([^"]+)"/g]
    : [
        /\bimport\s*"([^"]+)"/g,
        /\bfrom\s*"([^"]+)"/g,
        /\bnew URL\(\s*(?:""\s*\+\s*)?["'`]([^"'`]+)["'`]\s*,\s*(?:import\.meta\.url|self\.location\.href)/g,
      ];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, addresses]) => addresses.split(' ')))
    .filter((address) => !/^[a-z]+:/.test(address))
    .map((address) => posix.join(posix.dirname(path), address));
}

/** @param {string} path */
const isFont = (path) => /\.(woff2?|ttf)$/.test(path);

/** All files of a page's first load, fonts aside.
 *
 *  @param {string} page
 *  @param {(path: string) => string | undefined} read  a file's text, undefined for one that is not there
 */
export function firstLoad(page, read) {
  /** @type {Set<string>} */
  const loaded = new Set();
  const waiting = [page];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const text = loaded.has(path) || isFont(path) ? undefined : read(path);
    if (text === undefined) continue;
    loaded.add(path);
    if (/\.(html|js)$/.test(path)) waiting.push(...requestsOf(path, text));
  }
  return [...loaded];
}

/** The weights of the site in dist/, in kilobytes.
 *
 *  @returns {{engine: number, pages: Record<string, number>}}
 */
export function weigh() {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  /** @param {string} path */
  const read = (path) => (files.includes(path) ? readFileSync(join(dist, path), 'latin1') : undefined);
  /** @param {string[]} paths */
  const weightOf = (paths) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path)), { level: 9 }).length, 0) / kilobyte;

  const glue = gzipSync(readFileSync(join(root, 'build/wasm/nabla.js')), { level: 9 }).length / kilobyte;
  const pages = files.filter((path) => path.endsWith('.html'));
  return {
    engine: weightOf(files.filter((path) => path.endsWith('.wasm'))) + glue,
    pages: Object.fromEntries(pages.map((page) => [page, weightOf(firstLoad(page, read))])),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { engine, pages } = weigh();
  /** @param {string} name  @param {number} weight  @param {number} budget */
  const print = (name, weight, budget) =>
    console.log(`${name.padEnd(20)} ${weight.toFixed(0).padStart(4)} KB of ${budget}`);
  print('wasm and its JS', engine, budgets.engine);
  for (const [page, weight] of Object.entries(pages)) print(page, weight, budgets.pages[page] ?? budgets.page);
}
