/** What stands around a plot: its legend, its table, and what is said of it. Views of the columns that are drawn. */

import { html, nothing, svg } from 'lit';
import { evenly } from './chart-data.js';
import { markerOf, tokenOf } from './chart-options.js';
import { formatNumber } from './format.js';

/** @typedef {import('./chart-data.js').ChartSeries} ChartSeries */
/** @typedef {{label: string, xLabel: string, series: readonly ChartSeries[], columns: import('./chart-data.js').Columns,
 *    place: number}} ChartView  place: where the values are told, −1 without data */

/** How many rows the table of numbers has at most. */
const tableRows = 40;

/** @param {ChartView} view */
const xName = ({ xLabel }) => xLabel || 'x';

/** The value of a series at a place, as text.
 *  @param {ChartView} view  @param {number} index  @param {number} at */
function valueText({ columns }, index, at) {
  const value = columns[index + 1]?.[at];
  return typeof value === 'number' ? formatNumber(value) : '–';
}

/** @param {ChartSeries} series  @param {number} index */
function swatch(series, index) {
  const marker = markerOf(series, index);
  const line = svg`<path d="M-12 0H12" stroke-width="2" stroke-dasharray=${series.dash?.join(' ') ?? nothing} />`;
  const mark =
    marker &&
    svg`<path d=${marker.path} transform="scale(4)" stroke-width="0.4" fill=${marker.filled ? nothing : 'none'} />`;
  return html`<svg viewBox="-12 -6 24 12" style="--swatch: var(${tokenOf(series, index)})" aria-hidden="true">
    ${series.width === 0 ? nothing : line}${mark ?? nothing}
  </svg>`;
}

/** @param {ChartView} view */
export function legend(view) {
  const { series, columns, place } = view;
  return html`<ul class="legend">
    ${
      place < 0
        ? nothing
        : html`<li>
            <span class="quiet">${xName(view)}</span> <span class="value">${formatNumber(columns[0][place])}</span>
          </li>`
    }
    ${series.map(
      (one, index) =>
        html`<li>
          ${swatch(one, index)} <span class="quiet">${one.name}</span>
          <span class="value">${valueText(view, index, place)}</span>
        </li>`,
    )}
  </ul>`;
}

/** What a screen reader hears at the place.
 *  @param {ChartView} view */
export function spoken(view) {
  const { series, columns, place } = view;
  if (place < 0) return 'no data';
  const values = series.map(({ name }, index) => `${name} ${valueText(view, index, place)}`);
  return `${xName(view)} ${formatNumber(columns[0][place])}: ${values.join(', ')}`;
}

/** @param {ChartView} view */
export function numbersTable(view) {
  const { label, series, columns } = view;
  const [x] = columns;
  return html`<div class="frame" tabindex="0" role="region" aria-label="${label}, numbers">
    <table>
      <thead>
        <tr>
          <th scope="col">${xName(view)}</th>
          ${series.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${evenly(x.length, tableRows).map(
          (at) =>
            html`<tr>
              <th scope="row">${formatNumber(x[at])}</th>
              ${series.map((_, index) => html`<td>${valueText(view, index, at)}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
