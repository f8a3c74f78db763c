/** Small templates that the panels share. */

import { html, nothing } from 'lit';

import { formatNumber, isNotFinite } from '../../ui/format.js';

/** A number in a table; what is no finite number stands out.
 *  @param {number} value  @param {{signed?: boolean, digits?: number}} [options] */
export const cell = (value, options) =>
  html`<td class=${isNotFinite(value) ? 'not-finite' : nothing}>${formatNumber(value, options)}</td>`;

/** A panel: its name, the domain and shapes, and what is in it.
 *
 *  @param {{id: string, title: string, shape: string}} head
 *  @param {unknown} content */
export const panel = ({ id, title, shape }, content) =>
  html`<section class="panel" id=${id} aria-labelledby="${id}-title">
    <header>
      <h2 id="${id}-title">${title}</h2>
      <span class="shape">${shape}</span>
    </header>
    ${content}
  </section>`;

/** A formula on its own line.
 *  @param {string} tex */
export const formula = (tex) => html`<nabla-formula display .tex=${tex}></nabla-formula>`;

/** Who may change the lab's state from a panel.
 *  @typedef {object} View
 *  @property {import('./state.js').SoftmaxState} state  that the study belongs to
 *  @property {import('#nabla-module').SoftmaxStudy} study
 *  @property {(patch: Partial<import('./state.js').SoftmaxState>) => void} set
 */
