import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import * as rules from './rules.js';
import { readTree } from './tree.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = ['core', 'wasm', 'web', 'tests', 'bench', 'tools'];
const files = readTree(root, folders).filter(({ path }) => /\.(h|cpp|js|mjs|css|html|ts)$/.test(path));

/** Files that may be longer, and why. */
const longFiles = {};

/** Each rule: its name as a sentence, and a fake file that it has to catch.
 *  @type {[string, (files: import('./tree.js').SourceFile[]) => string[], import('./tree.js').SourceFile[]][]} */
const houseRules = [
  [
    'the core includes the standard library, Eigen through nabla/eigen.h, and itself',
    rules.coreIncludes,
    [
      { path: 'core/src/a.cpp', text: '#include <iostream>\n' },
      { path: 'core/src/b.cpp', text: '#include <Eigen/Core>\n' },
      { path: 'core/include/nabla/c.h', text: '#pragma once\n#  include <emscripten/val.h>\n' },
      { path: 'core/src/d.cpp', text: '#include "wasm/convert.h"\n' },
    ],
  ],
  [
    'only wasm/ includes Emscripten',
    rules.emscriptenStaysInWasm,
    [
      { path: 'core/src/a.cpp', text: '#include <emscripten.h>\n' },
      { path: 'tests/core/test_a.cpp', text: '#include "../../wasm/convert.h"\n' },
    ],
  ],
  [
    'each generated module has one importer: web/engine/load.js, web/engine/load-training.js',
    rules.oneImporterOfAModule,
    [
      { path: 'web/labs/a/a.js', text: "import createNablaModule from '#nabla-module';\n" },
      { path: 'web/engine/worker.js', text: "const url = new URL('../../build/wasm/nabla.wasm', import.meta.url);\n" },
      { path: 'tests/wasm/a.test.js', text: "import create from '#nabla-module';\n" },
      { path: 'web/labs/train/b.js', text: "import create from '#nabla-training-module';\n" },
    ],
  ],
  [
    'engine, state, elements and labs import only the rooms before them',
    rules.directionOfImports,
    [
      { path: 'web/engine/a.js', text: "import '../ui/number.js';\n" },
      { path: 'web/ui/b.js', text: "import { nablaEngine } from '../engine/client.js';\n" },
      { path: 'web/ui/c.js', text: "import {\n  a,\n  b,\n} from '../labs/softmax/softmax.js';\n" },
      { path: 'web/state/d.js', text: "const { LabElement } = await import('../labs/lab-element.js');\n" },
      { path: 'web/labs/e.js', text: "import '../home.js';\n" },
    ],
  ],
  [
    'no lab imports another lab',
    rules.labsStandAlone,
    [{ path: 'web/labs/softmax/a.js', text: "export { b } from '../train/b.js';\n" }],
  ],
  [
    'elements are registered in files of their own',
    rules.registrationStandsApart,
    [{ path: 'web/ui/a.js', text: "customElements.define('nabla-a', class extends HTMLElement {});\n" }],
  ],
  ['each source of the core has its header', rules.sourcesHaveHeaders, [{ path: 'core/src/orphan.cpp', text: '' }]],
  [
    `no file has more than ${rules.lengthLimit} lines without a reason`,
    (tree) => rules.fileLengths(tree, longFiles),
    [{ path: 'web/ui/long.js', text: 'x\n'.repeat(301) }],
  ],
];

for (const [sentence, rule, offenders] of houseRules) {
  test(sentence, () => assert.deepEqual(rule(files), []));

  test(`(the rule catches what breaks it) ${sentence}`, () => {
    const before = rule(files);
    for (const offender of offenders) {
      const findings = rule([...files, offender]).filter((finding) => !before.includes(finding));
      assert.equal(findings.length, 1, `${offender.path}: ${findings}`);
      assert.match(findings[0], new RegExp(offender.path.replace(/^core\/src\//, '')));
    }
  });
}

test('the tree that is checked is the real one', () => {
  for (const path of ['core/src/softmax.cpp', 'wasm/bindings.cpp', 'web/engine/load.js']) {
    assert.ok(
      files.some((file) => file.path === path),
      path,
    );
  }
});

test('an excuse for a file that is short is a finding', () => {
  assert.deepEqual(rules.fileLengths([], { 'web/short.js': 'no reason' }), [
    'web/short.js is excused and needs no excuse',
  ]);
});

test('types in comments are no imports', () => {
  const file = { path: 'web/ui/a.js', text: "/** @type {import('../engine/client.js').Engine} */\nlet engine;\n" };
  assert.deepEqual(rules.directionOfImports([file]), []);
});
