/** The conventions in force, as chips, and what a chip's choice makes of the state. */

import { withOrientation, withTargetForm } from './changes.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */

/** @param {NetworkState} state
 *  @returns {import('../../ui/conventions.js').Convention[]} */
export function conventions({ orientation, reduction, direction, targetForm, firstClass, biases, loss }) {
  const isSoftmax = loss === 'softmax_cross_entropy';
  return [
    choice('orientation', 'examples are', orientation, { rows: 'rows: z = xW + b', columns: 'columns: z = Wx + b' }),
    choice('reduction', 'over the batch', reduction, { sum: 'sum', mean: 'mean' }),
    choice('direction', 'training', direction, { minimise: 'minimises L', maximise: 'maximises ℓ = −L' }),
    ...(isSoftmax
      ? [
          choice('targetForm', 'targets are', targetForm, { one_hot: 'one-hot', labels: 'labels' }),
          choice('firstClass', 'classes count from', firstClass === 1 ? 'one' : 'zero', { one: '1', zero: '0' }),
        ]
      : []),
    choice('biases', 'biases', biases ? 'with' : 'without', { with: 'in every layer', without: 'none' }),
    { key: 'relu', label: 'ReLU′(0) is', value: '0' },
    { key: 'logarithm', label: 'log is', value: 'natural' },
  ];
}

/** @param {string} key  @param {string} label  @param {string} value  @param {Record<string, string>} options */
const choice = (key, label, value, options) => ({
  key,
  label,
  value,
  options: Object.entries(options).map(([name, text]) => ({ value: name, label: text })),
});

/** @param {NetworkState} state  @param {{key: string, value: any}} chosen
 *  @returns {NetworkState} */
export function withConvention(state, { key, value }) {
  switch (key) {
    case 'orientation':
      return withOrientation(state, value);
    case 'targetForm':
      return withTargetForm(state, value);
    case 'firstClass':
      return { ...state, firstClass: value === 'zero' ? 0 : 1 };
    case 'biases':
      return { ...state, biases: value === 'with' };
    default:
      return { ...state, [key]: value };
  }
}
