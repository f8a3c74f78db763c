/** Where the parts of the network picture stand, and what lies under a pointer. Pure geometry, in CSS pixels. */

/** @typedef {{x: number, y: number}} Point */

/** A layer, or the inputs, as it is drawn.
 *  @typedef {object} Column
 *  @property {number} x       of the tiles' left side
 *  @property {Point[]} nodes  the upper left corners of the tiles; there may be fewer than units
 *  @property {number} units   how many there are
 */

/** @typedef {{width: number, height: number, tile: number, columns: Column[]}} Layout */

/** A weight: from a unit of one column to a unit of the next. Layer 0 is the first that has weights.
 *  @typedef {{layer: number, from: number, to: number}} Link */

export const mostShown = 16; // tiles in a column
const narrow = 480; // pixels; a phone
/** The least spacing from column to column leaves room for what stands above them. `beside`: of the names' room what is no
 *  name; `names`: the most of that room, unless there is more between the columns. */
const wideFrame = { spacing: 92, left: 56, right: 64, beside: 16, names: 128, tile: 48 };
/** Where that would not fit. */
const denseFrame = { ...wideFrame, spacing: 65, left: 40, right: 44, beside: 8, tile: 36 };
/** The usual network fits on a phone, names and all. */
const narrowFrame = { spacing: 70, left: 28, right: 36, beside: 8, names: 64, tile: 32 };
const letter = 6.5; // pixels, about
const margin = { top: 4, bottom: 22 };

/** @param {number} most  tiles in the fullest column  @param {number} largest */
const tileFor = (most, largest) => Math.min(largest, most <= 5 ? 48 : most <= 8 ? 36 : 26);

/** @param {number} columns  @param {number} available */
function frameFor(columns, available) {
  if (available < narrow) return narrowFrame;
  const { left, right, tile, spacing } = wideFrame;
  return left + right + tile + (columns - 1) * spacing > available ? denseFrame : wideFrame;
}

/** Room for the longest of the names that stand beside a column.
 *  @param {readonly string[]} names  @param {{least: number, most: number, beside: number}} room */
function roomFor(names, { least, most, beside }) {
  const longest = Math.max(0, ...names.map(({ length }) => length));
  return Math.max(least, Math.min(most, letter * longest + beside));
}

/** @param {readonly number[]} sizes  units of the inputs and of each layer
 *  @param {number} available  the width there is; the picture may be wider
 *  @param {{inputs?: readonly string[], outputs?: readonly string[]}} [names]  that stand left and right of it
 *  @returns {Layout} */
export function layoutOf(sizes, available, { inputs = [], outputs = [] } = {}) {
  const shown = sizes.map((units) => Math.min(units, mostShown));
  const frame = frameFor(sizes.length, available);
  const tile = tileFor(Math.max(...shown), frame.tile);
  const pitch = tile + (tile > 30 ? 12 : 6);
  const gaps = Math.max(1, sizes.length - 1);
  const most = Math.max(frame.names, (available - tile - gaps * frame.spacing) / 2); // few columns leave more to the names
  const left = roomFor(inputs, { least: frame.left, most, beside: frame.beside });
  const right = roomFor(outputs, { least: frame.right, most, beside: frame.beside });
  const edges = left + right + tile;
  const spacing = Math.max(frame.spacing, (available - edges) / gaps);
  const columns = sizes.map((units, place) => {
    const x = left + place * spacing;
    return { x, units, nodes: Array.from({ length: shown[place] }, (_, i) => ({ x, y: margin.top + i * pitch })) };
  });
  const height = margin.top + pitch * Math.max(...shown) + margin.bottom;
  return { width: edges + spacing * (sizes.length - 1), height, tile, columns };
}

/** Of a picture's columns, with room for the names of the first and the last.
 *  @param {readonly {units: number, labels?: string[]}[]} columns  @param {number} available */
export const layoutOfColumns = (columns, available) =>
  layoutOf(
    columns.map(({ units }) => units),
    available,
    { inputs: columns[0]?.labels, outputs: columns.at(-1)?.labels },
  );

/** The ends of a link: the middle of the sides of its two tiles.
 *  @param {Layout} layout  @param {Link} link
 *  @returns {{start: Point, end: Point, bend: number}}  bend: the x of both control points of the curve */
export function curveOf({ columns, tile }, { layer, from, to }) {
  const [a, b] = [columns[layer].nodes[from], columns[layer + 1].nodes[to]];
  const start = { x: a.x + tile, y: a.y + tile / 2 };
  const end = { x: b.x, y: b.y + tile / 2 };
  return { start, end, bend: (start.x + end.x) / 2 };
}

/** A point of the curve.
 *  @param {ReturnType<typeof curveOf>} curve  @param {number} t  0 … 1
 *  @returns {Point} */
export function pointOn({ start, end, bend }, t) {
  const s = 1 - t;
  const [first, inner, last] = [s ** 3, 3 * s * t, t ** 3];
  return {
    x: first * start.x + inner * bend + last * end.x,
    y: (first + inner * s) * start.y + (last + inner * t) * end.y,
  };
}

/** Every link between tiles that are shown.
 *  @param {Layout} layout
 *  @param {(layer: number, from: number) => boolean} [starts]  whether links leave a node
 *  @returns {Link[]} */
export function linksOf({ columns }, starts = () => true) {
  return columns.slice(0, -1).flatMap(({ nodes }, layer) =>
    nodes.flatMap((_, from) => {
      if (!starts(layer, from)) return [];
      return columns[layer + 1].nodes.map((_, to) => ({ layer, from, to }));
    }),
  );
}

const reach = 9; // pixels from the middle of a link

/** The link nearest to a point, if one is near.
 *  @param {Layout} layout  @param {readonly Link[]} links  @param {Point} point */
export function linkAt(layout, links, point) {
  /** @type {Link | undefined} */
  let nearest;
  let least = reach;
  for (const link of links) {
    const curve = curveOf(layout, link);
    if (point.x < curve.start.x || point.x > curve.end.x) continue;
    const distance = distanceTo(curve, point);
    if (distance < least) [nearest, least] = [link, distance];
  }
  return nearest;
}

/** Straight up or down, at the point's x: the curve runs from left to right all the way.
 *  @param {ReturnType<typeof curveOf>} curve  @param {Point} point */
function distanceTo(curve, point) {
  let [low, high] = [0, 1];
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2;
    if (pointOn(curve, middle).x < point.x) low = middle;
    else high = middle;
  }
  return Math.abs(pointOn(curve, low).y - point.y);
}
