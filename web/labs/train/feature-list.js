/** Every feature of a table, to be found by its name and switched on or off, alone or with all that are found. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { found, searchField, styles, ticksView } from './tick-list.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

/** @param {TrainLab} lab */
export function renderList(lab) {
  const { result, features } = lab;
  if (!result) return nothing;
  const { names, active } = result.data.inputs;
  const isActive = new Set(active);
  const matches = found(features.search, names);
  const isMatch = new Set(matches);
  const choose = (/** @type {(i: number) => boolean} */ isWanted) => lab.chooseFeatures(isWanted);
  const count = features.search.trim() ? formatCount(matches.length) : 'all';
  return html`<style>
      ${styles}
    </style>
    <div class="feature-list">
      ${searchField('feature', features.find)}
      <div class="row">
        <button @click=${() => choose((i) => isActive.has(i) || isMatch.has(i))}>Switch ${count} on</button>
        ${
          count === 'all'
            ? nothing
            : html`<button @click=${() => choose((i) => isMatch.has(i))}>Only these</button>
                <button @click=${() => choose((i) => isActive.has(i) && !isMatch.has(i))}>Without these</button>`
        }
      </div>
      ${ticksView({
        label: 'Features',
        noun: 'feature',
        names,
        matches,
        isTicked: (i) => isActive.has(i),
        tick: (i) => lab.toggleFeature(i),
      })}
    </div>`;
}
