/** The Jacobian of the row in view, with its row sums and the formula of one entry. */

import { html } from 'lit';

import { largestMagnitude } from '../../ui/color.js';
import { entry } from '../../ui/matrix.js';
import { formula, panel } from './parts.js';
import { toRows } from './state.js';
import { indexed, texNumber } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export function jacobian({ state, study, set }) {
  const { jacobian: matrix, jacobianRowSums } = study.chainRule;
  const d = matrix.rows;
  const inputs = indexed('∂x', d, state.firstClass);
  const outputs = indexed('∂p', d, state.firstClass);
  return panel(
    { id: 'jacobian', title: 'Jacobian', shape: `${d}×${d}` },
    html`${formula(entryTex({ state, study, set }))}
      <div class="frame">
        <div class="with-sums">
          <nabla-heat-map
            id="jacobian-map"
            label="∂pⱼ/∂xᵢ"
            .matrix=${matrix}
            .rowLabels=${outputs}
            .columnLabels=${inputs}
            .selected=${{ row: state.output, column: state.input }}
            @nabla-cell-select=${(/** @type {CustomEvent} */ event) =>
              set({ output: event.detail.row, input: event.detail.column })}
          ></nabla-heat-map>
          <nabla-heat-map
            id="jacobian-sums"
            label="sums"
            max=${largestMagnitude(matrix.data)}
            .matrix=${jacobianRowSums}
            .columnLabels=${['Σ']}
          ></nabla-heat-map>
        </div>
      </div>
      <p class="quiet">
        Pick an entry. Each row sums to 0, but for rounding: moving all logits together moves no probability.
      </p>`,
  );
}

/** @param {View} view */
function entryTex({ state, study }) {
  const { row, input, output, firstClass, temperature } = state;
  const p = toRows(study.probabilities)[row].map(texNumber);
  const [i, j] = [input + firstClass, output + firstClass];
  const over = (/** @type {string} */ above, /** @type {string} */ below) =>
    temperature === 1 ? above : `\\frac{${above}}{${below}}`;
  const isDiagonal = input === output;
  const general = over(isDiagonal ? `p_{${j}}(1 - p_{${j}})` : `-p_{${j}}\\,p_{${i}}`, 'T');
  const present = over(
    isDiagonal ? `${p[output]}\\,(1 - ${p[output]})` : `-${p[output]} \\cdot ${p[input]}`,
    texNumber(temperature),
  );
  const value = texNumber(entry(study.chainRule.jacobian, output, input));
  const derivative = `\\frac{\\partial p_{${j}}}{\\partial x_{${i}}}`;
  return `\\begin{aligned} ${derivative} &= ${general} \\\\ &= ${present} = ${value} \\end{aligned}`;
}
