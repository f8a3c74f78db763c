/** Likelihood against log-likelihood: what a product of probabilities comes to when the batch grows. */

import { html } from 'lit';

import { formatCount } from '../../ui/format.js';
import { formula, panel } from './parts.js';
import { limits } from './state.js';

/** @typedef {import('./parts.js').View} View */

/** @param {View} view */
export function likelihood({ state, study, set }) {
  const { repeated } = study;
  return panel(
    { id: 'likelihood', title: 'Likelihood and its logarithm', shape: `${formatCount(repeated.factors)} factors` },
    html`${formula('\\log \\prod_n p(t_n\\,|\\,x_n) = \\sum_n \\log p(t_n\\,|\\,x_n)')}
      <div class="side-by-side">
        <nabla-slider
          id="repeats"
          label="How often the batch is seen"
          scale="log"
          min="1"
          max=${limits.repeats}
          .value=${state.repeats}
          @nabla-input=${(/** @type {CustomEvent} */ event) => set({ repeats: Math.round(event.detail.value) })}
        ></nabla-slider>
        <dl class="facts large">
          <div>
            <dt>product of probabilities</dt>
            <dd><nabla-number id="product" .value=${repeated.product}></nabla-number></dd>
          </div>
          <div>
            <dt>sum of logarithms</dt>
            <dd><nabla-number id="log-sum" .value=${repeated.logSum}></nabla-number></dd>
          </div>
        </dl>
      </div>
      <p class="quiet" aria-live="polite">${verdict(repeated)}</p>`,
  );
}

/** @param {import('#nabla-module').RepeatedLikelihood} repeated */
function verdict({ vanishedAfter, product }) {
  if (vanishedAfter > 0) {
    return `The product has underflowed: it is 0 from its ${formatCount(vanishedAfter)}th factor on. The sum goes on.`;
  }
  return product > 0 ? 'Raise the number until the product underflows.' : '';
}
