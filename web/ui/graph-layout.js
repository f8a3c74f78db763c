/** Where the nodes and edges of a graph stand: dagre's layout, left to right. It depends on the structure alone. */

/** What of a node does not change with its numbers.
 *  @typedef {object} GraphNode
 *  @property {string} name    '' for one without
 *  @property {string} symbol  '' for a node that is only its name
 *  @property {'input' | 'constant' | 'literal' | 'operation'} kind
 *  @property {number} rows
 *  @property {number} columns
 */
/** Node `from` is argument `slot` of node `to`; nodes are known by their places in the list. `rule`: lines that may be
 *  written at the edge, for which there is to be room; numbers need none.
 *  @typedef {{from: number, to: number, slot: number, rule?: readonly string[]}} GraphEdge */
/** @typedef {{nodes: readonly GraphNode[], edges: readonly GraphEdge[]}} Graph */

/** x and y are the middle of the pill that carries the name.
 *  @typedef {object} PlacedNode
 *  @property {number} x
 *  @property {number} y
 *  @property {number} width   of the whole
 *  @property {number} height  of the whole
 *  @property {number} pill    width of the pill
 *  @property {number} cell    side of a cell of the heat map; 0 for a scalar
 */
/** `path` runs from `from` to `to`; `head` and `tail` are the arrows at either end; text stands above x, y, or below.
 *  @typedef {{path: string, head: string, tail: string, x: number, y: number, isBelow: boolean}} PlacedEdge */
/** @typedef {{width: number, height: number, nodes: PlacedNode[], edges: PlacedEdge[]}} Layout */

export const pillHeight = 28;
/** Of a line of text above or below the pill. */
export const lineHeight = 19;
/** Cells of a heat map in one direction; of a larger matrix the first are shown. */
export const mapLimit = 12;

const characterWidth = 7.6;
/** Of what is written at an edge. */
const smallCharacterWidth = 6.2;
const least = 58; // px, what a number takes
/** px from column to column, for edges that carry numbers. */
const gap = 46;
/** px left and right, where a sum in the making may be wider than its node. */
const sumRoom = 22;
/** How many columns edges may pass in all, and still be led around what stands there. */
const passedColumns = 120;
/** Above this many nodes they stand closer. */
const manyNodes = 60;

/** @param {GraphNode} node */
export const isScalar = ({ rows, columns }) => rows === 1 && columns === 1;

/** @param {GraphNode} node  the shape as it is written on the node: '' for a scalar */
export const shapeText = (node) => (isScalar(node) ? '' : `${node.rows}×${node.columns}`);

/** @param {GraphNode} node */
function cellSize({ rows, columns }) {
  const longest = Math.min(mapLimit, Math.max(rows, columns));
  return longest <= 4 ? 14 : longest <= 8 ? 10 : 7;
}

/** @param {GraphNode} node */
export function measure(node) {
  const parts = [node.name, node.symbol, shapeText(node)].filter((part) => part !== '');
  const characters = parts.reduce((sum, part) => sum + [...part].length, 0);
  const pill = Math.max(34, characters * characterWidth + (parts.length - 1) * 7 + 20);
  if (isScalar(node)) return { pill, cell: 0, width: Math.max(pill, least), height: pillHeight + 2 * lineHeight };
  const cell = cellSize(node);
  const rows = Math.min(node.rows, mapLimit);
  const columns = Math.min(node.columns, mapLimit);
  return { pill, cell, width: Math.max(pill, columns * cell), height: pillHeight + 2 * (rows * cell + 8) };
}

/** What the lines of an edge want beside the usual gap.
 *  @param {readonly string[]} [lines] */
function roomFor(lines = []) {
  const longest = Math.max(0, ...lines.map((line) => [...line].length));
  return Math.max(0, longest * smallCharacterWidth + 8 - gap);
}

/** @param {Graph} graph
 *  @returns {Promise<Layout>} */
export async function layOut({ nodes, edges }) {
  const { Graph, layout } = await import('@dagrejs/dagre');
  const isLarge = nodes.length > manyNodes;
  const placing = new Graph({ multigraph: true });
  placing.setGraph({
    rankdir: 'LR',
    nodesep: isLarge ? 6 : nodes.every(isScalar) ? 14 : 24, // one node's heat map is not the next one's
    ranksep: isLarge ? 34 : gap,
    edgesep: 10,
    marginx: sumRoom,
  });
  placing.setDefaultEdgeLabel(() => ({}));
  const sizes = nodes.map(measure);
  sizes.forEach(({ width, height }, id) => placing.setNode(String(id), { width, height }));
  const near = new Set(nearEdges(nodes.length, edges));
  for (const { from, to, slot, rule } of near) {
    const width = roomFor(rule);
    // dagre makes room for what has a size.
    placing.setEdge(String(from), String(to), width > 0 ? { labelpos: 'c', width, height: 1 } : {}, String(slot));
  }
  layout(placing);
  const { width = 0, height = 0 } = /** @type {{width?: number, height?: number}} */ (placing.graph());
  const placed = sizes.map((size, id) => {
    const { x, y } = /** @type {{x: number, y: number}} */ (placing.node(String(id)));
    return { ...size, x, y };
  });
  return { width, height, nodes: placed, edges: placeEdges(edges, placed, placing) };
}

/** The edges that take part in the layout. dagre's time grows with the columns that edges pass: where that is too many
 *  the longest edges stay out, and are drawn straight from end to end. Every node keeps its nearest operand and a leaf its
 *  nearest use, so that all hang together.
 *
 *  @param {number} count  of nodes  @param {readonly GraphEdge[]} edges
 *  @returns {readonly GraphEdge[]} */
export function nearEdges(count, edges) {
  const column = Array(count).fill(0);
  // An edge leads from a node to a later one.
  for (const { from, to } of [...edges].sort((a, b) => a.to - b.to))
    column[to] = Math.max(column[to], column[from] + 1);
  const inner = new Set(edges.map(({ to }) => to));
  for (let id = 0; id < count; id++) {
    const uses = edges.flatMap(({ from, to }) => (from === id ? [column[to]] : []));
    if (!inner.has(id) && uses.length > 0) column[id] = Math.min(...uses) - 1;
  }
  const span = (/** @type {GraphEdge} */ { from, to }) => column[to] - column[from];
  let passed = 0;
  return [...edges]
    .sort((a, b) => span(a) - span(b) || a.to - b.to || a.slot - b.slot)
    .filter((edge) => span(edge) <= 1 || (passed += span(edge) - 1) <= passedColumns);
}

/** @param {readonly GraphEdge[]} edges  @param {PlacedNode[]} placed
 *  @param {import('@dagrejs/dagre').Graph<any, any, any>} placing
 *  @returns {PlacedEdge[]} */
function placeEdges(edges, placed, placing) {
  const routes = edges.map(({ from, to, slot }) => {
    const isRouted = placing.hasEdge(String(from), String(to), String(slot));
    if (!isRouted) return { from, to, slot, between: [] };
    const { points } = /** @type {{points: Point[]}} */ (placing.edge(String(from), String(to), String(slot)));
    // The ends are on the pills; what dagre bends right beside them would only make corners.
    const between = points.length > 5 ? points.slice(2, -2) : [];
    return { from, to, slot, between };
  });
  return routes.map((route) => {
    const height = entryHeight(route, routes, placed);
    const start = { x: placed[route.from].x + placed[route.from].pill / 2, y: placed[route.from].y };
    const end = { x: placed[route.to].x - placed[route.to].pill / 2, y: placed[route.to].y + height };
    return drawEdge([start, ...route.between, end], isTwin(route, routes) ? height : 0);
  });
}

/** @typedef {{x: number, y: number}} Point */
/** @typedef {GraphEdge & {between: Point[]}} Route */

/** Two edges between the same nodes, as in x·x.
 *  @param {Route} route  @param {Route[]} routes */
const isTwin = (route, routes) =>
  routes.some((other) => other !== route && other.from === route.from && other.to === route.to);

/** How far from the middle an edge enters its node: those of one node side by side, in the order in which they come, so
 *  that none crosses another.
 *  @param {Route} route  @param {Route[]} routes  @param {PlacedNode[]} placed */
function entryHeight(route, routes, placed) {
  const comesFrom = (/** @type {Route} */ one) => (one.between.at(-1) ?? placed[one.from]).y;
  const all = routes.filter(({ to }) => to === route.to);
  if (all.length < 2) return 0;
  all.sort((a, b) => comesFrom(a) - comesFrom(b) || a.slot - b.slot);
  return (all.indexOf(route) / (all.length - 1) - 0.5) * 12;
}

const arrow = 6;

/** A smooth path through points, level where it starts, ends and passes.
 *  @param {Point[]} points  @param {number} bend  pulls the middle aside
 *  @returns {PlacedEdge} */
function drawEdge(points, bend) {
  const first = points[0];
  const last = points[points.length - 1];
  const inner = [{ x: first.x + 2, y: first.y }, ...points.slice(1, -1), { x: last.x - arrow, y: last.y }];
  const parts = inner.slice(1).map((to, i) => {
    const from = inner[i];
    const half = (from.x + to.x) / 2;
    return `C${half} ${from.y + bend * 2} ${half} ${to.y + bend * 2} ${to.x} ${to.y}`;
  });
  const middle = middleOf(inner);
  return {
    path: `M${inner[0].x} ${inner[0].y}${parts.join('')}`,
    head: arrowAt(last, -arrow),
    tail: arrowAt({ x: first.x + 1, y: first.y }, arrow),
    x: middle.x,
    y: middle.y + bend * 1.5,
    isBelow: bend > 0,
  };
}

/** @param {Point} tip  @param {number} length  negative where the arrow points right */
const arrowAt = ({ x, y }, length) => `M${x} ${y}l${length} -3.5v7z`;

/** The middle of the piece that is half way.
 *  @param {Point[]} points */
function middleOf(points) {
  const half = (points[0].x + points[points.length - 1].x) / 2;
  const next = Math.max(
    1,
    points.findIndex(({ x }) => x >= half),
  );
  return { x: (points[next].x + points[next - 1].x) / 2, y: (points[next].y + points[next - 1].y) / 2 };
}
