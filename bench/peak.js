/** What the hardware gives: multiplications and additions of four floats at once, in registers, by a WebAssembly kernel
 *  that does nothing else. */

const chains = 12; // independent, so that none waits for its own last sum; with two constants they fit 16 registers
const unrolled = 4; // rounds for each turn of the loop
const lanes = 4;

const f32x4 = { splat: [0xfd, 0x13], add: [0xfd, 0xe4, 0x01], multiply: [0xfd, 0xe6, 0x01], first: [0xfd, 0x1f, 0x00] };
const v128 = 0x7b;
const [local_get, local_set] = [0x20, 0x21];

/** @param {number} value */
const f32Const = (value) => [0x43, ...new Uint8Array(Float32Array.of(value).buffer)];

/** @param {number} id
 *  @param {number[]} content */
function section(id, content) {
  const size = content.length;
  return [id, (size & 0x7f) | 0x80, size >> 7, ...content]; // two bytes are enough for every length here
}

/** A module that exports `run(turns: i32) → f32`: x = x·a + b in every chain, over and over. */
function kernel() {
  const [a, b] = [1, 2]; // the locals after the parameter
  const chain = (/** @type {number} */ i) => 3 + i;
  const all = Array.from({ length: chains }, (_, i) => chain(i));
  const round = all.flatMap((x) => [local_get, x, local_get, a, ...f32x4.multiply, local_get, b, ...f32x4.add, local_set, x]); // prettier-ignore
  const body = [
    ...[1, 2 + chains, v128],
    ...[...f32Const(0.75), ...f32x4.splat, local_set, a],
    ...[...f32Const(0.5), ...f32x4.splat, local_set, b],
    ...[0x03, 0x40], // loop
    ...Array.from({ length: unrolled }, () => round).flat(),
    ...[local_get, 0, 0x41, 1, 0x6b, 0x22, 0], // turns −= 1
    ...[0x0d, 0x00, 0x0b], // again unless 0
    ...f32Const(0),
    ...all.flatMap((x) => [local_get, x, ...f32x4.first, 0x92]),
    0x0b,
  ];
  const size = body.length;
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 1, 0x7f, 1, 0x7d]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, ...new TextEncoder().encode('run'), 0, 0]),
    ...section(10, [1, (size & 0x7f) | 0x80, size >> 7, ...body]),
  ]);
}

/** @returns {{turns: (count: number) => void, operations: number}}  multiplications and additions of one turn */
export function openPeak() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel()));
  const run = /** @type {(turns: number) => number} */ (exports.run);
  const scale = 1000; // turns of the loop are too short to be counted singly
  return {
    turns(count) {
      // x = 0.75x + 0.5 settles at 2: what comes out shows that the kernel did what it is timed for.
      const sum = run(count * scale);
      if (Math.abs(sum - 2 * chains) > 1e-3) throw new Error(`The kernel gave ${sum}, not ${2 * chains}.`);
    },
    operations: scale * unrolled * chains * lanes * 2,
  };
}

/** Multiplications and additions of a training step: z = xW, ∂W = xᵀδ, and but for the first layer δWᵀ.
 *  @param {import('./networks.js').Network} network */
export function operationsOf({ sizes, batch }) {
  const products = sizes.slice(1).map((fanOut, l) => fanOut * sizes[l]);
  const all = products.reduce((sum, product) => sum + product, 0);
  return 2 * batch * (3 * all - products[0]);
}
