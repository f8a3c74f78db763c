/** The activations lab's state: what a person set, as it goes into the address. */

import * as v from 'valibot';

import { ids } from './functions.js';

/** @typedef {v.InferOutput<typeof stateSchema>} ActivationsState */
/** @typedef {import('./functions.js').FunctionId} FunctionId */

export const reaches = /** @type {const} */ ([3, 8, 20]);

export const limits = {
  step: { min: 1e-12, max: 1 },
  threshold: { min: 0.001, max: 0.5 },
  depth: 50,
  weight: 4,
  expression: 500,
};

const id = v.picklist(ids);

/** @param {{min: number, max: number}} range */
const between = ({ min, max }) => v.pipe(v.number(), v.minValue(min), v.maxValue(max));

export const stateSchema = v.pipe(
  v.strictObject({
    /** The function in view. */
    shown: id,
    /** Those drawn beside it. */
    compared: v.pipe(v.array(id), v.maxLength(ids.length)),
    /** Of x, in the language of programs. */
    expression: v.pipe(v.string(), v.maxLength(limits.expression)),
    /** x */
    point: v.number(),
    /** h of the difference quotients. */
    step: between(limits.step),
    /** |f′| below is flat. */
    threshold: between(limits.threshold),
    /** The plot goes from −reach to reach. */
    reach: v.picklist(reaches),
    /** n */
    depth: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(limits.depth)),
    /** w */
    weight: between({ min: -limits.weight, max: limits.weight }),
    /** What each layer of the chain is given. */
    input: v.picklist(['same', 'output']),
  }),
  v.check(({ point, reach }) => Math.abs(point) <= reach, 'the point is outside the plot'),
);

/** @type {ActivationsState} */
export const defaults = {
  shown: 'sigmoid',
  compared: [],
  expression: 'x*sigmoid(x)',
  point: 1,
  step: 1e-4,
  threshold: 0.05,
  reach: 8,
  depth: 10,
  weight: 1,
  input: 'same',
};

/** Another reach: the point stays on the plot.
 *  @param {ActivationsState} state  @param {ActivationsState['reach']} reach
 *  @returns {Partial<ActivationsState>} */
export const withReach = ({ point }, reach) => ({ reach, point: Math.max(-reach, Math.min(reach, point)) });

/** Adds a function to those beside it, or takes it away.
 *  @param {ActivationsState} state  @param {FunctionId} toggled
 *  @returns {Partial<ActivationsState>} */
export const withCompared = ({ compared }, toggled) => ({
  compared: compared.includes(toggled) ? compared.filter((one) => one !== toggled) : [...compared, toggled],
});

/** Those to be drawn beside the one in view, in the order of the list.
 *  @param {ActivationsState} state */
export const beside = ({ shown, compared }) => ids.filter((one) => one !== shown && compared.includes(one));

/** What the engine is asked of a function.
 *  @param {ActivationsState} state  @param {FunctionId} which
 *  @returns {import('#nabla-module').ActivationQuestion} */
export function toQuestion({ expression, point, step, threshold, reach, depth, weight, input }, which) {
  const of = which === 'own' ? { expression } : { activation: which };
  return { ...of, point, step, threshold, from: -reach, to: reach, depth, weight, input };
}
