/** The functions of the gradient-check lab as the page tells of them. What they compute, and which bugs they know, is the
 *  core's (gradcheck_problems.h); tests/wasm/gradcheck-catalogue.test.js holds this list to it. */

import { elementaryProblems } from './problems-elementary.js';
import { hardCases } from './problems-hard.js';
import { networkProblems } from './problems-networks.js';

/** @typedef {import('#nabla-module').GradcheckProblem} GradcheckProblem */
/** @typedef {import('#nabla-module').PlantedBug} PlantedBug */
/** @typedef {'examples' | 'inputs' | 'hidden' | 'outputs'} SizeName */

/** A mistake to plant: how it is called, and the pattern that it leaves.
 *  @typedef {object} Bug
 *  @prop {Exclude<PlantedBug, 'none'>} id
 *  @prop {string} label
 *  @prop {string} pattern */

/** A size to choose.
 *  @typedef {object} Size
 *  @prop {SizeName} name
 *  @prop {string} label
 *  @prop {number} start  what it is when the function is chosen */

/** @typedef {object} Problem
 *  @prop {GradcheckProblem} id
 *  @prop {string} label
 *  @prop {string} formula    TeX, the function
 *  @prop {string} gradient   TeX, its gradient
 *  @prop {string} domain     where it maps from and to, with shapes
 *  @prop {string} about      one sentence: why it is here
 *  @prop {Size[]} sizes
 *  @prop {boolean} seeded    whether its numbers are drawn
 *  @prop {boolean} [hasPoint]  whether the point x is chosen by hand
 *  @prop {string} cost       how its terms become one number, for the conventions
 *  @prop {string} [layout]   rows or columns, for the conventions
 *  @prop {string} [valley]  what is special about its error against h
 *  @prop {Bug[]} bugs */

/** @type {readonly Problem[]} */
export const problems = [...networkProblems, ...elementaryProblems, ...hardCases];

/** @param {GradcheckProblem} id
 *  @returns {Problem}
 *  @throws {RangeError}  with those there are */
export function problemOf(id) {
  const found = problems.find((problem) => problem.id === id);
  if (!found)
    throw new RangeError(`There is no problem “${id}”: there are ${problems.map((problem) => problem.id).join(', ')}.`);
  return found;
}

/** @param {Problem} problem  @param {PlantedBug} id */
export const bugOf = (problem, id) => problem.bugs.find((bug) => bug.id === id);
