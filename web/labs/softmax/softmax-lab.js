import { html, nothing } from 'lit';

import { nablaEngine } from '../../engine/client.js';
import { controlStyles, factsStyles, panelStyles } from '../../ui/shared-styles.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { LabElement } from '../lab-element.js';
import { chainRule } from './chain-rule.js';
import { controls } from './controls.js';
import { conventions } from './conventions.js';
import { gradient } from './gradient.js';
import { jacobian } from './jacobian.js';
import { likelihood } from './likelihood.js';
import { probabilities } from './probabilities.js';
import { prompts } from './prompts.js';
import { whatThisShows } from './shows.js';
import { stability } from './stability.js';
import { defaults, stateSchema, toQuestion } from './state.js';
import { labStyles } from './styles.js';

/** @typedef {import('./state.js').SoftmaxState} SoftmaxState */
/** @typedef {{state: SoftmaxState, study: import('#nabla-module').SoftmaxStudy}} Result  the study and what it is of */

/** The softmax lab: logits to probabilities, naive and stable; cross-entropy, its gradient, the Jacobian and the chain
 *  rule; likelihood and log-likelihood. COURSE M2, M3.2, C4, L1.
 *
 *  @extends {LabElement<SoftmaxState, Result>} */
export class SoftmaxLab extends LabElement {
  static labName = 'softmax';
  static engine = nablaEngine;
  static version = 1;
  static schema = stateSchema;
  static defaults = defaults;
  static parts = {
    controls: { label: 'Logits, targets and sliders', selector: '.controls' },
    probabilities: { label: 'Probabilities', selector: '.figure' },
    stability: { label: 'Stable and naive', selector: '.wide:has(#stability)' },
    gradient: { label: 'Gradient', selector: '.wide:has(#gradient)' },
    jacobian: { label: 'Jacobian', selector: '#jacobian' },
    'chain-rule': { label: 'Chain rule', selector: '#chain-rule' },
    likelihood: { label: 'Likelihood', selector: '.wide:has(#likelihood)' },
  };
  static styles = [controlStyles, panelStyles, factsStyles, labStyles];

  #set = (/** @type {Partial<SoftmaxState>} */ patch) => this.setState(patch);

  /** @param {import('../lab-element.js').Engine} engine
   *  @param {SoftmaxState} state
   *  @returns {Promise<Result>} */
  async compute(engine, state) {
    return { state, study: await engine.studySoftmax(toQuestion(state)) };
  }

  render() {
    const view = this.result && { ...this.result, set: this.#set };
    return html`<nabla-lab-shell
      heading="Softmax"
      sentence="From scores to probabilities, and back down the gradient."
      .loading=${!this.result && !this.error && !this.engineError}
      .stale=${this.stale}
      .error=${this.engineError ?? this.error}
      @nabla-retry=${() => this.retry()}
    >
      ${this.#notice()}
      <div class="instrument">${controls(this.state, this.#set)} ${view ? panels(view) : nothing}</div>
      <nabla-try-this
        slot="try"
        .items=${prompts}
        @nabla-select=${(/** @type {CustomEvent} */ event) => this.#try(prompts[event.detail.index])}
      ></nabla-try-this>
      <div slot="shows">${whatThisShows(view)}</div>
      <nabla-conventions
        slot="conventions"
        .items=${conventions(this.state)}
        @nabla-change=${(/** @type {CustomEvent} */ event) => this.#setConvention(event.detail)}
      ></nabla-conventions>
    </nabla-lab-shell>`;
  }

  /** Sets a prompt's state and brings the panel that it is about into view.
   *  @param {import('./prompts.js').Prompt} prompt */
  #try({ set, panel }) {
    this.setState(set, { step: 'prompt' });
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.renderRoot.querySelector(`#${panel}`)?.scrollIntoView({ behavior, block: 'start' });
  }

  /** @param {{key: string, value: string}} convention */
  #setConvention({ key, value }) {
    this.setState({ [key]: key === 'firstClass' ? Number(value) : value });
  }

  #notice() {
    if (!this.notice) return nothing;
    return html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (this.notice = '')}>
      ${this.notice}
    </nabla-notice>`;
  }
}

/** @param {import('./parts.js').View} view */
const panels = (view) =>
  html`<div class="figure">${probabilities(view)}</div>
    <div class="rest">
      <div class="wide">${stability(view)}</div>
      <div class="wide">${gradient(view)}</div>
      ${jacobian(view)} ${chainRule(view)}
      <div class="wide">${likelihood(view)}</div>
    </div>`;
