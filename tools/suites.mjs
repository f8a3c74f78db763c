/** The suites of `npm test`, in the order they run: what each needs built, the command, and how to count its tests. */

import { build, buildModules, buildSite, filesIn } from './build.mjs';
import { buildPackage } from './build-package.mjs';
import { checks, nodeProgram } from './checks.mjs';
import { countCatch2, countNode, countPlaywright, countStatus } from './counts.mjs';

/** @typedef {object} Suite
 *  @property {string} id    the name on the command line
 *  @property {string} name  the name in the summary
 *  @property {() => Promise<void>} [prepare]
 *  @property {() => import('./run.mjs').Command} command
 *  @property {import('./counts.mjs').Counter} count
 */

/** @param {...string} folders
 *  @returns {import('./run.mjs').Command}
 */
function nodeTests(...folders) {
  return [
    process.execPath,
    '--test',
    '--test-reporter=spec',
    ...folders.flatMap(filesIn).filter((path) => path.endsWith('.test.js')),
  ];
}

/** @type {Suite[]} */
export const testSuites = [
  {
    id: 'native',
    name: 'Core, native (Catch2, ASan + UBSan)',
    prepare: () => build('native-debug', 'nabla_tests'),
    command: () => ['ctest', '--preset', 'native-debug', '--verbose'],
    count: countCatch2,
  },
  {
    id: 'wasm-core',
    name: 'Core, WebAssembly (Catch2)',
    prepare: () => build('wasm-release', 'nabla_tests'),
    command: () => ['ctest', '--preset', 'wasm-release', '--verbose'],
    count: countCatch2,
  },
  {
    id: 'structure',
    name: 'House rules, tools (node:test)',
    command: () => nodeTests('tests/structure', 'tests/tools'),
    count: countNode,
  },
  {
    id: 'wasm',
    name: 'Modules (node:test)',
    prepare: buildModules,
    command: () => nodeTests('tests/wasm'),
    count: countNode,
  },
  {
    id: 'web',
    name: 'JavaScript (node:test)',
    prepare: buildModules,
    command: () => nodeTests('tests/web'),
    count: countNode,
  },
  {
    id: 'site',
    name: 'Built site (node:test)',
    prepare: buildSite,
    command: () => nodeTests('tests/site'),
    count: countNode,
  },
  {
    id: 'package',
    name: 'Package (node:test, Chromium)',
    prepare: buildPackage,
    command: () => nodeTests('tests/package'),
    count: countNode,
  },
  {
    id: 'e2e',
    name: 'Browser (Playwright, Chromium)',
    prepare: buildSite,
    command: () => nodeProgram('@playwright/test/cli.js', 'test'),
    count: countPlaywright,
  },
];

/** @type {Suite[]} */
export const lintSuites = checks.map((check) => ({
  ...check,
  id: check.name,
  name: `Lint: ${check.name}`,
  count: countStatus,
}));
