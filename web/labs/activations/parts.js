/** Small templates that the panels share. */

import { html, nothing } from 'lit';

import { formatNumber, isNotFinite } from '../../ui/format.js';

/** @typedef {object} View
 *  @prop {import('./state.js').ActivationsState} state  that the studies belong to
 *  @prop {import('./state.js').ActivationsState} now  that is being studied, for what a person sets
 *  @prop {import('#nabla-module').ActivationStudy} study  of the function in view
 *  @prop {{id: import('./functions.js').FunctionId, study: import('#nabla-module').ActivationStudy}[]} others
 *  @prop {(patch: Partial<import('./state.js').ActivationsState>) => void} set */

/** A number in a table; what is no finite number stands out.
 *  @param {number} value  @param {{signed?: boolean, digits?: number}} [options] */
export const cell = (value, options) =>
  html`<td class=${isNotFinite(value) ? 'not-finite' : nothing}>${formatNumber(value, options)}</td>`;

/** @param {{id: string, title: string, shape: string}} head  @param {unknown} content */
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
