/** The bar on top: run, step, reset; how far it is; and what may be changed while it runs. */

import { html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { formatCount, formatNumber } from '../../ui/format.js';
import { activationOptions, optimizerOptions, paceOptions } from './options.js';
import { isGenerated } from './presets.js';
import { renderSettings } from './settings-panel.js';
import { limits } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */
/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

const icons = {
  run: svg`<path d="M4.5 2.5l8 5.5-8 5.5z" fill="currentcolor" />`,
  pause: svg`<path d="M5 3v10M11 3v10" stroke-width="2.5" />`,
  reset: svg`<path d="M3 8a5 5 0 1 1 1.6 3.7M3 12.2V8.8h3.4" />`,
  data: svg`<path d="M3.5 4h.01M8 3h.01M12.5 5h.01M5 8h.01M10 9h.01M3.5 12.5h.01M8.5 13h.01M12.5 12h.01" stroke-width="2.5" />`,
  renew: svg`<path d="M2.5 6.5h8.2L8.2 4M13.5 9.5H5.3L7.8 12" />`,
};

/** @param {keyof typeof icons} name */
const icon = (name) => html`<svg viewBox="0 0 16 16" aria-hidden="true">${icons[name]}</svg>`;

/** @param {TrainLab} lab */
function buttons(lab) {
  const { running, divergence } = lab.training;
  const ready = lab.training.snapshot !== undefined;
  const blocked = !ready || divergence !== undefined;
  return html`<div class="row buttons" role="group" aria-label="Run">
    <button class="primary run" ?disabled=${blocked && !running} @click=${() => (running ? lab.pause() : lab.run())}>
      ${icon(running ? 'pause' : 'run')}${running ? 'Pause' : 'Run'}
    </button>
    <button ?disabled=${blocked || running} @click=${() => lab.step('phase')}>One phase</button>
    <button ?disabled=${blocked || running} @click=${() => lab.step('batch')}>One batch</button>
    <button ?disabled=${blocked || running} @click=${() => lab.step('epoch')}>One epoch</button>
    <button class="icon" ?disabled=${!ready} @click=${() => lab.reset()}>
      ${icon('reset')}Reset to the same weights
    </button>
    <button class="icon" ?disabled=${!ready} @click=${() => lab.renew()}>${icon('renew')}New weights</button>
    <button class="icon" ?disabled=${!ready} @click=${() => lab.renewData()}>
      ${icon('data')}${isGenerated(lab.state.set) ? 'New data' : 'New split'}
    </button>
  </div>`;
}

/** How far it is, how fast it goes, and what happened last.
 *  @param {TrainLab} lab */
function counters({ training, state, remark }) {
  const {
    running = false,
    updatesPerSecond = 0,
    progress,
    stopAtEpoch: stopAt = state.epochs,
  } = training.snapshot ?? {};
  const epoch = progress?.epoch ?? 0;
  return html`<div>
    <div class="counters">
      <span>
        <span class="label">Epoch</span> <strong data-testid="epoch">${epochText(epoch, running)}</strong>
        <span class="label">of ${formatCount(stopAt)}</span>
      </span>
      <span>
        <span class="label">Updates</span> <strong data-testid="updates">${formatCount(progress?.step ?? 0)}</strong>
      </span>
      <span class="speed">${running && updatesPerSecond > 0 ? `${formatCount(updatesPerSecond)} a second` : ''}</span>
      <span class="remark" role="status">${remark}</span>
    </div>
    <progress max=${stopAt} .value=${Math.min(epoch, stopAt)} aria-label="Epochs done"></progress>
  </div>`;
}

/** Whole epochs as such; within one, two decimals once it rests.
 *  @param {number} epoch  @param {boolean} running */
function epochText(epoch, running) {
  return running || Number.isInteger(epoch) ? formatCount(Math.floor(epoch)) : epoch.toFixed(2);
}

const phases = /** @type {const} */ (['forward', 'loss', 'backward', 'update']);

/** What each phase of an update does, and what of it can be seen.
 *  @type {Record<string, string>} */
const phaseTexts = {
  forward: 'Forward: the batch has gone through the layers.',
  loss: 'Loss: what came out was held against what was wanted.',
  backward: 'Backward: every weight has its gradient; choose one to see it. Next, all move at once.',
};

/** Where the running update stands, once somebody goes through it phase by phase.
 *  @param {TrainLab} lab */
function phaseLine({ training }) {
  const { progress, running = false, trace } = training.snapshot ?? {};
  const phase = progress?.phase ?? 'none';
  if (phase === 'none' || running) return nothing;
  const loss = trace?.loss ?? Number.NaN;
  return html`<div class="phases" data-testid="phase">
    <ol>
      ${phases.map((name) => html`<li aria-current=${name === phase ? 'step' : nothing}>${name}</li>`)}
    </ol>
    <span class="quiet small"
      >${phaseTexts[phase]} ${Number.isFinite(loss) ? `The batch’s loss is ${formatNumber(loss)}.` : ''}</span
    >
  </div>`;
}

const remedies = {
  learning_rate: 'A smaller learning rate is the usual cure',
  weights: 'The weights begin too large: choose a start such as Xavier or He',
  inputs: 'The inputs are too large: standardise them',
};

/** @param {TrainLab} lab */
function divergence(lab) {
  const { divergence } = lab.training;
  if (!divergence) return nothing;
  return html`<nabla-notice kind="error" heading="Training diverged in layer ${divergence.layer}">
    ${divergence.message[0].toUpperCase()}${divergence.message.slice(1)}. ${remedies[divergence.remedy]}; the learning
    rate in force is ${formatNumber(lab.training.snapshot?.progress.learningRate)}.
    <span slot="actions" class="row">
      <button class="primary" @click=${() => lab.goToLearningRate()}>Go to the learning rate</button>
      <button @click=${() => lab.reset()}>Start again</button>
    </span>
  </nabla-notice>`;
}

/** Why a run stopped by itself. */
export const stopRemarks = {
  target_loss: 'Stopped: the training loss is as low as asked.',
  target_accuracy: 'Stopped: the test accuracy is as high as asked.',
  no_progress: 'Stopped: the test loss falls no more.',
};

/** @param {TrainLab} lab */
export function renderTransport(lab) {
  return html`<div class="transport">${buttons(lab)} ${counters(lab)} ${phaseLine(lab)} ${divergence(lab)}</div>`;
}

const mixed = { value: '', label: 'by layer' };

/** @param {TrainLab} lab */
function liveControls(lab) {
  const { learningRate, batch, optimizer, pace } = lab.state;
  const [least, most] = limits.learningRate;
  const activations = lab.state.hidden.map(({ activation }) => activation);
  const isSame = (/** @type {string} */ one) => one === activations[0];
  const setActivation = (/** @type {CustomEvent<{value: TrainState['hidden'][0]['activation']}>} */ { detail }) =>
    lab.setState({ hidden: lab.state.hidden.map((layer) => ({ ...layer, activation: detail.value })) });
  return html`<div class="live">
    <nabla-slider
      class="learning-rate"
      label="Learning rate η"
      scale="log"
      .min=${least}
      .max=${most}
      .value=${learningRate}
      @nabla-input=${lab.setNumber('learningRate')}
      @nabla-change=${lab.setNumber('learningRate')}
    ></nabla-slider>
    <nabla-number-field
      integer
      label="Batch"
      .min=${limits.batch[0]}
      .max=${limits.batch[1]}
      .value=${batch}
      @nabla-change=${lab.setNumber('batch')}
    ></nabla-number-field>
    <nabla-select
      label="Optimiser"
      .options=${optimizerOptions}
      .value=${optimizer}
      @nabla-change=${lab.setChoice('optimizer')}
    ></nabla-select>
    <nabla-select
      label="Activation"
      ?disabled=${lab.state.hidden.length === 0}
      .options=${activations.every(isSame) ? activationOptions : [mixed, ...activationOptions]}
      .value=${activations.every(isSame) ? activations[0] : mixed.value}
      @nabla-change=${setActivation}
    ></nabla-select>
    <nabla-select
      label="Speed"
      .options=${paceOptions}
      .value=${String(pace)}
      @nabla-change=${lab.setNumber('pace')}
    ></nabla-select>
  </div>`;
}

/** What may be changed while it runs.
 *  @param {TrainLab} lab */
export const renderLive = (lab) =>
  html`<div class="controls">${guard([lab.state], () => liveControls(lab))} ${renderSettings(lab)}</div>`;
