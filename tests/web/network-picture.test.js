import assert from 'node:assert/strict';
import { test } from 'node:test';

import {
  activeOf,
  examplesInOrder,
  gridOver,
  planeAround,
  selectColumns,
  selectRows,
} from '../../web/labs/train/grids.js';
import { columnsOf, hasPart, parameterIndex, tilesOf } from '../../web/labs/train/network-columns.js';
import { curveOf, layoutOf, linkAt, linksOf, mostShown, pointOn } from '../../web/labs/train/network-layout.js';
import { layersOf, startOf } from '../../web/labs/train/presets.js';
import { networkOf } from '../../web/labs/train/state.js';

/** @param {number[][]} rows */
const matrix = (rows) => ({ rows: rows.length, columns: rows[0].length, data: Float64Array.from(rows.flat()) });

test('the picture is as wide as there is room, and wider when its columns need it', () => {
  assert.equal(layoutOf([2, 4, 2, 2], 560).width, 560);
  const many = layoutOf([2, 8, 8, 8, 8, 8, 8, 2], 560);
  assert.ok(many.width > 560);
  assert.ok(many.columns.every(({ x }, i) => i === 0 || x - many.columns[i - 1].x >= many.tile));
});

test('columns move together before the picture becomes wider than its room', () => {
  const names = { inputs: ['sin x₁'], outputs: ['class 1'] };
  assert.equal(layoutOf([2, 8, 8, 8, 8, 8, 2], 536, names).width, 536);
  assert.ok(layoutOf([2, 8, 8, 8, 8, 8, 8, 2], 536, names).width > 536);
  assert.equal(layoutOf([2, 4, 2, 2], 536, names).tile, 48);
});

test('names have a fixed room, and more where few columns leave it', () => {
  const inputs = ['a name of thirty-two letters, say'];
  const left = (/** @type {number[]} */ sizes, /** @type {number} */ available) =>
    layoutOf(sizes, available, { inputs, outputs: ['yes'] }).columns[0].x;
  assert.equal(left([4, 8, 8, 8, 2], 340), 64);
  assert.ok(left([4, 8, 2], 340) > 80);
  assert.equal(layoutOf([4, 8, 2], 340, { inputs, outputs: ['yes'] }).width, 340);
  assert.ok(layoutOf([2, 2], 340, { outputs: ['yes'] }).columns[1].x + 32 + 8 + 3 * 7 <= 340, 'yes is not cut');
});

test('a layer of many shows some of them', () => {
  const { columns, height } = layoutOf([2, 100, 2], 560);
  assert.equal(columns[1].units, 100);
  assert.equal(columns[1].nodes.length, mostShown);
  assert.ok(columns[1].nodes.every(({ y }) => y < height));
});

test('a link runs from the side of one tile to the side of the next, and is found under the pointer', () => {
  const layout = layoutOf([2, 3, 1], 500);
  const links = linksOf(layout);
  assert.equal(links.length, 2 * 3 + 3 * 1);
  const link = { layer: 0, from: 1, to: 2 };
  const curve = curveOf(layout, link);
  assert.deepEqual(pointOn(curve, 0), curve.start);
  assert.deepEqual(pointOn(curve, 1), curve.end);
  assert.equal(curve.start.x, layout.columns[0].nodes[1].x + layout.tile);
  assert.deepEqual(linkAt(layout, links, pointOn(curve, 0.8)), link);
  assert.equal(linkAt(layout, links, { x: curve.bend, y: layout.height + 50 }), undefined);
  assert.equal(linkAt(layout, links, { x: 1, y: curve.start.y }), undefined);
});

test('no links leave a feature that is switched off', () => {
  const layout = layoutOf([2, 3, 1], 500);
  assert.equal(linksOf(layout, (layer, from) => layer > 0 || from === 1).length, 3 + 3);
});

test('a parameter has its place in the row of all: W₁, b₁, W₂, b₂', () => {
  const network = networkOf(startOf('circle'), 2, 2); // 2-4-2-2: W₁ 0…7, b₁ 8…11, W₂ 12…19, b₂ 20, 21, W₃ 22…25, b₃
  assert.equal(parameterIndex(network, 0, 1, 3), 7);
  assert.equal(parameterIndex(network, 0, 2, 0), 8);
  assert.equal(parameterIndex(network, 1, 3, 1), 19);
  assert.equal(parameterIndex(network, 1, 4, 1), 21);
  assert.equal(parameterIndex(network, 2, 2, 1), 27);
});

const source = { kind: /** @type {const} */ ('plane'), classNames: ['red', 'green'], features: ['a', 'b', 'c'] };
const data = /** @type {any} */ ({
  source,
  inputs: { names: source.features, active: [0, 2], tiles: matrix([[1, 2, 3]]) },
});

test('the columns name what is shown, and know which row of the weights a feature has', () => {
  const network = networkOf({ ...startOf('circle'), hidden: layersOf('relu', 3) }, 2, 2);
  const columns = columnsOf(network, data);
  assert.deepEqual(columns[0].rows, [0, -1, 1]);
  assert.deepEqual(columns[1].names.at(-1), 'Neuron 3 of hidden layer 1');
  assert.deepEqual(columns[2].names, ['Output red', 'Output green']);
  assert.equal(hasPart({ kind: 'link', layer: 0, from: 2, to: 2 }, columns), true);
  assert.equal(hasPart({ kind: 'link', layer: 0, from: 1, to: 2 }, columns), false); // switched off
  assert.equal(hasPart({ kind: 'link', layer: 0, from: 2, to: 3 }, columns), false);
  assert.equal(hasPart({ kind: 'neuron', layer: 1, unit: 1 }, columns), true);
  assert.equal(hasPart({ kind: 'neuron', layer: 2, unit: 0 }, columns), false);
  const single = columnsOf(networkOf({ ...startOf('circle'), loss: 'logistic' }, 2, 2), data);
  assert.deepEqual(single.at(-1)?.names, ['Output green']); // p of the second class
});

test('on digits the first layer shows its weights, and the pixels are one tile without links', () => {
  const digits = { ...data, source: { ...source, kind: 'digits', classNames: [...'0123456789'] } };
  const network = networkOf(startOf('digits'), 64, 10);
  const [inputs] = columnsOf(network, digits);
  assert.equal(inputs.isWhole, true);
  const weights = [matrix([[1]]), matrix([[2]])];
  const inside = /** @type {any} */ ({
    layers: weights.map((one) => ({ weights: one, bias: one })),
    activations: [matrix([[3]]), matrix([[4]])],
  });
  const shown = tilesOf(network, digits, inside).slice(1);
  assert.deepEqual(
    shown.map((tiles) => tiles?.matrix.data[0]),
    [1, 4],
  );
});

test('rows and columns are taken as they were chosen', () => {
  const m = matrix([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  assert.deepEqual(selectColumns(m, [2, 0]), matrix([[3, 1], [6, 4]])); // prettier-ignore
  assert.deepEqual(selectRows(m, [1]), matrix([[4, 5, 6]]));
  assert.deepEqual(activeOf(['a', 'b', 'c'], ['c', 'x', 'a'], [1]), [0, 2]);
  assert.deepEqual(activeOf(['a', 'b', 'c'], ['x'], [1]), [1]);
});

test('examples are drawn evenly from all classes, in the order of the classes', () => {
  const labels = [1, 0, 1, 0, 1, 0, 1, 0];
  assert.deepEqual(examplesInOrder(labels, 2), [1, 5, 0, 4]);
  assert.equal(examplesInOrder(labels, 12).length, 4); // 2×2 is the largest square
});

test('a grid fills the plane from its upper left', () => {
  const plane = planeAround(matrix([[0, 9, 0], [2, 9, 1]]), [0, 2], 2, false); // prettier-ignore
  assert.ok(plane.x[0] < 0 && plane.x[1] > 2 && plane.y[0] < 0 && plane.y[1] > 1);
  const { data: grid } = gridOver({ size: 2, x: [0, 4], y: [0, 8] });
  assert.deepEqual([...grid], [1, 6, 3, 6, 1, 2, 3, 2]);
  const square = planeAround(matrix([[0, 0], [2, 1]]), [0, 1], 2, true); // prettier-ignore
  assert.equal(square.x[1] - square.x[0], square.y[1] - square.y[0]);
});
