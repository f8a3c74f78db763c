import assert from 'node:assert/strict';
import { test } from 'node:test';

import { ProgramSession } from '../../web/engine/program-session.js';
import { readStructure } from '../../web/engine/program-structure.js';
import { givenText, ruleLines } from '../../web/labs/graph/edge-rules.js';
import { describeProgram } from '../../web/labs/graph/program.js';
import { presetOf } from '../../web/labs/graph/presets.js';
import { edgeMarks, momentOf } from '../../web/labs/graph/scene.js';
import { momentText } from '../../web/labs/graph/words.js';
import { loadModule } from '../wasm/module.js';

const session = new ProgramSession(await loadModule());

/** @param {string} source */
function opened(source) {
  const { structure, numbers } = session.open(source);
  return { program: describeProgram(source, readStructure(structure), numbers), numbers };
}

/** What an edge says that leads from one name to another; '' for the only operation.
 *  @param {ReturnType<typeof opened>} opened  @param {string} from  @param {string} [to] */
function said({ program: { structure }, numbers }, from, to) {
  const { nodes, edges } = structure;
  const edge = edges.findIndex(
    (one) => nodes[one.from].name === from && (to === undefined || nodes[one.to].name === to),
  );
  return { lines: ruleLines(structure, edges[edge], numbers.values), text: givenText(structure, edge, numbers) };
}

// COURSE M3.3: δ₂ = δ₁W₂ᵀ, δ₃ = δ₂ ∘ σ′(z₁), ∂J/∂x = δ₃W₁ᵀ.
test('the edges of a network say the rules of its backward pass, with the names of the program', () => {
  const network = opened(presetOf('m33').source);
  assert.equal(said(network, 'h').text, 'ḡ W2ᵀ');
  assert.equal(said(network, 'W2').text, 'hᵀ ḡ');
  assert.equal(said(network, 'x').text, 'ḡ W1ᵀ');
  assert.equal(said(network, 'b1').text, 'Σ↓ ḡ');
  assert.deepEqual(said(network, 'p', 'J').lines, ['−y/p', '× ḡ']);
  const sigmoid = network.program.structure.edges.findIndex(
    ({ to }) => network.program.structure.nodes[to].name === 'h',
  );
  assert.equal(givenText(network.program.structure, sigmoid, network.numbers), 'h (1 − h) ⊙ ḡ');
});

test('numbers carry numbers; a long name is cut on the edge and whole in words', () => {
  const { lines, text } = said(opened('x = 2\ny = x*3'), 'x');
  assert.deepEqual([lines, text], [[], '3 × 1']);
  const named = opened('weights = [[1, 2]]\nb = [[3], [4]]\ny = weights @ b');
  assert.deepEqual(said(named, 'b').lines, ['weigh…ᵀ ḡ']);
  assert.equal(said(named, 'b').text, 'weightsᵀ ḡ');
});

test('a number in a rule is itself, in brackets where it is negative; what has no name is v with its id', () => {
  assert.deepEqual(said(opened('X = [[1, 2]]\ny = X*-2'), 'X').lines[1], '× ḡ');
  assert.deepEqual(said(opened('X = [[1, 2]]\ny = X^3'), 'X').lines, ['3 X^(3 − 1)', '⊙ ḡ']);
  assert.match(said(opened('X = [[1, 2]]\nw = 2\ny = X @ (w*X).T'), 'X', 'y').text, /^ḡ v[₀-₉]+ᵀᵀ$/);
});

test('a rule stands on its edge when the backward pass has gone along it, and the step tells it in words', () => {
  const { program, numbers } = opened('x = [[1, 2]]\nW = [[3], [4]]\nu = x @ W\nz = sum(u*u)');
  const shown = (/** @type {number | null} */ step) =>
    edgeMarks(program, numbers, momentOf(program, step), null).map(({ lines }) => lines.join(' '));
  assert.deepEqual(shown(3), ['', '', '', '', ''], 'only the forward pass is done');
  assert.deepEqual(shown(4), ['', '', '', '', 'ḡ']);
  assert.deepEqual(shown(6).slice(0, 2), ['ḡ Wᵀ', 'xᵀ ḡ']);
  assert.deepEqual(shown(null), ['', '', '', '', ''], 'nothing is stepped');
  const last = momentText(program, momentOf(program, 6), numbers);
  assert.ok(last.endsWith('x gets ḡ Wᵀ, W gets xᵀ ḡ.'), last);
});
