/** The exact numbers of a neuron or a link, and fields to change them. */

import { html, nothing } from 'lit';
import { formatNumber } from '../../ui/format.js';
import { hasPart, parameterIndex } from './network-columns.js';
import { activationName } from './options.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./network-picture.js').Part} Part */
/** @typedef {import('./network-picture.js').PictureColumn} PictureColumn */
/** @typedef {import('#nabla-module').LayerParameters<Float32Array>} LayerParameters */

/** @typedef {object} Inspected
 *  @property {TrainLab} lab
 *  @property {PictureColumn[]} columns
 *  @property {LayerParameters[]} layers
 *  @property {LayerParameters[]} [gradients]
 *  @property {import('#nabla-module').NetworkSpec} network
 */

const weightLimit = 1e6;
/** Single precision has seven digits; more would be noise.
 *  @param {number} value */
const asTyped = (value) => Number(value.toPrecision(7));

/** Where a parameter stands, its value, and its gradient if that is known.
 *  @param {Inspected} inspected  @param {number} layer  @param {number} row  of the weights; past them, the bias
 *  @param {number} unit */
function parameterOf({ layers, gradients }, layer, row, unit) {
  const { weights, bias } = layers[layer];
  const isBias = row === weights.rows;
  const at = isBias ? unit : row * weights.columns + unit;
  const name = isBias ? 'bias' : 'weights';
  return { value: (isBias ? bias : weights).data[at], gradient: gradients?.[layer]?.[name].data[at] };
}

/** @param {Inspected} inspected  @param {string} label  @param {number} layer  @param {number} row  @param {number} unit */
function field(inspected, label, layer, row, unit) {
  const { lab, network } = inspected;
  const { value, gradient } = parameterOf(inspected, layer, row, unit);
  const index = parameterIndex(network, layer, row, unit);
  return html`<span class="parameter">
    <nabla-number-field
      label=${label}
      .step=${0.1}
      .min=${-weightLimit}
      .max=${weightLimit}
      .value=${asTyped(value)}
      @nabla-change=${(/** @type {CustomEvent<{value: number}>} */ { detail }) => lab.setParameter(index, detail.value)}
    ></nabla-number-field>
    ${
      gradient === undefined
        ? nothing
        : html`<span class="quiet small">gradient ${formatNumber(gradient, { signed: true })}</span>`
    }
  </span>`;
}

/** @param {Inspected} inspected  @param {number} layer  @param {number} from */
const sourceName = ({ columns }, layer, from) =>
  columns[layer].labels?.[from] ?? inSentence(columns[layer].names[from]);

/** @param {string} name */
const inSentence = (name) => name.replace(/^(Neuron|Output)/, (word) => word.toLowerCase());

/** @param {Inspected} inspected  @param {number} layer  @param {number} from */
const rowOf = ({ columns }, layer, from) => columns[layer].rows?.[from] ?? from;

/** @param {Inspected} inspected  @param {Extract<Part, {kind: 'link'}>} link */
const linkName = (inspected, { layer, from, to }) =>
  `From ${sourceName(inspected, layer, from)} to ${inSentence(inspected.columns[layer + 1].names[to])}`;

/** @param {Inspected} inspected  @param {Extract<Part, {kind: 'link'}>} link */
function linkView(inspected, link) {
  const { layer, from, to } = link;
  return html`<h3>${linkName(inspected, link)}</h3>
    <div class="parameters">${field(inspected, 'Weight', layer, rowOf(inspected, layer, from), to)}</div>`;
}

/** @param {Inspected} inspected  @param {Extract<Part, {kind: 'neuron'}>} neuron */
function neuronView(inspected, { layer, unit }) {
  const { columns, layers } = inspected;
  const sources = columns[layer].names.map((_, from) => from).filter((from) => rowOf(inspected, layer, from) >= 0);
  return html`<h3>${columns[layer + 1].names[unit]}</h3>
    <div class="parameters">
      ${field(inspected, 'Bias', layer, layers[layer].weights.rows, unit)}
      ${columns[layer].isWhole ? pixelField(inspected, layer, unit) : nothing}
      ${(columns[layer].isWhole ? [] : sources).map((from) =>
        field(
          inspected,
          `From ${sourceName(inspected, layer, from).replace(/ of hidden.*/, '')}`,
          layer,
          rowOf(inspected, layer, from),
          unit,
        ),
      )}
    </div>
    ${columns[layer].isWhole ? pixelWeights(inspected, layer, unit) : nothing}`;
}

/** @param {Inspected} inspected  @param {number} layer */
const sideOf = ({ layers }, layer) => Math.round(Math.sqrt(layers[layer].weights.rows));

/** @param {Inspected} inspected  @param {number} layer  @param {number} unit */
function pixelField(inspected, layer, unit) {
  const { row, column } = inspected.lab.parts.pixel;
  return field(inspected, pixelName(row, column), layer, row * sideOf(inspected, layer) + column, unit);
}

/** @param {number} row  @param {number} column */
const pixelName = (row, column) => `From pixel ${row + 1}, ${column + 1}`;

/** The weights from a picture, as a picture: the field beside it has the one that is chosen.
 *  @param {Inspected} inspected  @param {number} layer  @param {number} unit */
function pixelWeights(inspected, layer, unit) {
  const { weights } = inspected.layers[layer];
  const side = sideOf(inspected, layer);
  const { parts } = inspected.lab;
  const data = Float64Array.from({ length: weights.rows }, (_, row) => weights.data[row * weights.columns + unit]);
  return html`<nabla-heat-map
    class="pixels"
    label="Its weights from the pixels"
    .showNumbers=${false}
    .matrix=${{ rows: side, columns: side, data }}
    .selected=${parts.pixel}
    @nabla-cell-select=${parts.choosePixel}
    @nabla-cell-focus=${parts.choosePixel}
  ></nabla-heat-map>`;
}

/** A line on what is under the pointer or has the focus.
 *  @param {Inspected} inspected  @param {Part} part */
function peekText(inspected, part) {
  const { columns, layers, network } = inspected;
  const { layer } = part;
  const isLink = part.kind === 'link';
  const row = isLink ? rowOf(inspected, layer, part.from) : layers[layer].weights.rows;
  const { value, gradient } = parameterOf(inspected, layer, row, isLink ? part.to : part.unit);
  const slope = gradient === undefined ? '' : `, gradient ${formatNumber(gradient, { signed: true })}`;
  if (isLink) return `${linkName(inspected, part)}: weight ${formatNumber(value)}${slope}`;
  const name = `${columns[layer + 1].names[part.unit]}, ${activationName(network.layers[layer].activation)}`;
  return `${name}: bias ${formatNumber(value)}${slope}`;
}

/** While it rests: of the batch that is gone through by phases, else of all training examples.
 *  @param {TrainLab} lab  @param {LayerParameters[]} layers */
function gradientsOf({ training, insight }, layers) {
  if (training.running) return undefined;
  const { trace } = training.snapshot ?? {};
  const gradients = trace && trace.done !== 'none' ? trace.gradients : insight.now.gradients;
  const isFitting = gradients?.every(({ weights }, i) => weights.data.length === layers[i]?.weights.data.length);
  return isFitting ? gradients : undefined;
}

/** @param {TrainLab} lab
 *  @returns {Inspected | undefined} */
function inspectedOf(lab) {
  const { result, parts } = lab;
  const { inside, columns } = parts;
  if (!result || !inside) return undefined;
  const { layers } = inside;
  return { lab, columns, layers, gradients: gradientsOf(lab, layers), network: result.network };
}

/** @param {TrainLab} lab */
export function renderInspector(lab) {
  const { parts } = lab;
  const inspected = inspectedOf(lab);
  const peeked = inspected && parts.peeked && hasPart(parts.peeked, inspected.columns) ? parts.peeked : undefined;
  const selected =
    inspected && parts.selected && hasPart(parts.selected, inspected.columns) ? parts.selected : undefined;
  return html`<p class="peek small">
      ${
        inspected && peeked
          ? peekText(inspected, peeked)
          : html`<span class="quiet"
              >Blue is positive, orange negative, thick is large; a dot is a bias. Choose a neuron or a link for its
              numbers, a feature to switch it on or off.</span
            >`
      }
    </p>
    ${
      inspected && selected
        ? html`<section class="inspector" aria-label="Chosen part of the network">
            ${selected.kind === 'link' ? linkView(inspected, selected) : neuronView(inspected, selected)}
            <button class="quiet close" aria-label="Close" @click=${parts.close}>×</button>
          </section>`
        : nothing
    }`;
}
