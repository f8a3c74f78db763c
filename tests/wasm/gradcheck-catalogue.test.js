import assert from 'node:assert/strict';
import { test } from 'node:test';

import { problems } from '../../web/labs/gradcheck/problems.js';
import { chosen, defaults, optionsOf, prompts, specOf } from '../../web/labs/gradcheck/state.js';
import { loadModule } from './module.js';

const nabla = await loadModule();

test('the lab offers the bugs that the core knows, and no others', () => {
  for (const { id, bugs } of problems) {
    assert.deepEqual(bugs.map((bug) => bug.id).sort(), nabla.plantedBugs(id).sort(), id);
  }
});

test('every function starts with sizes at which its gradient and each of its bugs is what the page says', () => {
  for (const { id, bugs, hasPoint } of problems) {
    const start = { ...defaults, ...chosen(id) };
    const isHard = hasPoint || id === 'relu_kink';
    const { finding } = nabla.runGradcheck(specOf(start), optionsOf(start)).float64;
    assert.equal(finding === 'agrees', !isHard, `${id}: ${finding}`);
    for (const bug of bugs) {
      const { plantedEntries } = nabla.runGradcheck(specOf({ ...start, bug: bug.id }), optionsOf(start)).float64;
      assert.ok(plantedEntries > 0, `${id}: ${bug.id}`);
    }
  }
});

test('each prompt shows what it promises', () => {
  const [tiny, kink, float, transpose] = prompts.map(({ state }) =>
    nabla.runGradcheck(specOf(state), optionsOf(state)),
  );
  assert.equal(tiny.float64.finding, 'bug_missed');
  assert.equal(tiny.float64.report.failing.length, 0);
  assert.equal(kink.float64.finding, 'kink');
  assert.ok(Math.abs(kink.float64.report.numeric.data[2] - 0.5) < 1e-9);
  const lost = float.float32.report.numeric.data.filter((value) => value === 0).length;
  assert.ok(lost > 115 / 2, `${lost} numeric gradients are 0`);
  assert.equal(transpose.float64.finding, 'bug_caught');
  assert.equal(transpose.float64.report.failing.length, 48);
});
