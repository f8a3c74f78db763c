/** Runs the examples of docs/language.md and holds them to what their comments say. */

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { readStructure } from '../../web/engine/program-structure.js';
import { loadModule } from './module.js';

const nabla = await loadModule();
const page = await readFile(new URL('../../docs/language.md', import.meta.url), 'utf8');
const examples = [...page.matchAll(/```nabla\n([\s\S]*?)```/g)].map(([, source]) => source);

/** What the comments claim: `# name → value`, `# ∂name → gradient`.
 *  @param {string} source */
function claimsOf(source) {
  return [...source.matchAll(/^# (∂?)(\S+) → (.+)$/gm)].map(([, gradient, name, numbers]) => ({
    name,
    of: /** @type {'adjoints' | 'values'} */ (gradient ? 'adjoints' : 'values'),
    numbers: [JSON.parse(numbers)].flat(2),
  }));
}

/** The claims that do not hold, in words.
 *  @param {string} source */
function broken(source) {
  const program = new nabla.Program(source, {});
  const { nodes } = readStructure(program.structure());
  const numbers = program.run();
  program.delete();
  return claimsOf(source).flatMap(({ name, of, numbers: claimed }) => {
    const node = nodes.find((candidate) => candidate.name === name);
    if (!node) return [`there is no ${name}`];
    const found = numbers[of].slice(node.offset, node.offset + node.rows * node.columns);
    const holds = found.length === claimed.length && found.every((x, i) => Math.abs(x - claimed[i]) < 1e-6);
    return holds ? [] : [`${of} of ${name}: [${found.join(', ')}]`];
  });
}

test('the page has examples, each with claims', () => {
  assert.ok(examples.length >= 6);
  for (const source of examples) assert.ok(claimsOf(source).length > 0, source);
});

for (const source of examples) {
  test(`an example is as the page says: ${source.trim().split('\n')[0]}`, () => assert.deepEqual(broken(source), []));
}

test('a claim that does not hold is noticed', () => {
  assert.deepEqual(broken('x = 2; y = x\n# y → 3\n# ∂x → 1\n# z → 1'), ['values of y: [2]', 'there is no z']);
});

test('every function that the engine knows stands on the page', () => {
  const wrong = ['exp', 'softmax_cross_entropy', 'leaky_relu', 'logsumexp', 'mean', 'gelu', 'mse', 'logistic_nll'];
  for (const name of wrong) assert.match(page, new RegExp(`\`${name}\\(`));
});
