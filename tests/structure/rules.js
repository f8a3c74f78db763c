/** The house rules (docs/architecture.md): data flows core → wasm → engine → lab → page, and a room uses only the rooms
 *  before it. Each rule takes the tree's files and returns what breaks it, in words. */

import { posix } from 'node:path';

import { importsOf, includesOf } from './tree.js';

/** @typedef {import('./tree.js').SourceFile} SourceFile */

/** @param {string} path
 *  @param {string} folder */
const isIn = (path, folder) => path.startsWith(`${folder}/`);

/** @param {SourceFile[]} files */
const cppFiles = (files) => files.filter(({ path }) => /\.(h|cpp)$/.test(path));

/** @param {SourceFile[]} files */
const webScripts = (files) => files.filter(({ path }) => isIn(path, 'web') && path.endsWith('.js'));

/** The headers of the standard library have no dot in their names.
 *  @param {string} name */
const isStandard = (name) => /^[a-z_0-9]+$/.test(name);

/** The core is C++ and Eigen, and Eigen comes through one header.
 *  @param {SourceFile[]} files */
export function coreIncludes(files) {
  return cppFiles(files)
    .filter(({ path }) => isIn(path, 'core'))
    .flatMap((file) =>
      includesOf(file)
        .filter((name) => !isAllowedInCore(file.path, name))
        .map((name) => `${file.path} includes ${name}`),
    );
}

/** @param {string} path
 *  @param {string} name */
function isAllowedInCore(path, name) {
  if (isStandard(name)) return name !== 'iostream';
  if (name.startsWith('Eigen/')) return path === 'core/include/nabla/eigen.h';
  const isPrivateHeader = isIn(path, 'core/src') && !name.includes('/');
  return name.startsWith('nabla/') || isPrivateHeader;
}

/** Only wasm/ knows Emscripten, and nobody includes from wasm/.
 *  @param {SourceFile[]} files */
export function emscriptenStaysInWasm(files) {
  return cppFiles(files)
    .filter(({ path }) => !isIn(path, 'wasm'))
    .flatMap((file) =>
      includesOf(file)
        .filter((name) => name.startsWith('emscripten') || name.includes('wasm/'))
        .map((name) => `${file.path} includes ${name}`),
    );
}

/** @param {string} name */
const isModule = (name) => /^#nabla(-[a-z]+)*-module$/.test(name);

/** Each generated module has one importer.
 *  @param {SourceFile[]} files */
export function oneImporterOfAModule(files) {
  const importers = ['web/engine/load.js', 'web/engine/load-training.js'];
  return files
    .filter(({ path }) => path.endsWith('.js') && !importers.includes(path))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => isModule(name) || (isIn(name, 'build/wasm') && isIn(file.path, 'web')))
        .map((name) => `${file.path} imports ${name}`),
    );
}

/** What a room of web/ may import, beside itself. A page's own script (web/*.js) may use everything. */
const allowed = /** @type {Record<string, string[]>} */ ({
  'web/engine': [],
  'web/state': [],
  'web/styles': [],
  'web/ui': ['web/styles'],
  'web/embed': ['web/state'],
  'web/offline': ['web/ui'],
  'web/labs': ['web/engine', 'web/state', 'web/embed', 'web/ui', 'web/styles', 'web/data'],
});

/** Rooms import only the rooms before them.
 *  @param {SourceFile[]} files */
export function directionOfImports(files) {
  return webScripts(files).flatMap((file) => {
    const room = Object.keys(allowed).find((folder) => isIn(file.path, folder));
    if (!room) return [];
    return importsOf(file)
      .filter((name) => isIn(name, 'web') && ![room, ...allowed[room]].some((folder) => isIn(name, folder)))
      .map((name) => `${file.path} imports ${name}`);
  });
}

/** A lab uses what all labs share, and no other lab.
 *  @param {SourceFile[]} files */
export function labsStandAlone(files) {
  /** @param {string} path */
  const labOf = (path) => /^web\/labs\/([^/]+)\//.exec(path)?.[1];
  return webScripts(files).flatMap((file) =>
    importsOf(file)
      .filter((name) => isIn(file.path, 'web/labs') && labOf(name) && labOf(name) !== labOf(file.path))
      .map((name) => `${file.path} imports ${name}`),
  );
}

/** A file that defines no element must not register one: whoever imports a class decides about the name.
 *  @param {SourceFile[]} files */
export function registrationStandsApart(files) {
  return webScripts(files)
    .filter(({ path, text }) => /\bcustomElements\.define\(/.test(text) && !path.endsWith('.define.js'))
    .map(({ path }) => `${path} calls customElements.define`);
}

export const lengthLimit = 300;

/** No file above the limit, but those that the caller excuses, each with its reason. An excuse that is no longer needed
 *  is itself a finding.
 *  @param {SourceFile[]} files
 *  @param {Record<string, string>} excuses  path → reason */
export function fileLengths(files, excuses) {
  const long = files.filter(({ text }) => text.split('\n').length - 1 > lengthLimit);
  const unexcused = long
    .filter(({ path }) => !(path in excuses))
    .map(({ path, text }) => `${path} has ${text.split('\n').length - 1} lines`);
  const idle = Object.keys(excuses)
    .filter((path) => long.every((file) => file.path !== path))
    .map((path) => `${path} is excused and needs no excuse`);
  return [...unexcused, ...idle];
}

/** Each source of the core has its header, and each public header is tested or holds no code.
 *  @param {SourceFile[]} files */
export function sourcesHaveHeaders(files) {
  const paths = new Set(files.map(({ path }) => path));
  return files
    .filter(({ path }) => isIn(path, 'core/src') && path.endsWith('.cpp'))
    .map(({ path }) => posix.basename(path, '.cpp'))
    .filter((name) => !paths.has(`core/include/nabla/${name}.h`) && !paths.has(`core/src/${name}.h`))
    .map((name) => `core/src/${name}.cpp has no header ${name}.h`);
}
