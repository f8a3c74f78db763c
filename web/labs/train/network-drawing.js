/** Drawing of the network picture on canvases: the links and biases on one, each neuron's output on a small one. */

import { rampShare } from '../../ui/color.js';
import { curveOf } from './network-layout.js';

/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Link} Link */
/** @typedef {import('./boundary-drawing.js').Rgb} Rgb */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */
/** @typedef {{positive: string, negative: string, accent: string, quiet: string, surface: string}} LinkColors */
/** @typedef {{positive: Rgb, negative: Rgb, neutral: Rgb}} TileColors */

const widths = { least: 0.75, perUnit: 2, most: 8 };
const biasRadii = { least: 2, perUnit: 2.5, most: 6 };

/** @param {number} value  @param {{least: number, perUnit: number, most: number}} range */
const sizeFor = (value, { least, perUnit, most }) =>
  Number.isFinite(value) ? Math.min(most, least + perUnit * Math.abs(value)) : most;

/** @param {number} weight */
export const linkWidth = (weight) => sizeFor(weight, widths);
/** @param {number} bias */
export const biasRadius = (bias) => sizeFor(bias, biasRadii);

/** @param {number} value  @param {LinkColors} colors */
const colorOf = (value, { positive, negative, quiet }) => (value === 0 ? quiet : value < 0 ? negative : positive);

/** @typedef {object} LinkPicture
 *  @property {Layout} layout
 *  @property {readonly Link[]} links
 *  @property {(link: Link) => number} weightOf
 *  @property {(layer: number, unit: number) => number} biasOf
 *  @property {Link | undefined} marked
 */

/** @param {CanvasRenderingContext2D} context  scaled to CSS pixels, and clear
 *  @param {LinkPicture} picture
 *  @param {LinkColors} colors */
export function drawLinks(context, picture, colors) {
  const { layout, links, weightOf, marked } = picture;
  context.lineCap = 'butt';
  for (const link of links) {
    const weight = weightOf(link);
    strokeLink(context, layout, link, colorOf(weight, colors), linkWidth(weight));
  }
  if (marked) {
    const weight = weightOf(marked);
    const width = linkWidth(weight);
    context.globalAlpha = 1;
    strokeLink(context, layout, marked, colors.accent, width + 5);
    strokeLink(context, layout, marked, colors.surface, width + 2);
    strokeLink(context, layout, marked, colorOf(weight, colors), width);
  }
  drawBiases(context, picture, colors);
}

/** @param {CanvasRenderingContext2D} context  @param {Layout} layout  @param {Link} link  @param {string} color
 *  @param {number} width */
function strokeLink(context, layout, link, color, width) {
  const { start, end, bend } = curveOf(layout, link);
  context.beginPath();
  context.moveTo(start.x, start.y);
  context.bezierCurveTo(bend, start.y, bend, end.y, end.x, end.y);
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}

/** A dot at the lower left of each neuron, by the size of its bias.
 *  @param {CanvasRenderingContext2D} context  @param {LinkPicture} picture  @param {LinkColors} colors */
function drawBiases(context, { layout, biasOf }, colors) {
  for (const [place, { nodes }] of layout.columns.entries()) {
    if (place === 0) continue;
    for (const [unit, { x, y }] of nodes.entries()) {
      const bias = biasOf(place - 1, unit);
      context.beginPath();
      context.arc(x - 1, y + layout.tile - 1, biasRadius(bias), 0, 2 * Math.PI);
      context.fillStyle = colorOf(bias, colors);
      context.fill();
      context.lineWidth = 1.5;
      context.strokeStyle = colors.surface;
      context.stroke();
    }
  }
}

/** One column of a matrix as a square of pixels, row by row: blue above zero, orange below.
 *
 *  @param {HTMLCanvasElement} canvas
 *  @param {Matrix} matrix   size² rows
 *  @param {number} column
 *  @param {number} max      what has the full colour
 *  @param {TileColors} colors */
export function drawTile(canvas, matrix, column, max, { positive, negative, neutral }) {
  const size = Math.round(Math.sqrt(matrix.rows));
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  const image = new ImageData(size, size);
  for (let pixel = 0; pixel < size * size; pixel++) {
    const value = matrix.data[pixel * matrix.columns + column];
    const share = rampShare(value, max);
    const end = value < 0 ? negative : positive;
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * pixel + channel] = neutral[channel] + share * (end[channel] - neutral[channel]);
    }
    image.data[4 * pixel + 3] = 255;
  }
  context.putImageData(image, 0, 0);
}
