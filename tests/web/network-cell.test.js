/** What lights up for a cell, and its sum in words, held to the terms that the engine gives. */

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { cellName, lightsOf, ruleOf, sumText } from '../../web/labs/network/cell.js';
import { withOrientation } from '../../web/labs/network/changes.js';
import { presets } from '../../web/labs/network/presets.js';
import { shapeOfCell, shown, toQuestion } from '../../web/labs/network/state.js';
import { entry, indices, isLit } from '../../web/ui/matrix.js';
import { loadModule } from '../wasm/module.js';

/** @typedef {import('../../web/labs/network/state.js').NetworkState} NetworkState */
/** @typedef {import('../../web/ui/matrix.js').Matrix} Matrix */

const nabla = await loadModule();

/** @param {string} id  @param {Partial<NetworkState>} [change]
 *  @returns {NetworkState} */
function preset(id, change) {
  const found = presets.find((candidate) => candidate.id === id);
  if (!found) throw new Error(id);
  return { ...found.set, ...change };
}

/** @param {NetworkState} state */
const study = (state) => nabla.studyNetwork(toQuestion(state));

/** The lab's matrix of a key.
 *  @param {NetworkState} state  @param {string} key
 *  @returns {Matrix} */
function matrixOf(state, key) {
  const { orientation } = state;
  if (key === 'x') return shown(state.x, orientation);
  const [, name, l] = /** @type {RegExpExecArray} */ (/^(.*?)(\d)$/.exec(key));
  /** @type {Record<string, string>} */
  const members = {
    weights_gradient: 'weightsGradient',
    bias_gradient: 'biasGradient',
    activation_gradient: 'activationGradient',
  };
  return Reflect.get(study(state).layers[Number(l)], members[name] ?? name);
}

/** The entries that are lit in a matrix, in their order.
 *  @param {NetworkState} state  @param {string} key */
function litEntries(state, key) {
  const matrix = matrixOf(state, key);
  const lit = lightsOf(state)[key];
  return indices(matrix.rows).flatMap((i) =>
    indices(matrix.columns)
      .filter((j) => isLit(lit, i, j))
      .map((j) => entry(matrix, i, j)),
  );
}

/** @type {import('#nabla-module').NetworkQuantity[]} */
const products = ['z', 'activation_gradient', 'delta', 'weights_gradient', 'input_gradient', 'bias_gradient'];

test('what lights up is what the engine multiplies, for every cell in both orientations', () => {
  let checked = 0;
  for (const orientation of /** @type {const} */ (['rows', 'columns'])) {
    for (const quantity of products) {
      for (const layer of [0, 1]) {
        if (layer === 1 && ['delta', 'activation_gradient', 'input_gradient'].includes(quantity)) continue;
        const [rows, columns] = shapeOfCell({ ...preset('M3.3'), cell: { quantity, layer, row: 0, column: 0 } });
        for (const [row, column] of indices(rows).flatMap((i) => indices(columns).map((j) => [i, j]))) {
          const inRows = preset('M3.3', { cell: { quantity, layer, row, column } });
          const state = withOrientation(inRows, orientation);
          const { left, right, addend } = study(state).cell;
          const lit = Object.keys(lightsOf(state)).map((key) => litEntries(state, key));
          const expected = [left, right, ...(quantity === 'z' ? [[addend]] : [])].filter(({ length }) => length > 0);
          assert.deepEqual(lit.map(String).sort(), expected.map((terms) => terms.join()).sort(), `${quantity}${layer}`);
          checked += 1;
        }
      }
    }
  }
  assert.ok(checked > 60);
});

test('without turning the lights with the orientation they would light something else', () => {
  const inRows = preset('M3.3', { cell: { quantity: 'z', layer: 0, row: 1, column: 0 } });
  const turned = withOrientation(inRows, 'columns');
  assert.notDeepEqual(lightsOf(turned), lightsOf(inRows));
  assert.deepEqual(lightsOf(inRows).x, { row: 1 });
  assert.deepEqual(lightsOf(turned).x, { row: undefined, column: 1 });
});

// By hand, from the numbers of the presets.
test('sums are written out with their numbers', () => {
  const at = (/** @type {string} */ id, /** @type {NetworkState['cell']} */ cell) => {
    const state = preset(id, { cell });
    return `${cellName(state)} = ${sumText(state, study(state))}`;
  };
  assert.equal(at('M3.3', { quantity: 'z', layer: 0, row: 1, column: 0 }), '(z₁)₂₁ = 0·0.2 + 2·0.5 + 1·(−0.3) + 0.1');
  assert.equal(at('M3.3', { quantity: 'a', layer: 0, row: 0, column: 0 }), '(a₁)₁₁ = σ(0.85)');
  assert.equal(at('T3', { quantity: 'z', layer: 0, row: 0, column: 1 }), '(z₁)₁₂ = 1·2 + (−1)·1 + 0');
  assert.equal(at('T3', { quantity: 'delta', layer: 1, row: 0, column: 0 }), '(δ₂)₁₁ = 0.5 − 1');
  assert.equal(at('T3', { quantity: 'delta', layer: 1, row: 1, column: 0 }), '(δ₂)₂₁ = 0.5 − 0');
  assert.equal(at('T3', { quantity: 'delta', layer: 0, row: 0, column: 1 }), '(δ₁)₁₂ = 1·1');
  assert.equal(at('T3', { quantity: 'weights_gradient', layer: 0, row: 2, column: 1 }), '(∂L/∂W₁)₃₂ = (−1)·2 + 0·1');
  assert.equal(at('T3', { quantity: 'bias_gradient', layer: 0, row: 2, column: 0 }), '(∂L/∂b₁)₃₁ = −1 + 0');
  assert.equal(at('T3', { quantity: 'new_weights', layer: 0, row: 2, column: 1 }), '(new W₁)₃₂ = 1 − 0.5·(−2)');
  assert.equal(at('T3', { quantity: 'probabilities', layer: 1, row: 0, column: 0 }), 'p₁₁ = e^2 / (e^2 + e^2)');
  assert.equal(at('T3', { quantity: 'losses', layer: 1, row: 0, column: 1 }), 'L₂ = −log 0.5');
  assert.match(at('L2', { quantity: 'delta', layer: 1, row: 1, column: 0 }), /^\(δ₂\)₂₁ = −\(0\.\d+ − 1\)$/);
  assert.match(at('T1', { quantity: 'losses', layer: 1, row: 0, column: 0 }), /^L₁ = log\(1 \+ e\^−1\.097\) − 1·\(−1\.097\)$/); // prettier-ignore
  assert.equal(at('T1', { quantity: 'z', layer: 0, row: 0, column: 0 }), '(z₁)₁₁ = 2·0.5');
  assert.match(at('M3.7', { quantity: 'delta', layer: 1, row: 0, column: 0 }), /^\(δ₂\)₁₁ = 0\.1667·\(0\.\d+ − 1\)$/);
});

test('the rule names row and column as the orientation has them', () => {
  const inRows = preset('M3.3', { cell: { quantity: 'z', layer: 1, row: 1, column: 2 } });
  assert.equal(ruleOf(inRows), 'row 2 of a₁ times column 3 of W₂, plus b₂');
  assert.equal(ruleOf(withOrientation(inRows, 'columns')), 'row 3 of W₂ times column 2 of a₁, plus b₂');
  const delta = preset('L2', { cell: { quantity: 'delta', layer: 1, row: 0, column: 0 } });
  assert.equal(ruleOf(delta), 'y − p');
  const free = preset('M3.3', { targets: [[1, 1, 0], [0, 0, 1]], cell: { ...delta.cell } }); // prettier-ignore
  assert.equal(ruleOf(free), 'p·Σy − y');
});
