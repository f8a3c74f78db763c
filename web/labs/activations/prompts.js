/** "Try this": states worth seeing, and what to watch for in each. */

import { defaults } from './state.js';

/** @typedef {import('./state.js').ActivationsState} ActivationsState */
/** @typedef {{title: string, watch: string, panel: string, set: ActivationsState}} Prompt
 *  `panel` is the id of where it shows. */

/** @type {readonly Prompt[]} */
export const prompts = [
  {
    title: 'Go out to 6 on the sigmoid',
    watch: 'a is 0.9975, so a(1 − a) is a hundredth of what it is at 0. In the shade the output hardly answers to x.',
    panel: 'figure',
    set: { ...defaults, point: 6 },
  },
  {
    title: 'Ten sigmoid layers',
    watch: 'At 0 each keeps a quarter, and ¼ to the tenth is a millionth. Drag x to either side: it only gets less.',
    panel: 'chain',
    set: { ...defaults, point: 0, depth: 10, compared: ['tanh', 'relu'] },
  },
  {
    title: 'ReLU keeps all, or nothing',
    watch:
      'Every factor is 1. Drag x below 0 and the first one is 0; at 0 itself there are two slopes and no derivative.',
    panel: 'chain',
    set: { ...defaults, shown: 'relu', point: 1, depth: 20 },
  },
  {
    title: 'Type one of your own',
    watch: 'x·σ(x), known as swish or SiLU, beside GELU: a dip below 0, and a slope that runs past 1. Change a letter.',
    panel: 'figure',
    set: { ...defaults, shown: 'own', expression: 'x*sigmoid(x)', point: -1.3, reach: 8, compared: ['gelu'] },
  },
];
