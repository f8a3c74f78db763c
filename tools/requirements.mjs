/** The programs and headers that the builds, the tests and the lint need, and where they stand on this system. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** @typedef {object} Requirement
 *  @property {string} name      what it is, with the oldest version that serves
 *  @property {string} apt       its Debian package
 *  @property {string} brew      its Homebrew package
 *  @property {() => boolean} found
 */

/** The path of the first of these programs that is on PATH, or in one of the other folders.
 *
 *  @param {string[]} names
 *  @param {string[]} [folders]
 *  @returns {string | undefined}
 */
export function findProgram(names, folders = []) {
  const everywhere = [...(process.env.PATH ?? '').split(delimiter), ...folders];
  return names.flatMap((name) => everywhere.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What a program prints first about its version; nothing for no program.
 *
 *  @param {string | undefined} program
 */
export function versionOf(program) {
  return program === undefined
    ? ''
    : (spawnSync(program, ['--version'], { encoding: 'utf8' }).stdout?.split('\n')[0] ?? '');
}

/** @param {string} text    holds a version somewhere
 *  @param {number[]} oldest
 */
export function isAtLeast(text, oldest) {
  const version = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text)?.slice(1).map(Number) ?? [];
  const difference = oldest.map((part, i) => (version[i] || 0) - part).find((part) => part !== 0) ?? 0;
  return version.length > 0 && difference >= 0;
}

/** emcc, on PATH or where EMSDK says. */
export function findEmcc() {
  return findProgram(['emcc'], process.env.EMSDK ? [join(process.env.EMSDK, 'upstream', 'emscripten')] : []);
}

/** emcmake, of the same Emscripten as emcc. */
export function findEmcmake() {
  return findProgram(['emcmake'], [dirname(findEmcc() ?? '')]);
}

/** The compiler that CMake would take. */
export function findCompiler() {
  return process.env.CXX ? findProgram([process.env.CXX]) : findProgram(['c++', 'g++', 'clang++']);
}

/** The system's Chromium or Chrome. */
export function findChromium() {
  const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const inApplications = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return process.env.CHROMIUM ?? findProgram(programs) ?? (isExecutable(inApplications) ? inApplications : undefined);
}

/** With what Playwright starts it: it asks nobody anything by itself, and as root it has no sandbox. */
export function chromiumOptions() {
  const args = ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  return { executablePath: findChromium(), args };
}

/** @param {string[]} headers  any of them will do */
function hasHeader(...headers) {
  const prefixes = (process.env.CMAKE_PREFIX_PATH ?? '').split(/[:;]/).filter(Boolean);
  const folders = ['/usr', '/usr/local', '/opt/homebrew', ...prefixes].map((prefix) => join(prefix, 'include'));
  return folders.some((folder) => headers.some((header) => existsSync(join(folder, header))));
}

/** @param {string} program
 *  @param {number[]} oldest
 */
function hasVersion(program, oldest) {
  const path = findProgram([program]);
  return path !== undefined && isAtLeast(versionOf(path), oldest);
}

/** A Python that has this library: the one on PATH, or the system's own, which is the one that has the system's packages.
 *
 *  @param {string} library
 */
export function findPython(library) {
  const programs = [findProgram(['python3']), '/usr/bin/python3'].filter((program) => program !== undefined);
  return programs.find((program) => spawnSync(program, ['-c', `import ${library}`]).status === 0);
}

/** The Clang that builds the fuzzer. */
export function findClang() {
  return findProgram(['clang++', 'clang++-14']);
}

/** Whether Clang has what `-fsanitize=fuzzer` links. */
function hasFuzzer() {
  const query = ['-fsanitize=fuzzer,address', '-###', '-x', 'c++', '/dev/null'];
  const { stderr = '' } = spawnSync(findClang() ?? 'clang++', query, { encoding: 'utf8' });
  const libraries = [...(stderr ?? '').matchAll(/"([^"]*libclang_rt\.(?:fuzzer|asan)[^"]*\.a)"/g)].map(
    ([, path]) => path,
  );
  return libraries.length > 0 && libraries.every((path) => existsSync(path));
}

/** @satisfies {Record<string, Requirement[]>} */
export const requirements = {
  build: [
    {
      name: 'Emscripten 3.1.6 (emcc on PATH, or its SDK in EMSDK; https://emscripten.org)',
      apt: 'emscripten',
      brew: 'emscripten',
      found: () => isAtLeast(versionOf(findEmcc()), [3, 1, 6]),
    },
    {
      name: 'Eigen 3.4',
      apt: 'libeigen3-dev',
      brew: 'eigen',
      found: () => hasHeader('eigen3/Eigen/Core', 'Eigen/Core'),
    },
    {
      name: 'Catch2 2.13',
      apt: 'catch2',
      brew: 'catch2',
      found: () => hasHeader('catch2/catch.hpp', 'catch2/catch_all.hpp'),
    },
    { name: 'CMake 3.22', apt: 'cmake', brew: 'cmake', found: () => hasVersion('cmake', [3, 22]) },
    { name: 'Ninja', apt: 'ninja-build', brew: 'ninja', found: () => findProgram(['ninja']) !== undefined },
    {
      name: 'a C++20 compiler (GCC 12 or Clang 14)',
      apt: 'g++',
      brew: 'llvm',
      found: () => findCompiler() !== undefined,
    },
  ],
  browser: [
    {
      name: 'Chromium (or its path in CHROMIUM)',
      apt: 'chromium',
      brew: '--cask chromium',
      found: () => findChromium() !== undefined,
    },
  ],
  python: [
    {
      name: 'Python 3 with NumPy, which runs the exported scripts',
      apt: 'python3-numpy',
      brew: 'numpy',
      found: () => findPython('numpy') !== undefined,
    },
  ],
  fuzz: [
    { name: 'Clang 14', apt: 'clang', brew: 'llvm', found: () => findClang() !== undefined },
    {
      name: "Clang's sanitizers and libFuzzer",
      apt: 'libclang-rt-14-dev',
      brew: 'llvm',
      found: hasFuzzer,
    },
  ],
  lint: [
    {
      name: 'clang-format 14',
      apt: 'clang-format',
      brew: 'clang-format',
      found: () => hasVersion('clang-format', [14]),
    },
    { name: 'clang-tidy 14', apt: 'clang-tidy', brew: 'llvm', found: () => findProgram(['clang-tidy']) !== undefined },
  ],
};

/** @typedef {keyof typeof requirements} Group */
