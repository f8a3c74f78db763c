/** Checks between the parts of a state. */

import * as v from 'valibot';

/** Looks at the parts together only where each holds by itself: a pipe of valibot goes on after a part that is too short,
 *  and a plain `check` would be given a matrix without rows.
 *
 *  @template State
 *  @param {readonly [holds: (state: State) => boolean, message: string][]} bonds  the first that is broken is told
 *  @returns {v.RawCheckAction<State>} */
export const holdsTogether = (bonds) =>
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed || dataset.issues) return;
    const broken = bonds.find(([holds]) => !holds(dataset.value));
    if (broken) addIssue({ message: broken[1] });
  });
