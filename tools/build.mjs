/** The builds. Each is brought up to date and costs little when it already is: Ninja knows what changed in the C++, a
 *  hash over its inputs tells for the site. Node built-ins only. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findCompiler, findEmcc, findEmcmake, versionOf } from './requirements.mjs';
import { root, run } from './run.mjs';

/** @typedef {'native-debug' | 'native-release' | 'wasm-release'} Preset */

/** Configures a preset unless that was done with the same toolchain. CMake sees by itself when its own files changed.
 *
 *  @param {Preset} preset
 */
export async function configure(preset) {
  const folder = join(root, 'build', preset);
  const stamp = join(folder, 'toolchain.txt');
  const compiler = (preset === 'wasm-release' ? findEmcc() : findCompiler()) ?? '';
  const toolchain = [compiler, versionOf(compiler), readFileSync(join(root, 'CMakePresets.json'), 'utf8')].join('\n');
  if (existsSync(join(folder, 'build.ninja')) && readIfThere(stamp) === toolchain) {
    return;
  }
  // A cache made with another compiler would be taken over silently.
  rmSync(join(folder, 'CMakeCache.txt'), { force: true });
  rmSync(join(folder, 'CMakeFiles'), { recursive: true, force: true });
  /** @type {import('./run.mjs').Command} */
  const command = ['cmake', '--preset', preset];
  await run(preset === 'wasm-release' ? [findEmcmake() ?? 'emcmake', ...command] : command);
  writeFileSync(stamp, toolchain);
}

/** @param {Preset} preset
 *  @param {string[]} targets
 */
export async function build(preset, ...targets) {
  await configure(preset);
  await run(['cmake', '--build', '--preset', preset, '--target', ...targets]);
}

/** The modules, in build/wasm: nabla.{js,wasm} for the labs, nabla-training.{js,wasm} for the training lab. */
export function buildModules() {
  return build('wasm-release', 'nabla', 'nabla-training');
}

/** The site, dist/, from web/ and the modules. */
export async function buildSite() {
  await buildModules();
  const stamp = join(root, 'build', 'site.txt');
  const inputs = hashOf([
    'web',
    'build/wasm',
    'package.json',
    'package-lock.json',
    'vite.config.js',
    'tools/frames.mjs',
    'tools/offline.mjs',
    'tools/plugins.mjs',
  ]);
  if (existsSync(join(root, 'dist', 'index.html')) && readIfThere(stamp) === inputs) {
    return;
  }
  rmSync(stamp, { force: true });
  await run([process.execPath, 'node_modules/vite/bin/vite.js', 'build']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, inputs);
}

/** @param {string} path */
export function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** One hash over the names and the contents of these files and all files in these folders.
 *
 *  @param {string[]} paths  from the repository's folder
 */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(filesIn)) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** The files in a folder, however deep; a file is itself. Paths are from the repository's folder.
 *
 *  @param {string} path
 *  @returns {string[]}
 */
export function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) {
    return [path];
  }
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
