/** What can be looked at closer, one thing at a time: mistakes, what is inside, other runs. */

import { html, nothing } from 'lit';
import { renderInside } from './inside-view.js';
import { renderMistakes } from './mistakes-view.js';
import { renderRuns } from './runs-view.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./state.js').TrainState} TrainState */

/** @type {Record<TrainState['tab'], {label: string, view: (lab: TrainLab) => unknown}>} */
const views = {
  mistakes: { label: 'Mistakes', view: renderMistakes },
  inside: { label: 'Inside the layers', view: renderInside },
  runs: { label: 'Compare runs', view: renderRuns },
  files: { label: 'Take away', view: (lab) => lab.files.render() },
};

/** @param {TrainLab} lab */
export function renderCloser(lab) {
  if (!lab.result) return nothing;
  const options = Object.entries(views).map(([value, { label }]) => ({ value, label }));
  return html`<section class="panel closer" aria-labelledby="closer-heading">
    <h2 id="closer-heading" class="visually-hidden">A closer look</h2>
    <nabla-segmented
      label="A closer look at"
      .options=${options}
      .value=${lab.state.tab}
      @nabla-change=${lab.setChoice('tab')}
    ></nabla-segmented>
    ${views[lab.state.tab].view(lab)}
  </section>`;
}
