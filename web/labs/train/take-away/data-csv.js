/** The data that are trained on, as CSV that the lab reads again. Pure. */

import Papa from 'papaparse';

/** @typedef {import('../data.js').Source} Source */
/** @typedef {import('#nabla-module').PreparedData} PreparedData */

/** A row for each example: its features, its class or number, and whether it is trained on or held back.
 *  @param {Source} source
 *  @param {Pick<PreparedData, 'testRows'>} prepared */
export function pointsCsv({ x, y, labels, classNames, features, target }, { testRows }) {
  const isTest = new Set(testRows);
  const names = features.map((name) => name.replace('x₁', 'x1').replace('x₂', 'x2'));
  const rows = Array.from({ length: x.rows }, (_, row) => [
    ...x.data.subarray(row * x.columns, (row + 1) * x.columns),
    isTest.has(row) ? 'test' : 'training',
    y ? y.data[row] : classNames[labels[row]],
  ]);
  return `${Papa.unparse([[...names, 'part', target ?? 'class'], ...rows], { newline: '\n' })}\n`;
}
