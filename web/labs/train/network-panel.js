/** The network: its layers and the matrices between them; how its weights begin, its loss, and what is added to it. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { initializationOptions, lossOptions, penaltyOptions, scheduleOptions } from './options.js';
import { limits } from './state.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('#nabla-module').LayerShapes} LayerShapes */

/** @param {import('#nabla-module').Shape} shape */
const shapeText = ({ rows, columns }) => `${rows}×${columns}`;

/** What lies between two layers: a matrix and a bias.
 *  @param {LayerShapes | undefined} layer  @param {number} index */
function link(layer, index) {
  if (!layer) return nothing;
  const [weights, bias] = [shapeText(layer.weights), shapeText(layer.bias)];
  return html`<span class="link">
    <span>W<sub>${index + 1}</sub> ${weights}</span>
    <svg viewBox="0 0 40 8" preserveAspectRatio="none" aria-hidden="true"><path d="M0 4H38M34 1l4 3-4 3" /></svg>
    <span>b<sub>${index + 1}</sub> ${bias}</span>
  </span>`;
}

/** @param {string} name  @param {number | undefined} units */
const fixedLayer = (name, units) =>
  html`<span class="layer"><span class="label">${name}</span><strong>${units ?? '–'}</strong></span>`;

/** @param {TrainLab} lab  @param {number} units  @param {number} index */
function hiddenLayer(lab, units, index) {
  const { hidden } = lab.state;
  const name = `hidden layer ${index + 1}`;
  const [fewest, most] = limits.units;
  /** @param {number} value */
  const setUnits = (value) => lab.setState({ hidden: hidden.with(index, value) });
  /** @param {string} label  @param {string} sign  @param {number} value */
  const button = (label, sign, value) =>
    html`<button
      class="quiet"
      aria-label="${label} in ${name}"
      ?disabled=${value < fewest || value > most}
      @click=${() => setUnits(value)}
    >
      ${sign}
    </button>`;
  return html`<span class="layer hidden" role="group" aria-label="Hidden layer ${index + 1}">
    <nabla-number-field
      label="Hidden ${index + 1}"
      integer
      .min=${fewest}
      .max=${most}
      .value=${units}
      @nabla-change=${(/** @type {CustomEvent<{value: number}>} */ { detail }) => setUnits(detail.value)}
    ></nabla-number-field>
    <span class="buttons">
      ${button('One unit less', '−', units - 1)}${button('One unit more', '+', units + 1)}
      <button
        class="quiet"
        aria-label="Remove ${name}"
        @click=${() => lab.setState({ hidden: hidden.toSpliced(index, 1) })}
      >
        ×
      </button>
    </span>
  </span>`;
}

/** The layers from input to output.
 *  @param {TrainLab} lab */
export function renderLayers(lab) {
  const { hidden } = lab.state;
  const { network, shapes = [], parameters } = lab.result ?? {};
  return html`<section class="panel layers" aria-labelledby="network-heading">
    <div>
      <h2 id="network-heading">Network</h2>
      <p class="quiet small">${parameters === undefined ? '–' : formatCount(parameters)} parameters</p>
    </div>
    <div class="chain">
      ${fixedLayer('Input', network?.inputs)}
      ${hidden.map((units, index) => html`${link(shapes[index], index)} ${hiddenLayer(lab, units, index)}`)}
      ${link(shapes[hidden.length], hidden.length)} ${fixedLayer('Output', network?.layers.at(-1)?.units)}
      <button
        class="add"
        ?disabled=${hidden.length >= limits.layers}
        @click=${() => lab.setState({ hidden: [...hidden, hidden.at(-1) ?? 4] })}
      >
        Add a layer
      </button>
    </div>
  </section>`;
}

/** @param {TrainLab} lab */
function penalty(lab) {
  const { l1, l2 } = lab.state;
  return html`<div class="pair">
    <nabla-select
      label="L1 penalty λ₁"
      .options=${penaltyOptions(l1)}
      .value=${String(l1)}
      @nabla-change=${lab.setNumber('l1')}
    ></nabla-select>
    <nabla-select
      label="L2 penalty λ₂"
      .options=${penaltyOptions(l2)}
      .value=${String(l2)}
      @nabla-change=${lab.setNumber('l2')}
    ></nabla-select>
  </div>`;
}

/** @param {TrainLab} lab */
function schedule(lab) {
  const { schedule, factor, every } = lab.state;
  return html`<nabla-select
      label="Learning rate over time"
      .options=${scheduleOptions}
      .value=${schedule}
      @nabla-change=${lab.setChoice('schedule')}
    ></nabla-select>
    ${
      schedule === 'constant'
        ? nothing
        : html`<nabla-slider
              label="Times"
              .min=${0.1}
              .max=${1}
              .step=${0.05}
              .value=${factor}
              @nabla-change=${lab.setNumber('factor')}
            ></nabla-slider>
            <nabla-number-field
              integer
              label="Every so many epochs"
              .min=${1}
              .max=${1000}
              .value=${every}
              @nabla-change=${lab.setNumber('every')}
            ></nabla-number-field>`
    }`;
}

/** @param {TrainLab} lab */
export function renderLearningPanel(lab) {
  const { initialization, sigma, loss, seed, epochs } = lab.state;
  return html`<section class="panel learning" aria-labelledby="learning-heading">
    <h2 id="learning-heading">Learning</h2>

    <nabla-select
      label="Weights begin as"
      .options=${initializationOptions}
      .value=${initialization}
      @nabla-change=${lab.setChoice('initialization')}
    ></nabla-select>
    ${
      initialization === 'normal'
        ? html`<nabla-slider
            label="σ"
            .min=${0}
            .max=${3}
            .step=${0.01}
            .value=${sigma}
            @nabla-change=${lab.setNumber('sigma')}
          ></nabla-slider>`
        : nothing
    }
    <div class="pair">
      <nabla-number-field
        integer
        label="Seed of weights"
        .min=${0}
        .max=${999_999}
        .value=${seed}
        @nabla-change=${lab.setNumber('seed')}
      ></nabla-number-field>
      <nabla-number-field
        integer
        label="Stop at epoch"
        .min=${limits.epochs[0]}
        .max=${limits.epochs[1]}
        .value=${epochs}
        @nabla-change=${lab.setNumber('epochs')}
      ></nabla-number-field>
    </div>
    <nabla-select
      label="Loss"
      .options=${lossOptions}
      .value=${loss}
      @nabla-change=${lab.setChoice('loss')}
    ></nabla-select>
    ${penalty(lab)} ${schedule(lab)}
  </section>`;
}
