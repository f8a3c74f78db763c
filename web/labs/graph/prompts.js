/** "Try this": states worth seeing, and what to watch for in each. */

import { startOf } from './state.js';

/** @typedef {import('./state.js').GraphState} GraphState */

/** @type {readonly {title: string, watch: string, state: GraphState}[]} */
export const prompts = [
  {
    title: 'Step back through C1',
    watch: 'The forward pass is done. Step on: x0 gets a gradient from two paths, and only their sum, 0.94, is ∂z/∂x0.',
    state: { ...startOf('c1'), step: 7 }, // of 7 forward
  },
  {
    title: 'Shut the unit',
    watch: 'Drag b0 below −0.3: y0 is negative, the inner ReLU closes, and w0, b0 and w1 get nothing back.',
    state: { ...startOf('c1'), selected: 7 }, // x1
  },
  {
    title: 'Take σ apart',
    watch: 'The same function in exp, +, × and a power: more nodes, the same gradients on a1, a2 and a3.',
    state: startOf('t2-expanded'),
  },
  {
    title: 'Find where NaN begins',
    watch: 'The logarithm of −1 is no number. The node where it began is marked; drag x above 0 and all is well again.',
    state: startOf('negative-log'),
  },
];
