/** What the npm package holds beside its code: package.json, types, the licences of what is built into it. */

import { appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { classOf, elementTypes, labs } from './package-entries.mjs';
import { root } from './run.mjs';

export const folder = join(root, 'build', 'package');

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The entries, by what an importer writes. */
export function exportsOf() {
  /** @param {string} name  @param {string} types */
  const entry = (name, types) => ({ types: `./types/${types}.d.ts`, default: `./dist/${name}.js` });
  return {
    '.': { types: './types/index.d.ts', node: './dist/engine.node.js', default: './dist/engine.js' },
    './elements': entry('elements', 'elements'),
    './define': entry('define', 'define'),
    ...Object.fromEntries(
      labs.flatMap((lab) => [
        [`./${lab}`, entry(lab, lab)],
        [`./${lab}/define`, entry(`${lab}.define`, 'define')],
        [`./${lab}/parts`, entry(`${lab}.parts`, 'define')],
      ]),
    ),
    './assets/*': './dist/assets/*',
    './package.json': './package.json',
  };
}

export function writeManifest() {
  const { name, version, description, license } = readJson(join(root, 'package.json'));
  const manifest = {
    name,
    version,
    description,
    license,
    type: 'module',
    engines: { node: '>=20' },
    exports: exportsOf(),
    types: './types/index.d.ts',
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The module's types, and those of the package's entries. */
export function writeTypes() {
  const types = join(folder, 'types');
  mkdirSync(types, { recursive: true });
  for (const from of ['wasm', 'web/package']) {
    for (const name of readdirSync(join(root, from)).filter((file) => file.endsWith('.d.ts'))) {
      const text = readFileSync(join(root, from, name), 'utf8');
      writeFileSync(join(types, name), text.replace(/#(nabla(-training)?)-module/g, './$1.js'));
    }
  }
  appendFileSync(join(types, 'elements.d.ts'), elementTypes());
  for (const lab of labs) {
    writeFileSync(join(types, `${lab}.d.ts`), `export { ${classOf(lab)} } from './elements.js';\n`);
  }
}

/** Programs and libraries that are in the wasm files or their JavaScript, and not from npm. */
const inTheModule = [
  { name: 'Eigen', license: 'MPL-2.0', text: 'Source: https://gitlab.com/libeigen/eigen' },
  { name: 'Emscripten', license: 'MIT', text: 'Source: https://github.com/emscripten-core/emscripten' },
];

/** The npm packages that these modules belong to.
 *  @param {Iterable<string>} modules  paths, as the bundler names them */
export function packagesOf(modules) {
  const names = [...modules].flatMap((path) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return [...new Set(names)].sort();
}

/** @param {Iterable<string>} modules  all that went into the bundle */
export function writeLicences(modules) {
  const fromNpm = packagesOf(modules).map((name) => {
    const home = join(root, 'node_modules', name);
    const file = readdirSync(home).find((entry) => /^licen[cs]e/i.test(entry));
    const { license, version } = readJson(join(home, 'package.json'));
    return { name: `${name} ${version}`, license, text: file ? readFileSync(join(home, file), 'utf8').trim() : '' };
  });
  const sections = [...inTheModule, ...fromNpm].map(
    ({ name, license, text }) => `## ${name} (${license})\n\n${text}\n`,
  );
  writeFileSync(join(folder, 'THIRD-PARTY.md'), `# What is built into this package\n\n${sections.join('\n')}`);
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const readme = join(root, 'web/package/README.md');
  if (existsSync(readme)) copyFileSync(readme, join(folder, 'README.md'));
}
