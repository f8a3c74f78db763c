/** What can be taken back: the states before each change, the latest last. Typing in one place is one change. */

/** @template State
 *  @typedef {{state: State, what: string}} Past */

export const depth = 100;

/** @template State
 *  @param {readonly Past<State>[]} past
 *  @param {State} state   before the change
 *  @param {string} what   e.g. 'step', 'edit of W₁'
 *  @returns {readonly Past<State>[]} */
export function remembered(past, state, what) {
  const isSameEdit = what.startsWith('edit') && past[past.length - 1]?.what === what;
  return isSameEdit ? past : [...past, { state, what }].slice(-depth);
}
