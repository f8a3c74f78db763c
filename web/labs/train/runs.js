/** Runs that are kept to be compared. Pure. */

import { activationName, choiceName } from './options.js';
import { schema } from './state.js';

/** @typedef {import('./state.js').TrainState} TrainState */
/** @typedef {import('../../engine/training-history.js').Curves} Curves */
/** @typedef {import('../../engine/training-history.js').HistoryPoint} HistoryPoint */

/** @typedef {object} KeptRun
 *  @property {number} id
 *  @property {string} name
 *  @property {TrainState} state
 *  @property {Curves} curves
 *  @property {HistoryPoint} now
 *  @property {number} step
 */

export const mostRuns = 8;

/** What a run is apart from how it is looked at.
 *  @type {ReadonlySet<string>} */
const notCompared = new Set(['tab', 'lesson', 'logLoss', 'pace', 'run', 'own']);

/** A setting as a person reads it.
 *  @param {keyof TrainState} key  @param {TrainState} state */
function valueText(key, state) {
  if (key === 'hidden') {
    return state.hidden.map(({ units, activation }) => `${units} ${activationName(activation)}`).join(', ') || 'none';
  }
  if (key === 'added' || key === 'removed') return String(state[key].length);
  if (key === 'features') return state.features.join(', ') || 'the usual';
  const value = state[key];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' ? choiceName(key, value) : String(value).replace(/^-/, '−');
}

/** The settings in which runs differ, a row for each.
 *  @param {readonly TrainState[]} states
 *  @returns {{key: keyof TrainState, values: string[]}[]} */
export function differences(states) {
  const keys = /** @type {(keyof TrainState)[]} */ (Object.keys(schema.entries));
  return keys
    .filter((key) => !notCompared.has(key))
    .filter((key) => new Set(states.map((state) => JSON.stringify(state[key]))).size > 1)
    .map((key) => ({ key, values: states.map((state) => valueText(key, state)) }));
}
