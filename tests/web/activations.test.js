import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { functionOf, functions, ids } from '../../web/labs/activations/functions.js';
import { prompts } from '../../web/labs/activations/prompts.js';
import {
  beside,
  defaults,
  stateSchema,
  toQuestion,
  withCompared,
  withReach,
} from '../../web/labs/activations/state.js';
import { asymptoteText, chainText, flatText, lineText, problemText } from '../../web/labs/activations/words.js';

/** @param {object} change */
const isState = (change) => v.is(stateSchema, { ...defaults, ...change });

/** As much of a study as a sentence needs.
 *  @param {object} part
 *  @returns {any} */
const study = (part) => ({ x: { data: [-8, 8] }, flat: [], left: null, right: null, ...part });

test('the defaults and every prompt are states that a link can hold', () => {
  assert.ok(isState({}));
  for (const { title, set } of prompts) assert.ok(isState(JSON.parse(JSON.stringify(set))), title);
});

test('a state that does not hold together is refused', () => {
  assert.ok(!isState({ shown: 'sinus' }), 'an unknown function');
  assert.ok(!isState({ point: 9 }), 'a point outside the plot');
  assert.ok(!isState({ point: Number.NaN }), 'no number');
  assert.ok(!isState({ reach: 5 }), 'a range that is not offered');
  assert.ok(!isState({ depth: 51 }) && !isState({ depth: 1.5 }), 'a depth beyond the slider');
  assert.ok(!isState({ expression: 'x'.repeat(501) }), 'a book for an expression');
  assert.ok(!isState({ step: 0 }), 'h = 0');
  assert.ok(!isState({ extra: 1 }), 'a field that no lab has');
});

test('a narrower plot takes its point along', () => {
  assert.deepEqual(withReach({ ...defaults, point: -6 }, 3), { reach: 3, point: -3 });
  assert.deepEqual(withReach({ ...defaults, point: 1 }, 20), { reach: 20, point: 1 });
});

test('functions beside the one in view come and go, and it is never drawn twice', () => {
  const both = { ...defaults, ...withCompared({ ...defaults, compared: ['relu'] }, 'tanh') };
  assert.deepEqual(beside(both), ['tanh', 'relu']);
  assert.deepEqual(beside({ ...both, shown: 'tanh' }), ['relu']);
  assert.deepEqual(withCompared(both, 'relu'), { compared: ['tanh'] });
});

test('the engine is asked for the activation or for the expression', () => {
  const asked = toQuestion({ ...defaults, reach: 3 }, 'leaky_relu');
  assert.deepEqual([asked.activation, asked.from, asked.to, asked.expression], ['leaky_relu', -3, 3, undefined]);
  assert.equal(toQuestion(defaults, 'own').expression, defaults.expression);
  assert.ok(!('activation' in toQuestion(defaults, 'own')));
});

test('each function has its own colour and dashes, and puts its numbers in', () => {
  assert.deepEqual(
    functions.map(({ id }) => id),
    [...ids],
  );
  assert.equal(new Set(functions.map(({ token }) => token)).size, ids.length);
  assert.equal(new Set(functions.map(({ dash }) => String(dash))).size, ids.length);
  const numbers = (/** @type {any} */ id, /** @type {number} */ value) =>
    functionOf(id).withNumbers?.(/** @type {any} */ ({ value }));
  assert.equal(numbers('sigmoid', 0.88079708), '0.8808\\,(1 - 0.8808)');
  assert.equal(numbers('tanh', -0.5), '1 - (-0.5)^2');
  assert.equal(numbers('softplus', 2), '1 - e^{-2}');
  assert.equal(numbers('elu', -0.75), '-0.75 + 1');
  assert.equal(numbers('gelu', 1), undefined);
});

test('flat stretches are told from the edges of the plot inwards', () => {
  const flat = [{ from: -8, to: -2.88727095 }, { from: -0.9, to: -0.6 }, { from: 2.5, to: 8 }]; // prettier-ignore
  assert.equal(flatText(study({ flat }), 0.05), 'Shaded, |f′| < 0.05: below −2.887, from −0.9 to −0.6, above 2.5.');
  assert.equal(flatText(study({}), 0.05), 'Nowhere here is |f′| < 0.05.');
  assert.match(flatText(study({ flat: [{ from: -8, to: 8 }] }), 0.05), /all of what is drawn/);
});

test('asymptotes are lines in words', () => {
  assert.equal(lineText({ slope: 0, intercept: -1 }), '−1');
  assert.equal(lineText({ slope: 1, intercept: 0 }), 'x');
  assert.equal(lineText({ slope: -1, intercept: 2 }), '−x + 2');
  assert.equal(lineText({ slope: 0.01, intercept: -0.5 }), '0.01·x − 0.5');
  assert.equal(
    asymptoteText(study({ left: { slope: 0, intercept: 0 }, right: { slope: 1, intercept: 0 } })),
    'Towards −∞ it nears 0, towards ∞ it nears x.',
  );
  assert.equal(asymptoteText(study({ right: { slope: 0, intercept: 1 } })), 'Towards ∞ it nears 1.');
  assert.equal(asymptoteText(study({})), '');
});

test('each fate of a gradient has its sentence', () => {
  const chain = (/** @type {string} */ fate, /** @type {number[]} */ data, stoppedAt = 0) =>
    chainText(/** @type {any} */ ({ fate, stoppedAt, products: { data } }));
  assert.match(chain('keeps', [1]), /one layer.*by 1: it gets through/);
  assert.match(chain('vanishes', [0.25, 0.0005]), /2 layers.*5\.000e−4.*vanishes|2 layers.*5e−4.*vanishes/);
  assert.match(chain('explodes', [2, 4096]), /4096.*explodes/);
  assert.match(chain('stops', [0, 0], 1), /Layer 1 has slope 0/);
  assert.match(chain('undefined', [Number.NaN]), /no number/);
});

test('what is wrong with an expression is said with its place and a hint', () => {
  const problem = (/** @type {object} */ part) => problemText(/** @type {any} */ (part));
  assert.equal(
    problem({
      message: 'line 1, column 3: there is no function “sigmod”',
      where: 'line 1, column 3',
      column: 3,
      hint: 'did you mean sigmoid?',
    }),
    'Column 3: there is no function “sigmod”. Did you mean sigmoid?',
  );
  assert.equal(
    problem({ message: 'a product needs its sign', column: 1, hint: 'write 2*x' }),
    'Column 1: a product needs its sign. Write 2*x.',
  );
  assert.equal(
    problem({ message: '“y” is not known here', line: 2, column: 3, hint: '' }),
    'Line 2, column 3: “y” is not known here.',
  );
});
