/** The columns of a table that are numbers but might be categories, each with a tick that says which. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { found, searchField, styles, ticksView } from './tick-list.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

const fewColumns = 12; // seen at a glance, without a search

/** @param {TrainLab} lab */
export function renderList({ ownFile, categories }) {
  const { file } = ownFile;
  if (!file) return nothing;
  const { header, words, without, choices } = file.dataset;
  const names = choices.map(({ name }) => name);
  const isShort = names.length <= fewColumns;
  const others = header.length - 1 - words.length - without.length - choices.length;
  return html`<style>
      ${styles}
    </style>
    <div class="feature-list">
      <p class="quiet small">
        Tick codes and kinds, where 2 is not twice 1: each of their values becomes a feature of its own, as words do.
      </p>
      ${isShort ? nothing : searchField('column', categories.find)}
      ${ticksView({
        label: 'Numbers that are categories',
        noun: 'column',
        names,
        matches: found(isShort ? '' : categories.search, names),
        isTicked: (i) => ownFile.asked.categories.includes(names[i]),
        tick: (i, ticked) => ownFile.setCategory(names[i], ticked),
        remark: (i) => html`<span class="quiet small">${counted(choices[i].values)}</span>`,
      })}
      ${others > 0 ? html`<p class="quiet small">${left(others)}</p>` : nothing}
    </div>`;
}

/** @param {number} values */
const counted = (values) => `${formatCount(values)} ${values === 1 ? 'value' : 'values'}`;

/** @param {number} count  columns that are not listed */
const left = (count) =>
  count === 1
    ? 'The other column of numbers has one value only, or more than 50.'
    : `The other ${formatCount(count)} columns of numbers have one value only, or more than 50.`;
