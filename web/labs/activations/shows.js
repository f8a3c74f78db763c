/** "What this shows": the formulas with domain and shapes. */

import { html } from 'lit';

/** A derivative from the function value, and why the chain multiplies. */
export const whatThisShows = html`<nabla-formula
    display
    .tex=${"\\sigma' = a(1 - a), \\quad \\tanh' = 1 - a^2, \\quad \\operatorname{softplus}' = 1 - e^{-a}, \\quad \\operatorname{elu}' = a + 1 \\;(a \\le 0)"}
  ></nabla-formula>
  <p>
    An activation works on each entry by itself, ℝ → ℝ: z and a = f(z) have one shape, N×d, and so has the derivative,
    which multiplies the gradient entry by entry. Where it follows from a, a backward pass need not keep z. It must be
    the
    <em>value</em> that is put in: a(1 − a) with x for a is no derivative of anything here. GELU has no such formula, as
    two different x can share one value.
  </p>
  <nabla-formula
    display
    .tex=${"\\frac{\\partial a_n}{\\partial a_0} = \\prod_{l=1}^{n} w_l\\, f'(z_l), \\qquad |\\sigma'| \\le \\tfrac14 \\;\\Rightarrow\\; |\\cdot| \\le \\left(\\tfrac{|w|}{4}\\right)^{n}"}
  ></nabla-formula>
  <p>
    Back through n layers of one neuron each, the chain rule multiplies n factors. Below 1 they vanish and above 1 they
    explode, both as fast as a power: a straight line on the logarithmic axis. Sigmoid layers with weights below 4 can
    only lose; tanh keeps 1 only at 0; ReLU keeps exactly 1 where it is open, and nothing where it is shut.
  </p>`;
