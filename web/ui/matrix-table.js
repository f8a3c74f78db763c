/** The table that shows a matrix, whether its cells are read (heat map) or typed (matrix editor): its frame, which alone
 *  scrolls sideways, its caption and the labels of its rows and columns. */

import { css, html, nothing } from 'lit';

import { indices } from './matrix.js';

export const matrixTableStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .frame {
    width: fit-content;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    border-collapse: separate;
  }
  caption {
    padding-bottom: var(--space-1);
    text-align: left;
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  th {
    padding: 0 var(--space-2);
    font-size: var(--size-13);
    font-weight: 400;
    color: var(--text-quiet);
    white-space: nowrap;
  }
  th[scope='row'] {
    padding-left: 0;
    text-align: left;
  }
`;

/** @param {string} label  also where the slot `caption` shows what is put into it */
export const matrixCaption = (label) =>
  label
    ? html`<caption>
        <slot name="caption">${label}</slot>
      </caption>`
    : nothing;

/** @param {number} columns
 *  @param {string[] | undefined} columnLabels
 *  @param {string[] | undefined} rowLabels  those of the rows below, which have a column of their own */
export const matrixHead = (columns, columnLabels, rowLabels) =>
  columnLabels
    ? html`<thead>
        <tr>
          ${rowLabels ? html`<td></td>` : nothing}
          ${indices(columns).map((column) => html`<th scope="col">${columnLabels[column]}</th>`)}
        </tr>
      </thead>`
    : nothing;

/** @param {number} row
 *  @param {string[] | undefined} rowLabels */
export const matrixRowLabel = (row, rowLabels) => (rowLabels ? html`<th scope="row">${rowLabels[row]}</th>` : nothing);
