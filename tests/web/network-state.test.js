import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import {
  unitsOf,
  withExamples,
  withHidden,
  withLoss,
  withOrientation,
  withParameters,
  withTargetForm,
  withUnits,
} from '../../web/labs/network/changes.js';
import { conventions, withConvention } from '../../web/labs/network/conventions.js';
import { depth, remembered } from '../../web/labs/network/history.js';
import { defaults, presets } from '../../web/labs/network/presets.js';
import { prompts } from '../../web/labs/network/prompts.js';
import { parseSizes } from '../../web/labs/network/sizes.js';
import { isOneHot, shown, stateSchema, taken, transposed } from '../../web/labs/network/state.js';

/** @param {object} change */
const isState = (change) => v.is(stateSchema, { ...defaults, ...change });

test('every preset and every prompt is a state that a link can hold', () => {
  for (const { id, set } of presets) assert.ok(isState(JSON.parse(JSON.stringify(set))), id);
  for (const { title, set } of prompts) assert.ok(isState(set), title);
});

test('a state that does not hold together is refused', () => {
  const [first, second] = defaults.layers;
  assert.ok(!isState({ x: [[1, 2], [3, 4]] }), 'inputs that W₁ does not take'); // prettier-ignore
  assert.ok(!isState({ x: [[1, 2, 3], [1, 2]] }), 'ragged'); // prettier-ignore
  assert.ok(!isState({ layers: [first] }), 'a last layer of another width than the targets');
  assert.ok(!isState({ layers: [first, { ...second, bias: [0] }] }), 'a bias of another width');
  assert.ok(!isState({ layers: [first, { ...second, activation: 'tanh' }] }), 'an activation on the logits');
  assert.ok(!isState({ layers: [] }), 'no layer');
  assert.ok(!isState({ targets: [[1, 0, 0]] }), 'a target too few');
  assert.ok(!isState({ targetForm: 'labels', targets: [[1, 0, 0], [0.5, 0.5, 0]] }), 'labels for what is not one-hot'); // prettier-ignore
  assert.ok(!isState({ cell: { quantity: 'z', layer: 0, row: 2, column: 0 } }), 'a cell that is not there');
  assert.ok(!isState({ cell: { quantity: 'z', layer: 2, row: 0, column: 0 } }), 'a layer that is not there');
  assert.ok(!isState({ learningRate: -1 }), 'a negative rate');
  assert.ok(!isState({ calculator: { sizes: [30], batch: 32 } }), 'one size');
  assert.ok(!isState({ onclick: 'x' }), 'a field that no lab has');
});

test('a state broken in several places is refused with a reason, and nothing throws', () => {
  for (const broken of [{ x: [] }, { layers: [] }, { targets: [[]] }, { layers: [{}] }, { x: [[]], layers: [] }]) {
    const { success, issues } = v.safeParse(stateSchema, { ...defaults, ...broken });
    assert.ok(!success && issues[0].message.length > 0);
  }
});

test('shapes follow every change, and what was there stays', () => {
  const wider = withUnits(defaults, 0, 4);
  assert.ok(isState(wider));
  assert.deepEqual(unitsOf(wider), [3, 4, 3]);
  assert.deepEqual(wider.layers[0].weights.map((row) => row.slice(0, 2)), defaults.layers[0].weights); // prettier-ignore
  assert.deepEqual(wider.layers[1].weights.slice(0, 2), defaults.layers[1].weights);
  assert.deepEqual(unitsOf(withUnits(wider, 0, 2)), unitsOf(defaults));
  assert.deepEqual(withUnits(wider, 0, 2).layers, defaults.layers);
  for (const changed of [withUnits(defaults, -1, 5), withExamples(defaults, 8), withExamples(defaults, 1)]) {
    assert.ok(isState(changed));
  }
  const outputs = withUnits(defaults, 1, 2);
  assert.ok(isState(outputs));
  assert.ok(outputs.targets.every(isOneHot), 'a target whose class went gets another');
});

test('hidden layers come and go before the output', () => {
  for (const hidden of [0, 1, 2, 3]) {
    const changed = withHidden(defaults, hidden);
    assert.ok(isState(changed), `${hidden} hidden layers`);
    assert.equal(changed.layers.length, hidden + 1);
  }
  assert.deepEqual(unitsOf(withHidden(defaults, 2)), [3, 2, 2, 3]);
  assert.deepEqual(unitsOf(withHidden(defaults, 0)), [3, 3]);
  assert.equal(withHidden(defaults, 2).layers[1].activation, 'sigmoid');
});

test('the cell in view turns with the orientation, and comes back when its matrix shrinks', () => {
  const state = { ...defaults, cell: { quantity: /** @type {const} */ ('z'), layer: 1, row: 0, column: 2 } };
  const turned = withOrientation(state, 'columns');
  assert.deepEqual([turned.cell.row, turned.cell.column], [2, 0]);
  assert.ok(isState(turned));
  assert.deepEqual(withOrientation(turned, 'rows'), state);
  assert.deepEqual(withUnits(state, 1, 2).cell, { quantity: 'z', layer: 0, row: 0, column: 0 });
});

test('labels stand only for one-hot targets', () => {
  const free = { ...defaults, targets: [[0.2, 0.5, 0.3], [0, 0, 1]] }; // prettier-ignore
  const labelled = withTargetForm(free, 'labels');
  assert.deepEqual(labelled.targets, [[0, 1, 0], [0, 0, 1]]); // prettier-ignore
  assert.ok(isState(labelled));
  const squared = { ...withLoss(labelled, 'mean_squared_error'), targets: free.targets };
  assert.ok(isState(withLoss(squared, 'softmax_cross_entropy')));
});

test('rows become columns and rows again', () => {
  const rows = [[1, 2, 3], [4, 5, 6]]; // prettier-ignore
  assert.deepEqual(transposed(rows), [[1, 4], [2, 5], [3, 6]]); // prettier-ignore
  assert.deepEqual(shown(rows, 'columns'), { rows: 3, columns: 2, data: [1, 4, 2, 5, 3, 6] });
  for (const orientation of /** @type {const} */ (['rows', 'columns'])) {
    assert.deepEqual(taken(shown(rows, orientation), orientation), rows);
  }
});

test('parameters from the engine come in its order, short enough to read', () => {
  const { layers } = withParameters(
    defaults,
    Float64Array.from({ length: 17 }, (_, i) => i + 0.123),
  );
  assert.deepEqual(layers[0].weights, [[0.12, 1.12], [2.12, 3.12], [4.12, 5.12]]); // prettier-ignore
  assert.deepEqual(layers[0].bias, [6.12, 7.12]);
  assert.deepEqual(layers[1].bias, [14.12, 15.12, 16.12]);
});

test('every choice of every convention is a state', () => {
  for (const { key, options } of conventions(defaults)) {
    for (const { value } of options ?? []) assert.ok(isState(withConvention(defaults, { key, value })), key);
  }
  assert.equal(withConvention(defaults, { key: 'firstClass', value: 'zero' }).firstClass, 0);
  const isOffered = (/** @type {object[]} */ chips) => JSON.stringify(chips).includes('labels');
  assert.ok(isOffered(conventions(defaults)));
  assert.ok(!isOffered(conventions({ ...defaults, loss: 'logistic' })));
});

test('typing in one place is one change to take back', () => {
  const typed = ['edit of W₁', 'edit of W₁', 'edit of b₁', 'step', 'step'];
  /** @type {readonly {state: number, what: string}[]} */
  let past = [];
  typed.forEach((what, i) => (past = remembered(past, i, what)));
  assert.deepEqual(
    past.map(({ state }) => state),
    [0, 2, 3, 4],
  );
  for (let i = 0; i < 2 * depth; ++i) past = remembered(past, i, 'step');
  assert.equal(past.length, depth);
});

test('sizes are read as people write them, and what is wrong is explained', () => {
  for (const text of ['30-1024-512-1', ' 30 → 1024 → 512 → 1 ', '30, 1024,512, 1', '30 1024 512 1', '30–1024–512–1']) {
    assert.deepEqual(parseSizes(text).sizes, [30, 1024, 512, 1], text);
  }
  /** @type {[string, RegExp][]} */
  const wrong = [
    ['30-many-1', /no whole number/],
    ['30-2.5-1', /no whole number/],
    ['30-0-1', /at least one unit/],
    ['30', /At least two/],
    ['', /At least two/],
    ['30-99999999-1', /too many/],
    [Array(13).fill(2).join('-'), /At most 12/],
  ];
  for (const [text, reason] of wrong) assert.match(parseSizes(text).reason ?? '', reason, text);
});
