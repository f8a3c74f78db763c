/** Curves as CSV and as SVG. Pure. */

import Papa from 'papaparse';

/** @typedef {import('../../../ui/chart-data.js').ChartSeries} ChartSeries */
/** @typedef {import('../../../engine/training-history.js').Curves} Curves */

/** A row for each epoch that was kept.
 *  @param {Curves} curves */
export function curvesCsv(curves) {
  const names = /** @type {(keyof Curves)[]} */ (Object.keys(curves));
  const rows = Array.from(curves.epoch, (_, row) =>
    names.map((name) => (Number.isFinite(curves[name][row]) ? curves[name][row] : '')),
  );
  return `${Papa.unparse([names, ...rows], { newline: '\n' })}\n`;
}
