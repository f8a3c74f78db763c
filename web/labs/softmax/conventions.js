/** The conventions in force, as chips. */

/** @param {import('./state.js').SoftmaxState} state
 *  @returns {import('../../ui/conventions.js').Convention[]} */
export const conventions = ({ reduction, direction, firstClass }) => [
  {
    key: 'reduction',
    label: 'over the batch',
    value: reduction,
    options: [
      { value: 'sum', label: 'sum' },
      { value: 'mean', label: 'mean' },
    ],
  },
  {
    key: 'direction',
    label: 'training',
    value: direction,
    options: [
      { value: 'minimise', label: 'minimises the cross-entropy' },
      { value: 'maximise', label: 'maximises the log-likelihood' },
    ],
  },
  {
    key: 'firstClass',
    label: 'classes count from',
    value: String(firstClass),
    options: [
      { value: '1', label: '1' },
      { value: '0', label: '0' },
    ],
  },
  { key: 'layout', label: 'examples are', value: 'rows' },
  { key: 'logarithm', label: 'log is', value: 'natural' },
];
