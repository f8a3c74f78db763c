/** What a person sets: logits, targets, temperature and shift. */

import { html, nothing } from 'lit';

import { indices } from '../../ui/matrix.js';
import { limits, toMatrix, toRows, withLogits } from './state.js';
import { indexed } from './words.js';

/** @typedef {import('./state.js').SoftmaxState} SoftmaxState */
/** @typedef {(patch: Partial<SoftmaxState>) => void} SetState */

/** @param {SoftmaxState} state
 *  @param {SetState} set */
export function controls(state, set) {
  const rows = state.logits.length;
  const columns = state.logits[0].length;
  const rowLabels = indices(rows).map((i) => `row ${i + 1}`);
  const onFocus = (/** @type {CustomEvent} */ event) =>
    event.detail.row !== state.row && set({ row: event.detail.row });
  return html`<div class="controls">
    <nabla-matrix-editor
      id="logits"
      label="Logits x, ${rows}×${columns}, one example a row"
      .matrix=${toMatrix(state.logits)}
      .rowLabels=${rowLabels}
      .columnLabels=${indexed('x', columns, state.firstClass)}
      .marked=${rows > 1 ? state.row : null}
      min-columns="2"
      max-rows=${limits.rows}
      max-columns=${limits.columns}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set(withLogits(state, event.detail.matrix))}
      @nabla-cell-focus=${onFocus}
    ></nabla-matrix-editor>
    ${rows > 1 ? rowChoice(state, set) : nothing} ${sliders(state, set)}
    <nabla-matrix-editor
      id="targets"
      label="Targets y, ${rows}×${columns}, free: a row need not sum to 1"
      .matrix=${toMatrix(state.targets)}
      .rowLabels=${rowLabels}
      .columnLabels=${indexed('y', columns, state.firstClass)}
      .marked=${rows > 1 ? state.row : null}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ targets: toRows(event.detail.matrix) })}
      @nabla-cell-focus=${onFocus}
    ></nabla-matrix-editor>
  </div>`;
}

/** @param {SoftmaxState} state
 *  @param {SetState} set */
function rowChoice(state, set) {
  return html`<nabla-segmented
    id="row"
    label="Row in view"
    .options=${state.logits.map((_, i) => ({ value: String(i), label: String(i + 1) }))}
    .value=${String(state.row)}
    @nabla-change=${(/** @type {CustomEvent} */ event) => set({ row: Number(event.detail.value) })}
  ></nabla-segmented>`;
}

/** @param {SoftmaxState} state
 *  @param {SetState} set */
function sliders(state, set) {
  return html`<nabla-slider
      id="temperature"
      label="Temperature T, divides the logits"
      scale="log"
      min=${limits.temperature.min}
      max=${limits.temperature.max}
      .value=${state.temperature}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ temperature: event.detail.value })}
    ></nabla-slider>
    <nabla-slider
      id="shift"
      label="Shift c, added to every logit"
      scale="signed-log"
      min=${-limits.shift}
      max=${limits.shift}
      .value=${state.shift}
      @nabla-input=${(/** @type {CustomEvent} */ event) => set({ shift: event.detail.value })}
    ></nabla-slider>`;
}
