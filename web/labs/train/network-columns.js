/** From the lab's state and what the engine told to what the network picture shows. Pure. */

import { shownInputs } from './grids.js';
import { mostShown } from './network-layout.js';

/** @typedef {import('./network-picture.js').PictureColumn} PictureColumn */
/** @typedef {import('./network-picture.js').Tiles} Tiles */
/** @typedef {import('./network-picture.js').Part} Part */
/** @typedef {import('./data.js').TrainData} TrainData */
/** @typedef {import('#nabla-module').NetworkSpec} NetworkSpec */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */
/** @typedef {import('../../engine/training-snapshot.js').Inside} Inside */

/** @param {number} units */
const shownOf = (units) => Array.from({ length: Math.min(units, mostShown) }, (_, i) => i);

/** @param {number} layer  @param {number} unit */
export const neuronName = (layer, unit) => `Neuron ${unit + 1} of hidden layer ${layer + 1}`;

/** @param {TrainData} data
 *  @returns {PictureColumn} */
function inputColumn({ source, inputs }) {
  if (source.kind === 'digits') return { units: 1, names: ['The 64 pixels'], labels: ['pixels'], isWhole: true };
  const { names, active } = inputs;
  const shown = shownInputs(inputs);
  return {
    units: names.length > mostShown ? active.length : names.length,
    names: shown.map((i) => `Feature ${names[i]}`),
    labels: shown.map((i) => names[i]),
    rows: shown.map((i) => active.indexOf(i)),
    inputs: shown,
    canToggle: true,
  };
}

/** @param {NetworkSpec} network  @param {TrainData} data
 *  @returns {PictureColumn} */
function outputColumn({ layers }, { source: { classNames, target } }) {
  const units = /** @type {{units: number}} */ (layers.at(-1)).units;
  const shown = shownOf(units);
  const nameOf = (/** @type {number} */ unit) => (units === 1 ? (target ?? classNames[1]) : classNames[unit]);
  return { units, names: shown.map((unit) => `Output ${nameOf(unit)}`), labels: shown.map(nameOf) };
}

/** @param {NetworkSpec} network  @param {TrainData} data
 *  @returns {PictureColumn[]} */
export function columnsOf(network, data) {
  const hidden = network.layers.slice(0, -1).map(({ units }, layer) => ({
    units,
    names: shownOf(units).map((unit) => neuronName(layer, unit)),
  }));
  return [inputColumn(data), ...hidden, outputColumn(network, data)];
}

/** Whether what was told is of a network of this shape: after a change it comes a moment later.
 *  @param {NetworkSpec} network  @param {Inside} inside */
export function isInsideOf({ inputs, layers }, inside) {
  const fanIns = [inputs, ...layers.map(({ units }) => units)];
  return (
    inside.layers.length === layers.length &&
    inside.layers.every(({ weights }, i) => weights.rows === fanIns[i] && weights.columns === layers[i].units)
  );
}

/** What has the full colour: a bounded activation's bound, else the largest that there is.
 *  @param {string} activation */
const maxOf = (activation) => (activation === 'tanh' || activation === 'sigmoid' ? 1 : undefined);

/** What the tiles show: over the plane, or over examples, what each neuron gives; of the first layer on digits, its
 *  weights as a picture.
 *
 *  @param {NetworkSpec} network  @param {TrainData} data  @param {Inside} inside
 *  @returns {(Tiles | undefined)[]} */
export function tilesOf(network, data, { layers, activations }) {
  const isDigits = data.source.kind === 'digits';
  const neurons = activations.map((matrix, layer) =>
    isDigits && layer === 0 && network.layers.length > 1
      ? { matrix: layers[0].weights }
      : { matrix, max: maxOf(network.layers[layer].activation) },
  );
  return [data.inputs.tiles && { matrix: data.inputs.tiles, isEachOwn: true }, ...neurons];
}

/** Where a parameter stands in the row of all parameters: W₁, b₁, W₂, b₂, …, each row-major.
 *
 *  @param {NetworkSpec} network
 *  @param {number} layer
 *  @param {number} row   of the weights, or the number of inputs for the bias
 *  @param {number} unit */
export function parameterIndex({ inputs, layers }, layer, row, unit) {
  const fanIns = [inputs, ...layers.map(({ units }) => units)];
  let index = 0;
  for (let i = 0; i < layer; i++) index += (fanIns[i] + 1) * layers[i].units;
  return index + row * layers[layer].units + unit;
}

/** Whether a part is there in a network of this shape.
 *  @param {Part} part  @param {PictureColumn[]} columns */
export function hasPart(part, columns) {
  const { layer } = part;
  if (layer + 1 >= columns.length) return false;
  if (part.kind === 'neuron') return part.unit < columns[layer + 1].names.length;
  const { units, names, rows, isWhole } = columns[layer];
  const starts = part.from < names.length && part.from < units && !(layer === 0 && isWhole);
  return starts && (rows?.[part.from] ?? 0) >= 0 && part.to < columns[layer + 1].names.length;
}
