/** "Try this": states worth seeing, and what to watch for in each. */

import { defaults, oneHot } from './state.js';

/** @typedef {import('./state.js').SoftmaxState} SoftmaxState */
/** @typedef {{title: string, watch: string, panel: string, set: SoftmaxState}} Prompt
 *  `panel` is the id of where it shows. */

/** @type {readonly Prompt[]} */
export const prompts = [
  {
    title: 'Add 1000 to every logit',
    watch: 'The naive softmax overflows: e¹⁰⁰² is ∞ to a computer, and ∞/∞ is no number. The stable one does not move.',
    panel: 'stability',
    set: { ...defaults, shift: 1000 },
  },
  {
    title: 'Add 10¹⁷ to 1 and 2',
    watch: 'Even the stable one now says ½ and ½: doubles near 10¹⁷ are 16 apart, so x + c has lost the difference.',
    panel: 'stability',
    set: { ...defaults, logits: [[1, 2]], targets: [oneHot(2, 0)], shift: 1e17 },
  },
  {
    title: 'Cool it to T = 0.1',
    watch: 'Nearly all goes to the largest logit. Then heat it to 10: nearly even, and the gradient fades with 1/T.',
    panel: 'probabilities',
    set: { ...defaults, temperature: 0.1 },
  },
  {
    title: 'Let y sum to 2',
    watch: 'The gradient is p·Σy − y now, and the numeric one agrees; p − y would be off.',
    panel: 'gradient',
    set: { ...defaults, targets: [[1, 1, 0], defaults.targets[1]] },
  },
];
