/** The open lesson: what to watch for, what is to be seen of it now, and where to go on. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatNumber } from '../../ui/format.js';
import { lessons } from './lessons.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('#nabla-module').GradientVariance} GradientVariance */

/** @param {number | undefined} value */
const number = (value) => html`<strong>${formatNumber(value)}</strong>`;

/** @param {TrainLab} lab */
const lossNow = ({ training }) => html`The training loss is ${number(training.snapshot?.now.trainLoss)} now.`;

/** The one matrix that a network without bends is.
 *  @param {TrainLab} lab */
function product({ insight, result }) {
  const { product } = insight.now;
  if (product === undefined) return nothing;
  if (product === null) return html`<p>With a bend there is no such matrix.</p>`;
  const { weights, bias } = product;
  const names = result?.data.inputs.active.map((i) => result.data.inputs.names[i]) ?? [];
  return html`<nabla-heat-map
    label="W₁W₂… multiplied out, and its bias"
    .matrix=${{
      rows: weights.rows + 1,
      columns: weights.columns,
      data: Float64Array.from([...weights.data, ...bias.data]),
    }}
    .rowLabels=${[...names, 'bias']}
    .columnLabels=${Array.from({ length: weights.columns }, (_, i) => `output ${i + 1}`)}
  ></nabla-heat-map>`;
}

/** @param {GradientVariance[]} variance */
function varianceSeries(variance) {
  const x = variance.map(({ batchSize }) => batchSize);
  return [
    {
      name: 'measured',
      x,
      y: variance.map(({ measured }) => measured),
      color: '--class-0',
      marker: 'circle',
      width: 0,
    },
    { name: 'expected', x, y: variance.map(({ expected }) => expected), color: '--class-1' },
    { name: 'σ²/B', x, y: variance.map(({ oneOverB }) => oneOverB), color: '--class-8', dash: [4, 4] },
  ];
}

/** @param {TrainLab} lab */
function variance({ insight }) {
  const { variance } = insight.now;
  if (!variance) return nothing;
  return html`<nabla-chart
    label="Variance of the gradient of a batch"
    x-label="batch size"
    x-scale="log"
    y-scale="log"
    .height=${200}
    .series=${guard([variance], () => varianceSeries(variance))}
  ></nabla-chart>`;
}

/** @param {TrainLab} lab */
function gradients({ insight }) {
  const { statistics = [] } = insight.now;
  if (statistics.length === 0) return nothing;
  return html`<p>
    Length of the gradient, layer by layer:
    ${statistics.map(
      ({ gradientNorm }, i) =>
        html`${i > 0 ? ', ' : ''}<span data-testid="norm-${i + 1}">${number(gradientNorm)}</span>`,
    )}.
  </p>`;
}

/** @param {TrainLab} lab */
function twoLosses({ training }) {
  const { trainLoss, testLoss } = training.snapshot?.now ?? {};
  return html`<p>The loss is ${number(trainLoss)} in training and ${number(testLoss)} on the test part.</p>`;
}

/** What is to be seen now.
 *  @type {Record<keyof typeof lessons, (lab: TrainLab) => unknown>} */
const sights = {
  zeros: (lab) => html`<p>${lossNow(lab)}</p>`,
  linear: (lab) =>
    html`<p>${lossNow(lab)}</p>
      ${product(lab)}`,
  variance,
  diverge: (lab) => html`<p>${lossNow(lab)}</p>`,
  saturation: gradients,
  overfitting: twoLosses,
};

/** @param {TrainLab} lab */
export function renderLesson(lab) {
  const { lesson } = lab.state;
  if (lesson === '') return nothing;
  const { title, watch, next } = lessons[lesson];
  return html`<section class="lesson" aria-labelledby="lesson-heading">
    <h2 id="lesson-heading">${title}</h2>
    <p>${watch}</p>
    <div class="sight" data-testid="sight">${sights[lesson](lab)}</div>
    <div class="row">
      ${next.map(({ label, patch }) => html`<button @click=${() => lab.continueLesson(patch)}>${label}</button>`)}
      <button class="quiet" @click=${() => lab.setState({ lesson: '' })}>End the lesson</button>
    </div>
  </section>`;
}
