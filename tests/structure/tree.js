/** Reads a source tree for the house rules: its files, what they include and import. */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** A source file, by its path from the tree's root, with `/` on every system.
 *  @typedef {{path: string, text: string}} SourceFile */

/** @param {string} root
 *  @param {string[]} folders  those to read, each with all in it
 *  @returns {SourceFile[]} */
export function readTree(root, folders) {
  return folders.flatMap((folder) => pathsIn(root, folder)).map((path) => ({ path, text: read(root, path) }));
}

/** @param {string} root
 *  @param {string} path */
function read(root, path) {
  return readFileSync(join(root, path), 'utf8');
}

/** @param {string} root
 *  @param {string} path
 *  @returns {string[]} */
function pathsIn(root, path) {
  const entry = statSync(join(root, path), { throwIfNoEntry: false });
  if (!entry) return [];
  if (entry.isFile()) return [path];
  return readdirSync(join(root, path)).flatMap((name) => pathsIn(root, posix.join(path, name)));
}

/** What a C++ file includes, as written between the quotes or brackets.
 *  @param {SourceFile} file */
export function includesOf({ text }) {
  return [...text.matchAll(/^\s*#\s*include\s*[<"]([^>"]+)[>"]/gm)].map(([, name]) => name);
}

/** What a JavaScript file imports, also dynamically, as a worker or as `new URL(…, import.meta.url)`: a path from the
 *  tree's root where it is relative, else as written. Imports in JSDoc types are types only, and left out.
 *  @param {SourceFile} file */
export function importsOf({ path, text }) {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '');
  const patterns = [
    /^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm,
    /^\s*import\s*['"]([^'"]+)['"]/gm,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/g,
    /\bnew URL\(\s*['"]([^'"]+)['"]\s*,\s*import\.meta\.url/g,
  ];
  return patterns
    .flatMap((pattern) => [...code.matchAll(pattern)].map(([, name]) => name))
    .map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name.replace(/\?.*$/, '')) : name));
}
