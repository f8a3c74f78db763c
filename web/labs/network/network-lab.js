import { html, nothing } from 'lit';

import { nablaEngine } from '../../engine/client.js';
import { controlStyles, panelStyles } from '../../ui/shared-styles.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { LabElement } from '../lab-element.js';
import { calculatorPanel, count } from './calculator.js';
import { lightsOf } from './cell.js';
import { withParameters, withStep } from './changes.js';
import { controls, objective } from './controls.js';
import { conventions, withConvention } from './conventions.js';
import { remembered } from './history.js';
import { layerBands } from './layers.js';
import { defaults, presetCalled } from './presets.js';
import { prompts } from './prompts.js';
import { whatThisShows } from './shows.js';
import { networkOf, stateSchema, toQuestion } from './state.js';
import { labStyles } from './styles.js';
import { sumStrip } from './sum.js';
import { update } from './update.js';

/** @typedef {import('./state.js').NetworkState} NetworkState */
/** @typedef {{of: NetworkState, study: import('#nabla-module').NetworkStudy, counted: import('./calculator.js').Counted}}
 *  Result  what the engine said, and of which state */

/** The network lab: one pass forwards and backwards through a fully connected network with all its matrices, the sum
 *  behind each number, and one step. COURSE M3.3, M3.7, T1, T3, L2; C2 and C3 in the layer calculator.
 *
 *  @attr {string} preset  the network to start from, by its name: `Sigmoid 3-2-3`, `ReLU 2-3-2`, `Ascent 2-2-3`,
 *    `Scalars 1-1-1`, `XOR at zero` or `Larger 5-5-4`
 *
 *  @extends {LabElement<NetworkState, Result>} */
export class NetworkLab extends LabElement {
  static labName = 'network';
  static engine = nablaEngine;
  static version = 1;
  static schema = stateSchema;
  static defaults = defaults;
  static ownAttributes = { preset: (/** @type {string} */ text) => presetCalled(text).set };
  static parts = {
    controls: { label: 'Choice of network', selector: '.controls' },
    layers: { label: 'Layers', selector: '#layers' },
    update: { label: 'One step', selector: '#update' },
    calculator: { label: 'Layer calculator', selector: '#calculator' },
  };
  static properties = { past: { state: true } };
  static styles = [controlStyles, panelStyles, labStyles];

  /** Steps and random weights wait for the engine, one after the other. */
  #waiting = Promise.resolve();
  #look = (/** @type {NetworkState['cell']} */ { quantity, layer, row, column }) => {
    const { cell } = this.state;
    const isSame = cell.quantity === quantity && cell.layer === layer && cell.row === row && cell.column === column;
    if (!isSame) this.setState({ cell: { quantity, layer, row, column } });
  };

  constructor() {
    super();
    /** What can be taken back. @private @type {readonly import('./history.js').Past<NetworkState>[]} */
    this.past = [];
  }

  /** @param {NetworkState} next
   *  @param {string} what    is called so when it is taken back
   *  @param {string} [step]  names what the browser's Back undoes at once */
  #change(next, what, step) {
    if (this.readonly) return;
    /** @type {readonly import('./history.js').Past<NetworkState>[]} */
    this.past = remembered(this.past, this.state, what);
    this.setState(next, { step });
  }

  /** @param {import('../lab-element.js').Engine} engine
   *  @param {NetworkState} state
   *  @returns {Promise<Result>} */
  async compute(engine, state) {
    const isCounted = this.result?.counted.of === state.calculator;
    const [study, counted] = await Promise.all([
      engine.studyNetwork(toQuestion(state)),
      isCounted && this.result ? this.result.counted : count(engine, state.calculator),
    ]);
    return { of: state, study, counted };
  }

  /** A change for which the engine is asked first.
   *  @param {string} what
   *  @param {(engine: import('../lab-element.js').Engine, state: NetworkState) => Promise<NetworkState>} next */
  #ask(what, next) {
    this.#waiting = this.#waiting.then(async () => {
      try {
        this.#change(await next(await nablaEngine.get(this), this.state), what);
      } catch (error) {
        this.error = /** @type {Error} */ (error);
      }
    });
  }

  #step = () =>
    this.#ask('step', async (engine, state) => withStep(state, await engine.studyNetwork(toQuestion(state))));

  #randomise = () =>
    this.#ask('random weights', async (engine, state) => {
      const seed = crypto.getRandomValues(new Uint32Array(1))[0];
      const drawn = await engine.initialParameters(networkOf(state), { kind: 'xavier_uniform', seed });
      return withParameters(state, drawn.data);
    });

  #undo = () => {
    const last = this.past[this.past.length - 1];
    if (!last) return;
    this.past = this.past.slice(0, -1);
    this.setState(last.state);
  };

  /** Sets a prompt's state and brings the part that it is about into view.
   *  @param {import('./prompts.js').Prompt} prompt */
  #try({ title, set, part }) {
    this.#change({ ...set, calculator: this.state.calculator }, `“${title}”`, 'prompt');
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.renderRoot.querySelector(`#${part}`)?.scrollIntoView({ behavior, block: 'start' });
  }

  /** @returns {import('./parts.js').View | undefined} */
  get #view() {
    if (!this.result) return undefined;
    const { of, study } = this.result;
    return {
      state: this.state,
      of,
      study,
      lights: lightsOf(of),
      change: (next, what) => this.#change(next, what),
      look: this.#look,
    };
  }

  render() {
    const view = this.#view;
    return html`<nabla-lab-shell
      heading="Network"
      sentence="One pass forwards and backwards, with every matrix in sight."
      .loading=${!this.result && !this.error && !this.engineError}
      .stale=${this.stale}
      .error=${this.engineError ?? this.error}
      @nabla-retry=${() => this.retry()}
    >
      ${this.#notice()}
      <div class="instrument">
        ${controls(this.state, (next, what, step) => this.#change(next, what, step), this.#randomise)}
        ${view ? this.#panels(view) : nothing}
      </div>
      <nabla-try-this
        slot="try"
        .items=${prompts}
        @nabla-select=${(/** @type {CustomEvent} */ event) => this.#try(prompts[event.detail.index])}
      ></nabla-try-this>
      <div slot="shows">${whatThisShows(this.state)}</div>
      <nabla-conventions
        slot="conventions"
        .items=${conventions(this.state)}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) =>
          this.#change(withConvention(this.state, detail), 'change of a convention')}
      ></nabla-conventions>
    </nabla-lab-shell>`;
  }

  /** @param {import('./parts.js').View} view */
  #panels(view) {
    const counted = /** @type {Result} */ (this.result).counted;
    return html`<div class="figure">
        ${objective(view)}
        <div id="layers" class="layers">${layerBands(view)}</div>
        ${update(view, { step: this.#step, undo: this.#undo, past: this.past })} ${sumStrip(view)}
      </div>
      ${calculatorPanel(this.state.calculator, counted, (calculator) =>
        this.#change({ ...this.state, calculator }, 'edit of the calculator'),
      )}`;
  }

  #notice() {
    if (!this.notice) return nothing;
    return html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (this.notice = '')}>
      ${this.notice}
    </nabla-notice>`;
  }
}
