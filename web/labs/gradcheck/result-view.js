/** The verdict, the maps and the table of a check. */

import { html, nothing } from 'lit';
import { formatCount } from '../../ui/format.js';
import { explanation, firstFailing, headline, otherPrecision } from './words.js';

/** @typedef {import('#nabla-module').GradcheckRun} GradcheckRun */
/** @typedef {import('./state.js').State} State */
/** @typedef {(patch: Partial<State>) => void} SetState */

/** A run, and the state that it answers.
 *  @typedef {{run: GradcheckRun, state: State}} Result */

/** @param {Result} result  @param {SetState} setState */
export function verdictView({ run, state }, setState) {
  const verdict = run[state.precision];
  const { pass } = verdict.report;
  /** The button may be gone afterwards: the verdict takes the focus. @param {Event} event  @param {Partial<State>} patch */
  const take = (event, patch) => {
    /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.currentTarget).closest('.verdict'))?.focus();
    setState(patch);
  };
  const { lead, text, offers } = explanation(verdict, state);
  const isAsItShould = verdict.finding === 'agrees' || verdict.finding === 'bug_caught';
  return html`<div class="verdict ${isAsItShould ? '' : 'misleads'}" tabindex="-1">
    <p class="headline">
      <span class="${pass ? 'pass' : 'fail'}" aria-hidden="true">${pass ? '✓' : '✗'}</span>
      <span><span class="visually-hidden">${pass ? 'Passed:' : 'Failed:'}</span> ${headline(run, verdict)}</span>
    </p>
    <p class="meaning"><strong>${lead}</strong> ${text}</p>
    <div class="row">
      ${offers.map(({ label, patch }) => html`<button @click=${(/** @type {Event} */ event) => take(event, patch)}>${label}</button>`)}
      <span class="quiet">${firstFailing(run, verdict)} ${otherPrecision(run, state)}</span>
    </div>
  </div>`;
}

/** @param {Result} result  @param {State} now  @param {SetState} setState */
export function mapsView({ run, state }, now, setState) {
  const { report } = run[state.precision];
  return html`<section class="maps panel" aria-label="Relative error, block by block">
    <h2>Block by block</h2>
    <div
      class="blocks"
      @nabla-entry-select=${(/** @type {CustomEvent<{position: number}>} */ { detail }) =>
        setState({ selected: detail.position })}
    >
      ${run.blocks.map(
        (block) =>
          html`<nabla-error-map
            .blocks=${run.blocks}
            .block=${block}
            .errors=${report.relativeError.data}
            .failing=${report.failing}
            .tolerance=${state.tolerance}
            .selected=${now.selected}
          ></nabla-error-map>`,
      )}
    </div>
    <ul class="key" aria-label="Key">
      <li><span class="square agrees"></span>agrees</li>
      <li><span class="square fails">×</span>fails, stronger is worse</li>
      <li><span class="square no-number">×</span>no number</li>
    </ul>
  </section>`;
}

/** @param {Result} result  @param {State} now  @param {SetState} setState */
export function tableView({ run, state }, now, setState) {
  const { report } = run[state.precision];
  const count = formatCount(report.relativeError.data.length);
  const filters = [
    { value: 'all', label: `All ${count}` },
    { value: 'failing', label: `Failing ${formatCount(report.failing.length)}` },
  ];
  return html`<section class="table panel" aria-label="Parameter by parameter">
    <div class="table-head">
      <h2>Parameter by parameter</h2>
      <nabla-segmented
        aria-label="Rows"
        .options=${filters}
        .value=${now.show}
        @nabla-change=${(/** @type {CustomEvent<{value: 'all' | 'failing'}>} */ { detail }) =>
          setState({ show: detail.value })}
      ></nabla-segmented>
    </div>
    <nabla-parameter-table
      .report=${report}
      .blocks=${run.blocks}
      .tolerance=${state.tolerance}
      .show=${now.show}
      .order=${now.order}
      .selected=${now.selected}
      @nabla-order-change=${(/** @type {CustomEvent<{order: State['order']}>} */ { detail }) =>
        setState({ order: detail.order })}
    ></nabla-parameter-table>
  </section>`;
}

/** Before the first result.
 *  @param {Result | undefined} result  @param {(result: Result) => unknown} view */
export const whenThere = (result, view) => (result ? view(result) : nothing);
