import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isScalar, layOut, measure, shapeText } from '../../web/ui/graph-layout.js';
import { walk } from '../../web/ui/graph-walk.js';
import { fit, heightFor, kept, revealing, zoomed } from '../../web/ui/viewport.js';

/** @typedef {import('../../web/ui/graph-layout.js').GraphNode} GraphNode */

/** @param {string} name  @param {string} [symbol]  @param {number} [rows]  @param {number} [columns]
 *  @returns {GraphNode} */
const node = (name, symbol = '', rows = 1, columns = 1) => ({
  name,
  symbol,
  kind: symbol ? 'operation' : 'input',
  rows,
  columns,
});

/** u = x·w, z = u + x */
const residual = {
  nodes: [node('x'), node('w'), node('u', '×'), node('z', '+')],
  edges: [
    { from: 0, to: 2, slot: 0 },
    { from: 1, to: 2, slot: 1 },
    { from: 2, to: 3, slot: 0 },
    { from: 0, to: 3, slot: 1 },
  ],
};

test('a graph is laid out left to right: every edge leads to the right, and no two nodes overlap', async () => {
  const { nodes, width, height } = await layOut(residual);
  for (const { from, to } of residual.edges) {
    assert.ok(nodes[from].x + nodes[from].width / 2 < nodes[to].x - nodes[to].width / 2, `${from} → ${to}`);
  }
  for (const [i, a] of nodes.entries()) {
    for (const b of nodes.slice(i + 1)) {
      const apartAcross = Math.abs(a.x - b.x) >= (a.width + b.width) / 2;
      const apartDown = Math.abs(a.y - b.y) >= (a.height + b.height) / 2;
      assert.ok(apartAcross || apartDown);
    }
  }
  assert.ok(nodes.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height));
});

test('two edges between the same nodes are drawn apart', async () => {
  const square = { nodes: [node('x'), node('y', '×')], edges: [0, 1].map((slot) => ({ from: 0, to: 1, slot })) };
  const { edges } = await layOut(square);
  assert.notEqual(edges[0].path, edges[1].path);
  assert.notEqual(edges[0].y, edges[1].y);
});

test('an empty graph has a layout too', async () => {
  const { nodes, edges } = await layOut({ nodes: [], edges: [] });
  assert.deepEqual([nodes, edges], [[], []]);
});

test('a matrix has a heat map of at most 12×12 cells, and its shape on the node', () => {
  assert.ok(isScalar(node('x')));
  assert.equal(shapeText(node('x')), '');
  assert.equal(shapeText(node('W', '', 2, 3)), '2×3');
  const huge = measure(node('W', '', 500, 800));
  assert.equal(huge.width, Math.max(huge.pill, 12 * huge.cell));
  assert.ok(huge.height < 250);
  assert.equal(measure(node('x')).cell, 0);
});

test('the arrow keys follow the edges, and up and down lead to neighbours', async () => {
  const { nodes } = await layOut(residual);
  const go = (/** @type {string} */ key, /** @type {number} */ at) => walk(key, at, residual, nodes);
  assert.equal(go('ArrowRight', 1), 2);
  assert.equal(go('ArrowRight', 2), 3);
  assert.equal(go('ArrowRight', 3), undefined, 'the output leads nowhere');
  assert.ok([0, 1].includes(Number(go('ArrowLeft', 2))));
  const [upper, lower] = nodes[0].y < nodes[1].y ? [0, 1] : [1, 0];
  assert.equal(go('ArrowDown', upper), lower);
  assert.equal(go('ArrowUp', lower), upper);
  assert.equal(go('End', 0), 3);
  assert.equal(go('Home', 3), upper);
  assert.equal(go('x', 0), undefined);
});

test('a drawing that fits is in the middle; one that does not begins at its beginning', () => {
  const frame = { width: 400, height: 200 };
  const small = fit({ width: 100, height: 50 }, frame, { most: 1 });
  assert.deepEqual(small, { x: 150, y: 75, scale: 1 });
  const wide = fit({ width: 4000, height: 50 }, frame, { least: 0.5 });
  assert.equal(wide.scale, 0.5);
  assert.ok(wide.x > 0 && wide.x < 20);
  assert.ok(fit({ width: 4000, height: 50 }, frame).scale < 0.1);
  const tall = fit({ width: 4000, height: 1000 }, frame, { least: 0.5 });
  assert.ok(tall.scale * 1000 <= frame.height && tall.y > 0, 'its height fits all the same');
});

test('zooming keeps the point under the finger, within limits', () => {
  const view = { x: 10, y: 20, scale: 1 };
  const around = { x: 110, y: 70 };
  const { x, y, scale } = zoomed(view, 2, around);
  assert.equal(scale, 2);
  assert.deepEqual([(around.x - x) / scale, (around.y - y) / scale], [100, 50]);
  assert.equal(zoomed(view, 1e9, around).scale, 3);
});

test('what is out of sight is revealed, what is in sight moves nothing', () => {
  const frame = { width: 300, height: 200 };
  const view = { x: 0, y: 0, scale: 1 };
  assert.equal(revealing(view, { x: 150, y: 100, width: 40, height: 40 }, frame), view);
  const moved = revealing(view, { x: 500, y: 100, width: 40, height: 40 }, frame);
  assert.ok(500 + moved.x + 20 <= 300);
  assert.equal(moved.y, 0);
  const back = revealing(view, { x: -100, y: 100, width: 40, height: 40 }, frame);
  assert.ok(-100 + back.x - 20 >= 0);
});

test('some of the drawing stays in the frame', () => {
  const drawing = { width: 500, height: 100 };
  const frame = { width: 300, height: 200 };
  assert.ok(kept({ x: 9999, y: 0, scale: 1 }, drawing, frame).x < frame.width);
  assert.ok(kept({ x: -9999, y: 0, scale: 1 }, drawing, frame).x > -drawing.width);
});

test('a frame is as high as its drawing needs, within limits', () => {
  const limits = { least: 0.5, most: 1, lowest: 100, highest: 400 };
  assert.equal(heightFor({ width: 100, height: 10 }, 500, limits), 100);
  assert.equal(heightFor({ width: 100, height: 1000 }, 500, limits), 400);
  assert.equal(heightFor({ width: 472, height: 200 }, 500, limits), 228);
});
