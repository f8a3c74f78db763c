/** Reads the comments of the source, for what is made from them: docs/elements.md and the types of the elements. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './run.mjs';

/** @typedef {{type: string, name: string, words: string}} Tagged */

/** @param {string} path  from the repository's folder */
export const read = (path) => readFileSync(join(root, path), 'utf8');

/** The comment right before a class or a function, without its stars.
 *  @param {string} text  @param {RegExp} declaration */
export function commentBefore(text, declaration) {
  const end = text.search(declaration);
  const start = text.lastIndexOf('/**', end);
  if (end < 0 || start < 0) throw new Error(`There is no comment before ${declaration}.`);
  return text
    .slice(start + 3, text.indexOf('*/', start))
    .replace(/^\s*\* ?/gm, '')
    .trim();
}

/** A comment's words, and its tags: each with all the lines that belong to it.
 *  @param {string} comment */
export function parse(comment) {
  const [words, ...tags] = comment.split(/^\s*@(?=\w)/m);
  const entries = tags.map((tag) => {
    const [, name, rest] = /^(\w+)\s*([\s\S]*)$/.exec(tag) ?? [];
    return { tag: name, text: rest.replace(/\s+/g, ' ').trim() };
  });
  return { words: words.replace(/\s+/g, ' ').trim(), entries };
}

/** `{type} name  what it is` of each tag of a kind; the type may be missing.
 *  @param {{tag: string, text: string}[]} entries  @param {string} tag
 *  @returns {Tagged[]} */
export const tagged = (entries, tag) => entries.filter((entry) => entry.tag === tag).map(({ text }) => columns(text));

/** @param {string} text */
function columns(text) {
  const [, type = '', name, words] = /^(?:\{([^}]*)\}\s*)?([\w-]+)\s*(.*)$/.exec(text) ?? [];
  return { type, name, words };
}
