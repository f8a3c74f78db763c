/** From the state to a data set ready for training, and to the plane that is drawn for it. */

import { dataAddress } from '../../engine/addresses.js';
import { fetchFile } from '../../engine/fetch-file.js';
import { rest } from '../../engine/yield.js';
import { readCsv } from './csv.js';
import { namesOf, withEdits } from './edit-points.js';
import { activeOf, examplesInOrder, gridOver, planeAround, selectColumns, selectRows, shownInputs } from './grids.js';
import { armLimits, initializationOf, networkOf, trainerOptionsOf } from './state.js';

/** @typedef {import('../../engine/training-engine.js').TrainingEngine} Engine */
/** @typedef {import('#nabla-module').Matrix} Matrix */
/** @typedef {import('#nabla-module').PreparedData} PreparedData */
/** @typedef {import('./state.js').TrainState} TrainState */

/** A data set as it came.
 *  @typedef {object} Source
 *  @property {'plane' | 'digits' | 'table'} kind  how its examples can be drawn
 *  @property {Matrix} x  N×d
 *  @property {number[]} labels      empty for regression
 *  @property {string[]} classNames  empty for regression
 *  @property {string[]} features
 *  @property {Matrix} [y]           N×1, of regression: what is to be learnt
 *  @property {string} [target]      its name
 *  @property {({generated: number} | {added: number})[]} [origins]  where each point came from, if points were edited
 */

/** A grid over the plane, a point in the middle of each of its size × size cells, row by row from the top.
 *  @typedef {{size: number, x: [number, number], y: [number, number]}} Plane */

/** What the network may be fed with, and what of it it gets.
 *  @typedef {object} Inputs
 *  @property {string[]} names    of all features that there are
 *  @property {number[]} active   which of them the network gets, ascending
 *  @property {Matrix} [tiles]    size²×features: what the pictures of the features show
 */

/** @typedef {object} TrainData
 *  @property {Source} source
 *  @property {Inputs} inputs
 *  @property {PreparedData} prepared  of the active features
 *  @property {Matrix} probe           size²×inputs: where the pictures of the neurons are taken
 *  @property {Matrix} [points]        N×2, where there is a plane: where the examples stand in it
 *  @property {Plane} [plane]
 *  @property {Matrix} [map]           the plane's grid as the network gets it
 */

/** What the engine says of a state before any training.
 *  @typedef {object} TrainResult
 *  @property {TrainState} state
 *  @property {TrainData} data
 *  @property {import('#nabla-module').NetworkSpec} network
 *  @property {import('#nabla-module').LayerShapes[]} shapes
 *  @property {number} parameters
 */

/** How a file is read: the column to learn and what it holds, the columns to leave out, those that hold categories.
 *  @typedef {Required<Pick<import('./csv.js').ReadOptions, 'target' | 'task' | 'without' | 'categories'>>} Reading */

/** A file of the reader's, and of a small one its text.
 *  @typedef {{id: number, name: string, blob: Blob, text?: string, dataset: import('./csv.js').CsvDataset, reading: Reading}} OwnFile */

const fileUrls = {
  digits: new URL('../../data/digits.csv', import.meta.url),
  iris: new URL('../../data/iris.csv', import.meta.url),
  wine: new URL('../../data/wine.csv', import.meta.url),
};

const mapSize = 96;
const tileSize = 24;
const largeTable = 1_000_000; // numbers
const emptyPlane = { rows: 0, columns: 2, data: new Float64Array() };
/** The frame of the reader's own points. */
const drawingFrame = { x: /** @type {[number, number]} */ ([-6, 6]), y: /** @type {[number, number]} */ ([-6, 6]) };

/** What the engine makes of points of the plane, and how it is written for coordinates a and b.
 *  @type {[import('#nabla-module').PlaneFeature, (a: string, b: string) => string][]} */
const planeFeatures = [
  ['x1', (a) => a],
  ['x2', (_, b) => b],
  ['x1_squared', (a) => `${a}²`],
  ['x2_squared', (_, b) => `${b}²`],
  ['product', (a, b) => (a === 'x₁' ? 'x₁x₂' : `${a}·${b}`)],
  ['sin_x1', (a) => `sin ${a}`],
  ['sin_x2', (_, b) => `sin ${b}`],
];

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
function sourceOf({ x, labels, classNames, features, y, target }, kind) {
  /** @type {Source} */
  const source = { kind: kind ?? (x.columns === 2 ? 'plane' : 'table'), x, labels, classNames, features };
  return y ? { ...source, y, target } : source;
}

/** @param {Engine} engine  @param {TrainState} state  @param {import('#nabla-module').GeneratedSet} set
 *  @returns {Promise<Source>} */
async function generate(engine, { points, arms, noise, dataSeed }, set) {
  const wanted = set in armLimits ? arms : 2;
  const { x, labels, classes, y } = await engine.generateDataset({
    set,
    points,
    classes: wanted,
    noise,
    seed: dataSeed,
  });
  const source = { kind: /** @type {const} */ ('plane'), x, labels, features: ['x₁', 'x₂'] };
  return classes > 0 ? { ...source, classNames: namesOf(classes) } : { ...source, classNames: [], y, target: 'y' };
}

/** @param {Engine} engine  @param {TrainState} state  @param {OwnFile} [own]
 *  @returns {Promise<Source>} */
async function loadSource(engine, state, own) {
  const { set } = state;
  if (set === 'own') {
    if (!own)
      throw new Error(
        'The data was a file of its own, which is not in the link or the model. Choose the file, or other data.',
      );
    return sourceOf(own.dataset);
  }
  if (set === 'drawn') return { kind: 'plane', x: emptyPlane, labels: [], classNames: [], features: ['x₁', 'x₂'] };
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
  return source.kind === 'plane' ? planeData(engine, state, source) : tableData(engine, state, source);
}

/** @param {Engine} engine  @param {TrainState} state  @param {Source} source  @param {Matrix} x
 *  @param {boolean} [standardize] */
function prepare(engine, state, { labels, classNames, y }, x, standardize = state.standardize) {
  const { testPart, dataSeed: seed } = state;
  const options = { testPart, standardize, seed };
  if (y) return engine.prepareRegression(x, y, { ...options, standardizeTargets: standardize });
  return engine.prepareData(x, labels, classNames.length, options);
}

/** @param {Engine} engine  @param {TrainState} state  @param {Source} generated
 *  @returns {Promise<TrainData>} */
async function planeData(engine, state, generated) {
  const source = withEdits(generated, state);
  const [a, b] = source.features;
  const names = planeFeatures.map(([, write]) => write(a, b));
  const active = activeOf(names, state.features, [0, 1]);
  const chosen = active.map((i) => planeFeatures[i][0]);
  const prepared = await prepare(engine, state, source, await engine.expandFeatures(source.x, chosen));
  const frame = state.set === 'drawn' ? drawingFrame : undefined;
  const plane = { ...planeAround(generated.x, [0, 1], mapSize, state.set !== 'own'), ...frame };
  /** @param {Matrix} grid */
  const asInput = async (grid) =>
    engine.standardize(await engine.expandFeatures(grid, chosen), prepared.standardization);
  const small = gridOver({ ...plane, size: tileSize });
  const all = planeFeatures.map(([name]) => name);
  const [map, probe, tiles] = await Promise.all([
    asInput(gridOver(plane)),
    asInput(small),
    engine.expandFeatures(small, all),
  ]);
  return { source, inputs: { names, active, tiles }, prepared, probe, points: source.x, plane, map };
}

/** Two features of a table span a plane too.
 *  @param {Engine} engine  @param {TrainState} state  @param {Source} source
 *  @returns {Promise<TrainData>} */
async function tableData(engine, state, source) {
  const names = source.features;
  const all = names.map((_, i) => i);
  const pause = () => (source.x.data.length > largeTable ? rest() : undefined); // each part in a task of its own
  await pause();
  const active = source.kind === 'digits' ? all : activeOf(names, state.features, all);
  const [prepared, whole] = await Promise.all([
    prepare(engine, state, source, selectColumns(source.x, active)),
    prepare(engine, state, source, selectColumns(source.x, shownInputs({ names, active })), true),
  ]);
  await pause();
  const order = examplesInOrder(source.y ? prepared.trainY.data : prepared.trainLabels, tileSize / 2);
  await pause();
  const tiles = source.kind === 'digits' ? oneDigit(source.x) : selectRows(whole.trainX, order);
  const data = { source, inputs: { names, active, tiles }, prepared, probe: selectRows(prepared.trainX, order) };
  if (active.length !== 2) return data;
  const plane = planeAround(source.x, active, mapSize, false);
  const map = await engine.standardize(gridOver(plane), prepared.standardization);
  return { ...data, points: selectColumns(source.x, active), plane, map };
}

/** What a trainer starts from.
 *  @param {TrainState} state  @param {TrainData} data
 *  @returns {import('#nabla-module').TrainerSetup} */
export function trainerSetupOf(state, { source, inputs, prepared }) {
  return {
    network: networkOf(state, inputs.active.length, source.classNames.length),
    initialization: initializationOf(state),
    options: trainerOptionsOf(state),
    shuffleSeed: state.seed,
    training: source.y
      ? { x: prepared.trainX, y: prepared.trainY }
      : { x: prepared.trainX, labels: prepared.trainLabels },
    test: source.y ? { x: prepared.testX, y: prepared.testY } : { x: prepared.testX, labels: prepared.testLabels },
  };
}

/** The first of the digits, as a picture.
 *  @param {Matrix} pixels
 *  @returns {Matrix} */
const oneDigit = ({ columns, data }) => ({ rows: columns, columns: 1, data: data.slice(0, columns) });
