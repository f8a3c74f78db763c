/** Curves as CSV and as SVG. Pure. */

import { scaleLinear } from 'd3-scale';
import Papa from 'papaparse';

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

const size = { width: 640, height: 360, left: 60, right: 16, top: 34, bottom: 44 };

/** @typedef {{name: string, y: ArrayLike<number>, color: string, dash?: string}} Line */

/** @param {ArrayLike<number>} x  @param {readonly Line[]} lines  @param {string} title
 *  @returns {string}  an SVG file; dark on white, whatever the theme */
export function curvesSvg(x, lines, title) {
  const { width, height, left, right, top, bottom } = size;
  const finite = lines.flatMap(({ y }) => Array.from(y)).filter(Number.isFinite);
  const across = scaleLinear([0, Math.max(1, ...Array.from(x))], [left, width - right]);
  const up = scaleLinear([Math.min(0, ...finite), Math.max(...finite, 1e-9)], [height - bottom, top]).nice();
  const rows = up.ticks(5).map((tick) => {
    const y = up(tick).toFixed(1);
    return `<path d="M${left} ${y}H${width - right}" stroke="#ddd"/><text x="${left - 8}" y="${y}" dy=".32em" text-anchor="end">${tick}</text>`;
  });
  const columns = across
    .ticks(6)
    .map(
      (tick) => `<text x="${across(tick).toFixed(1)}" y="${height - bottom + 18}" text-anchor="middle">${tick}</text>`,
    );
  const paths = lines.map(
    ({ y, color, dash }) =>
      `<path d="${pathOf(x, y, across, up)}" fill="none" stroke="${color}" stroke-width="2"${dash ? ` stroke-dasharray="${dash}"` : ''}/>`,
  );
  const legend = lines.map(
    ({ name, color }, i) => `<text x="${left + 110 * i}" y="${top - 12}" fill="${color}">${escaped(name)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="13">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...rows, ...columns, ...paths, ...legend].join('\n')}
<text x="${width - right}" y="${height - 8}" text-anchor="end">epoch</text>
</svg>
`;
}

/** A line that breaks where there is no number.
 *  @param {ArrayLike<number>} x  @param {ArrayLike<number>} y  @param {(value: number) => number} across
 *  @param {(value: number) => number} up */
function pathOf(x, y, across, up) {
  let path = '';
  let isDown = false;
  for (let i = 0; i < x.length; i++) {
    const isThere = Number.isFinite(y[i]);
    if (isThere) path += `${isDown ? 'L' : 'M'}${across(x[i]).toFixed(1)} ${up(y[i]).toFixed(1)}`;
    isDown = isThere;
  }
  return path;
}

/** @param {string} text */
export const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
