import { html, nothing } from 'lit';

import { nablaEngine } from '../../engine/client.js';
import { controlStyles, factsStyles, panelStyles } from '../../ui/shared-styles.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { LabElement } from '../lab-element.js';
import { chainPanel } from './chain.js';
import { controls } from './controls.js';
import { conventions } from './conventions.js';
import { figure } from './figure.js';
import { pointPanel } from './point.js';
import { prompts } from './prompts.js';
import { whatThisShows } from './shows.js';
import { beside, defaults, stateSchema, toQuestion } from './state.js';
import { labStyles } from './styles.js';

/** @typedef {import('./state.js').ActivationsState} ActivationsState */
/** @typedef {Omit<import('./parts.js').View, 'set' | 'now'>} Result  the studies and what they are of */
/** @typedef {import('./words.js').ExpressionError} ExpressionError */

/** The activations lab: a function with its tangent and slope at a point, where it is flat, and what that does to the
 *  gradient of a chain of layers. COURSE M3.1, M3.5.
 *
 *  @attr {string} function  the one in view: `sigmoid`, `tanh`, `relu`, `leaky_relu`, `elu`, `softplus`, `gelu` or `own`
 *  @attr {string} expression  one of your own, of x, which comes into view: `x*sigmoid(x)`
 *
 *  @extends {LabElement<ActivationsState, Result>} */
export class ActivationsLab extends LabElement {
  static labName = 'activations';
  static engine = nablaEngine;
  static version = 1;
  static schema = stateSchema;
  static defaults = defaults;
  static ownAttributes = {
    function: (/** @type {string} */ shown, /** @type {ActivationsState} */ state) => ({ ...state, shown }),
    expression: (/** @type {string} */ expression, /** @type {ActivationsState} */ state) => ({
      ...state,
      expression,
      shown: 'own',
    }),
  };
  static parts = {
    controls: { label: 'Choices and sliders', selector: '.controls' },
    slope: { label: 'The slope in numbers', selector: '#slope' },
    chain: { label: 'The chain of layers', selector: '#chain' },
  };

  static styles = [controlStyles, panelStyles, factsStyles, labStyles];

  /** @type {import('./controls.js').SetState} */
  #set = (patch, options) => this.setState(patch, options);

  /** @param {import('../lab-element.js').Engine} engine
   *  @param {ActivationsState} state
   *  @returns {Promise<Result>} */
  async compute(engine, state) {
    const names = [state.shown, ...beside(state)];
    const [study, ...others] = await Promise.all(names.map((name) => engine.studyActivation(toQuestion(state, name))));
    return { state, study, others: others.map((other, i) => ({ id: names[i + 1], study: other })) };
  }

  /** An error in the expression is told where it is typed, any other above the lab. */
  get #problem() {
    const problem = /** @type {ExpressionError | undefined} */ (this.error);
    return problem?.line === undefined ? undefined : problem;
  }

  render() {
    const view = this.result && { ...this.result, now: this.state, set: this.#set };
    const problem = this.#problem;
    return html`<nabla-lab-shell
      heading="Activations"
      sentence="Drag a point along a function and watch its slope: what it lets through, and what many of it leave."
      .loading=${!this.result && !this.error && !this.engineError}
      .stale=${this.stale}
      .error=${this.engineError ?? (problem ? undefined : this.error)}
      @nabla-retry=${() => this.retry()}
    >
      ${this.#notice()}
      <div class="instrument ${problem ? 'behind' : ''}">
        ${controls(this.state, this.#set, problem)} ${view ? panels(view) : nothing}
      </div>
      <nabla-try-this
        slot="try"
        .items=${prompts}
        @nabla-select=${(/** @type {CustomEvent} */ event) => this.#try(prompts[event.detail.index])}
      ></nabla-try-this>
      <div slot="shows">${whatThisShows}</div>
      <nabla-conventions slot="conventions" .items=${conventions}></nabla-conventions>
    </nabla-lab-shell>`;
  }

  /** Sets a prompt's state and brings the panel that it is about into view.
   *  @param {import('./prompts.js').Prompt} prompt */
  #try({ set, panel }) {
    this.setState(set, { step: 'prompt' });
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.renderRoot.querySelector(`#${panel}`)?.scrollIntoView({ behavior, block: 'start' });
  }

  #notice() {
    if (!this.notice) return nothing;
    return html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (this.notice = '')}>
      ${this.notice}
    </nabla-notice>`;
  }
}

/** @param {import('./parts.js').View} view */
const panels = (view) => html`${figure(view)} ${pointPanel(view)} ${chainPanel(view)}`;
