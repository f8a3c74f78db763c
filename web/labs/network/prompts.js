/** "Try this": states worth seeing, and what to watch for in each. */

import { presets } from './presets.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {{title: string, watch: string, part: string, set: NetworkState}} Prompt
 *  `part` is the id of where it shows. */

/** @param {string} id */
const preset = (id) => /** @type {NetworkState} */ (presets.find((candidate) => candidate.id === id)?.set);

/** @type {readonly Prompt[]} */
export const prompts = [
  {
    title: 'Follow one weight’s gradient',
    watch: 'A column of x meets a column of δ₁, example by example. Then point at δ₁, and go on up to p − y.',
    part: 'layers',
    set: { ...preset('M3.3'), cell: { quantity: 'weights_gradient', layer: 0, row: 2, column: 1 } },
  },
  {
    title: 'Check a step by hand',
    watch: 'Columns, ReLU, and only halves and whole numbers. Where z₁ is 0 or less nothing comes back.',
    part: 'update',
    set: { ...preset('T3'), cell: { quantity: 'new_weights', layer: 0, row: 0, column: 1 } },
  },
  {
    title: 'Start XOR from zero',
    watch: 'Every gradient is 0 and L is log 2: no step helps. Make two weights 0.1, one in each layer, and try again.',
    part: 'update',
    set: preset('L3a'),
  },
  {
    title: 'Climb instead of descend',
    watch:
      'Each gradient changes its sign and the step adds it: the same new weights. Here h₁ = .5987, its slope .2403.',
    part: 'layers',
    set: { ...preset('L2'), cell: { quantity: 'delta', layer: 0, row: 0, column: 0 } },
  },
];
