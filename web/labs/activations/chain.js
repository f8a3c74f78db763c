/** What the slope does to a gradient on its way back through a chain of layers. */

import { html, nothing } from 'lit';

import { formatNumber } from '../../ui/format.js';
import { indices } from '../../ui/matrix.js';
import { functionOf } from './functions.js';
import { formula, panel } from './parts.js';
import { limits } from './state.js';
import { chainText } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {import('#nabla-module').Matrix} Matrix */

/** @param {View} view */
export function chainPanel(view) {
  return panel(
    { id: 'chain', title: 'Through a chain of layers', shape: '∏ w·f′(z)' },
    html`<div class="chain">
      <div class="aside">${chainControls(view)}</div>
      <div class="plot">
        <p id="fate" aria-live="polite">${chainText(view.study.chain)}</p>
        ${chart(view)} ${facts(view)}
      </div>
    </div>`,
  );
}

/** @param {View} view */
function chainControls({ now: state, set }) {
  const isSame = state.input === 'same';
  return html`${formula(
      isSame
        ? "\\frac{\\partial a_n}{\\partial a_0} = \\prod_{l=1}^{n} w\\,f'(x)"
        : "\\frac{\\partial a_n}{\\partial a_0} = \\prod_{l=1}^{n} w\\,f'(z_l), \\quad z_l = w\\,a_{l-1},\\; a_0 = x",
    )}
    <nabla-slider
      id="depth"
      label="Layers n"
      min="1"
      max=${limits.depth}
      step="1"
      .value=${state.depth}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ depth: Math.round(event.detail.value) })}
    ></nabla-slider>
    <nabla-slider
      id="weight"
      label="Weight w of each layer"
      min=${-limits.weight}
      max=${limits.weight}
      step="0.05"
      .value=${state.weight}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ weight: event.detail.value })}
    ></nabla-slider>
    <nabla-segmented
      id="input"
      label="Each layer is given"
      .options=${[
        { value: 'same', label: 'the same x' },
        { value: 'output', label: 'w · the output before' },
      ]}
      .value=${state.input}
      @nabla-change=${(/** @type {CustomEvent} */ event) => set({ input: event.detail.value })}
    ></nabla-segmented>
    <p class="quiet small">
      ${
        isSame
          ? 'As if every layer stood at x. At the steepest x no chain does better.'
          : 'A real chain: x goes in at the first layer, and each layer has its own z.'
      }
    </p>`;
}

/** @param {Matrix} products */
const sizes = ({ data }) => Array.from(data, Math.abs);

/** @param {View} view */
function chart({ state, study, others }) {
  const x = indices(state.depth).map((layer) => layer + 1);
  const { name, token } = functionOf(state.shown);
  const series = [
    { name, x, y: sizes(study.chain.products), color: token, width: 2.5 },
    { name: 'at best', x, y: [...study.chain.best.data], color: '--line-strong', dash: [2, 4] },
    ...others.map(({ id, study: { chain } }) => ({
      name: functionOf(id).name,
      x,
      y: sizes(chain.products),
      color: functionOf(id).token,
      dash: functionOf(id).dash,
    })),
  ];
  return html`<nabla-chart
    label="|product of the first l factors|"
    y-scale="log"
    x-label="layer l"
    y-label="|product|"
    height="240"
    .series=${series}
  ></nabla-chart>`;
}

/** @param {View} view */
function facts({ state, study: { chain, steepest, steepestAt } }) {
  const last = state.depth - 1;
  return html`<dl class="facts">
    <div>
      <dt>product of ${state.depth}</dt>
      <dd id="product"><nabla-number .value=${chain.products.data[last]}></nabla-number></dd>
    </div>
    <div>
      <dt>first factor, w·f′</dt>
      <dd id="factor"><nabla-number .value=${chain.factors.data[0]}></nabla-number></dd>
    </div>
    <div>
      <dt>at best, |w|·${formatNumber(steepest)} each (at x = ${formatNumber(steepestAt, { digits: 3 })})</dt>
      <dd id="best"><nabla-number .value=${chain.best.data[last]}></nabla-number></dd>
    </div>
    ${
      chain.numeric === null
        ? nothing
        : html`<div>
            <dt>measured through all layers</dt>
            <dd id="measured"><nabla-number .value=${chain.numeric}></nabla-number></dd>
          </div>`
    }
  </dl>`;
}
