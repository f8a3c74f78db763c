/** The package's entries for the labs: the same few lines for each, so they are made, not written. A lab of the site
 *  (web/ui/pages.js) is an element of the package. */

import { join } from 'node:path';

import { labPages } from '../web/ui/pages.js';
import { commentBefore, parse, read, tagged } from './comments.mjs';
import { root } from './run.mjs';

export const labs = labPages.map(({ name }) => name);

/** The name of a lab's class in the package.
 *  @param {string} lab */
export const classOf = (lab) => `Nabla${lab[0].toUpperCase()}${lab.slice(1)}`;

/** @param {string} lab */
export const sourceOf = (lab) => `web/labs/${lab}/${lab}-lab.js`;

/** @param {string} lab */
function classInSource(lab) {
  const name = /^export class (\w+Lab)\b/m.exec(read(sourceOf(lab)))?.[1];
  if (!name) throw new Error(`${sourceOf(lab)} exports no class of a lab.`);
  return name;
}

/** @param {string} path  from the repository's folder */
const at = (path) => JSON.stringify(join(root, path));

/** @param {string} name */
const idOf = (name) => `nabla-entry:${name}`;

/** Each entry's code, by the name of its file in the package. */
export function entryModules() {
  const configure = `export { configure } from ${at('web/engine/addresses.js')};\n`;
  /** @type {Record<string, string>} */
  const modules = {
    elements: configure + labs.map((lab) => `export { ${classOf(lab)} } from '${idOf(lab)}';\n`).join(''),
    define: configure + labs.map((lab) => `import '${idOf(`${lab}.define`)}';\n`).join(''),
  };
  for (const lab of labs) {
    const parts = at(`web/labs/${lab}/${lab}-lab.define.js`);
    modules[lab] = `import { ${classInSource(lab)} as Lab } from ${at(sourceOf(lab))};
      import { onAnyPage } from ${at('web/package/any-page.js')};
      export class ${classOf(lab)} extends onAnyPage(Lab) {}`;
    modules[`${lab}.define`] = `import ${parts};
      import { ${classOf(lab)} } from '${idOf(lab)}';
      if (!customElements.get('nabla-${lab}')) customElements.define('nabla-${lab}', ${classOf(lab)});`;
    modules[`${lab}.parts`] = `import ${parts};`;
  }
  return modules;
}

/** The entries as a bundler's input. */
export const entryInput = () => Object.fromEntries(Object.keys(entryModules()).map((name) => [name, idOf(name)]));

/** @returns {import('vite').Plugin} */
export function packageEntries() {
  const modules = entryModules();
  return {
    name: 'package-entries',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(idOf('')) ? `\0${id}` : null),
    load: (id) => (id.startsWith(`\0${idOf('')}`) ? modules[id.slice(idOf('').length + 1)] : null),
  };
}

/** What the source tells of a lab's class.
 *  @param {string} lab */
export function toldOf(lab) {
  const { words, entries } = parse(commentBefore(read(sourceOf(lab)), /^export class \w+Lab\b/m));
  return { words: words.replace(/ COURSE [^]*$/, ''), attributes: tagged(entries, 'attr') };
}

/** @param {string} lab */
function typeOf(lab) {
  const own = toldOf(lab).attributes.map(({ name, words }) => `  /** ${words} */\n  ${name}: string;\n`);
  return `export class ${classOf(lab)} extends NablaElement {\n${own.join('')}}`;
}

/** What elements.d.ts has for each lab. */
export const elementTypes = () =>
  [
    ...labs.map(typeOf),
    'declare global {\n  interface HTMLElementTagNameMap {',
    ...labs.map((lab) => `    'nabla-${lab}': ${classOf(lab)};`),
    '  }\n}\n',
  ].join('\n');
