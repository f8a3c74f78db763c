/** Where the arrow keys lead in a graph: right and left along the edges, up and down among neighbours. */

/** @typedef {import('./graph-layout.js').Graph} Graph */
/** @typedef {import('./graph-layout.js').PlacedNode} PlacedNode */

/** @param {string} key  @param {number} at  @param {Graph} graph  @param {readonly PlacedNode[]} placed
 *  @returns {number | undefined}  where it leads, if anywhere */
export function walk(key, at, graph, placed) {
  const byHeight = (/** @type {number[]} */ ids) => nearest(ids, placed[at].y, placed);
  switch (key) {
    case 'ArrowRight':
      return byHeight(graph.edges.filter(({ from }) => from === at).map(({ to }) => to));
    case 'ArrowLeft':
      return byHeight(graph.edges.filter(({ to }) => to === at).map(({ from }) => from));
    case 'ArrowDown':
      return neighbour(at, 1, placed);
    case 'ArrowUp':
      return neighbour(at, -1, placed);
    case 'Home':
      return extreme(placed, -1);
    case 'End':
      return extreme(placed, 1);
    default:
      return undefined;
  }
}

/** @param {number[]} ids  @param {number} y  @param {readonly PlacedNode[]} placed */
function nearest(ids, y, placed) {
  const sorted = [...ids].sort((a, b) => Math.abs(placed[a].y - y) - Math.abs(placed[b].y - y) || a - b);
  return sorted[0];
}

/** The next one below (or above) among those that overlap in width; else the next in the whole drawing.
 *  @param {number} at  @param {1 | -1} direction  @param {readonly PlacedNode[]} placed */
function neighbour(at, direction, placed) {
  const { x, y, width } = placed[at];
  const beyond = placed.flatMap((node, id) => ((node.y - y) * direction > 1 ? [id] : []));
  const inColumn = beyond.filter((id) => Math.abs(placed[id].x - x) < (placed[id].width + width) / 2);
  const from = inColumn.length > 0 ? inColumn : beyond;
  const distance = (/** @type {number} */ id) => Math.abs(placed[id].y - y) + Math.abs(placed[id].x - x);
  return from.sort((a, b) => distance(a) - distance(b))[0];
}

/** @param {readonly PlacedNode[]} placed  @param {1 | -1} direction */
function extreme(placed, direction) {
  const ids = placed.map((_, id) => id);
  return ids.sort((a, b) => (placed[b].x - placed[a].x) * direction || placed[a].y - placed[b].y)[0];
}
