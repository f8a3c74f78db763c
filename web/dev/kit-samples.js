/** Made-up values for the kit page. */

import { indices } from '../ui/matrix.js';

const powers = indices(15).map((i) => 10 ** -(i + 1));

/** Truncation falls with h, rounding rises: the shape of an error sweep. @param {number} order @param {number} eps */
const errorAt = (order, eps) => powers.map((h) => 0.4 * h ** order + (0.2 * eps) / h);

const epochs = indices(120);
const many = indices(100_000);

export const kitSamples = {
  numbers: [0, 2, -0.5, 0.2689414213699951, -1234.5678, 1e-5, 557057, 6.02214076e23, NaN, Infinity, -Infinity, null],
  logits: { rows: 2, columns: 3, data: [2, 1, 0.1, -1001.5, 1002, 3e-7] },
  jacobian: { rows: 3, columns: 3, data: [0.2247, -0.1598, -0.0649, -0.1598, 0.1836, -0.0239, -0.0649, -0.0239, NaN] },
  wide: { rows: 2, columns: 21, data: indices(42).map((i) => ((i % 21) - 10) / 10) },
  sweep: [
    { name: 'central, double', x: powers, y: errorAt(2, 2e-16), color: '--class-0', marker: true },
    { name: 'forward, double', x: powers, y: errorAt(1, 2e-16), color: '--class-1', marker: true },
    { name: 'central, float', x: powers, y: errorAt(2, 1e-7), color: '--class-0', dash: [4, 4] },
  ],
  curves: [
    { name: 'training', x: epochs, y: epochs.map((i) => 2.3 * Math.exp(-i / 30) + 0.05) },
    { name: 'test', x: epochs, y: epochs.map((i) => 2.3 * Math.exp(-i / 35) + 0.2), dash: [6, 4] },
  ],
  long: [{ name: 'noisy', x: many, y: many.map((i) => Math.sin(i / 9000) + 0.3 * Math.sin(i * 12.9898)) }],
  options: [
    { value: 'central', label: 'Central' },
    { value: 'forward', label: 'Forward' },
    { value: 'backward', label: 'Backward' },
  ],
  conventions: [
    {
      key: 'reduction',
      label: 'Batch:',
      value: 'sum',
      options: [
        { value: 'sum', label: 'sum' },
        { value: 'mean', label: 'mean' },
      ],
    },
    { key: 'layout', label: 'Items are', value: 'rows' },
    { key: 'relu', label: 'relu′(0) =', value: '0' },
  ],
  prompts: [
    { title: 'Add 1000 to every logit', watch: 'The naive form overflows; the stable one does not move.' },
    { title: 'Make one logit large', watch: 'The gradient dies: p − y is almost 0.' },
    { title: 'Pick another true class', watch: 'The signs of the gradient swap places.' },
  ],
};
