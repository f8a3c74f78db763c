/** "What this shows": the formulas with shapes, as the present orientation writes them. */

import { html } from 'lit';

/** @typedef {import('./state.js').NetworkState} NetworkState */

/** @param {NetworkState} state */
export function whatThisShows({ orientation, direction }) {
  const J = direction === 'minimise' ? 'L' : '\\ell';
  const inRows = orientation === 'rows';
  return html`<nabla-formula display .tex=${inRows ? rowsTex(J) : columnsTex(J)}></nabla-formula>
    <p>
      ${
        inRows
          ? 'An example in each row: x and every aₗ are N×fan-in, Wₗ is fan-in×fan-out, bₗ is 1×fan-out and added to each row.'
          : 'An example in each column: x and every aₗ are fan-in×N, Wₗ is fan-out×fan-in, bₗ is fan-out×1 and added to each column.'
      }
      Switch the orientation and every matrix is transposed, every product turned round, and no number changes. ∘
      multiplies entry by entry. A gradient has the shape of what it belongs to.
    </p>
    <nabla-formula
      display
      .tex=${
        direction === 'minimise'
          ? '\\delta_{\\text{last}} = \\frac{\\partial L}{\\partial z} = p - y, \\qquad \\theta \\leftarrow \\theta - \\eta\\, \\frac{\\partial L}{\\partial \\theta}'
          : '\\delta_{\\text{last}} = \\frac{\\partial \\ell}{\\partial z} = y - p, \\qquad \\theta \\leftarrow \\theta + \\eta\\, \\frac{\\partial \\ell}{\\partial \\theta}'
      }
    ></nabla-formula>
    <p>
      For softmax with cross-entropy and for σ with the logistic loss, with targets that sum to 1; the mean over a batch
      divides it by N. Here L is the squared error’s mean over the outputs, (1/d) Σ (p − y)², with δ = 2(p − y)/d. All
      parameters step at once, from the old values. δₗ is ∂/∂zₗ everywhere; some sheets number from the output and count
      ∂/∂aₗ too: their δ₁, δ₂, δ₃ are our δ₂, ∂/∂a₁, δ₁.
    </p>`;
}

/** @param {string} J */
const rowsTex = (J) => `\\begin{aligned}
  z_l &= a_{l-1} W_l + b_l & a_l &= f(z_l) & a_0 &= x \\\\
  \\frac{\\partial ${J}}{\\partial W_l} &= a_{l-1}^{\\mathsf T} \\delta_l &
  \\frac{\\partial ${J}}{\\partial b_l} &= \\textstyle\\sum_n (\\delta_l)_{n} &
  \\delta_l &= (\\delta_{l+1} W_{l+1}^{\\mathsf T}) \\circ f'(z_l)
\\end{aligned}`;

/** @param {string} J */
const columnsTex = (J) => `\\begin{aligned}
  z_l &= W_l a_{l-1} + b_l & a_l &= f(z_l) & a_0 &= x \\\\
  \\frac{\\partial ${J}}{\\partial W_l} &= \\delta_l a_{l-1}^{\\mathsf T} &
  \\frac{\\partial ${J}}{\\partial b_l} &= \\textstyle\\sum_n (\\delta_l)_{\\cdot n} &
  \\delta_l &= (W_{l+1}^{\\mathsf T} \\delta_{l+1}) \\circ f'(z_l)
\\end{aligned}`;
