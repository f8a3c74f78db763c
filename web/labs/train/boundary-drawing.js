/** Drawing of the plane on canvases. */

import { classStyle, largestMagnitude, rampShare } from '../../ui/color.js';

/** @typedef {import('./data.js').Plane} Plane */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */
/** @typedef {[number, number, number]} Rgb */
/** @typedef {{surface: Rgb, classes: Rgb[], positive: Rgb, negative: Rgb}} Palette */

const strength = 0.55; // of the class's colour where the network is sure

/** @type {CanvasRenderingContext2D | undefined} */
let probe;

/** A CSS colour, of whatever notation, as numbers.
 *  @param {string} color
 *  @returns {Rgb} */
export function rgbOf(color) {
  probe ??= contextOf(Object.assign(document.createElement('canvas'), { width: 1, height: 1 }));
  probe.fillStyle = color;
  probe.fillRect(0, 0, 1, 1);
  const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** @param {HTMLCanvasElement} canvas */
const contextOf = (canvas) =>
  /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: canvas.width === 1 }));

/** Sizes a canvas for the screen's pixels, and clears it.
 *  @param {HTMLCanvasElement} canvas
 *  @returns {{context: CanvasRenderingContext2D, width: number, height: number}}  sizes in CSS pixels */
export function prepareCanvas(canvas) {
  const { clientWidth: width, clientHeight: height } = canvas;
  const ratio = window.devicePixelRatio;
  const [pixelWidth, pixelHeight] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== pixelWidth) canvas.width = pixelWidth;
  if (canvas.height !== pixelHeight) canvas.height = pixelHeight;
  const context = contextOf(canvas);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  return { context, width, height };
}

/** The class that an output favours, and how sure it is: 0 where all are alike, 1 where one takes all.
 *
 *  @param {ArrayLike<number>} data  @param {number} from  @param {number} columns  one: p of the second of two classes */
function verdict(data, from, columns) {
  if (columns === 1) {
    const p = data[from];
    return { winner: p > 0.5 ? 1 : 0, sure: Math.min(1, Math.abs(2 * p - 1)) };
  }
  let winner = 0;
  for (let column = 1; column < columns; column++) if (data[from + column] > data[from + winner]) winner = column;
  const sure = (data[from + winner] - 1 / columns) / (1 - 1 / columns);
  return { winner, sure: Math.min(1, Math.max(0, sure)) };
}

/** A pixel for each cell; the page stretches the canvas, which is cheaper than drawing it large.
 *  @param {HTMLCanvasElement} canvas  @param {Matrix} map  @param {number} size  @param {Palette} palette */
export function drawMap(canvas, map, size, { surface, classes }) {
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  const image = new ImageData(size, size);
  for (let cell = 0; cell < size * size; cell++) {
    const { winner, sure } = verdict(map.data, cell * map.columns, map.columns);
    const share = strength * sure;
    for (let channel = 0; channel < 3; channel++) {
      image.data[4 * cell + channel] = surface[channel] + share * (classes[winner][channel] - surface[channel]);
    }
    image.data[4 * cell + 3] = 255;
  }
  contextOf(canvas).putImageData(image, 0, 0);
}

/** A pixel for each cell too: blue above zero, orange below.
 *  @param {HTMLCanvasElement} canvas  @param {Matrix} map  @param {number} size  @param {number} max  the full colour
 *  @param {Palette} palette */
export function drawValues(canvas, map, size, max, { surface, positive, negative }) {
  if (canvas.width !== size) canvas.width = size;
  if (canvas.height !== size) canvas.height = size;
  const image = new ImageData(size, size);
  for (let cell = 0; cell < size * size; cell++) {
    const color = mixed(surface, map.data[cell] < 0 ? negative : positive, strength * rampShare(map.data[cell], max));
    for (let channel = 0; channel < 3; channel++) image.data[4 * cell + channel] = color[channel];
    image.data[4 * cell + 3] = 255;
  }
  contextOf(canvas).putImageData(image, 0, 0);
}

/** @param {Rgb} from  @param {Rgb} to  @param {number} share
 *  @returns {Rgb} */
export const mixed = (from, to, share) =>
  /** @type {Rgb} */ (from.map((channel, i) => channel + share * (to[i] - channel)));

/** @typedef {{points: Matrix, labels: number[], values?: Matrix, plane: Plane, isTest: Set<number>}} Points */

/** The more points, the smaller.
 *  @param {number} count */
export const pointRadius = (count) => Math.max(2.2, Math.min(4, 60 / Math.sqrt(count)));

/** @param {HTMLCanvasElement} canvas  @param {Points} points  @param {Palette} palette */
export function drawPoints(canvas, { points, labels, values, plane, isTest }, palette) {
  const { context, width, height } = prepareCanvas(canvas);
  const radius = pointRadius(points.rows);
  const styles = palette.classes.map((_, index) => classStyle(index));
  const paths = styles.map(({ path }) => new Path2D(path));
  const max = values ? largestMagnitude(values.data) : 0;
  for (let row = 0; row < points.rows; row++) {
    const x = (width * (points.data[2 * row] - plane.x[0])) / (plane.x[1] - plane.x[0]);
    const y = (height * (plane.y[1] - points.data[2 * row + 1])) / (plane.y[1] - plane.y[0]);
    context.save();
    context.translate(x, y);
    context.scale(radius, radius);
    if (values) drawValue(context, values.data[row], max, isTest.has(row), palette);
    else {
      const label = labels[row];
      drawMarker(context, paths[label], styles[label].filled, isTest.has(row), palette, label);
    }
    context.restore();
  }
}

/** A disc in the colour of its number, with a ring; the ring is wider where the point is held back.
 *  @param {CanvasRenderingContext2D} context  @param {number} value  @param {number} max  @param {boolean} isTest
 *  @param {Palette} palette */
function drawValue(context, value, max, isTest, { surface, positive, negative }) {
  const sign = value < 0 ? negative : positive;
  context.beginPath();
  context.arc(0, 0, isTest ? 0.75 : 1, 0, 2 * Math.PI);
  context.fillStyle = `rgb(${mixed(surface, sign, rampShare(value, max)).join()})`;
  context.fill();
  context.lineWidth = isTest ? 0.6 : 0.3;
  context.strokeStyle = isTest ? `rgb(${sign.join()})` : `rgb(${surface.join()})`;
  context.stroke();
}

/** Filled for training, hollow for test; each with a thin halo so that it stands out from its own class's colour.
 *  @param {CanvasRenderingContext2D} context  @param {Path2D} path  @param {boolean} filled  @param {boolean} hollow
 *  @param {Palette} palette  @param {number} label */
function drawMarker(context, path, filled, hollow, palette, label) {
  const surface = `rgb(${palette.surface.join()})`;
  const color = `rgb(${palette.classes[label].join()})`;
  /** @param {number} width  @param {string} stroke */
  const stroke = (width, stroke) => {
    context.lineWidth = width;
    context.strokeStyle = stroke;
    context.stroke(path);
  };
  if (filled) {
    stroke(hollow ? 1.3 : 0.6, surface);
    context.fillStyle = hollow ? surface : color;
    context.fill(path);
    if (hollow) stroke(0.55, color);
    return;
  }
  stroke(1.5, surface);
  stroke(hollow ? 1.1 : 0.75, color);
  if (hollow) stroke(0.4, surface);
}
