/** The chain rule to one logit, term by term. */

import { html, nothing } from 'lit';

import { formatNumber, isNotFinite } from '../../ui/format.js';
import { entry, indices } from '../../ui/matrix.js';
import { cell, formula, panel } from './parts.js';
import { indexed, objectives } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {{upstream: number[], terms: number[], sum: number, symbol: string}} Sum */

/** @param {View} view */
export function chainRule(view) {
  const { state, study, set } = view;
  const sum = state.through === 'objective' ? objectiveSum(view) : plainSum(view);
  const i = state.input + state.firstClass;
  const tex = sum.symbol === 'ℓ' ? '\\ell' : sum.symbol;
  const d = study.chainRule.jacobian.rows;
  return panel(
    { id: 'chain-rule', title: 'Chain rule', shape: 'term by term' },
    html`${formula(
        `\\frac{\\partial ${tex}}{\\partial x_{${i}}} = \\sum_j \\frac{\\partial ${tex}}{\\partial p_j} \\, \\frac{\\partial p_j}{\\partial x_{${i}}}`,
      )}
      <div class="choices">${throughChoice(view)} ${inputChoice(state, set, d)}</div>
      <div class="frame" tabindex="0" role="region" aria-label="Terms of the chain rule">${table(view, sum)}</div>
      ${state.through === 'objective' ? remarks(view, sum) : plainSumRemark()}`,
  );
}

/** @param {View} view
 *  @returns {Sum} */
function objectiveSum({ state, study: { chainRule: study } }) {
  return {
    upstream: Array.from(study.upstream.data),
    terms: indices(study.terms.columns).map((j) => entry(study.terms, state.input, j)),
    sum: study.sums.data[state.input],
    symbol: objectives[state.direction].symbol,
  };
}

/** The plain sum S = Σⱼ pⱼ: its derivative to each p is 1, so the terms are the Jacobian's own entries.
 *  @param {View} view
 *  @returns {Sum} */
function plainSum({ state, study: { chainRule: study } }) {
  return {
    upstream: indices(study.jacobian.rows).map(() => 1),
    terms: indices(study.jacobian.rows).map((j) => entry(study.jacobian, j, state.input)),
    sum: study.plainSumGradient.data[state.input],
    symbol: 'S',
  };
}

/** @param {View} view */
function throughChoice({ state, set }) {
  const { symbol, name } = objectives[state.direction];
  return html`<nabla-segmented
    id="through"
    label="Gradient of"
    .options=${[
      { value: 'objective', label: `${symbol}, the ${name.toLowerCase()}` },
      { value: 'plain_sum', label: 'S = Σ p' },
    ]}
    .value=${state.through}
    @nabla-change=${(/** @type {CustomEvent} */ event) => set({ through: event.detail.value })}
  ></nabla-segmented>`;
}

/** @param {import('./state.js').SoftmaxState} state
 *  @param {View['set']} set
 *  @param {number} d */
function inputChoice(state, set, d) {
  return html`<nabla-segmented
    id="input"
    label="With respect to"
    .options=${indexed('x', d, state.firstClass).map((label, i) => ({ value: String(i), label }))}
    .value=${String(state.input)}
    @nabla-change=${(/** @type {CustomEvent} */ event) => set({ input: Number(event.detail.value) })}
  ></nabla-segmented>`;
}

/** @param {View} view
 *  @param {Sum} sum */
function table({ state, study, set }, { upstream, terms, sum, symbol }) {
  const { jacobian } = study.chainRule;
  const x = indexed('x', jacobian.rows, state.firstClass)[state.input];
  return html`<table class="entries">
    <thead>
      <tr>
        <th scope="col">j</th>
        <th scope="col">∂${symbol}/∂pⱼ</th>
        <td></td>
        <th scope="col">∂pⱼ/∂${x}</th>
        <td></td>
        <th scope="col">term</th>
      </tr>
    </thead>
    <tbody>
      ${terms.map(
        (term, j) =>
          html`<tr ?data-selected=${j === state.output} @click=${() => set({ output: j })}>
            <th scope="row">${j + state.firstClass}${j === state.input ? ' = i' : ''}</th>
            ${cell(upstream[j])}
            <td class="operator">·</td>
            ${cell(entry(jacobian, j, state.input))}
            <td class="operator">=</td>
            ${cell(term, { signed: true })}
          </tr>`,
      )}
    </tbody>
    <tfoot>
      <tr>
        <th scope="row">Σ</th>
        <td colspan="4"></td>
        <td id="chain-sum" class=${isNotFinite(sum) ? 'not-finite' : nothing}>
          ${formatNumber(sum, { signed: true })}
        </td>
      </tr>
    </tfoot>
  </table>`;
}

/** @param {View} view
 *  @param {Sum} sum */
function remarks({ state, study: { chainRule: study } }, { sum }) {
  const right = study.simplifiedSums.data[state.input];
  if (Number.isNaN(sum)) {
    return html`<p class="remark">
      A p under a target has rounded to 0: its ∂/∂p is ∞, and ∞·0 is no number. With p cancelled by hand the sum is
      ${formatNumber(right, { signed: true })}: why programs use p·Σy − y and never divide.
    </p>`;
  }
  const isWhole = study.diagonalOnly.data[state.input] === study.simplifiedSums.data[state.input];
  const isBatchMean = state.reduction === 'mean' && state.logits.length > 1;
  return html`<p class="quiet">
    ${
      isWhole
        ? 'Here the diagonal term is all there is. For the other logits it is not: dropping the rest is a common mistake.'
        : `The diagonal term alone, a common mistake, would be ${formatNumber(study.diagonalOnly.data[state.input])}.`
    }${isBatchMean ? ' These are the row’s own terms, before the mean over the rows.' : nothing}
  </p>`;
}

const plainSumRemark = () =>
  html`<p class="remark">
    Σp is 1 for any logits, so its gradient is 0 whatever the targets are. A test of a softmax gradient needs weights
    that differ.
  </p>`;
