/** A list of names with ticks, which may be very long: the first of those that a search finds. */

import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatCount } from '../../ui/format.js';

const listed = 60; // a longer list nobody reads

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

/** @param {string} noun  @param {(event: Event) => void} find */
export const searchField = (noun, find) =>
  html`<input type="search" aria-label="Find a ${noun}" placeholder="Find a ${noun}" @input=${find} />`;

/** @typedef {object} Ticks
 *  @property {string} label  of the list
 *  @property {string} noun   what each of them is
 *  @property {readonly string[]} names
 *  @property {readonly number[]} matches  which of them are wanted
 *  @property {(index: number) => boolean} isTicked
 *  @property {(index: number, ticked: boolean) => void} tick
 *  @property {(index: number) => unknown} [remark]  after the name
 */

/** @param {Ticks} ticks */
export const ticksView = ({ label, noun, names, matches, isTicked, tick, remark }) =>
  html`<ul aria-label=${label}>
      ${matches.slice(0, listed).map(
        (i) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${live(isTicked(i))}
                @change=${(/** @type {Event} */ { target }) =>
                  tick(i, /** @type {HTMLInputElement} */ (target).checked)}
              />${names[i]} ${remark?.(i) ?? nothing}
            </label>
          </li>`,
      )}
    </ul>
    ${
      matches.length > listed
        ? html`<p class="quiet small">And ${formatCount(matches.length - listed)} more: type a part of a name.</p>`
        : nothing
    }
    ${matches.length === 0 ? html`<p class="quiet small">No ${noun} has that in its name.</p>` : nothing}`;
