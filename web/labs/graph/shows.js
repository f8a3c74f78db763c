/** "What this shows", and the conventions in force. */

import { html } from 'lit';

export const showsView = () =>
  html`<nabla-formula
      display
      .tex=${'\\bar{v} = \\frac{\\partial z}{\\partial v} = \\sum_{w\\,:\\,v \\to w} \\bar{w}\\,\\frac{\\partial w}{\\partial v}, \\qquad \\bar{z} = 1'}
    ></nabla-formula>
    <p>
      A program is a graph: each operation is a node, each use of a value an edge. The forward pass computes the nodes
      in their order. The backward pass starts with 1 at the output z and goes the other way: every node multiplies what
      it gets by its local derivative and passes the product on to what it was computed from. A value that is used more
      than once gets a gradient from each use, and they add up.
    </p>
    <p>
      Every value is a matrix, and its gradient has its shape; a number is 1×1. For a matrix product
      <code>C = A @ B</code> the two local rules are Ā = C̄Bᵀ and B̄ = AᵀC̄. An output that is a matrix needs an upstream
      gradient of its shape; without one it is all ones, which is the gradient of the sum of its entries.
    </p>`;

/** @type {readonly import('../../ui/conventions.js').Convention[]} */
export const conventions = [
  { key: 'relu', label: 'relu′(0) is', value: '0' },
  { key: 'abs', label: 'abs′(0) is', value: '0' },
  { key: 'loss', label: 'losses', value: 'sum over the rows' },
  { key: 'logarithm', label: 'log is', value: 'natural' },
  { key: 'softmax', label: 'softmax goes', value: 'along each row' },
];
