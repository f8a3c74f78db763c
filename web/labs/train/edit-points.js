/** Points that a person adds to a set of the plane and takes away from it. Pure. */

import { limits } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */
/** @typedef {import('./data.js').Source} Source */
/** @typedef {import('./data.js').Plane} Plane */
/** @typedef {{x: number, y: number}} Place */

/** The set with the reader's points and without those that were taken away. A class of one point waits for a second:
 *  it takes one to train on and one to test with.
 *
 *  @param {Source} source
 *  @param {Pick<TrainState, 'added' | 'removed'>} edits
 *  @returns {Source} */
export function withEdits(source, { added, removed }) {
  if (added.length === 0 && removed.length === 0) return source;
  const { x, labels, y } = source;
  const gone = new Set(removed);
  const kept = Array.from({ length: x.rows }, (_, row) => row).filter((row) => !gone.has(row));
  /** @type {[number, number, number][]} */
  const all = [
    ...kept.map(
      (row) =>
        /** @type {[number, number, number]} */ ([x.data[2 * row], x.data[2 * row + 1], y ? y.data[row] : labels[row]]),
    ),
    ...added,
  ];
  const places = [...kept.map((row) => ({ generated: row })), ...added.map((_, i) => ({ added: i }))];
  const used = y ? all.map(() => true) : isUsed(all.map(([, , label]) => label));
  const rows = all.filter((_, i) => used[i]);
  const common = {
    ...source,
    x: matrixOf(
      rows.map(([a, b]) => [a, b]),
      2,
    ),
    origins: places.filter((_, i) => used[i]),
  };
  if (y)
    return {
      ...common,
      y: matrixOf(
        rows.map(([, , value]) => [value]),
        1,
      ),
    };
  const classes = Math.max(-1, ...rows.map(([, , label]) => label)) + 1;
  return { ...common, labels: rows.map(([, , label]) => label), classNames: namesOf(classes) };
}

/** @param {number} classes */
export const namesOf = (classes) => Array.from({ length: classes }, (_, i) => `class ${i + 1}`);

/** Which points take part: those of classes that have two, up to the first class that has not.
 *  @param {number[]} labels */
function isUsed(labels) {
  const counts = countsOf(labels);
  const first = counts.findIndex((count) => count < 2);
  return labels.map((label) => first < 0 || label < first);
}

/** @param {readonly number[]} labels */
function countsOf(labels) {
  /** @type {number[]} */
  const counts = [];
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

/** @param {number[][]} rows  @param {number} columns */
const matrixOf = (rows, columns) => ({ rows: rows.length, columns, data: Float64Array.from(rows.flat()) });

/** What a change makes of the state, or why it cannot be made.
 *  @typedef {{patch: Partial<TrainState>, problem?: undefined} | {patch?: undefined, problem: string}} Change */

/** Three decimals are finer than the eye, and keep links short.
 *  @param {number} value */
const rounded = (value) => Number(value.toFixed(3));

/** @param {TrainState} state  @param {Place} place  @param {number} value  the class, or the number to learn
 *  @returns {Change} */
export function addPoint({ added }, { x, y }, value) {
  if (added.length >= limits.added) return { problem: `There is room for ${limits.added} points of your own.` };
  return { patch: { added: [...added, [rounded(x), rounded(y), value]] } };
}

/** Takes the nearest point away.
 *  @param {TrainState} state  @param {Source} source  with its edits  @param {Place} place  @param {number} reach
 *  @returns {Change | undefined}  undefined where no point is near */
export function removePoint(state, source, place, reach) {
  const { x, labels, origins } = source;
  let nearest = -1;
  let least = reach;
  for (let row = 0; row < x.rows; row++) {
    const distance = Math.hypot(x.data[2 * row] - place.x, x.data[2 * row + 1] - place.y);
    if (distance <= least) [nearest, least] = [row, distance];
  }
  if (nearest < 0) return undefined;
  if (labels.length > 0 && countsOf(labels)[labels[nearest]] <= 2) {
    return { problem: 'Each class needs two points, one to train on and one to test with.' };
  }
  const origin = origins?.[nearest] ?? { generated: nearest };
  if ('added' in origin) return { patch: { added: state.added.toSpliced(/** @type {number} */ (origin.added), 1) } };
  if (state.removed.length >= limits.removed) return { problem: `No more than ${limits.removed} points can go.` };
  return { patch: { removed: [...state.removed, /** @type {number} */ (origin.generated)] } };
}
