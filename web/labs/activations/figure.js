/** The curve above, its derivative below, and the point to drag. */

import { html } from 'lit';

import { functionOf } from './functions.js';
import { panel } from './parts.js';
import { asymptoteText, flatText, spokenPoint } from './words.js';

/** @typedef {import('./parts.js').View} View */
/** @typedef {import('#nabla-module').ActivationStudy} ActivationStudy */
/** @typedef {import('../../ui/function-plot.js').PlotPanel} PlotPanel */

/** @param {View} view */
export function figure(view) {
  const { state, study, set } = view;
  const { name, range } = functionOf(state.shown);
  const title = state.shown === 'own' ? 'f and its derivative' : `${name} and its derivative`;
  return panel(
    { id: 'figure', title, shape: range },
    html`<nabla-function-plot
        label="f and its derivative, with a point to drag"
        .x=${study.x.data}
        .panels=${[valuePanel(view), slopePanel(view)]}
        .bands=${study.flat}
        .point=${state.point}
        step="0.1"
        .places=${[0, ...study.kinks.map(({ x }) => x)]}
        spoken=${spokenPoint(state.point, study)}
        @nabla-input=${(/** @type {CustomEvent} */ event) => set({ point: event.detail.x })}
      ></nabla-function-plot>
      <p class="remark" id="flat">${flatText(study, state.threshold)} ${asymptoteText(study)}</p>`,
  );
}

/** The function in view, drawn last and thick, over those beside it.
 *  @param {View} view  @param {(study: ActivationStudy, isShown: boolean) => Omit<
 *    import('../../ui/function-plot.js').PlotCurve, 'color'>} curveOf */
const curvesOf = ({ state, study, others }, curveOf) => [
  ...others.map((other) => ({
    ...curveOf(other.study, false),
    color: `var(${functionOf(other.id).token})`,
    dash: functionOf(other.id).dash?.join(' '),
  })),
  { ...curveOf(study, true), color: `var(${functionOf(state.shown).token})`, width: 2.5 },
];

/** @param {View} view  @returns {PlotPanel} */
function valuePanel(view) {
  const { point } = view.study;
  return {
    label: view.state.shown === 'own' ? `f(x) = ${view.state.expression}` : 'f(x), and its tangent',
    height: 280,
    curves: curvesOf(view, ({ values }) => ({ y: values.data })),
    value: point.value,
    tangent: { slope: point.slope, intercept: point.intercept },
  };
}

/** @param {View} view  @returns {PlotPanel} */
function slopePanel(view) {
  const { state, study } = view;
  const color = `var(${functionOf(state.shown).token})`;
  return {
    label: 'f′(x), the slope of that tangent',
    height: 160,
    curves: curvesOf(view, ({ slopes, kinks }) => ({ y: slopes.data, breaks: kinks })),
    value: study.point.slope,
    spots: study.kinks.flatMap(({ x, left, right, slope }) => [
      { x, y: left, open: true, color },
      { x, y: right, open: true, color },
      { x, y: slope, open: false, color },
    ]),
  };
}
