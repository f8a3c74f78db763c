/** Runs side by side: their curves over each other, what came out, and the settings in which they differ. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { classStyle } from '../../ui/color.js';
import { formatCount, formatNumber } from '../../ui/format.js';
import { namesOf } from './options.js';
import { percent } from './output-panel.js';
import { differences } from './runs.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./runs.js').KeptRun} KeptRun */

const measures = [
  { value: 'testLoss', label: 'Test loss' },
  { value: 'trainLoss', label: 'Training loss' },
  { value: 'testAccuracy', label: 'Test accuracy' },
];

/** The run that is going on, as one to compare with, if it has gone anywhere.
 *  @param {TrainLab} lab
 *  @returns {KeptRun[]} */
function present({ training: { detail, snapshot }, state }) {
  if (!detail || !snapshot || snapshot.progress.step === 0) return [];
  return [{ id: 0, name: 'now', state, curves: detail.curves, now: snapshot.now, step: snapshot.progress.step }];
}

/** @param {readonly KeptRun[]} runs  @param {import('./runs-controller.js').Measure} measure */
const seriesOf = (runs, measure) =>
  runs.map(({ id, name, curves }) => ({
    name,
    x: curves.epoch,
    y: curves[measure],
    color: id === 0 ? '--text' : classStyle(id - 1).token,
    dash: id === 0 ? undefined : [[], [6, 4], [2, 3], [10, 4]][(id - 1) % 4],
  }));

/** @param {TrainLab} lab  @param {readonly KeptRun[]} runs */
function table(lab, runs) {
  /** @param {string} name  @param {(run: KeptRun) => string} value */
  const row = (name, value) =>
    html`<tr>
      <th scope="row">${name}</th>
      ${runs.map((run) => html`<td>${value(run)}</td>`)}
    </tr>`;
  return html`<div class="frame" tabindex="0" role="region" aria-label="Runs side by side">
    <table class="runs">
      <thead>
        <tr>
          <td></td>
          ${runs.map(({ name }) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row('updates', ({ step }) => formatCount(step))} ${row('epoch', ({ now }) => formatNumber(now.epoch))}
        ${row('training loss', ({ now }) => formatNumber(now.trainLoss))}
        ${row('test loss', ({ now }) => formatNumber(now.testLoss))}
        ${row('test accuracy', ({ now }) => percent(now.testAccuracy))}
        ${differences(runs.map(({ state }) => state)).map(({ key, values }) =>
          row(namesOf([key]), (run) => values[runs.indexOf(run)]),
        )}
        <tr>
          <td></td>
          ${runs.map(
            ({ id, name }) =>
              html`<td>
                ${
                  id === 0
                    ? nothing
                    : html`<button class="quiet" aria-label="Remove ${name}" @click=${() => lab.runs.remove(id)}>
                        ×
                      </button>`
                }
              </td>`,
          )}
        </tr>
      </tbody>
    </table>
  </div>`;
}

/** @param {TrainLab} lab */
export function renderRuns(lab) {
  const { runs } = lab;
  const all = [...runs.kept, ...present(lab)];
  return html`<div class="row">
      <button ?disabled=${!runs.canKeep} @click=${runs.keep}>Keep this run</button>
      ${
        runs.kept.length === 0
          ? html`<span class="quiet small"
              >Keep a run, change something, run again: both curves stand over each other.</span
            >`
          : nothing
      }
    </div>
    ${
      all.length === 0
        ? nothing
        : html`<div class="closer-view">
            <div>
              <nabla-segmented
                label="Curves of the"
                .options=${measures}
                .value=${runs.measure}
                @nabla-change=${runs.choose}
              ></nabla-segmented>
              <nabla-chart
                label=${measures.find(({ value }) => value === runs.measure)?.label ?? ''}
                x-label="epoch"
                .height=${220}
                .series=${guard([runs.kept, runs.measure, lab.training.detail], () => seriesOf(all, runs.measure))}
              ></nabla-chart>
            </div>
            ${guard([runs.kept, lab.training.detail, lab.state], () => table(lab, all))}
          </div>`
    }`;
}
