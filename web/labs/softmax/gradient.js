/** The objective with its gradient, analytic beside numeric, for the row in view. */

import { html, nothing } from 'lit';

import { largestMagnitude, rampShare } from '../../ui/color.js';
import { formatNumber } from '../../ui/format.js';
import { indices } from '../../ui/matrix.js';
import { cell, formula, panel } from './parts.js';
import { toRows } from './state.js';
import { indexed, objectives, texNumber, texSum } from './words.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export function gradient(view) {
  const { state, study } = view;
  const { name, symbol } = objectives[state.direction];
  return panel(
    { id: 'gradient', title: `${name} and its gradient`, shape: `${symbol}: ℝᵈ → ℝ` },
    html`${formula(objectiveTex(view))} ${state.logits.length > 1 ? total(view) : nothing} ${formula(gradientTex(view))}
      <div class="frame" tabindex="0" role="region" aria-label="Gradient, analytic and numeric">${table(view)}</div>
      <dl class="facts">
        <div>
          <dt>largest difference, ${state.logits.length > 1 ? 'all rows' : 'all entries'}</dt>
          <dd><nabla-number id="gradient-difference" .value=${study.objective.largestDifference}></nabla-number></dd>
        </div>
      </dl>`,
  );
}

/** −Σ y log p with the numbers of the row in view. A class that is not a target adds nothing.
 *  @param {View} view */
function objectiveTex({ state, study }) {
  const y = state.targets[state.row];
  const p = toRows(study.probabilities)[state.row];
  const minus = state.direction === 'minimise' ? '-' : '';
  const targets = indices(y.length).filter((j) => y[j] !== 0);
  const terms = targets.map((j) => {
    const factor = y[j] === 1 ? '' : y[j] < 0 ? `(${texNumber(y[j])})` : texNumber(y[j]);
    // A p that rounded to 0 keeps its name: its logarithm comes from the logits, and log 0 would not be it.
    return `${factor}\\log ${p[j] === 0 ? `p_{${j + state.firstClass}}` : texNumber(p[j])}`;
  });
  const sum =
    terms.length > 1 && minus ? `-(${texSum(terms, 0)})` : minus + (terms.length > 0 ? texSum(terms, 0) : '0');
  return `${objectives[state.direction].tex} = ${sum} = ${texNumber(study.objective.rowValues.data[state.row])}`;
}

/** @param {View} view */
function total({ state, study }) {
  const over = state.reduction === 'sum' ? 'Sum' : 'Mean';
  return html`<p class="quiet">
    ${over} over the ${state.logits.length} rows:
    <nabla-number id="total" .value=${study.objective.value}></nabla-number>
  </p>`;
}

/** The gradient's formula under the conventions in force, with the numbers of the logit in view.
 *  @param {View} view */
function gradientTex({ state, study }) {
  const { row, input, temperature, direction, reduction, firstClass, logits } = state;
  const i = input + firstClass;
  const sum = study.objective.targetSums.data[row];
  const p = texNumber(toRows(study.probabilities)[row][input]);
  const y = state.targets[row][input];
  const isUsual = sum === 1;
  const down = direction === 'minimise';
  const withSum = isUsual ? `p_{${i}}` : `p_{${i}} \\textstyle\\sum y`;
  const sumNumber = sum < 0 ? `(${texNumber(sum)})` : texNumber(sum);
  const withNumbers = isUsual ? p : `${p} \\cdot ${sumNumber}`;
  const yNumber = y < 0 ? `(${texNumber(y)})` : texNumber(y);
  const factors = [
    ...(temperature === 1 ? [] : [['T', texNumber(temperature)]]),
    ...(reduction === 'mean' && logits.length > 1 ? [['N', String(logits.length)]] : []),
  ];
  const divided = (/** @type {string} */ above, /** @type {0 | 1} */ kind) =>
    factors.length === 0 ? above : `\\frac{${above}}{${factors.map((factor) => factor[kind]).join(' \\cdot ')}}`;
  const general = divided(down ? `${withSum} - y_{${i}}` : `y_{${i}} - ${withSum}`, 0);
  const present = divided(down ? `${withNumbers} - ${yNumber}` : `${texNumber(y)} - ${withNumbers}`, 1);
  const symbol = down ? 'L' : '\\ell';
  const value = texNumber(toRows(study.objective.gradient)[row][input]);
  return `\\frac{\\partial ${symbol}}{\\partial x_{${i}}} = ${general} = ${present} = ${value}`;
}

/** @param {View} view */
function table({ state, study, set }) {
  const { row, input, firstClass } = state;
  const { gradient: analytic, numericGradient, differences } = study.objective;
  const [p, g, n, difference] = [study.probabilities, analytic, numericGradient, differences].map(
    (matrix) => toRows(matrix)[row],
  );
  const names = indexed('x', p.length, firstClass);
  return html`<table class="entries">
    <thead>
      <tr>
        <th scope="col">logit</th>
        <th scope="col">p</th>
        <th scope="col">y</th>
        <td class="pull"></td>
        <th scope="col">gradient</th>
        <th scope="col">numeric</th>
        <th scope="col">off by</th>
      </tr>
    </thead>
    <tbody>
      ${indices(p.length).map(
        (i) =>
          html`<tr ?data-selected=${i === input} @click=${() => set({ input: i })}>
            <th scope="row">${names[i]}</th>
            ${cell(p[i])} ${cell(state.targets[row][i])} ${pull(g[i], largestMagnitude(g))}
            ${cell(g[i], { signed: true })} ${cell(n[i], { signed: true })} ${cell(difference[i], { digits: 2 })}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Σ</th>
        <td></td>
        <td id="target-sum">${formatNumber(study.objective.targetSums.data[row])}</td>
        <td colspan="4"></td>
      </tr>
    </tfoot>
  </table>`;
}

/** A bar from the middle, as long as the entry is large in its row.
 *  @param {number} value  @param {number} max */
const pull = (value, max) =>
  html`<td class="pull" aria-hidden="true">
    <span class="track"
      ><span
        class="fill ${value < 0 ? 'negative' : ''}"
        style="transform: scaleX(${rampShare(value, max) * Math.sign(value) || 0})"
      ></span
    ></span>
  </td>`;
