/** The network: its picture, the buttons that change its shape, and how many parameters it has. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatCount } from '../../ui/format.js';
import { renderInspector } from './inspector.js';
import { tilesOf } from './network-columns.js';
import { activationOptions } from './options.js';
import { limits } from './state.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('#nabla-module').LayerShapes} LayerShapes */

/** @param {{label: string, sign: string, disabled: boolean, onClick: () => void}} button */
const round = ({ label, sign, disabled, onClick }) =>
  html`<button class="round" aria-label=${label} ?disabled=${disabled} @click=${onClick}>${sign}</button>`;

/** @param {number} count  @param {string} one  @param {string} many */
const counted = (count, one, many) => `${formatCount(count)} ${count === 1 ? one : many}`;

/** What stands above a hidden layer.
 *  @param {TrainLab} lab  @param {number} index */
function hiddenHead(lab, index) {
  const { hidden } = lab.state;
  const { units, activation } = hidden[index];
  const [fewest, most] = limits.units;
  const name = `hidden layer ${index + 1}`;
  /** @param {Partial<import('./state.js').HiddenLayer>} patch */
  const set = (patch) => lab.setState({ hidden: hidden.with(index, { ...hidden[index], ...patch }) });
  const density = hidden.length > 3 ? 'dense' : '';
  return html`<div
    slot="head-${index + 1}"
    class="column-head ${density}"
    role="group"
    aria-label="Hidden layer ${index + 1}"
  >
    <span class="row tight">
      ${round({
        label: `One neuron less in ${name}`,
        sign: '−',
        disabled: units <= fewest,
        onClick: () => set({ units: units - 1 }),
      })}
      ${round({
        label: `One neuron more in ${name}`,
        sign: '+',
        disabled: units >= most,
        onClick: () => set({ units: units + 1 }),
      })}
    </span>
    <span class="small">${counted(units, 'neuron', 'neurons')}</span>
    <nabla-select
      compact
      label="Activation of ${name}"
      .options=${activationOptions}
      .value=${activation}
      @nabla-change=${(/** @type {CustomEvent<{value: typeof activation}>} */ { detail }) =>
        set({ activation: detail.value })}
    ></nabla-select>
  </div>`;
}

/** @param {TrainLab} lab */
function heads(lab) {
  const { hidden } = lab.state;
  const { network, data } = /** @type {import('./train-lab.js').TrainResult} */ (lab.result);
  const outputs = network.layers.at(-1)?.units ?? 0;
  return html`
    <div slot="head-0" class="column-head">
      <span class="small">${counted(data.inputs.active.length, 'feature', 'features')}</span>
    </div>
    ${hidden.map((_, index) => hiddenHead(lab, index))}
    <div slot="head-${hidden.length + 1}" class="column-head">
      <span class="small">${counted(outputs, 'output', 'outputs')}</span>
    </div>
  `;
}

/** @param {TrainLab} lab */
function layerButtons(lab) {
  const { hidden } = lab.state;
  const last = hidden.at(-1) ?? { units: 4, activation: /** @type {const} */ ('tanh') };
  return html`<span class="row tight">
    ${round({
      label: 'One hidden layer less',
      sign: '−',
      disabled: hidden.length === 0,
      onClick: () => lab.setState({ hidden: hidden.slice(0, -1) }),
    })}
    ${round({
      label: 'One hidden layer more',
      sign: '+',
      disabled: hidden.length >= limits.layers,
      onClick: () => lab.setState({ hidden: [...hidden, { ...last }] }),
    })}
    <span>${counted(hidden.length, 'hidden layer', 'hidden layers')}</span>
  </span>`;
}

/** @param {import('#nabla-module').Shape} shape */
const shapeText = ({ rows, columns }) => `${rows}×${columns}`;

/** The matrices and biases, with their shapes.
 *  @param {readonly LayerShapes[]} shapes */
const shapeList = (shapes) =>
  html`<ul class="shapes small quiet" aria-label="Shapes of the parameters">
    ${shapes.map(
      ({ weights, bias }, i) =>
        html`<li>W<sub>${i + 1}</sub> ${shapeText(weights)}, b<sub>${i + 1}</sub> ${shapeText(bias)}</li>`,
    )}
  </ul>`;

/** @param {TrainLab} lab */
function picture(lab) {
  const { result, parts } = lab;
  if (!result) return nothing;
  const { network, data } = result;
  const { inside } = parts;
  const tiles = guard([network, data, inside], () => (inside ? tilesOf(network, data, inside) : []));
  return html`<nabla-network-picture
    .columns=${parts.columns}
    .layers=${inside?.layers ?? []}
    .tiles=${tiles}
    .selected=${parts.selected}
    @nabla-peek=${parts.peek}
    @nabla-pick=${parts.select}
    @nabla-toggle=${(/** @type {CustomEvent<{input: number}>} */ { detail }) => lab.toggleFeature(detail.input)}
    >${guard([lab.state, result], () => heads(lab))}</nabla-network-picture
  >`;
}

const byClass = 'class after class from the top';

/** What the pictures of the neurons show, where there is no plane to see it by.
 *  @type {Partial<Record<import('./data.js').Source['kind'], string>>} */
const tileTexts = {
  digits:
    'A neuron’s picture: of the first hidden layer its weights from the pixels, else what it gives for training examples, 0 to 9 from the top.',
  table: `A neuron’s picture: what it gives for training examples, a square each, ${byClass}.`,
};

/** @param {import('./data.js').Source} source */
function tileNote({ kind, y }) {
  const text = tileTexts[kind];
  if (!text) return nothing;
  return html`<p class="quiet small">${y ? text.replace(byClass, 'the least to learn at the top') : text}</p>`;
}

/** @param {TrainLab} lab */
export function renderNetwork(lab) {
  const { shapes = [], parameters, data } = lab.result ?? {};
  return html`<section class="panel network" aria-labelledby="network-heading">
    <div class="network-top">
      <h2 id="network-heading">Network</h2>
      ${guard([lab.state], () => layerButtons(lab))}
      <span class="quiet small" data-testid="parameters">
        ${parameters === undefined ? '–' : counted(parameters, 'parameter', 'parameters')}
      </span>
    </div>
    ${picture(lab)} ${guard([shapes], () => shapeList(shapes))} ${data ? tileNote(data.source) : nothing}
    ${renderInspector(lab)}
  </section>`;
}
