/** What is inside the layers: histograms of weights, gradients and activations, and how the gradients went. */

import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatCount, formatNumber } from '../../ui/format.js';
import { classStyle } from '../../ui/color.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('#nabla-module').Histogram} Histogram */
/** @typedef {import('#nabla-module').LayerStatistics} LayerStatistics */

const height = 40;

/** Bars from left to right, the highest as high as there is room.
 *  @param {readonly number[]} counts */
export function barsPath(counts) {
  const most = Math.max(1, ...counts);
  return counts
    .map((count, i) => (count > 0 ? `M${i} ${height}V${round(height - (height * count) / most)}h1V${height}z` : ''))
    .join('');
}

/** @param {number} value */
const round = (value) => Number(value.toFixed(2));

/** @param {string} name  @param {Histogram} histogram */
function histogram(name, { low, high, counts, others }) {
  const [from, to] = [low, high].map((end) => formatNumber(end, { digits: 2 }));
  const zero = low < 0 && high > 0 ? (counts.length * -low) / (high - low) : undefined;
  return html`<td>
    <svg
      viewBox="0 0 ${counts.length} ${height}"
      preserveAspectRatio="none"
      role="img"
      aria-label="${name}, ${from} to ${to}"
    >
      ${svg`<path d=${barsPath(counts)} />`}
      ${zero === undefined ? nothing : svg`<path class="zero" d="M${zero} 0V${height}" />`}
    </svg>
    <span class="ends"><span>${from}</span><span>${to}</span></span>
    ${others > 0 ? html`<span class="not-finite small">${formatCount(others)} not finite</span>` : nothing}
  </td>`;
}

/** @param {readonly LayerStatistics[]} statistics */
const table = (statistics) =>
  html`<div class="frame" tabindex="0" role="region" aria-label="Histograms by layer">
    <table class="histograms">
      <thead>
        <tr>
          <th></th>
          <th scope="col">weights</th>
          <th scope="col">their gradients</th>
          <th scope="col">activations</th>
        </tr>
      </thead>
      <tbody>
        ${statistics.map(
          ({ weights, gradients, activations, weightNorm, gradientNorm }, i) =>
            html`<tr>
              <th scope="row">
                Layer ${i + 1}<br />
                <span class="quiet">‖θ‖ ${formatNumber(weightNorm)}</span><br />
                <span class="quiet">‖∇‖ ${formatNumber(gradientNorm)}</span>
              </th>
              ${histogram(`Weights of layer ${i + 1}`, weights)} ${histogram(`Gradients of layer ${i + 1}`, gradients)}
              ${histogram(`Activations of layer ${i + 1}`, activations)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

/** @param {import('../../engine/training-snapshot.js').TrainingDetail} detail */
const normSeries = ({ curves, gradientNorms }) =>
  gradientNorms.map((y, layer) => ({
    name: `layer ${layer + 1}`,
    x: curves.epoch,
    y,
    color: classStyle(layer).token,
  }));

/** @param {TrainLab} lab */
export function renderInside({ insight, training, result }) {
  const { statistics } = insight.now;
  const { detail } = training;
  const isFitting = statistics?.length === result?.network.layers.length;
  return html`<div class="closer-view">
    ${guard([statistics, isFitting], () => (statistics && isFitting ? table(statistics) : nothing))}
    ${
      detail
        ? html`<nabla-chart
            label="Length of a batch’s gradient"
            x-label="epoch"
            y-scale="log"
            .height=${220}
            .series=${guard([detail], () => normSeries(detail))}
          ></nabla-chart>`
        : nothing
    }
  </div>`;
}
