/** Error against step: the plot, and what is to be read from it. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { problemOf } from './problems.js';
import { curveWords } from './words.js';

/** @typedef {import('#nabla-module').GradcheckSweep} GradcheckSweep */
/** @typedef {import('#nabla-module').SweepCurve} SweepCurve */
/** @typedef {import('./state.js').State} State */

/** The curves that are drawn: backward differences err as forward ones do. */
const styles = /** @type {const} */ ({
  'central float64': { name: 'central, double', color: '--class-0' },
  'forward float64': { name: 'forward, double', color: '--class-1' },
  'central float32': { name: 'central, float', color: '--class-0', dash: [6, 4] },
  'forward float32': { name: 'forward, float', color: '--class-1', dash: [6, 4] },
});

/** The curves with their styles, in the order of the legend.
 *  @param {GradcheckSweep} sweep */
function drawnCurves({ curves }) {
  return Object.entries(styles).map(([key, style]) => {
    const [difference, precision] = key.split(' ');
    const curve = curves.find((one) => one.difference === difference && one.precision === precision);
    return { ...style, curve: /** @type {SweepCurve} */ (curve) };
  });
}

/** As the chart takes them: h ascending.
 *  @param {GradcheckSweep} sweep */
export function seriesOf(sweep) {
  const x = sweep.steps.toReversed();
  return drawnCurves(sweep).map(({ curve, ...style }) => ({ ...style, x, y: curve.error.toReversed() }));
}

/** @param {{sweep: GradcheckSweep, series: ReturnType<typeof seriesOf>} | undefined} shown  @param {boolean} stale
 *  @param {State} state  @param {(step: number) => void} pick */
export function sweepView(shown, stale, state, pick) {
  return html`<section class="sweep panel" aria-label="Error against step">
    <h2>Error against h</h2>
    ${
      shown
        ? html`<div class=${stale ? 'stale' : ''}>
            ${plot(shown, state, pick)}
            <div class="findings">${facts(shown.sweep)} ${reading(state)}</div>
          </div>`
        : html`<p class="quiet waiting" role="status">Measuring the error at 57 steps …</p>`
    }
  </section>`;
}

/** How the plot is read, and what is special about this function's.
 *  @param {State} state */
function reading({ problem }) {
  const { valley } = problemOf(problem);
  return html`<div>
    ${valley ? html`<p><strong>Here:</strong> ${valley}</p>` : nothing}
    <p>
      <strong>Right of the valley</strong> the Taylor series is cut short. Halve h, and a forward difference’s error
      halves (slope 1), a central one’s falls to a quarter (slope 2).
    </p>
    <p>
      <strong>Left of it</strong> rounding rules: f(x + h) and f(x − h) share their leading digits, and what their
      difference keeps is divided by an ever smaller h (slope −1).
    </p>
  </div>`;
}

/** @param {{series: ReturnType<typeof seriesOf>}} shown  @param {State} state  @param {(step: number) => void} pick */
const plot = ({ series }, state, pick) =>
  html`<nabla-chart
    label="Largest |numeric − exact| over the entries. Click, drag, or press Enter at the cursor to choose h"
    x-scale="log"
    y-scale="log"
    x-label="step h"
    y-label="error"
    height="300"
    pickable
    .series=${series}
    .mark=${state.step}
    @nabla-pick=${(/** @type {CustomEvent<{x: number}>} */ { detail }) => pick(detail.x)}
  ></nabla-chart>`;

/** @param {GradcheckSweep} sweep */
function facts(sweep) {
  const { measured, parameters } = sweep;
  return html`<div>
    <div class="frame" tabindex="0" role="region" aria-label="Slopes and best steps">
      <table class="facts">
        <thead>
          <tr>
            <th scope="col"><span class="visually-hidden">Curve</span></th>
            <th scope="col">slope</th>
            <th scope="col">best h</th>
            <th scope="col">error there</th>
          </tr>
        </thead>
        <tbody>
          ${drawnCurves(sweep).map(({ name, curve }) => {
            const { slope, best, error } = curveWords(curve);
            return html`<tr>
              <th scope="row">${name}</th>
              <td>${slope}</td>
              <td>${best}</td>
              <td>${error}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    ${
      measured < parameters
        ? html`<p class="quiet">Measured at ${formatCount(measured)} of ${formatCount(parameters)} parameters.</p>`
        : nothing
    }
  </div>`;
}
