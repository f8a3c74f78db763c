/** From the state to a data set ready for training, and to the plane that is drawn for it. */

import { dataAddress } from '../../engine/addresses.js';
import { fetchFile } from '../../engine/fetch-file.js';
import { readCsv } from './csv.js';
import { armLimits, initializationOf, networkOf, trainerOptionsOf } from './state.js';

/** @typedef {import('../../engine/client.js').Engine} Engine */
/** @typedef {import('#nabla-module').Matrix} Matrix */
/** @typedef {import('#nabla-module').PreparedData} PreparedData */
/** @typedef {import('./state.js').TrainState} TrainState */

/** A data set as it came.
 *  @typedef {object} Source
 *  @property {'plane' | 'digits' | 'table'} kind  how its examples can be drawn
 *  @property {Matrix} x  N×d
 *  @property {number[]} labels
 *  @property {string[]} classNames
 *  @property {string[]} features
 */

/** A grid over the plane, a point in the middle of each of its size × size cells, row by row from the top.
 *  @typedef {{size: number, x: [number, number], y: [number, number]}} Plane */

/** @typedef {{source: Source, prepared: PreparedData, plane?: Plane, map?: Matrix}} TrainData */

/** A file of the reader's.
 *  @typedef {{id: number, name: string, text: string, dataset: import('./csv.js').CsvDataset}} OwnFile */

const fileUrls = {
  digits: new URL('../../data/digits.csv', import.meta.url),
  iris: new URL('../../data/iris.csv', import.meta.url),
  wine: new URL('../../data/wine.csv', import.meta.url),
};

const gridSize = 96;

/** @type {Map<string, Promise<Source>>} */
const fetched = new Map();

/** @param {keyof typeof fileUrls} name */
async function fetchSource(name) {
  const url = dataAddress(`${name}.csv`, fileUrls[name]);
  const response = await fetchFile(url);
  if (!response.ok) {
    throw new Error(`Asked for ${url.pathname}, and the server answered ${response.status} ${response.statusText}.`);
  }
  const { dataset, problems } = readCsv(await response.text());
  if (!dataset) throw new Error(`${url.pathname} is not what it should be: ${problems[0].message}`);
  return sourceOf(dataset, name === 'digits' ? 'digits' : undefined);
}

/** @param {import('./csv.js').CsvDataset} dataset  @param {'digits'} [kind]
 *  @returns {Source} */
function sourceOf({ x, labels, classNames, features }, kind) {
  return { kind: kind ?? (x.columns === 2 ? 'plane' : 'table'), x, labels, classNames, features };
}

/** @param {Engine} engine  @param {TrainState} state  @param {import('#nabla-module').GeneratedSet} set
 *  @returns {Promise<Source>} */
async function generate(engine, { points, arms, noise, dataSeed }, set) {
  const wanted = set in armLimits ? arms : 2;
  const { x, labels, classes } = await engine.generateDataset({ set, points, classes: wanted, noise, seed: dataSeed });
  const classNames = Array.from({ length: classes }, (_, i) => `class ${i + 1}`);
  return { kind: 'plane', x, labels, classNames, features: ['x₁', 'x₂'] };
}

/** @param {Engine} engine  @param {TrainState} state  @param {OwnFile} [own]
 *  @returns {Promise<Source>} */
async function loadSource(engine, state, own) {
  const { set } = state;
  if (set === 'own') {
    if (!own)
      throw new Error('The data was a file of its own, which no link can hold. Choose the file, or other data.');
    return sourceOf(own.dataset);
  }
  if (set !== 'digits' && set !== 'iris' && set !== 'wine') return generate(engine, state, set);
  const source = fetched.get(set) ?? fetchSource(set);
  fetched.set(set, source);
  source.catch(() => fetched.delete(set)); // the next time, ask again
  return source;
}

/** @param {Engine} engine  @param {TrainState} state  @param {OwnFile} [own]
 *  @returns {Promise<TrainData>} */
export async function loadData(engine, state, own) {
  const source = await loadSource(engine, state, own);
  const { testPart, standardize, dataSeed: seed } = state;
  const options = { testPart, standardize, seed };
  const prepared = await engine.prepareData(source.x, source.labels, source.classNames.length, options);
  if (source.kind !== 'plane') return { source, prepared };
  const plane = planeAround(source.x, state.set !== 'own');
  return { source, prepared, plane, map: await engine.standardize(gridOver(plane), prepared.standardization) };
}

/** A frame around points, with a margin.
 *  @param {Matrix} points  N×2
 *  @param {boolean} isEqual  one scale for both axes
 *  @returns {Plane} */
function planeAround(points, isEqual) {
  const [x, y] = [0, 1].map((column) => rangeOf(points, column));
  const half = Math.max(x.half, y.half);
  const [halfX, halfY] = isEqual ? [half, half] : [x.half, y.half];
  return { size: gridSize, x: [x.middle - halfX, x.middle + halfX], y: [y.middle - halfY, y.middle + halfY] };
}

/** @param {Matrix} points  @param {number} column */
function rangeOf(points, column) {
  let [low, high] = [Infinity, -Infinity];
  for (let row = 0; row < points.rows; row++) {
    const value = points.data[2 * row + column];
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return { middle: (low + high) / 2, half: 0.56 * (high - low) || 1 };
}

/** @param {Plane} plane
 *  @returns {Matrix} */
function gridOver({ size, x, y }) {
  const data = new Float64Array(2 * size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const at = 2 * (row * size + column);
      data[at] = x[0] + ((x[1] - x[0]) * (column + 0.5)) / size;
      data[at + 1] = y[1] - ((y[1] - y[0]) * (row + 0.5)) / size;
    }
  }
  return { rows: size * size, columns: 2, data };
}

/** What a trainer starts from.
 *  @param {TrainState} state  @param {TrainData} data
 *  @returns {import('#nabla-module').TrainerSetup} */
export function trainerSetupOf(state, { source, prepared }) {
  return {
    network: networkOf(state, source.x.columns, source.classNames.length),
    initialization: initializationOf(state),
    options: trainerOptionsOf(state),
    shuffleSeed: state.seed,
    training: { x: prepared.trainX, labels: prepared.trainLabels },
    test: { x: prepared.testX, labels: prepared.testLabels },
  };
}
