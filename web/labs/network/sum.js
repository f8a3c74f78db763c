/** The cell in view with its sum, in a strip that stays in sight. */

import { html } from 'lit';

import { formatNumber, isNotFinite } from '../../ui/format.js';
import { cellName, ruleOf, sumText } from './cell.js';

/** @param {import('./parts.js').View} view */
export function sumStrip({ of, study }) {
  const { value } = study.cell;
  return html`<div id="sum" class="sum" role="status">
    <p class="rule"><span class="symbol">${cellName(of)}</span> is ${ruleOf(of)}</p>
    <p class="numbers">
      <span class="symbol">${cellName(of)}</span> = <span>${sumText(of, study)}</span> =
      <strong class=${isNotFinite(value) ? 'not-finite' : ''}>${formatNumber(value)}</strong>
    </p>
  </div>`;
}
