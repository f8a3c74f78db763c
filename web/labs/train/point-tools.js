/** Tools to add points to the plane and to take them away, on the plot or by the keyboard. */

import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { saveText } from './take-away/save.js';
import { pointsCsv } from './take-away/data-csv.js';
import { isPlane } from './presets.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('./data.js').TrainData} TrainData */

const mostClasses = 5;

/** @param {TrainData['source']} source */
function toolOptions({ y, classNames }) {
  const classes = Array.from({ length: Math.min(mostClasses, classNames.length + 1) }, (_, i) => ({
    value: String(i),
    label: `+ class ${i + 1}`,
  }));
  const values = [-1, 0, 1].map((value) => ({ value: String(value), label: `+ ${String(value).replace('-', '−')}` }));
  return [{ value: 'look', label: 'Look' }, ...(y ? values : classes), { value: 'remove', label: 'Remove' }];
}

/** @param {TrainLab} lab */
function fields({ points }) {
  return html`<div class="place">
      <nabla-number-field
        label="x₁"
        .step=${0.5}
        .value=${points.x}
        @nabla-change=${points.set('x')}
      ></nabla-number-field>
      <nabla-number-field
        label="x₂"
        .step=${0.5}
        .value=${points.y}
        @nabla-change=${points.set('y')}
      ></nabla-number-field>
      <button @click=${points.enter}>${points.tool === 'remove' ? 'Remove the nearest' : 'Add it'}</button>
    </div>
    <p class="quiet small">Click or drag on the plot, or type a place.</p>`;
}

/** @param {TrainLab} lab */
function tools(lab) {
  const { points, result, state } = lab;
  if (!result) return nothing;
  const { source, prepared } = result.data;
  const save = () => saveText(pointsCsv(source, prepared), 'text/csv', `nabla-${state.set}.csv`);
  return html`<div class="point-tools">
    ${
      isPlane(state.set)
        ? html`<nabla-segmented
              label="On the plot"
              .options=${toolOptions(source)}
              .value=${points.tool}
              @nabla-change=${points.choose}
            ></nabla-segmented>
            ${points.tool === 'look' ? nothing : fields(lab)}`
        : nothing
    }
    <button class="quiet save" @click=${save}>Download the data as CSV</button>
  </div>`;
}

/** @param {TrainLab} lab */
export const renderPointTools = (lab) => {
  const { points, result, state } = lab;
  return guard([points.tool, points.x, points.y, result, state.set], () => tools(lab));
};
