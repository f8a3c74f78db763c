import assert from 'node:assert/strict';
import { test } from 'node:test';

import { chosen, defaults } from '../../web/labs/gradcheck/state.js';
import { curveWords, explanation, firstFailing, headline, otherPrecision } from '../../web/labs/gradcheck/words.js';

/** A report of two entries of which the second is the worst.
 *  @param {number} worst  @param {number[]} failing */
function verdictOf(worst, failing, more = {}) {
  const entry = { row: 0, column: 1, analytic: 1, numeric: 1 + worst, relativeError: worst };
  const data = Float64Array.of(0, worst);
  const matrix = { rows: 1, columns: 2, data };
  return {
    report: {
      analytic: matrix,
      numeric: matrix,
      relativeError: matrix,
      failing,
      worst: entry,
      firstFailing: failing.length > 0 ? entry : null,
      pass: failing.length === 0,
    },
    finding: /** @type {const} */ ('agrees'),
    plantedEntries: 0,
    missedEntries: 0,
    betterStep: 0,
    betterError: 0,
    ...more,
  };
}

const blocks = [{ name: 'W₁', rows: 1, columns: 2, offset: 0 }];
const good = verdictOf(2.1e-10, []);
/** @type {any} */
const run = { blocks, float64: good, float32: verdictOf(0.5, [1]) };

test('the headline counts, and names the worst', () => {
  assert.equal(headline(run, good), '2 of 2 parameters agree; worst relative error 2.1e−10 at W₁[2].');
  assert.match(headline(run, verdictOf(NaN, [1])), /^1 of 2 parameters agree; no number at W₁\[2\]/);
  assert.equal(firstFailing(run, good), '');
  assert.equal(firstFailing(run, verdictOf(0.5, [1])), 'First failing: W₁[2], analytic 1, numeric 1.5.');
  assert.equal(otherPrecision(run, defaults), 'In float: 1 of 2 agree.');
});

test('a right gradient that is refused is told from a wrong one, with a way out', () => {
  const refused = verdictOf(1, [1], { finding: 'step_too_large', betterStep: 1e-5, betterError: 1e-9 });
  const right = explanation(refused, defaults);
  assert.equal(right.lead, 'Refused, though right.');
  assert.deepEqual(right.offers, [{ label: 'Use h = 1e−5', patch: { step: 1e-5 } }]);
  const wrong = explanation({ ...refused, plantedEntries: 2 }, { ...defaults, bug: 'sign' });
  assert.match(wrong.lead, /^Wrong, but this check would refuse the right gradient too/);
});

test('every finding has its words', () => {
  const bug = /** @type {const} */ ('sign');
  /** @type {[string, object, object, RegExp][]} */
  const cases = [
    ['agrees', {}, {}, /^Right/],
    ['bug_caught', { plantedEntries: 2 }, { bug }, /^The bug is caught/],
    ['bug_missed', { plantedEntries: 2 }, { bug }, /^Passed, though wrong/],
    ['bug_without_trace', {}, { bug }, /^No trace/],
    ['step_too_small', { betterStep: 1e-4 }, {}, /^Refused, though right/],
    ['out_of_reach', { betterStep: 1e-4 }, { precision: 'float32' }, /^Refused, though right/],
    ['kink', {}, chosen('relu_kink'), /^Refused, though right/],
    ['not_finite', {}, { precision: 'float32' }, /^Refused, though right/],
  ];
  for (const [finding, more, patch, lead] of cases) {
    const verdict = /** @type {any} */ (verdictOf(0.1, [], { finding, ...more }));
    const said = explanation(verdict, { ...defaults, ...patch });
    assert.match(said.lead, lead, finding);
    assert.doesNotMatch(said.text, /undefined|NaN/, finding);
  }
});

test('a missed bug offers the measure that catches it', () => {
  const missed = /** @type {any} */ (verdictOf(1e-6, [], { finding: 'bug_missed', plantedEntries: 2 }));
  const { offers } = explanation(missed, { ...defaults, bug: 'sign' });
  assert.deepEqual(
    offers.map(({ patch }) => patch),
    [{ relativeError: 'sum_abs', step: 1e-5 }],
  );
});

test('a curve without a slope says so', () => {
  const curve = /** @type {any} */ ({ slope: null, bestStep: 0.1, bestError: 1e-16 });
  assert.deepEqual(curveWords(curve), { slope: 'none seen', best: '0.1', error: '1e−16' });
  assert.equal(curveWords({ ...curve, slope: 1.9983 }).slope, '2.00');
});
