/** Makes a system ready: installs what is missing, or says exactly what to install. Node built-ins only, as this runs
 *  before `npm ci`. */

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { findProgram, isAtLeast, requirements } from './requirements.mjs';
import { attempt, Complaint, root, run } from './run.mjs';

/** @typedef {import('./requirements.mjs').Group} Group */
/** @typedef {import('./requirements.mjs').Requirement} Requirement */

/** Makes sure that Node, the system's packages and the npm packages are there.
 *
 *  @param {Group[]} groups  what is about to be done
 *  @throws {Complaint}  naming what is missing and cannot be installed from here
 */
export async function setUp(groups) {
  requireNode();
  await installSystemPackages(groups.flatMap((group) => requirements[group]));
  await installNodePackages();
}

function requireNode() {
  if (!isAtLeast(process.versions.node, [20, 19])) {
    throw new Complaint(`Nabla needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
}

/** @param {Requirement[]} wanted */
async function installSystemPackages(wanted) {
  let missing = wanted.filter(({ found }) => !found());
  if (missing.length === 0) {
    return;
  }
  const prefix = rootPrefix();
  if (findProgram(['apt-get']) && prefix) {
    const packages = missing.map(({ apt }) => apt);
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    // Without fresh lists a package may be unknown or gone. One source of several may well be out of reach.
    await attempt([...prefix, 'apt-get', 'update', '-qq'], { env });
    await attempt([...prefix, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
    missing = missing.filter(({ found }) => !found());
  }
  if (missing.length > 0) {
    throw new Complaint(installHelp(missing));
  }
}

/** What to put before apt-get, or undefined when this user cannot become root.
 *
 *  @returns {[] | [string, ...string[]] | undefined}
 */
function rootPrefix() {
  if (process.getuid?.() === 0) {
    return [];
  }
  const sudo = findProgram(['sudo']);
  const maySudo = sudo && (process.stdin.isTTY || spawnSync(sudo, ['-n', 'true']).status === 0);
  return maySudo ? [sudo, '--preserve-env=DEBIAN_FRONTEND'] : undefined;
}

/** @param {Requirement[]} missing */
export function installHelp(missing) {
  return [
    'Missing here (or older than it should be):',
    ...missing.map(({ name }) => `  ${name}`),
    'On Debian 12, Ubuntu 24.04 or newer:',
    `  sudo apt-get install ${missing.map(({ apt }) => apt).join(' ')}`,
    'With Homebrew:',
    `  brew install ${missing.map(({ brew }) => brew).join(' ')}`,
    'Then run the same command again.',
  ].join('\n');
}

async function installNodePackages() {
  if (!nodePackagesMatchLock()) {
    console.log('Installing the npm packages …');
    await run(npm('ci'));
  }
}

/** @param {string[]} args
 *  @returns {import('./run.mjs').Command}
 */
function npm(...args) {
  return process.env.npm_execpath ? [process.execPath, process.env.npm_execpath, ...args] : ['npm', ...args];
}

/** Whether node_modules holds what package-lock.json says; npm keeps its own list of what it installed. */
function nodePackagesMatchLock() {
  const installedList = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installedList)) {
    return false;
  }
  const installed = JSON.parse(readFileSync(installedList, 'utf8')).packages;
  const { '': _project, ...locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional,
  );
}
