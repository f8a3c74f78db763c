/** The point: its derivative by formula, and measured. */

import { html, nothing } from 'lit';

import { formatNumber } from '../../ui/format.js';
import { texNumber } from '../../ui/tex.js';
import { functionOf } from './functions.js';
import { cell, formula, panel } from './parts.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export function pointPanel(view) {
  const { state, study } = view;
  return panel(
    { id: 'slope', title: `The slope at x = ${formatNumber(state.point)}`, shape: 'f′(x)' },
    html`${formula(valueTex(view))} ${formula(slopeTex(view))}
      <div class="frame" tabindex="0" role="region" aria-label="Slopes">${table(view)}</div>
      ${study.point.kink ? kinkRemark(view) : nothing}`,
  );
}

/** @param {View} view */
function valueTex({ state, study }) {
  const formulas = [functionOf(state.shown).tex, typed(state, study.formula)].filter(Boolean);
  return `a = ${[...formulas, texNumber(study.point.value)].join(' = ')}`;
}

/** f′ by its formula, with the numbers put in.
 *  @param {View} view */
function slopeTex({ state, study }) {
  const { derivative, withNumbers } = functionOf(state.shown);
  const formulas = [derivative, typed(state, study.derivative), withNumbers?.(study.point)].filter(Boolean);
  return `f'(x) = ${[...formulas, texNumber(study.point.slope)].join(' = ')}`;
}

/** What the core wrote of a typed function.
 *  @param {View['state']} state  @param {string} tex */
const typed = ({ shown }, tex) => (shown === 'own' ? tex : '');

/** @param {View} view */
function table({ state, study }) {
  const { point } = study;
  const many = { digits: 8 };
  return html`<table class="slopes">
    <thead>
      <tr>
        <th scope="col"><span class="visually-hidden">How</span></th>
        <th scope="col">slope</th>
        <th scope="col">off by</th>
      </tr>
    </thead>
    <tbody>
      <tr id="analytic">
        <th scope="row">${functionOf(state.shown).withNumbers ? 'from a = f(x)' : 'by the chain rule'}</th>
        ${cell(point.slope, many)}
        <td></td>
      </tr>
      <tr id="numeric">
        <th scope="row">(f(x + h) − f(x − h)) / 2h</th>
        ${cell(point.numeric, many)} ${cell(point.difference, { digits: 2 })}
      </tr>
      <tr>
        <th scope="row">(f(x + h) − f(x)) / h, from the right</th>
        ${cell(point.forward, many)}
        <td></td>
      </tr>
      <tr>
        <th scope="row">(f(x) − f(x − h)) / h, from the left</th>
        ${cell(point.backward, many)}
        <td></td>
      </tr>
      ${
        point.slopeFromInput === null
          ? nothing
          : html`<tr id="slip">
              <th scope="row">the same with x for a, a slip</th>
              ${cell(point.slopeFromInput, many)}
              <td class="wrong">✗ wrong</td>
            </tr>`
      }
    </tbody>
  </table>`;
}

/** @param {View} view */
function kinkRemark({ study: { point } }) {
  const [left, right] = [point.slopeLeft, point.slopeRight].map((slope) => formatNumber(slope));
  return html`<p class="remark kink" id="kink">
    A kink: slope ${left} on the left and ${right} on the right, so there is no derivative. The central difference takes
    what lies between, ${formatNumber(point.numeric)}, however small h is. Nabla computes with
    ${formatNumber(point.slope)}, as most libraries do; a step of training is nearly never exactly here.
  </p>`;
}
