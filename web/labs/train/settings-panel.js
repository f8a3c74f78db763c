/** What is seldom changed, folded away: the optimiser's constants and the schedule, penalties, loss, the start, the stops. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { initializationOptions, lossOptions, penaltyOptions, scheduleOptions } from './options.js';
import { limits } from './state.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./state.js').TrainState} TrainState */

/** @param {TrainLab} lab  @param {'l1' | 'l2'} key  @param {string} label */
const penalty = (lab, key, label) =>
  html`<nabla-select
    label=${label}
    .options=${penaltyOptions(lab.state[key])}
    .value=${String(lab.state[key])}
    @nabla-change=${lab.setNumber(key)}
  ></nabla-select>`;

/** @param {TrainLab} lab  @param {keyof TrainState} key  @param {string} label  @param {number[]} range
 *  @param {{integer?: boolean, step?: number}} [options] */
const number = (lab, key, label, [min, max], { integer = false, step = 1 } = {}) =>
  html`<nabla-number-field
    ?integer=${integer}
    label=${label}
    .min=${min}
    .max=${max}
    .step=${step}
    .value=${/** @type {number} */ (lab.state[key])}
    @nabla-change=${lab.setNumber(key)}
  ></nabla-number-field>`;

/** The constants of each optimiser, as they stand in the update rule below the lab.
 *  @type {Record<TrainState['optimizer'], [keyof TrainState, string, number[], number][]>} */
const constants = {
  sgd: [],
  momentum: [['momentum', 'Momentum μ', limits.decay, 0.05]],
  nesterov: [['momentum', 'Momentum μ', limits.decay, 0.05]],
  rmsprop: [
    ['alpha', 'Decay α', limits.decay, 0.01],
    ['epsilon', 'ε', limits.epsilon, 1e-8],
  ],
  adam: [
    ['beta1', 'β₁', limits.decay, 0.05],
    ['beta2', 'β₂', limits.decay, 0.001],
    ['epsilon', 'ε', limits.epsilon, 1e-8],
  ],
  adamw: [
    ['beta1', 'β₁', limits.decay, 0.05],
    ['beta2', 'β₂', limits.decay, 0.001],
    ['epsilon', 'ε', limits.epsilon, 1e-8],
    ['weightDecay', 'Weight decay', limits.weightDecay, 0.01],
  ],
};

/** @param {TrainLab} lab */
function optimizer(lab) {
  const fields = constants[lab.state.optimizer];
  return html`${
    fields.length === 0
      ? html`<p class="quiet small">SGD has no constants but the learning rate.</p>`
      : html`<div class="pair">
          ${fields.map(([key, label, range, step]) => number(lab, key, label, range, { step }))}
        </div>`
  }`;
}

/** How the schedule reads, by its kind. */
const everyLabels = { step: 'Every so many epochs', exponential: 'Over so many epochs', cosine: 'Over so many epochs' };

/** @param {TrainLab} lab */
function schedule(lab) {
  const { schedule } = lab.state;
  return html`<nabla-select
      label="Learning rate over time"
      .options=${scheduleOptions}
      .value=${schedule}
      @nabla-change=${lab.setChoice('schedule')}
    ></nabla-select>
    ${
      schedule === 'constant'
        ? nothing
        : html`<div class="pair">
            ${number(lab, 'factor', schedule === 'cosine' ? 'Down to times' : 'Times', limits.factor, { step: 0.05 })}
            ${number(lab, 'every', everyLabels[schedule], limits.every)}
          </div>`
    }`;
}

/** @param {TrainLab} lab */
function start(lab) {
  const { initialization, seed } = lab.state;
  return html`<nabla-select
      label="Weights begin as"
      .options=${initializationOptions}
      .value=${initialization}
      @nabla-change=${lab.setChoice('initialization')}
    ></nabla-select>
    <div class="pair">
      ${initialization === 'normal' ? number(lab, 'sigma', 'σ', limits.sigma, { step: 0.1 }) : nothing}
      <nabla-number-field
        integer
        label="Seed of weights"
        .min=${0}
        .max=${999_999}
        .value=${seed}
        @nabla-change=${lab.setNumber('seed')}
      ></nabla-number-field>
    </div>`;
}

/** @param {string} heading  @param {unknown} content */
const group = (heading, content) =>
  html`<div class="group" role="group" aria-label=${heading}>
    <h2>${heading}</h2>
    ${content}
  </div>`;

/** @param {TrainLab} lab */
function settings(lab) {
  const { state, result } = lab;
  const isRegression = result?.data.source.y !== undefined;
  return html`<div class="groups">
    ${group(
      'Loss and penalties',
      html`<nabla-select
          label="Loss"
          ?disabled=${isRegression}
          .options=${lossOptions}
          .value=${isRegression ? 'mean_squared_error' : state.loss}
          @nabla-change=${lab.setChoice('loss')}
        ></nabla-select>
        <div class="pair">${penalty(lab, 'l1', 'L1 penalty λ₁')} ${penalty(lab, 'l2', 'L2 penalty λ₂')}</div>
        ${number(lab, 'dropout', 'Dropout, share of hidden outputs', limits.dropout, { step: 0.1 })}`,
    )}
    ${group('Update rule and schedule', html`${optimizer(lab)} ${schedule(lab)}`)} ${group('Start', start(lab))}
    ${group(
      'Stop',
      html`<div class="pair">
          ${number(lab, 'epochs', 'Stop at epoch', limits.epochs, { integer: true })}
          ${number(lab, 'targetLoss', 'At training loss', limits.targetLoss, { step: 0.01 })}
          ${number(lab, 'targetAccuracy', 'At test accuracy', limits.targetAccuracy, { step: 0.01 })}
          ${number(lab, 'patience', 'Epochs without progress', limits.patience, { integer: true })}
        </div>
        <p class="quiet small">0 is no rule. Progress is a lower test loss.</p>`,
    )}
  </div>`;
}

/** The settings in force that are not the usual ones, so that nothing hides.
 *  @param {TrainState} state */
function summary({ l1, l2, dropout, schedule, initialization, epochs, targetLoss, targetAccuracy, patience }) {
  const start = initializationOptions.find(({ value }) => value === initialization)?.label;
  const parts = [
    l1 > 0 ? `L1 ${l1}` : '',
    l2 > 0 ? `L2 ${l2}` : '',
    dropout > 0 ? `dropout ${dropout}` : '',
    schedule === 'constant' ? '' : `rate ${schedule === 'step' ? 'in steps' : schedule}`,
    start ? `start: ${start}` : '',
    `stop at epoch ${epochs}`,
    targetLoss > 0 ? `at loss ${targetLoss}` : '',
    targetAccuracy > 0 ? `at accuracy ${targetAccuracy}` : '',
    patience > 0 ? `after ${patience} epochs without progress` : '',
  ];
  return parts.filter(Boolean).join(' · ');
}

/** @param {TrainLab} lab */
export const renderSettings = (lab) =>
  guard(
    [lab.state, lab.result],
    () =>
      html`<details class="settings">
        <summary>More settings <span class="quiet small">${summary(lab.state)}</span></summary>
        ${settings(lab)}
      </details>`,
  );
