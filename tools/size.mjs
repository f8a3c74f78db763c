/** What the built site weighs, compressed as a plain server does it (gzip), fonts aside.
 *
 *  As a program: node tools/size.mjs */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { transformSync } from 'esbuild';

import { root } from './run.mjs';

const kilobyte = 1024; // bytes

/** The budgets, in kilobytes. A module is its wasm file and its JavaScript, minified as in the site; a page loads one
 *  of them. */
export const budgets = {
  module: 180,
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

/** @param {string} path */
const isWasm = (path) => path.endsWith('.wasm');

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

/** @param {string | Buffer} content */
const compressed = (content) => gzipSync(content, { level: 9 }).length / kilobyte;

/** @param {string} path  of its files, without their endings */
const moduleWeight = (path) =>
  compressed(readFileSync(`${path}.wasm`)) +
  compressed(transformSync(readFileSync(`${path}.js`, 'utf8'), { minify: true, format: 'esm' }).code);

/** The weights of the site in dist/, in kilobytes, and which of the modules in build/wasm a page's first load has.
 *
 *  @returns {{modules: Record<string, number>, pages: Record<string, number>, modulesOf: Record<string, string[]>}}
 */
export function weigh() {
  const dist = join(root, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(dist, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
  /** @param {string} path */
  const read = (path) => (files.includes(path) ? readFileSync(join(dist, path), 'latin1') : undefined);
  /** @param {string[]} paths */
  const weightOf = (paths) => paths.reduce((sum, path) => sum + compressed(readFileSync(join(dist, path))), 0);

  const built = join(root, 'build/wasm');
  const modules = readdirSync(built).flatMap((name) => (name.endsWith('.wasm') ? [basename(name, '.wasm')] : []));
  /** @param {string} path  a wasm file of the site, with its hash in its name */
  const moduleIn = (path) => {
    const bytes = readFileSync(join(dist, path));
    return modules.find((name) => bytes.equals(readFileSync(join(built, `${name}.wasm`)))) ?? path;
  };
  /** @type {[string, string[]][]} */
  const loads = files.filter((path) => path.endsWith('.html')).map((page) => [page, firstLoad(page, read)]);
  return {
    modules: Object.fromEntries(modules.map((name) => [name, moduleWeight(join(built, name))])),
    pages: Object.fromEntries(loads.map(([page, paths]) => [page, weightOf(paths)])),
    modulesOf: Object.fromEntries(loads.map(([page, paths]) => [page, paths.filter(isWasm).map(moduleIn)])),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { modules, pages } = weigh();
  /** @param {string} name  @param {number} weight  @param {number} budget */
  const print = (name, weight, budget) =>
    console.log(`${name.padEnd(20)} ${weight.toFixed(0).padStart(4)} KB of ${budget}`);
  for (const [name, weight] of Object.entries(modules)) print(`${name}.{wasm,js}`, weight, budgets.module);
  for (const [page, weight] of Object.entries(pages)) print(page, weight, budgets.pages[page] ?? budgets.page);
}
