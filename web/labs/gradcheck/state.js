/** The lab's state: what a link holds. */

import * as v from 'valibot';
import { problemOf, problems } from './problems.js';

/** @typedef {import('#nabla-module').GradcheckProblem} GradcheckProblem */
/** @typedef {import('#nabla-module').GradcheckOptions} GradcheckOptions */
/** @typedef {import('#nabla-module').GradcheckSpec} GradcheckSpec */

export const stepRange = { min: 1e-15, max: 0.1 };
export const toleranceRange = { min: 1e-12, max: 1 };
export const sizeLimit = 10_000;
export const seedLimit = 1_000_000;

const size = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(sizeLimit));

/** @param {{min: number, max: number}} range */
const between = ({ min, max }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

export const schema = v.pipe(
  v.object({
    problem: v.picklist(problems.map(({ id }) => id)),
    bug: v.picklist(['none', ...problems.flatMap(({ bugs }) => bugs.map(({ id }) => id))]),
    examples: size,
    inputs: size,
    hidden: size,
    outputs: size,
    seed: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(seedLimit)),
    point: v.pipe(v.number(), v.minValue(-4), v.maxValue(4)),
    difference: v.picklist(['central', 'forward', 'backward']),
    step: between(stepRange),
    relativeError: v.picklist(['max_one', 'sum_abs']),
    tolerance: between(toleranceRange),
    precision: v.picklist(['float64', 'float32']),
    show: v.picklist(['all', 'failing']),
    order: v.picklist(['position', 'error']),
    selected: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  }),
  v.check(({ problem, bug }) => bug === 'none' || problemOf(problem).bugs.some(({ id }) => id === bug), 'unknown bug'),
);

/** @typedef {v.InferOutput<typeof schema>} State */

/** @type {State} */
export const defaults = {
  problem: 'sigmoid_network',
  bug: 'none',
  examples: 20,
  inputs: 10,
  hidden: 5,
  outputs: 10,
  seed: 1,
  point: 0.125,
  difference: 'central',
  step: 1e-4,
  relativeError: 'max_one',
  tolerance: 1e-5,
  precision: 'float64',
  show: 'all',
  order: 'position',
  selected: null,
};

/** A function chosen: its own sizes, no bug, and a table that shows all of it.
 *  @param {GradcheckProblem} problem
 *  @returns {Partial<State>} */
export function chosen(problem) {
  const sizes = Object.fromEntries(problemOf(problem).sizes.map(({ name, start }) => [name, start]));
  return { problem, bug: 'none', show: 'all', selected: null, ...sizes };
}

/** @param {State} state
 *  @returns {GradcheckSpec} */
export const specOf = ({ problem, bug, examples, inputs, hidden, outputs, seed, point }) => ({
  problem,
  bug,
  examples,
  inputs,
  hidden,
  outputs,
  seed,
  point,
});

/** @param {State} state
 *  @returns {GradcheckOptions} */
export const optionsOf = ({ difference, step, relativeError, tolerance }) => ({
  difference,
  step,
  relativeError,
  tolerance,
});

/** What the sweep depends on: neither bug nor options.
 *  @param {State} state */
export const sweepKey = (state) => JSON.stringify({ ...specOf(state), bug: 'none' });

/** "Try this": a state each, and what to watch.
 *  @type {readonly {title: string, watch: string, state: State}[]} */
export const prompts = [
  {
    title: 'A zero gradient that passes',
    watch: 'The gradient is 0 and wrong, yet every entry agrees. Then switch the relative error to |n| + |g|.',
    state: { ...defaults, ...chosen('tiny_scale'), bug: 'zero_gradient' },
  },
  {
    title: 'A kink that reads ½',
    watch: 'At 0 the numeric gradient is ½ for any h. Its neighbours come right as soon as h is below 5e−5.',
    state: { ...defaults, ...chosen('relu_kink') },
  },
  {
    title: 'Push h to 10⁻¹² in float',
    watch: 'x + h is x: most numeric gradients become 0 or noise. Slide h back up and find the valley on the plot.',
    state: { ...defaults, precision: 'float32', step: 1e-12 },
  },
  {
    title: 'Forget a transpose',
    watch: 'Only W₁ lights up, and two of its corners do not. Plant the other bugs and read their patterns.',
    state: { ...defaults, bug: 'transpose_forgotten' },
  },
];
