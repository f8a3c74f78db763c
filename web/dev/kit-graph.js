/** The graph view and the code editor in their states, with made-up graphs. */

import { html } from 'lit';

/** @typedef {import('../ui/graph-view.js').Graph} Graph */
/** @typedef {import('../ui/graph-view.js').NodeMark} NodeMark */

/** @param {number} value */
const one = (value) => ({ rows: 1, columns: 1, data: [value] });

/** @type {readonly (readonly [name: string, symbol: string, value: number, gradient: number])[]} */
const residual = [
  ['x0', '', 1, 0.94],
  ['w0', '', 0.3, -0.2],
  ['', '×', 0.3, -0.2],
  ['b0', '', 0.1, -0.2],
  ['', '+', 0.4, -0.2],
  ['x1', 'relu', 0.4, -0.2],
  ['w1', '', -0.2, 0.4],
  ['', '×', -0.08, 1],
  ['b1', '', -0.3, 1],
  ['y1', '+', -0.38, 1],
  ['', '+', 0.62, 1],
  ['z', 'relu', 0.62, 1],
];

/** @type {readonly (readonly [from: number, to: number, slot: number])[]} */
const uses = [
  [0, 2, 0],
  [1, 2, 1],
  [2, 4, 0],
  [3, 4, 1],
  [4, 5, 0],
  [5, 7, 0],
  [6, 7, 1],
  [7, 9, 0],
  [8, 9, 1],
  [9, 10, 0],
  [0, 10, 1],
  [10, 11, 0],
];

/** @type {Graph} */
const graph = {
  nodes: residual.map(([name, symbol]) => ({
    name,
    symbol,
    kind: symbol ? 'operation' : 'input',
    rows: 1,
    columns: 1,
  })),
  edges: uses.map(([from, to, slot]) => ({ from, to, slot })),
};

/** @type {NodeMark[]} */
const marks = residual.map(([name, symbol, value, gradient]) => ({
  value: one(value),
  gradient: one(gradient),
  gradientText: '',
  isCurrent: false,
  isDim: false,
  fault: '',
  check: '',
  label: () => `${name || symbol}: value ${value}, gradient ${gradient}`,
}));

const edgeMarks = uses.map(() => ({ lines: [], isPassed: false, isCurrent: false }));

/** In the middle of the backward pass. */
const halfway = {
  marks: marks.map((mark, id) => ({
    ...mark,
    gradient: id > 8 ? mark.gradient : null,
    gradientText: id === 0 ? '1 + …' : '',
    isCurrent: id === 10,
    check: /** @type {NodeMark['check']} */ (id === 1 ? 'pass' : id === 3 ? 'fail' : ''),
    fault: id === 7 ? 'log of a negative number' : '',
  })),
  edgeMarks: uses.map(([, to]) => ({ lines: to >= 10 ? ['1', '× 1'] : [], isPassed: to >= 10, isCurrent: to === 10 })),
};

const weights = { rows: 3, columns: 2, data: [0.5, -0.2, 0.3, 0.4, -0.6, 0.1] };
const x = { rows: 2, columns: 1, data: [1, -2] };
const product = { rows: 3, columns: 1, data: [0.9, -0.5, NaN] };

/** @type {Graph} */
const matrixGraph = {
  nodes: [
    { name: 'W1', symbol: '', kind: 'input', rows: 3, columns: 2 },
    { name: 'x', symbol: '', kind: 'constant', rows: 2, columns: 1 },
    { name: 'a', symbol: '@', kind: 'operation', rows: 3, columns: 1 },
    { name: 'z', symbol: 'relu', kind: 'operation', rows: 3, columns: 1 },
  ],
  edges: [
    { from: 0, to: 2, slot: 0 },
    { from: 1, to: 2, slot: 1 },
    { from: 2, to: 3, slot: 0 },
  ],
};

const matrixMarks = [weights, x, product, product].map((value, id) => ({
  ...marks[0],
  value,
  gradient: id === 1 ? null : value,
  label: () => `matrix ${id}`,
}));

const source = `# a comment
x0 = 1;  const w0 = 0.3
y = relu(x0*w0 + pi) # and more
`;

export const graphSamples = () => html`
  <div class="stack wide">
    <h2>Graphs</h2>
    <nabla-graph-view
      id="graph"
      label="Residual unit"
      .graph=${graph}
      .marks=${marks}
      .edgeMarks=${edgeMarks}
      .selected=${4}
    ></nabla-graph-view>
    <nabla-graph-view
      label="Halfway back"
      .graph=${graph}
      .marks=${halfway.marks}
      .edgeMarks=${halfway.edgeMarks}
      .current=${10}
    ></nabla-graph-view>
    <nabla-graph-view label="Matrices" .graph=${matrixGraph} .marks=${matrixMarks}></nabla-graph-view>
  </div>
  <div class="stack wide">
    <h2>Code</h2>
    <nabla-code-editor
      id="code"
      label="A program"
      .value=${source}
      .completions=${[{ label: 'relu', type: 'function', detail: '(x)' }]}
      .marked=${{ from: 40, to: 58 }}
    ></nabla-code-editor>
    <nabla-code-editor
      label="A program with an error"
      value="y = 2x"
      .problem=${{ from: 4, to: 6, message: 'Line 1, column 5: no implicit product', hint: 'Write 2*x', place: 'y = 2x\n    ^^' }}
    ></nabla-code-editor>
  </div>
`;
