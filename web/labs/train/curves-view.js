/** How loss and accuracy went, epoch by epoch. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('../../engine/training-history.js').Curves} Curves */

/** @param {Curves} curves  @param {boolean} withPenalty */
function lossSeries({ epoch: x, trainLoss, testLoss, penalty }, withPenalty) {
  const series = [
    { name: 'training', x, y: trainLoss, color: '--class-0' },
    { name: 'test', x, y: testLoss, color: '--class-1', dash: [6, 4] },
  ];
  return withPenalty ? [...series, { name: 'penalty', x, y: penalty, color: '--class-2', dash: [2, 3] }] : series;
}

/** @param {Curves} curves */
const accuracySeries = ({ epoch: x, trainAccuracy, testAccuracy }) => [
  { name: 'training', x, y: trainAccuracy, color: '--class-0' },
  { name: 'test', x, y: testAccuracy, color: '--class-1', dash: [6, 4] },
];

/** @param {TrainLab} lab */
export function renderCurves(lab) {
  const curves = lab.training.detail?.curves;
  if (!curves) return html`<div class="curves"></div>`;
  const withPenalty = lab.state.l1 > 0 || lab.state.l2 > 0;
  return html`<section class="panel curves" aria-label="Curves">
    <nabla-chart
      label="Loss"
      x-label="epoch"
      .yScale=${lab.state.logLoss ? 'log' : 'linear'}
      .height=${150}
      .series=${guard([curves, withPenalty], () => lossSeries(curves, withPenalty))}
    ></nabla-chart>
    <nabla-switch
      label="Logarithmic loss"
      .checked=${lab.state.logLoss}
      @nabla-change=${lab.setFlag('logLoss')}
    ></nabla-switch>
    ${
      lab.result?.data.source.y
        ? nothing
        : html`<nabla-chart
            label="Accuracy"
            x-label="epoch"
            .height=${150}
            .series=${guard([curves], () => accuracySeries(curves))}
          ></nabla-chart>`
    }
  </section>`;
}
