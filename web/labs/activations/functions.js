/** The functions of the lab: names, formulas, colours. Numbers come in; none is made here. */

import { texNumber } from '../../ui/tex.js';

/** @typedef {import('#nabla-module').PointStudy} PointStudy */
/** @typedef {typeof ids[number]} FunctionId */

/** @typedef {object} StudiedFunction
 *  @prop {FunctionId} id
 *  @prop {string} name
 *  @prop {string} tex         f(x)
 *  @prop {string} derivative  f′(x); in a = f(x) where that can be
 *  @prop {((point: PointStudy) => string) | undefined} withNumbers  the derivative's formula, numbers put in
 *  @prop {string} range       f: ℝ → …
 *  @prop {string} token       of its colour
 *  @prop {number[] | undefined} dash  when it is drawn beside another */

export const ids = /** @type {const} */ (['sigmoid', 'tanh', 'relu', 'leaky_relu', 'elu', 'softplus', 'gelu', 'own']);

/** @param {PointStudy} point */
const a = ({ value }) => texNumber(value);

/** A number as a factor or a term: a negative one in brackets.
 *  @param {PointStudy} point */
const bracketed = (point) => (point.value < 0 ? `(${a(point)})` : a(point));

/** @type {readonly StudiedFunction[]} */
export const functions = [
  {
    id: 'sigmoid',
    name: 'sigmoid',
    tex: '\\sigma(x) = \\frac{1}{1 + e^{-x}}',
    derivative: 'a(1 - a)',
    withNumbers: (point) => `${a(point)}\\,(1 - ${a(point)})`,
    range: 'ℝ → (0, 1)',
    token: '--class-0',
    dash: undefined,
  },
  {
    id: 'tanh',
    name: 'tanh',
    tex: '\\tanh x = \\frac{e^x - e^{-x}}{e^x + e^{-x}}',
    derivative: '1 - a^2',
    withNumbers: (point) => `1 - ${bracketed(point)}^2`,
    range: 'ℝ → (−1, 1)',
    token: '--class-1',
    dash: [8, 3],
  },
  {
    id: 'relu',
    name: 'ReLU',
    tex: '\\operatorname{relu}(x) = \\max(0, x)',
    derivative: '[a > 0]',
    withNumbers: (point) => `[${a(point)} > 0]`,
    range: 'ℝ → [0, ∞)',
    token: '--class-2',
    dash: [3, 3],
  },
  {
    id: 'leaky_relu',
    name: 'leaky ReLU',
    tex: '\\operatorname{leaky}(x) = \\max(0.01\\,x,\\ x)',
    derivative: 'a > 0 \\;?\\; 1 : 0.01',
    withNumbers: (point) => `${a(point)} > 0 \\;?\\; 1 : 0.01`,
    range: 'ℝ → ℝ',
    token: '--class-3',
    dash: [10, 3, 2, 3],
  },
  {
    id: 'elu',
    name: 'ELU',
    tex: '\\operatorname{elu}(x) = x \\text{ above } 0,\\; e^x - 1 \\text{ below}',
    derivative: 'a > 0 \\;?\\; 1 : a + 1',
    withNumbers: (point) => (point.value > 0 ? `${a(point)} > 0 \\;?\\; 1 : \\dots` : `${a(point)} + 1`),
    range: 'ℝ → (−1, ∞)',
    token: '--class-4',
    dash: [6, 2, 2, 2],
  },
  {
    id: 'softplus',
    name: 'softplus',
    tex: '\\operatorname{softplus}(x) = \\log(1 + e^x)',
    derivative: '1 - e^{-a}',
    withNumbers: (point) => `1 - e^{-${a(point)}}`,
    range: 'ℝ → (0, ∞)',
    token: '--class-9',
    dash: [1, 3],
  },
  {
    id: 'gelu',
    name: 'GELU',
    tex: '\\operatorname{gelu}(x) = x\\,\\Phi(x)',
    derivative: '\\Phi(x) + x\\,\\varphi(x)',
    withNumbers: undefined,
    range: 'ℝ → [−0.17, ∞)',
    token: '--class-6',
    dash: [12, 4],
  },
  {
    id: 'own',
    name: 'your own',
    tex: 'f(x)',
    derivative: '',
    withNumbers: undefined,
    range: 'as far as it is defined',
    token: '--class-7',
    dash: [4, 2],
  },
];

/** @param {FunctionId} id */
export const functionOf = (id) => /** @type {StudiedFunction} */ (functions.find((one) => one.id === id));
