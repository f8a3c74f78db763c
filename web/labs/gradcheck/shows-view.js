/** "What this shows": the formulas in force, and why one checks at all. */

import { html } from 'lit';
import { measures } from './controls-view.js';
import { problemOf } from './problems.js';

/** @typedef {import('./state.js').State} State */

const quotients = {
  central: String.raw`n_i = \frac{f(x + h e_i) - f(x - h e_i)}{2h}`,
  forward: String.raw`n_i = \frac{f(x + h e_i) - f(x)}{h}`,
  backward: String.raw`n_i = \frac{f(x) - f(x - h e_i)}{h}`,
};

const errors = {
  max_one: String.raw`\frac{|n_i - g_i|}{\max(1, |n_i|, |g_i|)}`,
  sum_abs: String.raw`\frac{|n_i - g_i|}{\max(10^{-8}, |n_i| + |g_i|)}`,
};

/** @param {State} state */
export function showsView(state) {
  const problem = problemOf(state.problem);
  return html`<div class="shows">
    <nabla-formula display tex=${problem.formula}></nabla-formula>
    <nabla-formula display tex=${problem.gradient}></nabla-formula>
    <p class="quiet">${problem.domain}. The gradient has the shape of what it belongs to.</p>
    <nabla-formula display tex=${quotients[state.difference]}></nabla-formula>
    <nabla-formula display tex="\\text{relative error}_i = ${errors[state.relativeError]}"></nabla-formula>
    <p>
      For each parameter in turn, h is added and taken away while all others stay as they are; then the parameter gets
      its very bits back. Where f draws random numbers, every call must draw the same.
    </p>
    <h3>Why check?</h3>
    <p>
      A wrong gradient seldom crashes: the loss still falls, only worse, and nothing tells you. A numeric gradient needs
      f alone, so it cannot share the mistake that you made in the derivative.
    </p>
    <h3>Why central?</h3>
    <p>
      The two one-sided errors of order h cancel, and what is left is of order h². In double that buys about ten correct
      digits where a forward difference has seven, for one more call of f.
    </p>
  </div>`;
}

/** The conventions in force, as chips.
 *  @param {State} state */
export function conventionsOf(state) {
  const { cost, layout } = problemOf(state.problem);
  return [
    { key: 'cost', label: 'Cost', value: cost },
    ...(layout ? [{ key: 'layout', label: 'Layout', value: layout }] : []),
    { key: 'relativeError', label: 'Relative error', value: state.relativeError, options: measures },
    {
      key: 'preset',
      label: 'Prescribed',
      value: presetOf(state),
      options: [
        { value: 'm36', label: 'h = 1e−4, max(1, ·, ·)' },
        { value: 'c5', label: 'h = 1e−5, |n| + |g|' },
        ...(presetOf(state) === 'own' ? [{ value: 'own', label: 'own choice' }] : []),
      ],
    },
    { key: 'relu', label: 'ReLU′(0)', value: '0' },
  ];
}

/** The two conventions that courses prescribe.
 *  @type {Record<string, Partial<State>>} */
export const presets = {
  m36: { step: 1e-4, relativeError: 'max_one', tolerance: 1e-5, difference: 'central' },
  c5: { step: 1e-5, relativeError: 'sum_abs', tolerance: 1e-5, difference: 'central' },
};

/** @param {State} state */
function presetOf(state) {
  const found = Object.entries(presets).find(([, preset]) =>
    Object.entries(preset).every(([key, value]) => state[/** @type {keyof State} */ (key)] === value),
  );
  return found?.[0] ?? 'own';
}
