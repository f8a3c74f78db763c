/** How the relative errors of a block are laid out and drawn. */

/** A square each, in pixels; the gap between two is within the pitch. */
const largestPitch = 24;
const smallestPitch = 3;
/** Where marks are still legible. */
const markedFrom = 12;
const room = 264;
/** Lines that a vector is broken into. */
const vectorLine = 11;
/** The most squares along a side; beyond, a square stands for several entries. */
const mostSquares = 400;

/** @typedef {object} MapLayout
 *  @prop {number} count    entries in the block
 *  @prop {number} perLine  entries along a line
 *  @prop {number} stride   entries that a square stands for, along each side
 *  @prop {number} across   squares along a line
 *  @prop {number} down     lines
 *  @prop {number} pitch    pixels from square to square
 *  @prop {number} width
 *  @prop {number} height */

/** Vectors are broken into lines; matrices keep their shape.
 *  @param {{rows: number, columns: number}} block
 *  @returns {MapLayout} */
export function mapLayout({ rows, columns }) {
  const count = rows * columns;
  const isLongRow = rows === 1 && columns > vectorLine;
  const perLine = isLongRow ? Math.min(columns, count > 400 ? 80 : vectorLine) : columns;
  const lines = Math.ceil(count / perLine);
  const stride = Math.max(1, Math.ceil(Math.max(perLine, lines) / mostSquares));
  const across = Math.ceil(perLine / stride);
  const down = Math.ceil(lines / stride);
  const fitting = Math.floor(room / Math.max(across, Math.min(down, 40)));
  const pitch = Math.max(smallestPitch, Math.min(largestPitch, fitting));
  return { count, perLine, stride, across, down, pitch, width: across * pitch, height: down * pitch };
}

/** The worst relative error in a square; NaN if one is NaN, undefined if the square lies past the end.
 *  @param {MapLayout} layout  @param {ArrayLike<number>} errors  @param {number} offset
 *  @param {number} line  @param {number} place */
export function worstIn({ count, perLine, stride }, errors, offset, line, place) {
  /** @type {number | undefined} */
  let worst;
  for (let i = line * stride; i < (line + 1) * stride; i++) {
    for (let j = place * stride; j < Math.min((place + 1) * stride, perLine); j++) {
      const inside = i * perLine + j;
      if (inside >= count) continue;
      const error = errors[offset + inside];
      if (Number.isNaN(error)) return error;
      if (worst === undefined || error > worst) worst = error;
    }
  }
  return worst;
}

/** Levels that failing entries are told apart by. */
const levels = 12;
const agrees = 0;
const noNumber = levels + 1;
const pastTheEnd = levels + 2;

/** How a relative error is drawn: 0 if it agrees, else from 1 just above the tolerance to 12 at a relative error of 1;
 *  13 for no number.
 *  @param {number} error  @param {number} tolerance */
export function levelOf(error, tolerance) {
  if (Number.isNaN(error)) return noNumber;
  if (error <= tolerance) return agrees;
  const share = tolerance < 1 ? Math.log10(error / tolerance) / -Math.log10(tolerance) : 1;
  return 1 + Math.round(Math.max(0, Math.min(1, share)) * (levels - 1));
}

/** The level of every square, line by line.
 *  @param {MapLayout} layout  @param {ArrayLike<number>} errors  @param {number} offset  @param {number} tolerance */
export function levelsOf(layout, errors, offset, tolerance) {
  const { across, down } = layout;
  const squares = new Uint8Array(across * down);
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      const error = worstIn(layout, errors, offset, i, j);
      squares[i * across + j] = error === undefined ? pastTheEnd : levelOf(error, tolerance);
    }
  }
  return squares;
}

/** @typedef {Record<string, string>} Colors */

/** @param {HTMLCanvasElement} canvas  @param {MapLayout} layout  @param {Uint8Array} squares
 *  @param {number | undefined} selected  @param {Colors} colors */
export function drawMap(canvas, layout, squares, selected, colors) {
  const { width, height, across, pitch, perLine, stride } = layout;
  const context = prepared(canvas, width, height);
  if (!context) return;
  const side = pitch - (pitch >= 8 ? 2 : pitch >= 5 ? 1 : 0);
  squares.forEach((level, i) => {
    if (level !== pastTheEnd) {
      drawSquare(context, (i % across) * pitch, Math.floor(i / across) * pitch, side, level, colors);
    }
  });
  if (selected === undefined) return;
  const x = Math.floor((selected % perLine) / stride) * pitch;
  const y = Math.floor(Math.floor(selected / perLine) / stride) * pitch;
  context.strokeStyle = colors['--accent'];
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, Math.max(2, side - 2), Math.max(2, side - 2));
}

/** An empty canvas of that size; its size is set only when it changes, as that costs a layout of the page.
 *  @param {HTMLCanvasElement} canvas  @param {number} width  @param {number} height */
function prepared(canvas, width, height) {
  const ratio = Math.min(2, globalThis.devicePixelRatio ?? 1);
  const [pixelsAcross, pixelsDown] = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
  if (canvas.width !== pixelsAcross) canvas.width = pixelsAcross;
  if (canvas.height !== pixelsDown) canvas.height = pixelsDown;
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** @param {CanvasRenderingContext2D} context  @param {number} x  @param {number} y  @param {number} side
 *  @param {number} level  @param {Colors} colors */
function drawSquare(context, x, y, side, level, colors) {
  const isFailing = level !== agrees && level !== noNumber;
  context.fillStyle = colors['--neutral'];
  context.fillRect(x, y, side, side);
  context.fillStyle = colors[level === agrees ? '--ok' : isFailing ? '--wrong' : '--not-finite'];
  context.globalAlpha = level === agrees ? 0.16 : isFailing ? 0.4 + (0.6 * level) / levels : 1;
  context.fillRect(x, y, side, side);
  context.globalAlpha = 1;
  if (level === agrees || side < markedFrom - 2) return;
  const inset = side * 0.32;
  context.strokeStyle = colors[level <= levels / 3 ? '--text' : '--surface'];
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x + inset, y + inset);
  context.lineTo(x + side - inset, y + side - inset);
  context.moveTo(x + side - inset, y + inset);
  context.lineTo(x + inset, y + side - inset);
  context.stroke();
}
