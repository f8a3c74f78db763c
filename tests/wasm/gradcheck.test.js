import assert from 'node:assert/strict';
import { test } from 'node:test';

import { loadModule } from './module.js';

const nabla = await loadModule();

test('the sanity network of the sheet passes in double, block by block', () => {
  const run = nabla.runGradcheck({}, {});
  assert.deepEqual(run.blocks, [
    { name: 'W₁', rows: 10, columns: 5, offset: 0 },
    { name: 'b₁', rows: 1, columns: 5, offset: 50 },
    { name: 'W₂', rows: 5, columns: 10, offset: 55 },
    { name: 'b₂', rows: 1, columns: 10, offset: 105 },
  ]);
  const { report, finding } = run.float64;
  assert.equal(finding, 'agrees');
  assert.equal(report.pass, true);
  assert.equal(report.firstFailing, null);
  assert.deepEqual(report.failing, []);
  assert.ok(report.analytic.data instanceof Float64Array);
  assert.equal(report.numeric.data.length, 115);
  assert.equal(report.relativeError.data[report.worst.column], report.worst.relativeError);
  assert.ok(run.float32.report.numeric.data instanceof Float32Array);
});

// The native suite asserts the same counts and positions (tests/core/test_gradcheck_problems.cpp).
test('a planted bug is caught where the native build catches it', () => {
  const spec = { examples: 4, inputs: 6, hidden: 3, outputs: 5 };
  const { report, finding, plantedEntries, missedEntries } = nabla.runGradcheck(
    { ...spec, problem: 'sigmoid_network', bug: 'transpose_forgotten' },
    {},
  ).float64;
  assert.equal(finding, 'bug_caught');
  assert.equal(plantedEntries, 16);
  assert.equal(missedEntries, 0);
  assert.deepEqual(
    report.failing,
    Array.from({ length: 16 }, (_, i) => i + 1),
  );
  assert.equal(report.firstFailing?.column, 1);
});

test('the prescribed check passes a zero gradient at a tiny scale, the relative one does not', () => {
  /** @type {import('#nabla-module').GradcheckSpec} */
  const spec = { problem: 'tiny_scale', bug: 'zero_gradient', inputs: 6 };
  assert.equal(nabla.runGradcheck(spec, {}).float64.finding, 'bug_missed');
  assert.equal(nabla.runGradcheck(spec, { step: 1e-5, relativeError: 'sum_abs' }).float64.finding, 'bug_caught');
});

test('values that are not finite cross as they are', () => {
  const { report, finding } = nabla.runGradcheck({ problem: 'huge_scale', point: 0.5 }, {}).float32;
  assert.equal(finding, 'not_finite');
  assert.equal(report.analytic.data[0], Infinity);
  assert.ok(Number.isNaN(report.worst.relativeError));
});

test('a sweep has six curves over the same steps, with slopes where truncation shows', () => {
  const { steps, curves, measured } = nabla.runGradcheckSweep({ problem: 'sum_of_squares', inputs: 3 }, 4);
  assert.equal(steps.length, 57);
  assert.equal(measured, 60);
  assert.deepEqual(
    curves.map(({ difference, precision }) => `${difference} ${precision}`),
    ['float64', 'float32'].flatMap((precision) =>
      ['central', 'forward', 'backward'].map((difference) => `${difference} ${precision}`),
    ),
  );
  assert.equal(curves[0].slope, null); // a central difference of x² is exact
  assert.ok(Math.abs(/** @type {number} */ (curves[1].slope) - 1) < 0.05);
  assert.ok(curves.every(({ error }) => error.length === steps.length));
});

test('the bugs of a problem are known by name', () => {
  assert.deepEqual(nabla.plantedBugs('relu_kink'), ['derivative_forgotten', 'sign']);
});

test('bad requests are refused with the field and the limit', () => {
  assert.throws(() => nabla.runGradcheck({ hidden: 0 }, {}), { where: 'hidden', code: 'invalid_argument' });
  assert.throws(() => nabla.runGradcheck({ hidden: 1e6 }, {}), { message: 'hidden: wanted 1 to 10000, got 1000000' });
  assert.throws(() => nabla.runGradcheck({ inputs: 1000, hidden: 1000 }, {}), {
    where: 'sizes',
    message: 'sizes: these sizes make 1011010 parameters; the limit is 20000',
  });
  assert.throws(() => nabla.runGradcheck({}, { step: 0 }), {
    message: 'gradcheck: wanted a step h above 0 and finite, got 0',
  });
  assert.throws(() => nabla.runGradcheck({}, /** @type {any} */ ({ step: 'abc' })), {
    message: 'argument 2.step: wanted a number, got a string',
  });
  assert.throws(() => nabla.runGradcheck(/** @type {any} */ ({ problem: 'x' }), {}), {
    message: /known are: sum_of_squares/,
  });
  assert.throws(() => nabla.runGradcheckSweep({}, 0), { code: 'invalid_argument' });
});

test('twenty thousand parameters are checked and cross', () => {
  const run = nabla.runGradcheck(
    { problem: 'relu_network', examples: 1, inputs: 100, hidden: 178, outputs: 10, bug: 'sign' },
    {},
  );
  assert.equal(run.float64.report.analytic.data.length, 19768);
  assert.ok(run.float64.report.failing.length > 1000);
});
