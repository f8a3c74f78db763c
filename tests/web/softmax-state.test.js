import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { prompts } from '../../web/labs/softmax/prompts.js';
import {
  defaults,
  oneHot,
  stateSchema,
  toMatrix,
  toRows,
  trueClass,
  withLogits,
} from '../../web/labs/softmax/state.js';

/** @param {object} change */
const isState = (change) => v.is(stateSchema, { ...defaults, ...change });

test('the defaults and every prompt are states that a link can hold', () => {
  assert.ok(isState({}));
  for (const { title, set } of prompts) assert.ok(isState(JSON.parse(JSON.stringify(set))), title);
});

test('a state that does not hold together is refused', () => {
  assert.ok(!isState({ logits: [[1, 2], [3]] }), 'ragged'); // prettier-ignore
  assert.ok(!isState({ targets: [[1, 0]] }), 'targets of another shape');
  assert.ok(!isState({ logits: [[1, null, 3], [1, 2, 3]] }), 'no number'); // prettier-ignore
  assert.ok(!isState({ row: 2 }), 'a row that is not there');
  assert.ok(!isState({ input: 3 }), 'a class that is not there');
  assert.ok(!isState({ temperature: 0 }), 'T = 0');
  assert.ok(!isState({ shift: 1e18 }), 'a shift beyond the slider');
  assert.ok(!isState({ logits: Array(9).fill([1, 2, 3]), targets: Array(9).fill([1, 0, 0]) }), 'too many rows');
  assert.ok(!isState({ onclick: 'x' }), 'a field that no lab has');
});

test('targets follow the shape of the logits, and a row that loses its class gets the first', () => {
  const grown = { ...defaults, ...withLogits(defaults, { rows: 3, columns: 4, data: Array(12).fill(0) }) };
  assert.deepEqual(grown.targets, [oneHot(4, 0), oneHot(4, 1), oneHot(4, 0)]);
  const last = { ...grown, targets: [oneHot(4, 3), oneHot(4, 1), [0, 0, 0, 0]], row: 2, input: 3, output: 3 };
  const shrunk = { ...last, ...withLogits(last, { rows: 2, columns: 3, data: Array(6).fill(0) }) };
  assert.deepEqual(shrunk.targets, [oneHot(3, 0), oneHot(3, 1)]);
  assert.deepEqual([shrunk.row, shrunk.input, shrunk.output], [1, 2, 2]);
  assert.ok(v.is(stateSchema, shrunk));
});

test('only a one-hot row has a true class', () => {
  assert.equal(trueClass([0, 1, 0]), 1);
  assert.equal(trueClass([1, 1, 0]), null);
  assert.equal(trueClass([0, 0.5, 0.5]), null);
  assert.equal(trueClass([0, 0, 0]), null);
  assert.equal(trueClass([1, 0, -1]), null);
});

test('rows and matrices turn into each other', () => {
  assert.deepEqual(toRows(toMatrix(defaults.logits)), defaults.logits);
});
