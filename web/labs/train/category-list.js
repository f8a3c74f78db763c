/** The columns of a table that are numbers but might be categories, each with a tick that says which. */

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../ui/format.js';
import { found, listed, styles } from './feature-list.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

const fewColumns = 12; // seen at a glance, without a search

/** @param {TrainLab} lab */
export function renderList({ ownFile, categories }) {
  const { file } = ownFile;
  if (!file) return nothing;
  const { header, words, without, choices } = file.dataset;
  const names = choices.map(({ name }) => name);
  const isShort = names.length <= fewColumns;
  const matches = found(isShort ? '' : categories.search, names);
  const others = header.length - 1 - words.length - without.length - choices.length;
  return html`<style>
      ${styles}
    </style>
    <div class="feature-list">
      <p class="quiet small">
        Tick codes and kinds, where 2 is not twice 1: each of their values becomes a feature of its own, as words do.
      </p>
      ${
        isShort
          ? nothing
          : html`<input
              type="search"
              aria-label="Find a column"
              placeholder="Find a column"
              @input=${categories.find}
            />`
      }
      <ul aria-label="Numbers that are categories">
        ${matches.slice(0, listed).map((i) => row(ownFile, choices[i]))}
      </ul>
      ${
        matches.length > listed
          ? html`<p class="quiet small">And ${formatCount(matches.length - listed)} more: type a part of a name.</p>`
          : nothing
      }
      ${matches.length === 0 ? html`<p class="quiet small">No column has that in its name.</p>` : nothing}
      ${others > 0 ? html`<p class="quiet small">${left(others)}</p>` : nothing}
    </div>`;
}

/** @param {import('./own-file.js').OwnFileController} ownFile  @param {import('./csv-columns.js').Choice} choice */
const row = (ownFile, { name, values }) =>
  html`<li>
    <label>
      <input
        type="checkbox"
        .checked=${live(ownFile.asked.categories.includes(name))}
        @change=${(/** @type {Event} */ { target }) =>
          ownFile.setCategory(name, /** @type {HTMLInputElement} */ (target).checked)}
      />${name} <span class="quiet small">${formatCount(values)} ${values === 1 ? 'value' : 'values'}</span>
    </label>
  </li>`;

/** @param {number} count  columns that are not listed */
const left = (count) =>
  count === 1
    ? 'The other column of numbers has one value only, or more than 50.'
    : `The other ${formatCount(count)} columns of numbers have one value only, or more than 50.`;
