/** Every feature of a table, to be found by its name and switched on or off, alone or with all that are found. */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../ui/format.js';

/** @typedef {import('./train-lab.js').TrainLab} TrainLab */

export const listed = 60; // a longer list nobody reads

export const styles = css`
  .feature-list {
    display: grid;
    gap: var(--space-2);
    padding-top: var(--space-2);
  }
  .feature-list ul {
    max-height: 240px;
    margin: 0;
    padding: 0;
    overflow-y: auto;
    list-style: none;
  }
  .feature-list li label {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 28px;
    overflow-wrap: anywhere;
  }
  .feature-list li label span {
    margin-left: auto;
    white-space: nowrap;
  }
  @media (pointer: coarse) {
    .feature-list li label {
      min-height: 44px;
    }
  }
`;

/** @param {string} search  @param {readonly string[]} names
 *  @returns {number[]} */
export function found(search, names) {
  const wanted = search.trim().toLowerCase();
  return names.flatMap((name, i) => (name.toLowerCase().includes(wanted) ? [i] : []));
}

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
      <input type="search" aria-label="Find a feature" placeholder="Find a feature" @input=${features.find} />
      <div class="row">
        <button @click=${() => choose((i) => isActive.has(i) || isMatch.has(i))}>Switch ${count} on</button>
        ${
          count === 'all'
            ? nothing
            : html`<button @click=${() => choose((i) => isMatch.has(i))}>Only these</button>
                <button @click=${() => choose((i) => isActive.has(i) && !isMatch.has(i))}>Without these</button>`
        }
      </div>
      <ul aria-label="Features">
        ${matches.slice(0, listed).map(
          (i) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${live(isActive.has(i))}
                  @change=${() => lab.toggleFeature(i)}
                />${names[i]}
              </label>
            </li>`,
        )}
      </ul>
      ${
        matches.length > listed
          ? html`<p class="quiet small">And ${formatCount(matches.length - listed)} more: type a part of a name.</p>`
          : nothing
      }
      ${matches.length === 0 ? html`<p class="quiet small">No feature has that in its name.</p>` : nothing}
    </div>`;
}
