import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Arrivals, buffersIn, sendAhead } from '../../web/engine/pieces.js';

const counting = (/** @type {number} */ length) => Float64Array.from({ length }, (_, i) => i);

/** Sends a value through a channel that hands each piece over, as a worker's does.
 *  @template Value
 *  @param {Value} value */
async function sent(value) {
  const arrivals = new Arrivals();
  /** @type {number[]} */
  const sizes = [];
  const rest = await sendAhead(value, async (piece) => {
    sizes.push(piece.piece.byteLength);
    arrivals.add(structuredClone(piece, { transfer: [/** @type {ArrayBuffer} */ (piece.piece.buffer)] }));
  });
  return { sizes, rest, arrived: arrivals.complete(structuredClone(rest)) };
}

test('large arrays go in pieces of 2 MiB and arrive whole; the sender keeps them', async () => {
  const data = counting(1_000_001);
  const single = Float32Array.from(data);
  const value = [{ x: { rows: 1, columns: data.length, data }, y: { data: single } }, 'seed', [1, 2, 3]];
  const { sizes, rest, arrived } = await sent(value);
  assert.deepEqual(arrived, value);
  assert.equal(data.length, 1_000_001, 'it was not handed over');
  assert.ok(Math.max(...sizes) <= 2 * 1024 * 1024);
  const all = sizes.reduce((sum, size) => sum + size);
  assert.equal(all, data.byteLength, 'the one in single precision is small enough to go at once');
  assert.ok(JSON.stringify(rest).includes('inPieces'));
});

test('what is small goes as it is', async () => {
  const value = [{ data: counting(1000), labels: [0, 1], options: { seed: 1, none: undefined } }];
  const { sizes, rest } = await sent(value);
  assert.deepEqual([sizes, rest], [[], value]);
});

test('each memory in a value is found once', () => {
  const [a, b] = [counting(3), Float32Array.of(1)];
  assert.deepEqual(buffersIn({ matrix: { rows: 1, data: a }, list: [{ data: b }], text: 'no', none: null }), [
    a.buffer,
    b.buffer,
  ]);
});
