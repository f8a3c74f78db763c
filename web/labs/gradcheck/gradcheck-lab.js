import { html, nothing } from 'lit';
import { nablaEngine } from '../../engine/client.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { LabElement } from '../lab-element.js';
import { checkControls, functionControls } from './controls-view.js';
import { labStyles } from './gradcheck-lab.styles.js';
import { problemOf } from './problems.js';
import { mapsView, tableView, verdictView, whenThere } from './result-view.js';
import { conventionsOf, presets, showsView } from './shows-view.js';
import { chosen, defaults, optionsOf, prompts, schema, specOf, sweepKey } from './state.js';
import { seriesOf, sweepView } from './sweep-view.js';
import { explanation, headline } from './words.js';

/** @typedef {import('../lab-element.js').Engine} Engine */
/** @typedef {import('./state.js').State} State */
/** @typedef {import('./result-view.js').Result} Result */
/** @typedef {{key: string, sweep: import('#nabla-module').GradcheckSweep, series: ReturnType<typeof seriesOf>}} ShownSweep */

const stepsPerDecade = 4;
const sweepDelay = 120; // ms without a change of the problem: the sweep is dear, and the table comes first

const announceDelay = 700; // ms; a live region tells events, not every step of a slider

/** The gradient-check lab: a function, its gradient with or without a bug, and every entry of it checked.
 *
 *  @attr {string} problem  the function, by its name in the state: `sigmoid_network`, `relu_kink` …
 *  @attr {string} bug  what is wrong with its gradient: `transpose_forgotten` …; after `problem`
 */
export class GradcheckLab extends /** @type {typeof LabElement<State, Result>} */ (LabElement) {
  static labName = 'gradcheck';
  static engine = nablaEngine;
  static version = 1;
  static schema = schema;
  static defaults = defaults;
  static ownAttributes = {
    problem: (/** @type {any} */ problem) => ({ ...defaults, ...chosen(problem) }),
    bug: (/** @type {string} */ bug, /** @type {State} */ state) => ({ ...state, bug }),
  };
  static parts = {
    controls: { label: 'Function, bug and step', selector: '.place-controls' },
    verdict: { label: 'Formula and verdict', selector: '.place-verdict' },
    maps: { label: 'Maps of the error', selector: '.maps' },
    table: { label: 'Table of entries', selector: '.table' },
    sweep: { label: 'Error against h', selector: '.sweep' },
  };

  static properties = { shownSweep: { state: true }, announced: { state: true } };

  static styles = labStyles;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #sweepTimer;
  #sweepWanted = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #announceTimer;

  constructor() {
    super();
    /** What a screen reader is told once the reader pauses. @private */
    this.announced = '';
    /** @private @type {ShownSweep | undefined} */
    this.shownSweep = undefined;
    /** @type {import('./controls-view.js').SetState} */
    this.change = (patch, options) => this.setState(patch, options);
  }

  /** @param {Engine} engine  @param {State} state
   *  @returns {Promise<Result>} */
  async compute(engine, state) {
    const run = await engine.runGradcheck(specOf(state), optionsOf(state));
    this.#sweepSoon(engine, state);
    this.#announceSoon({ run, state });
    return { run, state };
  }

  /** @param {Result} result */
  #announceSoon({ run, state }) {
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      const verdict = run[state.precision];
      this.announced = `${headline(run, verdict)} ${explanation(verdict, state).lead}`;
    }, announceDelay);
  }

  /** Measures error against h anew once the problem has stopped changing.
   *  @param {Engine} engine  @param {State} state */
  #sweepSoon(engine, state) {
    const key = sweepKey(state);
    if (key === this.#sweepWanted) return;
    this.#sweepWanted = key;
    clearTimeout(this.#sweepTimer);
    const delay = this.shownSweep ? sweepDelay : 0;
    this.#sweepTimer = setTimeout(async () => {
      const sweep = await engine.runGradcheckSweep({ ...specOf(state), bug: 'none' }, stepsPerDecade);
      if (key === this.#sweepWanted) this.shownSweep = { key, sweep, series: seriesOf(sweep) };
    }, delay);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#sweepTimer);
    clearTimeout(this.#announceTimer);
    this.#sweepWanted = this.shownSweep?.key ?? '';
  }

  /** @param {CustomEvent<{key: string, value: string}>} event */
  #onConvention({ detail: { key, value } }) {
    if (key === 'preset') this.setState(presets[value] ?? {}, { step: 'preset' });
    else this.setState({ [key]: value });
  }

  /** @param {number} x */
  #pickStep(x) {
    const step = Number(x.toPrecision(2));
    if (step !== this.state.step) this.setState({ step: Math.min(0.1, Math.max(1e-15, step)) });
  }

  /** Sets a prompt's state and brings the verdict into view.
   *  @param {State} state */
  #try(state) {
    this.setState(state, { step: 'prompt' });
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.renderRoot.querySelector('.place-verdict')?.scrollIntoView({ behavior, block: 'start' });
  }

  get #isSweepStale() {
    return this.shownSweep !== undefined && this.shownSweep.key !== sweepKey(this.state);
  }

  render() {
    const { state, result, change } = this;
    return html`<nabla-lab-shell
      heading="Gradient check"
      sentence="Is a derivative right? Nudge every parameter, watch the function, and compare."
      ?loading=${!result && !this.error && !this.engineError}
      ?stale=${this.stale || this.error !== undefined}
      .error=${this.engineError ?? this.error}
      @nabla-retry=${() => this.retry()}
    >
      ${
        this.notice
          ? html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (this.notice = '')}
              >${this.notice}</nabla-notice
            >`
          : nothing
      }
      <div class="instrument">
        <p class="visually-hidden" role="status">${this.announced}</p>
        <div class="place-verdict">
          <nabla-formula class="formula" display tex=${problemOf(state.problem).formula}></nabla-formula>
          ${whenThere(result, (there) => verdictView(there, change))}
        </div>
        <div class="place-controls">${functionControls(state, change, this.error)} ${checkControls(state, change)}</div>
        ${whenThere(result, (there) => mapsView(there, state, change))}
        ${whenThere(result, (there) => tableView(there, state, change))}
        ${sweepView(this.shownSweep, this.#isSweepStale, state, (x) => this.#pickStep(x))}
      </div>
      <nabla-try-this
        slot="try"
        .items=${prompts}
        @nabla-select=${(/** @type {CustomEvent<{index: number}>} */ { detail }) =>
          this.#try(prompts[detail.index].state)}
      ></nabla-try-this>
      <div slot="shows">${showsView(state)}</div>
      <nabla-conventions
        slot="conventions"
        .items=${conventionsOf(state)}
        @nabla-change=${this.#onConvention}
      ></nabla-conventions>
    </nabla-lab-shell>`;
  }
}
