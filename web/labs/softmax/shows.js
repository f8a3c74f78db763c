/** "What this shows": the formulas with domain and shapes. */

import { html, nothing } from 'lit';

import { mistakesTable } from './mistakes.js';

/** @param {import('./parts.js').View | undefined} view */
export function whatThisShows(view) {
  return html`<nabla-formula
      display
      .tex=${'\\operatorname{softmax}(x)_i = \\frac{e^{x_i}}{\\sum_j e^{x_j}} = \\frac{e^{x_i - m}}{\\sum_j e^{x_j - m}}, \\quad m = \\max_j x_j'}
    ></nabla-formula>
    <p>
      From any d real numbers to d numbers between 0 and 1 that sum to 1, for each row of an N×d batch. (In doubles an
      output may round to 0 or 1.) Adding the same c to every logit changes nothing, as e<sup>c</sup> cancels; so
      programs subtract the largest logit, and no exponential can overflow.
    </p>
    <nabla-formula
      display
      .tex=${'L = -\\sum_j y_j \\log p_j, \\qquad \\frac{\\partial L}{\\partial x_i} = \\sum_j \\frac{\\partial L}{\\partial p_j} \\frac{\\partial p_j}{\\partial x_i} = p_i \\sum_j y_j - y_i'}
    ></nabla-formula>
    <p>
      Cross-entropy takes probabilities p and targets y, both N×d, to one number. Its gradient has the shape of the
      logits, N×d. For one-hot targets Σy = 1, and p − y is left: the prediction less the truth. The Jacobian between
      them is d×d, ∂pⱼ/∂xᵢ = pⱼ([i = j] − pᵢ), divided by T at temperature T.
    </p>
    ${view ? mistakesTable(view) : nothing}`;
}
