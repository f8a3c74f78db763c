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

/** How strongly a failing entry is drawn, 0.4 at the tolerance to 1 at a relative error of 1.
 *  @param {number} error  @param {number} tolerance */
export function strength(error, tolerance) {
  const decades = Math.log10(1 / tolerance);
  const above = Math.log10(error / tolerance);
  return 0.4 + 0.6 * (decades > 0 ? Math.max(0, Math.min(1, above / decades)) : 1);
}

/** @typedef {Record<string, string>} Colors */

/** @param {HTMLCanvasElement} canvas  @param {MapLayout} layout
 *  @param {{errors: ArrayLike<number>, offset: number, tolerance: number, selected: number | undefined, colors: Colors}} what */
export function drawMap(canvas, layout, { errors, offset, tolerance, selected, colors }) {
  const { width, height, across, down, pitch, perLine, stride } = layout;
  const ratio = Math.min(2, globalThis.devicePixelRatio ?? 1);
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.scale(ratio, ratio);
  const gap = pitch >= 8 ? 2 : pitch >= 5 ? 1 : 0;
  const side = pitch - gap;
  for (let i = 0; i < down; i++) {
    for (let j = 0; j < across; j++) {
      const error = worstIn(layout, errors, offset, i, j);
      if (error === undefined) continue;
      drawSquare(context, j * pitch, i * pitch, side, error, tolerance, colors);
    }
  }
  if (selected === undefined) return;
  const x = Math.floor((selected % perLine) / stride) * pitch;
  const y = Math.floor(Math.floor(selected / perLine) / stride) * pitch;
  context.strokeStyle = colors['--accent'];
  context.lineWidth = 2;
  context.strokeRect(x + 1, y + 1, Math.max(2, side - 2), Math.max(2, side - 2));
}

/** @param {CanvasRenderingContext2D} context  @param {number} x  @param {number} y  @param {number} side
 *  @param {number} error  @param {number} tolerance  @param {Colors} colors */
function drawSquare(context, x, y, side, error, tolerance, colors) {
  const agrees = error <= tolerance;
  const isNumber = !Number.isNaN(error);
  context.fillStyle = colors['--neutral'];
  context.fillRect(x, y, side, side);
  context.fillStyle = agrees ? colors['--ok'] : isNumber ? colors['--wrong'] : colors['--not-finite'];
  context.globalAlpha = agrees ? 0.16 : isNumber ? strength(error, tolerance) : 1;
  context.fillRect(x, y, side, side);
  context.globalAlpha = 1;
  if (agrees || side < markedFrom - 2) return;
  const inset = side * 0.32;
  context.strokeStyle = isNumber && strength(error, tolerance) < 0.6 ? colors['--text'] : colors['--surface'];
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(x + inset, y + inset);
  context.lineTo(x + side - inset, y + side - inset);
  context.moveTo(x + side - inset, y + inset);
  context.lineTo(x + inset, y + side - inset);
  context.stroke();
}
