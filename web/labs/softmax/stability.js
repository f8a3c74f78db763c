/** Naive beside stable at x + c, step by step, with the overflow where it happens. */

import { html, nothing } from 'lit';

import { formatNumber } from '../../ui/format.js';
import { toRows } from './state.js';
import { cell, panel } from './parts.js';
import { faultReason, indexed } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {import('#nabla-module').Matrix<ArrayLike<number>>} AnyMatrix */

/** @param {View} view */
export function stability(view) {
  const { state, study } = view;
  const { shifted } = study;
  const columns = study.probabilities.columns;
  return panel(
    { id: 'stability', title: 'Naive and stable', shape: `at ${shiftText(state)}` },
    html`<div class="frame" tabindex="0" role="region" aria-label="Naive and stable softmax, step by step">
        <table class="steps">
          <thead>
            <tr>
              <td></td>
              ${indexed('x', columns, state.firstClass).map((name) => html`<th scope="col">${name}</th>`)}
              <th scope="col">Σ</th>
              <td></td>
            </tr>
          </thead>
          ${naive('double', shifted.naive, state.row)} ${naive('float', shifted.naiveFloat, state.row)}
          ${stable(shifted.stable, state.row)}
        </table>
      </div>
      ${reasons(view)} ${differences(shifted)}`,
  );
}

/** @param {import('./state.js').SoftmaxState} state */
function shiftText({ shift, temperature }) {
  const c = shift === 0 ? '' : shift > 0 ? ` + ${formatNumber(shift)}` : ` − ${formatNumber(-shift)}`;
  if (temperature === 1) return shift === 0 ? 'x, c = 0' : `x${c}`;
  return shift === 0 ? `x/T, c = 0` : `(x${c})/T`;
}

/** @param {'double' | 'float'} precision
 *  @param {import('#nabla-module').NaiveSoftmaxTrace<ArrayLike<number>>} trace
 *  @param {number} row */
function naive(precision, trace, row) {
  const fault = trace.faults[row];
  const verdict = fault === 'none' ? html`<span class="ok">✓</span>` : html`<span class="wrong">✗</span>`;
  return html`<tbody id="naive-${precision}">
    <tr class="group">
      <th scope="row">naive, ${precision}</th>
      ${entries(trace.exponentials, row)} ${cell(trace.sums.data[row])}
      <td class="step">e to the power</td>
    </tr>
    <tr>
      <th scope="row">p</th>
      ${entries(trace.probabilities, row)}
      <td>${verdict}</td>
      <td class="step">divided by Σ</td>
    </tr>
  </tbody>`;
}

/** @param {import('#nabla-module').StableSoftmaxTrace} trace
 *  @param {number} row */
function stable(trace, row) {
  return html`<tbody id="stable">
    <tr class="group">
      <th scope="row">stable, double</th>
      ${entries(trace.shifted, row)}
      <td></td>
      <td class="step">less the largest, ${formatNumber(trace.maxima.data[row])}</td>
    </tr>
    <tr>
      <th scope="row"></th>
      ${entries(trace.exponentials, row)} ${cell(trace.sums.data[row])}
      <td class="step">e to the power</td>
    </tr>
    <tr>
      <th scope="row">p</th>
      ${entries(trace.probabilities, row)}
      <td><span class="ok">✓</span></td>
      <td class="step">divided by Σ</td>
    </tr>
  </tbody>`;
}

/** @param {AnyMatrix} matrix  @param {number} row */
const entries = (matrix, row) => toRows(matrix)[row].map((value) => cell(value));

/** Why the naive ones fail here, if they do, and whether x + c itself rounded.
 *  @param {View} view */
function reasons({ state, study }) {
  const { naive: inDouble, naiveFloat, rounding } = study.shifted;
  const texts = [faultReason(inDouble.faults[state.row], 'double'), faultReason(naiveFloat.faults[state.row], 'float')];
  const unique = inDouble.faults[state.row] === 'none' ? texts : texts.slice(0, 1);
  return html`<div class="reasons" aria-live="polite">
    ${unique.filter(Boolean).map((text) => html`<p>${text}</p>`)} ${rounding > 0 ? roundingReason(study) : nothing}
  </div>`;
}

/** @param {import('#nabla-module').SoftmaxStudy} study */
function roundingReason({ shifted: { rounding, shiftedAgainstUnshifted } }) {
  const matters = shiftedAgainstUnshifted > 1e-6;
  return html`<p>
    x + c rounds to the nearest double and loses up to
    ${formatNumber(rounding)}${
      matters ? ': the softmax is right for what is left of the logits, but they are no longer yours' : ''
    }.
  </p>`;
}

/** @param {import('#nabla-module').ShiftStudy} shifted */
function differences(shifted) {
  return html`<dl class="facts">
    <div>
      <dt>naive − stable, double</dt>
      <dd><nabla-number .value=${shifted.naiveAgainstStable}></nabla-number></dd>
    </div>
    <div>
      <dt>naive − stable, float</dt>
      <dd><nabla-number .value=${shifted.naiveFloatAgainstStable}></nabla-number></dd>
    </div>
    <div>
      <dt>stable at x + c − stable at x</dt>
      <dd><nabla-number id="invariance" .value=${shifted.shiftedAgainstUnshifted}></nabla-number></dd>
    </div>
  </dl>`;
}
