/** The npm package from web/ and the modules, as files in build/package and as a tarball. */

import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { buildModules, hashOf, readIfThere } from './build.mjs';
import { folder, writeLicences, writeManifest, writeTypes } from './package-files.mjs';
import { root, run } from './run.mjs';

const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Where `npm pack` puts it. */
export const tarball = join(root, 'build', `${name}-${version}.tgz`);

const inputs = ['web', 'wasm', 'build/wasm', 'tools', 'package.json', 'package-lock.json', 'vite.package.config.js'];

/** Brings the tarball up to date. */
export async function buildPackage() {
  await buildModules();
  const stamp = join(root, 'build', 'package.txt');
  const hash = hashOf(inputs);
  if (existsSync(tarball) && readIfThere(stamp) === hash) return;
  rmSync(stamp, { force: true });
  rmSync(folder, { recursive: true, force: true });
  const modules = await bundle();
  writeManifest();
  writeTypes();
  writeLicences(modules);
  await run(['npm', 'pack', '--silent', '--pack-destination', join(root, 'build'), folder]);
  writeFileSync(stamp, hash);
}

/** @returns {Promise<Set<string>>}  all modules in it */
async function bundle() {
  const { build } = await import('vite');
  const modules = /** @type {Set<string>} */ (new Set());
  await build({
    configFile: join(root, 'vite.package.config.js'),
    logLevel: 'warn',
    plugins: [
      {
        name: 'modules',
        moduleParsed: ({ id }) => {
          modules.add(id);
        },
      },
    ],
  });
  return modules;
}
