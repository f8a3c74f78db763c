/** The layer calculator: sizes and a batch to shapes in both orientations and numbers of parameters. */

import { html } from 'lit';

import { formatCount } from '../../ui/format.js';
import { panel } from './parts.js';
import { limits } from './state.js';
import { shapeText } from './words.js';

/** @typedef {import('./state.js').NetworkState['calculator']} Calculator */
/** What the engine says of the sizes.
 *  @typedef {{of: Calculator, rows: import('#nabla-module').LayerShapes[],
 *    columns: import('#nabla-module').LayerShapes[], parameters: number}} Counted */

/** The engine's answer for sizes and a batch.
 *  @param {import('../lab-element.js').Engine} engine  @param {Calculator} calculator
 *  @returns {Promise<Counted>} */
export async function count(engine, calculator) {
  const [inputs, ...units] = calculator.sizes;
  /** @type {import('#nabla-module').NetworkSpec} */
  const network = {
    inputs,
    layers: units.map((size) => ({ units: size, activation: 'relu' })),
    loss: 'softmax_cross_entropy',
  };
  const [rows, columns, parameters] = await Promise.all([
    engine.layerShapes(network, calculator.batch, 'rows'),
    engine.layerShapes(network, calculator.batch, 'columns'),
    engine.parameterCount(network),
  ]);
  return { of: calculator, rows, columns, parameters };
}

/** @param {Calculator} calculator  as it stands in the fields
 *  @param {Counted} counted
 *  @param {(next: Calculator) => void} set */
export const calculatorPanel = (calculator, counted, set) =>
  panel(
    { id: 'calculator', title: 'Layer calculator', shape: '(fan-in + 1) · units parameters a layer' },
    html`<div class="choices">
        <nabla-network-sizes
          .sizes=${calculator.sizes}
          @nabla-change=${(/** @type {CustomEvent} */ { detail }) => set({ ...calculator, sizes: detail.sizes })}
        ></nabla-network-sizes>
        <nabla-number-field
          class="rate"
          label="Batch"
          integer
          min="1"
          max=${limits.calculator.batch}
          .value=${calculator.batch}
          @nabla-change=${(/** @type {CustomEvent} */ { detail }) => set({ ...calculator, batch: detail.value })}
        ></nabla-number-field>
      </div>
      <div class="frame" tabindex="0" role="region" aria-label="Shapes and parameters">${table(counted)}</div>`,
  );

/** @param {Counted} counted */
function table({ of: { sizes, batch }, rows, columns, parameters }) {
  return html`<table class="shapes">
    <thead>
      <tr>
        <td></td>
        <th scope="colgroup" colspan="3">examples in rows, z = xW + b</th>
        <th scope="colgroup" colspan="3" class="second">examples in columns, z = Wx + b</th>
        <td></td>
      </tr>
      <tr>
        <th scope="col">layer</th>
        <th scope="col">W</th>
        <th scope="col">b</th>
        <th scope="col">z, a</th>
        <th scope="col" class="second">W</th>
        <th scope="col">b</th>
        <th scope="col">z, a</th>
        <th scope="col">parameters</th>
      </tr>
    </thead>
    <tbody>
      <tr>
        <th scope="row">x</th>
        <td colspan="2"></td>
        <td>${batch}×${sizes[0]}</td>
        <td colspan="2" class="second"></td>
        <td>${sizes[0]}×${batch}</td>
        <td></td>
      </tr>
      ${rows.map(
        (inRows, l) =>
          html`<tr>
            <th scope="row">${l + 1}</th>
            <td>${shapeText(inRows.weights)}</td>
            <td>${shapeText(inRows.bias)}</td>
            <td>${shapeText(inRows.output)}</td>
            <td class="second">${shapeText(columns[l].weights)}</td>
            <td>${shapeText(columns[l].bias)}</td>
            <td>${shapeText(columns[l].output)}</td>
            <td>${formatCount(inRows.parameters)}</td>
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Σ</th>
        <td colspan="6"></td>
        <td id="parameters">${formatCount(parameters)}</td>
      </tr>
    </tfoot>
  </table>`;
}
