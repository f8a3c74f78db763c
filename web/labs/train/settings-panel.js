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
            ${number(lab, 'factor', 'Times', limits.factor, { step: 0.05 })}
            ${number(lab, 'every', 'Every so many epochs', limits.every)}
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
  const { state } = lab;
  return html`<div class="groups">
    ${group(
      'Loss and penalties',
      html`<nabla-select
          label="Loss"
          .options=${lossOptions}
          .value=${state.loss}
          @nabla-change=${lab.setChoice('loss')}
        ></nabla-select>
        <div class="pair">${penalty(lab, 'l1', 'L1 penalty λ₁')} ${penalty(lab, 'l2', 'L2 penalty λ₂')}</div>`,
    )}
    ${group('Schedule', schedule(lab))} ${group('Start', start(lab))}
    ${group('Stop', number(lab, 'epochs', 'Stop at epoch', limits.epochs, { integer: true }))}
  </div>`;
}

/** The settings in force that are not the usual ones, so that nothing hides.
 *  @param {TrainState} state */
function summary({ l1, l2, schedule, initialization, epochs }) {
  const start = initializationOptions.find(({ value }) => value === initialization)?.label;
  const parts = [
    l1 > 0 ? `L1 ${l1}` : '',
    l2 > 0 ? `L2 ${l2}` : '',
    schedule === 'constant' ? '' : `rate ${schedule === 'step' ? 'in steps' : schedule}`,
    start ? `start: ${start}` : '',
    `stop at epoch ${epochs}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** @param {TrainLab} lab */
export const renderSettings = (lab) =>
  guard(
    [lab.state],
    () =>
      html`<details class="settings">
        <summary>More settings <span class="quiet small">${summary(lab.state)}</span></summary>
        ${settings(lab)}
      </details>`,
  );
