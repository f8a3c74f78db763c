import { readFile } from 'node:fs/promises';

import { loadNabla } from '../../web/engine/load.js';

/** The built module, as Node runs it. */
export async function loadModule() {
  const wasmBinary = await readFile(new URL('../../build/wasm/nabla.wasm', import.meta.url));
  return loadNabla({ wasmBinary });
}

/** @param {number[][]} rows */
export function matrix(rows) {
  return { rows: rows.length, columns: rows[0].length, data: Float64Array.from(rows.flat()) };
}
