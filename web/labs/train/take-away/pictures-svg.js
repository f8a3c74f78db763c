/** The network and the plane as SVG: links, points and names as shapes, what is a raster as an image inside. Pure but for
 *  the colours and the rasters, which come from the elements on the page. */

import { classStyle, largestMagnitude, rampShare, readColors } from '../../../ui/color.js';
import { mixed, pointRadius, rgbOf } from '../boundary-drawing.js';
import { biasRadius, linkWidth } from '../network-drawing.js';
import { curveOf, layoutOfColumns, linksOf } from '../network-layout.js';
import { escaped } from './curves.js';

/** @typedef {import('../boundary.js').Boundary} Boundary */
/** @typedef {import('../network-picture.js').NetworkPicture} NetworkPicture */
/** @typedef {Record<string, string>} Colors */

/** @param {number} value */
const short = (value) => String(Number(value.toFixed(2)));

/** @param {Element} element
 *  @param {readonly string[]} names  of tokens
 *  @returns {Colors}  as every program reads them */
function plainColors(element, names) {
  const read = readColors(element, [...names]);
  return Object.fromEntries(names.map((name) => [name, `rgb(${rgbOf(read[name]).join()})`]));
}

/** @param {string} title  @param {number} width  @param {number} height  @param {string} ground
 *  @param {readonly string[]} content */
const file = (title, width, height, ground, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${short(width)} ${short(height)}" width="${short(width)}" height="${short(height)}" font-family="sans-serif" font-size="13">
<title>${escaped(title)}</title>
<rect width="100%" height="100%" fill="${ground}"/>
${content.join('\n')}
</svg>
`;

/** @param {HTMLCanvasElement} canvas  @param {{x: number, y: number}} at  @param {number} size */
const image = (canvas, { x, y }, size) =>
  `<image x="${short(x)}" y="${short(y)}" width="${size}" height="${size}" preserveAspectRatio="none" href="${canvas.toDataURL('image/png')}"/>`;

/** @param {NetworkPicture} picture
 *  @returns {string} */
export function networkSvg(picture) {
  const { columns, layers, available } = picture;
  const colors = plainColors(picture, ['--positive', '--negative', '--text', '--text-quiet', '--surface', '--line']);
  const layout = layoutOfColumns(columns, available);
  const [first] = columns;
  const rowOf = (/** @type {number} */ layer, /** @type {number} */ from) =>
    layer === 0 ? (first.rows?.[from] ?? from) : from;
  const signed = (/** @type {number} */ value) =>
    colors[value === 0 ? '--text-quiet' : value < 0 ? '--negative' : '--positive'];
  const links = linksOf(layout, (layer, from) => !(layer === 0 && first.isWhole) && rowOf(layer, from) >= 0).map(
    (link) => {
      const { start, end, bend } = curveOf(layout, link);
      const { data, columns: units } = layers[link.layer].weights;
      const weight = data[rowOf(link.layer, link.from) * units + link.to];
      const path = `M${short(start.x)} ${short(start.y)}C${[bend, start.y, bend, end.y, end.x, end.y].map(short).join(' ')}`;
      return `<path d="${path}" fill="none" stroke="${signed(weight)}" stroke-width="${short(linkWidth(weight))}"/>`;
    },
  );
  const nodes = layout.columns.flatMap((column, place) => {
    const canvases = picture.renderRoot.querySelectorAll(`canvas[data-column="${place}"]`);
    return column.nodes.flatMap((at, node) => {
      const { names, labels } = columns[place];
      const bias = place > 0 ? layers[place - 1].bias.data[node] : 0;
      const isInput = place === 0;
      const [x, anchor] = isInput ? [at.x - 8, 'end'] : [at.x + layout.tile + 8, 'start'];
      const color = bias === 0 ? colors['--text-quiet'] : signed(bias);
      return [
        image(/** @type {HTMLCanvasElement} */ (canvases[node]), at, layout.tile),
        `<rect x="${short(at.x)}" y="${short(at.y)}" width="${layout.tile}" height="${layout.tile}" fill="none" stroke="${colors['--line']}"><title>${escaped(names[node])}</title></rect>`,
        labels ? `<text x="${short(x)}" y="${short(at.y + layout.tile / 2)}" dy=".32em" text-anchor="${anchor}" fill="${colors['--text']}">${escaped(labels[node])}</text>` : '', // prettier-ignore
        isInput ? '' : `<circle cx="${short(at.x - 1)}" cy="${short(at.y + layout.tile - 1)}" r="${short(biasRadius(bias))}" fill="${color}" stroke="${colors['--surface']}" stroke-width="1.5"/>`, // prettier-ignore
      ].filter(Boolean);
    });
  });
  return file('A network of Nabla', layout.width, layout.height, colors['--surface'], [...links, ...nodes]);
}

const plane = { size: 480, below: 28 };

/** Filled for training, hollow for test, as drawMarker has it.
 *  @param {string} path  @param {boolean} filled  @param {boolean} hollow  @param {string} color  @param {string} surface */
function marker(path, filled, hollow, color, surface) {
  /** @param {number} width  @param {string} stroke  @param {string} [fill] */
  const layer = (width, stroke, fill = 'none') =>
    `<path d="${path}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;
  if (filled) return layer(hollow ? 1.3 : 0.6, surface) + layer(hollow ? 0.55 : 0, color, hollow ? surface : color);
  return layer(1.5, surface) + layer(hollow ? 1.1 : 0.75, color) + (hollow ? layer(0.4, surface) : '');
}

/** @param {Boundary} boundary
 *  @returns {string} */
export function planeSvg(boundary) {
  const { points, labels, values, testRows, classNames, axes } = boundary;
  const { x, y } = /** @type {import('../data.js').Plane} */ (boundary.plane);
  const tokens = classNames.map((_, index) => classStyle(index).token);
  const colors = plainColors(boundary, [
    '--surface-raised',
    '--surface',
    '--text',
    '--positive',
    '--negative',
    ...tokens,
  ]);
  const surface = colors['--surface-raised'];
  const map = /** @type {HTMLCanvasElement} */ (boundary.renderRoot.querySelector('canvas.map'));
  const isTest = new Set(testRows);
  const radius = pointRadius(points?.rows ?? 1);
  const max = values ? largestMagnitude(values.data) : 0;
  const marks = Array.from({ length: points?.rows ?? 0 }, (_, row) => {
    const [a, b] = [points?.data[2 * row], points?.data[2 * row + 1]];
    const at = [(plane.size * (a - x[0])) / (x[1] - x[0]), (plane.size * (y[1] - b)) / (y[1] - y[0])];
    return `<g transform="translate(${at.map(short).join(' ')}) scale(${short(radius)})">${mark(row)}</g>`;
  });
  /** @param {number} row */
  function mark(row) {
    const hollow = isTest.has(row);
    if (!values) {
      const { path, filled, token } = classStyle(labels[row]);
      return marker(path, filled, hollow, colors[token], surface);
    }
    const sign = colors[values.data[row] < 0 ? '--negative' : '--positive'];
    const fill = mixed(rgbOf(surface), rgbOf(sign), rampShare(values.data[row], max)).map(Math.round);
    return `<circle r="${hollow ? 0.75 : 1}" fill="rgb(${fill.join()})" stroke="${hollow ? sign : surface}" stroke-width="${hollow ? 0.6 : 0.3}"/>`;
  }
  const text = (/** @type {string} */ words, /** @type {number} */ left, /** @type {string} */ anchor) =>
    `<text x="${left}" y="${plane.size + 18}" text-anchor="${anchor}" fill="${colors['--text']}">${escaped(words)}</text>`;
  return file('The plane, as a network of Nabla sees it', plane.size, plane.size + plane.below, colors['--surface'], [
    image(map, { x: 0, y: 0 }, plane.size),
    `<svg width="${plane.size}" height="${plane.size}">${marks.join('\n')}</svg>`,
    text(`→ ${axes[0] ?? ''}`, 0, 'start'),
    text(`↑ ${axes[1] ?? ''}`, plane.size, 'end'),
  ]);
}
