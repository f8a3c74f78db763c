/** The checks of `npm run lint`, each a command. */

import { availableParallelism } from 'node:os';
import { join } from 'node:path';

import { configure, filesIn } from './build.mjs';
import { root, run } from './run.mjs';

/** @typedef {import('./run.mjs').Command} Command */

/** @param {...string} folders */
export function cppFiles(...folders) {
  return folders.flatMap(filesIn).filter((path) => /\.(h|cpp)$/.test(path));
}

/** A program of an npm package, run by this Node.
 *
 *  @param {string} path  from node_modules
 *  @param {string[]} args
 *  @returns {Command}
 */
export function nodeProgram(path, ...args) {
  return [process.execPath, join(root, 'node_modules', path), ...args];
}

export const allCpp = () => cppFiles('core', 'wasm', 'tests/core', 'tests/fuzz');

/** build/native-release/compile_commands.json, which configuring writes, with the files that there are now. */
async function writeCompileCommands() {
  await configure('native-release');
  await run(['cmake', '--preset', 'native-release']);
}

/** @returns {Command} */
function clangTidy() {
  // Headers are checked where they are included. xargs runs as many at a time as there are processors, and fails if one
  // does.
  const files = cppFiles('core/src')
    .filter((file) => file.endsWith('.cpp'))
    .join('\n');
  const tidy = `xargs -n 1 -P ${availableParallelism()} clang-tidy --quiet -p build/native-release`;
  return ['sh', '-c', `printf '%s\\n' "$1" | ${tidy}`, 'sh', files];
}

/** @type {{name: string, prepare?: () => Promise<void>, command: () => Command}[]} */
export const checks = [
  { name: 'clang-format', command: () => ['clang-format', '--dry-run', '-Werror', ...allCpp()] },
  { name: 'clang-tidy', prepare: writeCompileCommands, command: clangTidy },
  { name: 'eslint', command: () => nodeProgram('eslint/bin/eslint.js', '--max-warnings=0', '.') },
  {
    name: 'prettier',
    command: () => nodeProgram('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'tsc', command: () => nodeProgram('typescript/bin/tsc') },
];
