/** Naive beside stable at x + c, step by step, with the overflow where it happens. */

import { html, nothing } from 'lit';

import { formatNumber } from '../../ui/format.js';
import { cell, panel } from './parts.js';
import { toRows } from './state.js';
import { faultReason, indexed } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {import('./state.js').SoftmaxState} SoftmaxState */

/** From this difference of probabilities on, the rounding of x + c is worth a word. */
const noticeable = 1e-6;

/** @param {View} view */
export function stability(view) {
  const { state, study } = view;
  const { shifted } = study;
  const columns = study.probabilities.columns;
  return panel(
    { id: 'stability', title: 'Naive and stable', shape: `row ${state.row + 1} at ${shiftText(state)}` },
    html`<div class="beside">
      <div class="frame" tabindex="0" role="region" aria-label="Naive and stable softmax, step by step">
        <table class="steps">
          <thead>
            <tr>
              <td></td>
              ${indexed('x', columns, state.firstClass).map((name) => html`<th scope="col">${name}</th>`)}
              <th scope="col">Σ</th>
            </tr>
          </thead>
          ${naive('double', shifted.naive, state)} ${naive('float', shifted.naiveFloat, state)}
          ${stable(shifted.stable, state)}
        </table>
      </div>
      <div class="aside">${reasons(view)} ${differences(shifted)}</div>
    </div>`,
  );
}

/** The argument of the exponential, with c in numbers.
 *  @param {SoftmaxState} state */
function shiftText({ shift, temperature }) {
  const c = shift === 0 ? '' : shift > 0 ? ` + ${formatNumber(shift)}` : ` − ${formatNumber(-shift)}`;
  return temperature === 1 ? `x${c}` : shift === 0 ? 'x/T' : `(x${c})/T`;
}

/** @param {SoftmaxState} state */
const exponent = ({ shift, temperature }) => {
  const x = shift === 0 ? 'x' : 'x + c';
  return temperature === 1 ? x : shift === 0 ? 'x/T' : '(x + c)/T';
};

/** @param {'double' | 'float'} precision
 *  @param {import('#nabla-module').NaiveSoftmaxTrace<ArrayLike<number>>} trace
 *  @param {SoftmaxState} state */
function naive(precision, trace, state) {
  const { row } = state;
  const fails = trace.faults[row] !== 'none';
  return html`<tbody id="naive-${precision}">
    ${group(`Naive, in ${precision}`, trace.probabilities.columns, fails ? '✗ fails' : '✓ holds', fails)}
    <tr>
      <th scope="row">e<sup>${exponent(state)}</sup></th>
      ${entries(trace.exponentials, row)} ${cell(trace.sums.data[row])}
    </tr>
    <tr>
      <th scope="row">÷ Σ</th>
      ${entries(trace.probabilities, row)}
      <td></td>
    </tr>
  </tbody>`;
}

/** @param {import('#nabla-module').StableSoftmaxTrace} trace
 *  @param {SoftmaxState} state */
function stable(trace, state) {
  const { row } = state;
  return html`<tbody id="stable">
    ${group(`Stable, in double: max = ${formatNumber(trace.maxima.data[row])} is taken away`, trace.shifted.columns)}
    <tr>
      <th scope="row">${exponent(state)} − max</th>
      ${entries(trace.shifted, row)}
      <td></td>
    </tr>
    <tr>
      <th scope="row">e to that</th>
      ${entries(trace.exponentials, row)} ${cell(trace.sums.data[row])}
    </tr>
    <tr>
      <th scope="row">÷ Σ</th>
      ${entries(trace.probabilities, row)}
      <td></td>
    </tr>
  </tbody>`;
}

/** @param {string} name  @param {number} columns  @param {string} [verdict]  @param {boolean} [fails] */
const group = (name, columns, verdict = '', fails = false) =>
  html`<tr class="group">
    <th scope="rowgroup" colspan=${columns + 2}>
      ${name} ${verdict ? html`<span class="verdict ${fails ? 'wrong' : 'ok'}">${verdict}</span>` : nothing}
    </th>
  </tr>`;

/** @param {import('#nabla-module').Matrix<ArrayLike<number>>} matrix  @param {number} row */
const entries = (matrix, row) => toRows(matrix)[row].map((value) => cell(value));

/** Why the naive ones fail here, if they do, and whether x + c itself rounded.
 *  @param {View} view */
function reasons({ state, study }) {
  const { naive: inDouble, naiveFloat } = study.shifted;
  const double = faultReason(inDouble.faults[state.row], 'double');
  const texts = [double || faultReason(naiveFloat.faults[state.row], 'float'), roundingReason(study)].filter(Boolean);
  return html`<div class="reasons" aria-live="polite">${texts.map((text) => html`<p>${text}</p>`)}</div>`;
}

/** @param {import('#nabla-module').SoftmaxStudy} study */
function roundingReason({ shifted: { rounding, shiftedAgainstUnshifted } }) {
  if (shiftedAgainstUnshifted < noticeable) return '';
  return (
    `x + c itself is rounded to a double and loses up to ${formatNumber(rounding)}. ` +
    'The softmax is right for what is left, but that is no longer your row: the invariance holds for real numbers.'
  );
}

/** @param {import('#nabla-module').ShiftStudy} shifted */
function differences(shifted) {
  return html`<dl class="facts" aria-label="Largest differences of probabilities, all rows">
    <div>
      <dt>naive − stable, double</dt>
      <dd><nabla-number id="naive-difference" .value=${shifted.naiveAgainstStable}></nabla-number></dd>
    </div>
    <div>
      <dt>naive − stable, float</dt>
      <dd><nabla-number .value=${shifted.naiveFloatAgainstStable}></nabla-number></dd>
    </div>
    <div>
      <dt>stable with c − without</dt>
      <dd><nabla-number id="invariance" .value=${shifted.shiftedAgainstUnshifted}></nabla-number></dd>
    </div>
  </dl>`;
}
