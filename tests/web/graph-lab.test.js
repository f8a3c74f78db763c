import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import { completionsOf } from '../../web/labs/graph/language.js';
import { presets } from '../../web/labs/graph/presets.js';
import { prompts } from '../../web/labs/graph/prompts.js';
import { editedRange, rangeFor, usualRange } from '../../web/labs/graph/ranges.js';
import { excerpt, rangeOf, smallestAround } from '../../web/labs/graph/source-span.js';
import { defaults, presetIn, schema, sourceLimit, startOf, toMatrix, toRows } from '../../web/labs/graph/state.js';
import { entriesText, matrixText } from '../../web/labs/graph/words.js';

test('a place counted in code points is found in a string counted in UTF-16 units', () => {
  const text = 'α = 1\n𝛼𝛽 = 𝛾*2\ny = 𝛼𝛽';
  const at = (/** @type {number[]} */ [line, column, length]) => {
    const { from, to } = rangeOf(text, { line, column, length });
    return text.slice(from, to);
  };
  assert.equal(at([1, 1, 1]), 'α');
  assert.equal(at([2, 1, 2]), '𝛼𝛽');
  assert.equal(at([2, 6, 3]), '𝛾*2');
  assert.equal(at([3, 5, 2]), '𝛼𝛽');
});

test('a span may run over line ends, and one beyond the text is cut off', () => {
  const text = 'y = f(\n1)\nz';
  const { from, to } = rangeOf(text, { line: 1, column: 5, length: 5 });
  assert.equal(text.slice(from, to), 'f(\n1)');
  assert.deepEqual(rangeOf(text, { line: 9, column: 9, length: 9 }), { from: text.length, to: text.length });
  assert.deepEqual(rangeOf('', { line: 1, column: 1, length: 1 }), { from: 0, to: 0 });
});

test('the cursor is in the smallest expression around it', () => {
  const ranges = [
    { from: 0, to: 20 },
    { from: 4, to: 10 },
    { from: 4, to: 6 },
    { from: 12, to: 12 },
  ];
  assert.equal(smallestAround(ranges, 5), 2);
  assert.equal(smallestAround(ranges, 9), 1);
  assert.equal(smallestAround(ranges, 12), 0, 'an empty range holds nothing');
  assert.equal(smallestAround(ranges, 30), undefined);
});

test('an error is shown with carets under its place, and a long line is cut around it', () => {
  assert.equal(excerpt('y = 2x', { line: 1, column: 5, length: 2 }), 'y = 2x\n    ^^');
  assert.equal(excerpt('y = (', { line: 1, column: 6, length: 1 }), 'y = (\n     ^');
  const [line, carets] = excerpt(`${'a + '.repeat(50)}?`, { line: 1, column: 201, length: 1 }).split('\n');
  assert.equal(line[carets.indexOf('^')], '?');
  assert.ok(line.length < 60);
});

test('a slider has room to double its value, in round numbers, and keeps its range while the value fits', () => {
  assert.deepEqual(usualRange(0.3), { min: -1, max: 1, step: 0.01 });
  assert.deepEqual(usualRange(0), { min: -1, max: 1, step: 0.01 });
  assert.deepEqual(usualRange(-7), { min: -20, max: 20, step: 0.2 });
  assert.deepEqual(usualRange(1), { min: -2, max: 2, step: 0.02 });
  for (const value of [1e308, -1e308, 5e-324]) {
    const { min, max } = usualRange(value);
    assert.ok(Number.isFinite(min) && Number.isFinite(max) && min < max, String(value));
  }
  const own = { min: 0, max: 10, step: 1 };
  assert.equal(rangeFor(own, 5), own);
  assert.deepEqual(rangeFor(own, 30), usualRange(30));
  assert.deepEqual(editedRange(own, { max: 20 }), { min: 0, max: 20, step: 1 });
  assert.equal(editedRange(own, { max: -1 }), undefined);
  assert.equal(editedRange(own, { step: 0 }), undefined);
});

test('every start and every prompt is a state that a link may hold', () => {
  for (const { id } of presets) {
    assert.ok(v.is(schema, startOf(id)), id);
    assert.equal(presetIn(startOf(id)), id, 'and is known again');
  }
  for (const { title, state } of prompts) assert.ok(v.is(schema, state), title);
  assert.equal(presetIn({ ...defaults, source: 'x = 1' }), '');
});

test('a link may not hold what could do harm or makes no sense', () => {
  const bad = [
    { ...defaults, source: 'x'.repeat(sourceLimit + 1) },
    { ...defaults, source: 1 },
    { ...defaults, inputs: { x: [[1], [1, 2]] } },
    { ...defaults, inputs: { x: [[Number.NaN]] } },
    { ...defaults, inputs: { x: [] } },
    { ...defaults, ranges: { x: { min: 1, max: 0, step: 1 } } },
    { ...defaults, step: -1 },
    { ...defaults, selected: 1.5 },
    { ...defaults, more: 1 },
  ];
  for (const state of bad) assert.equal(v.is(schema, state), false, JSON.stringify(state).slice(0, 80));
});

test('line ends of other systems become newlines, as the editor has them', () => {
  assert.equal(v.parse(schema, { ...defaults, source: 'a = 1\r\nb = a\r' }).source, 'a = 1\nb = a\n');
});

test('rows and matrices turn into each other', () => {
  const rows = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  assert.deepEqual(toRows(toMatrix(rows)), rows);
});

test('a matrix in a sentence is its number or its shape, in a table its first entries', () => {
  assert.equal(matrixText({ rows: 1, columns: 1, data: [-0.2] }), '−0.2');
  assert.equal(matrixText({ rows: 2, columns: 3, data: [1, 2, 3, 4, 5, 6] }), '2 by 3');
  assert.equal(entriesText({ rows: 2, columns: 2, data: [1, 2, 3, Number.NaN] }), '[[1, 2], [3, NaN]]');
  assert.equal(entriesText({ rows: 1, columns: 4, data: [1, 2, 3, 4] }), '[1, 2, 3, …]');
});

test('completion offers the names of the program before the words of the language', () => {
  const labels = completionsOf(['w0']).map(({ label }) => label);
  assert.equal(labels[0], 'w0');
  for (const word of ['relu', 'softmax_cross_entropy', 'pi', 'const']) assert.ok(labels.includes(word), word);
  assert.equal(new Set(labels).size, labels.length);
});
