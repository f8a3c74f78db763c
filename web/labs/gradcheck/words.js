/** What a check's result means, in sentences. Pure functions. */

import { formatCount, formatNumber } from '../../ui/format.js';
import { parameterName } from './entries.js';
import { bugOf, problemOf } from './problems.js';

/** @typedef {import('#nabla-module').GradcheckRun} GradcheckRun */
/** @typedef {import('#nabla-module').GradcheckVerdict<ArrayLike<number>>} Verdict */
/** @typedef {import('./state.js').State} State */

/** A change to the state that an explanation offers.
 *  @typedef {{label: string, patch: Partial<State>}} Offer */

/** @typedef {{lead: string, text: string, offers: Offer[]}} Explanation  the lead is a sentence of its own */

/** @param {number} value */
const short = (value) => formatNumber(value, { digits: 2 });

const precisionNames = { float64: 'double', float32: 'float' };

/** "115 of 115 parameters agree; worst relative error 2.1e−10 at W₁[2,3]."
 *  @param {GradcheckRun} run  @param {Verdict} verdict */
export function headline({ blocks }, { report }) {
  const count = report.relativeError.data.length;
  const agreeing = formatCount(count - report.failing.length);
  const { worst } = report;
  const parameters = count === 1 ? 'parameter agrees' : 'parameters agree';
  const name = parameterName(blocks, worst.column);
  const error = Number.isNaN(worst.relativeError)
    ? `no number at ${name}`
    : `worst relative error ${short(worst.relativeError)} at ${name}`;
  return `${agreeing} of ${formatCount(count)} ${parameters}; ${error}.`;
}

/** "First failing: W₁[1,2], analytic 0.31, numeric −0.02."
 *  @param {GradcheckRun} run  @param {Verdict} verdict */
export function firstFailing({ blocks }, { report: { firstFailing: first } }) {
  if (!first) return '';
  const name = parameterName(blocks, first.column);
  return `First failing: ${name}, analytic ${formatNumber(first.analytic)}, numeric ${formatNumber(first.numeric)}.`;
}

/** The same check in the other precision.
 *  @param {GradcheckRun} run  @param {State} state */
export function otherPrecision(run, { precision }) {
  const other = precision === 'float64' ? 'float32' : 'float64';
  const { report } = run[other];
  const count = report.relativeError.data.length;
  return `In ${precisionNames[other]}: ${formatCount(count - report.failing.length)} of ${formatCount(count)} agree.`;
}

/** @param {Verdict} verdict  @param {State} state
 *  @returns {Offer[]} */
function betterStep({ betterStep: step }, state) {
  return step > 0 && step !== state.step ? [{ label: `Use h = ${short(step)}`, patch: { step } }] : [];
}

/** @type {Offer} */
const inDouble = { label: 'Check in double', patch: { precision: 'float64' } };
/** @type {Offer} */
const relative = {
  label: 'Use |n − g| / (|n| + |g|), h = 1e−5',
  patch: { relativeError: 'sum_abs', step: 1e-5 },
};

/** Why a right gradient was refused, or would be.
 *  @param {Verdict} verdict  @param {State} state
 *  @returns {Omit<Explanation, 'lead'> | undefined} */
function refusal(verdict, state) {
  switch (verdict.finding) {
    case 'step_too_large':
      return {
        text: `The step is too large: over the distance h the function bends, or has a kink. At h = ${short(verdict.betterStep)} the worst entry’s relative error is ${short(verdict.betterError)}.`,
        offers: betterStep(verdict, state),
      };
    case 'step_too_small':
      return {
        text: `The step is too small: the values at x + h and x − h agree in most of their digits, and rounding is all that their difference holds. At h = ${short(verdict.betterStep)} the worst entry’s relative error is ${short(verdict.betterError)}.`,
        offers: betterStep(verdict, state),
      };
    case 'out_of_reach':
      return {
        text: `No step reaches this tolerance in ${precisionNames[state.precision]}: the worst entry’s relative error is ${short(verdict.betterError)} at best, at h = ${short(verdict.betterStep)}.`,
        offers: [...betterStep(verdict, state), ...(state.precision === 'float32' ? [inDouble] : [])],
      };
    case 'kink':
      return {
        text: 'The function has a kink there: the slopes on its two sides differ, and a central difference reports their mean, however small h is. No step mends that.',
        offers:
          state.difference === 'backward'
            ? []
            : [{ label: 'Use backward differences, h = 1e−5', patch: { difference: 'backward', step: 1e-5 } }],
      };
    case 'not_finite':
      return {
        text: `A value of the function, or a gradient, is beyond ${precisionNames[state.precision]}. What is no number cannot agree.`,
        offers: state.precision === 'float32' ? [inDouble] : [],
      };
    default:
      return undefined;
  }
}

/** @param {Verdict} verdict  @param {State} state
 *  @returns {Explanation} */
export function explanation(verdict, state) {
  const bug = bugOf(problemOf(state.problem), state.bug);
  const refused = refusal(verdict, state);
  if (refused) {
    const isWrong = bug !== undefined && verdict.plantedEntries > 0;
    const lead = isWrong ? 'Wrong, but this check would refuse the right gradient too.' : 'Refused, though right.';
    return { lead, ...refused };
  }
  if (!bug) return { lead: 'Right, and the check says so.', text: '', offers: [] };
  if (verdict.finding === 'bug_without_trace') {
    return { lead: 'No trace.', text: 'The planted bug changes no number at these sizes.', offers: [] };
  }
  return verdict.finding === 'bug_missed' ? missed(verdict, state) : caught(verdict, bug);
}

/** @param {Verdict} verdict  @param {State} state
 *  @returns {Explanation} */
function missed({ plantedEntries }, { relativeError }) {
  const entries = plantedEntries === 1 ? 'The entry is wrong' : `${formatCount(plantedEntries)} entries are wrong`;
  const isAbsolute = relativeError === 'max_one';
  const why = isAbsolute
    ? 'Below 1 this measure is the absolute difference, and gradients this small differ by less than the tolerance whatever they are.'
    : 'The tolerance is wider than what the bug changes.';
  return { lead: 'Passed, though wrong.', text: `${entries}. ${why}`, offers: isAbsolute ? [relative] : [] };
}

/** @param {Verdict} verdict  @param {import('./problems.js').Bug} bug
 *  @returns {Explanation} */
function caught({ missedEntries }, { pattern }) {
  const rest =
    missedEntries > 0 ? ` Of the wrong entries ${formatCount(missedEntries)} pass, being wrong by too little.` : '';
  return { lead: 'The bug is caught.', text: pattern + rest, offers: [] };
}

/** What the sweep says of one curve: "central, double: slope 2.00, best h 1e−5".
 *  @param {import('#nabla-module').SweepCurve} curve */
export function curveWords({ slope, bestStep, bestError }) {
  return {
    slope: slope === null ? 'none seen' : slope.toFixed(2).replace('-', '−'),
    best: Number.isNaN(bestError) ? '–' : short(bestStep),
    error: short(bestError),
  };
}
