/** Every element of the kit in its states: to look at while designing, and what tests/e2e/ui.spec.js drives. Not part of
 *  the built site. */

import { LitElement, css, html } from 'lit';
import { classStyle } from '../ui/color.js';
import { indices } from '../ui/matrix.js';
import { controlStyles } from '../ui/shared-styles.js';
import { graphSamples } from './kit-graph.js';
import { kitSamples } from './kit-samples.js';

const { numbers, logits, jacobian, wide, sweep, curves, long, options, conventions, prompts } = kitSamples;

export class KitPage extends LitElement {
  static properties = { log: { state: true }, values: { state: true } };

  static styles = [
    controlStyles,
    css`
      .grid {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
        gap: var(--space-6) var(--space-8);
        align-items: start;
      }
      .stack {
        display: grid;
        gap: var(--space-4);
      }
      .wide {
        grid-column: 1 / -1;
      }
      .numbers {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-6);
      }
    `,
  ];

  constructor() {
    super();
    /** What the elements reported last: type and detail. */
    this.log = '';
    /** @type {Record<string, any>} */
    this.values = { marked: 1, cell: { row: 0, column: 1 }, flash: 0.2689414213699951, matrix: logits };
    for (const type of ['input', 'change', 'select', 'cell-select', 'dismiss', 'retry']) {
      this.addEventListener(`nabla-${type}`, (event) => {
        this.log = `${event.type} ${JSON.stringify(/** @type {CustomEvent} */ (event).detail ?? null)}`;
      });
    }
  }

  /** @param {Record<string, unknown>} patch */
  #set(patch) {
    this.values = { ...this.values, ...patch };
  }

  #controls() {
    return html`<div class="stack">
      <h2>Controls</h2>
      <nabla-slider id="shift" label="Shift c" .value=${0} .min=${-10} .max=${10} .step=${0.1}></nabla-slider>
      <nabla-slider
        id="rate"
        label="Learning rate"
        scale="log"
        .value=${0.03}
        .min=${1e-5}
        .max=${10}
        unit="per step"
      ></nabla-slider>
      <nabla-slider
        id="both"
        label="Shift, both ways"
        scale="signed-log"
        .value=${-700}
        .min=${-1e4}
        .max=${1e4}
      ></nabla-slider>
      <nabla-number-field id="seed" label="Seed" .value=${7} .min=${0} integer></nabla-number-field>
      <nabla-slider label="Disabled" .value=${0.5} disabled></nabla-slider>
      <nabla-segmented id="kind" label="Differences" .options=${options} value="central"></nabla-segmented>
      <nabla-select id="function" label="Function" .options=${options} value="central"></nabla-select>
      <nabla-select label="Disabled" .options=${options} value="central" disabled></nabla-select>
      <div class="row">
        <nabla-switch id="mean" label="Mean over the batch" checked></nabla-switch>
        <nabla-switch label="Off"></nabla-switch>
        <nabla-switch label="Disabled" disabled></nabla-switch>
      </div>
      <div class="row">
        <button class="primary">Train</button>
        <button>Step</button>
        <button class="quiet">Reset</button>
        <button disabled>Disabled</button>
      </div>
    </div>`;
  }

  #matrices() {
    return html`<div class="stack">
        <h2>Matrix editor</h2>
        <nabla-matrix-editor
          id="logits"
          label="Logits, N×d"
          .matrix=${this.values.matrix}
          .rowLabels=${['x₁', 'x₂', 'x₃', 'x₄']}
          .columnLabels=${['cat', 'dog', 'owl', 'fox', 'bee']}
          .maxRows=${4}
          .maxColumns=${5}
          .marked=${0}
          @nabla-input=${(/** @type {CustomEvent} */ event) => this.#set({ matrix: event.detail.matrix })}
        ></nabla-matrix-editor>
        <nabla-matrix-editor label="Bare" .matrix=${{ rows: 1, columns: 2, data: [1, -2] }}></nabla-matrix-editor>
      </div>
      <div class="stack">
        <h2>Heat map</h2>
        <nabla-heat-map
          id="jacobian"
          label="Jacobian ∂pⱼ/∂xᵢ"
          .matrix=${jacobian}
          .rowLabels=${['cat', 'dog', 'owl']}
          .columnLabels=${['cat', 'dog', 'owl']}
          .selected=${this.values.cell}
          @nabla-cell-select=${(/** @type {CustomEvent} */ event) => this.#set({ cell: event.detail })}
        ></nabla-heat-map>
        <nabla-heat-map label="Every strength, and no numbers" .matrix=${wide} .showNumbers=${false}></nabla-heat-map>
      </div>
      <div class="wide">
        <nabla-heat-map label="Scrolls in its own frame" .matrix=${wide}></nabla-heat-map>
      </div>`;
  }

  #bars() {
    return html`<div class="stack">
      <h2>Bars</h2>
      <nabla-bars
        id="probabilities"
        label="Probabilities"
        .values=${[0.659, 0.242, 0.099]}
        .labels=${['cat', 'dog', 'owl']}
        .marked=${this.values.marked}
        selectable
        @nabla-select=${(/** @type {CustomEvent} */ event) => this.#set({ marked: event.detail.index })}
      ></nabla-bars>
      <nabla-bars
        label="Gradient p − y"
        .values=${[0.659, -0.758, 0.099]}
        .labels=${['cat', 'dog', 'owl']}
      ></nabla-bars>
      <nabla-bars label="Naive" .values=${[NaN, 0, Infinity]} .labels=${['cat', 'dog', 'owl']}></nabla-bars>
    </div>`;
  }

  #numbers() {
    return html`<div class="stack">
      <h2>Numbers</h2>
      <div class="numbers">${numbers.map((value) => html`<nabla-number .value=${value}></nabla-number>`)}</div>
      <div class="numbers">
        ${numbers.map((value) => html`<nabla-number .value=${value} kind="signed" digits="3"></nabla-number>`)}
      </div>
      <div class="row">
        <nabla-number id="flash" .value=${this.values.flash} flash></nabla-number>
        <button id="change" @click=${() => this.#set({ flash: this.values.flash * -1.7 })}>Change it</button>
      </div>
      <h2>Classes</h2>
      <div class="numbers">
        ${indices(10).map((index) => {
          const { color, path, filled, name } = classStyle(index);
          return html`<span title=${name}>
            <svg width="18" height="18" viewBox="-1.6 -1.6 3.2 3.2" style="color: ${color}" aria-hidden="true">
              <path d=${path} stroke="currentcolor" stroke-width="0.4" fill=${filled ? 'currentcolor' : 'none'} />
            </svg>
            ${index}
          </span>`;
        })}
      </div>
      <h2>Formulas</h2>
      <p>Inline, <nabla-formula tex="\\sigma'(x) = \\sigma(x)\\,(1 - \\sigma(x))"></nabla-formula>, in a sentence.</p>
      <nabla-formula
        display
        tex="\\operatorname{softmax}(x)_i = \\frac{e^{x_i - \\max_k x_k}}{\\sum_j e^{x_j - \\max_k x_k}} = \\frac{e^{2.0}}{e^{2.0} + e^{1.0} + e^{0.1}} = 0.6590"
      ></nabla-formula>
      <nabla-formula tex="\\frac{1}{"></nabla-formula>
    </div>`;
  }

  #charts() {
    return html`<div class="stack">
        <h2>Charts</h2>
        <nabla-chart
          id="sweep"
          label="Error against step, both logarithmic"
          .series=${sweep}
          xScale="log"
          x-scale="log"
          y-scale="log"
          x-label="h"
          y-label="relative error"
        ></nabla-chart>
      </div>
      <div class="stack">
        <nabla-chart id="curves" label="Loss" .series=${curves} x-label="epoch"></nabla-chart>
      </div>
      <div class="stack">
        <nabla-chart id="long" label="100,000 points" .series=${long} .height=${160}></nabla-chart>
      </div>
      <div class="stack">
        <nabla-chart id="empty" label="Nothing yet" .series=${[]} .height=${160}></nabla-chart>
      </div>`;
  }

  #notices() {
    return html`<div class="stack wide">
      <h2>Notices</h2>
      <nabla-notice heading="The link was made by a newer version" dismissible>
        The lab opened with its defaults.
      </nabla-notice>
      <nabla-notice kind="warning" heading="Training diverged in layer 2">
        The loss is no longer finite. A lower learning rate helps.
        <button slot="actions">Use 0.003</button>
      </nabla-notice>
      <nabla-notice kind="error" heading="The engine did not come">
        Asked for https://example.org/assets/nabla.wasm, and the server answered 404 Not Found.
        <button slot="actions">Try again</button>
      </nabla-notice>
    </div>`;
  }

  render() {
    return html`<nabla-lab-shell
        heading="Every element of the kit"
        sentence="What labs are made of, in each of its states, light and dark, wide and narrow."
      >
        <div class="grid">
          ${this.#controls()} ${this.#matrices()} ${this.#bars()} ${this.#numbers()} ${this.#charts()} ${graphSamples()}
          ${this.#notices()}
        </div>
        <nabla-try-this slot="try" .items=${prompts}></nabla-try-this>
        <div slot="shows">
          <p>
            Softmax turns any real numbers into probabilities. The text is set to a measure that reads well, with a
            <a href="#main">link</a> in it, and <code>code</code>.
          </p>
        </div>
        <nabla-conventions slot="conventions" .items=${conventions}></nabla-conventions>
      </nabla-lab-shell>
      <nabla-lab-shell id="loading" heading="Loading" sentence="The engine is on its way." loading></nabla-lab-shell>
      <nabla-lab-shell id="failed" heading="Failed" error stale .error=${new Error('logits is 2×0, but d ≥ 1')}>
        <nabla-bars label="Last good result" .values=${[0.3, 0.7]}></nabla-bars>
      </nabla-lab-shell>
      <output id="log">${this.log}</output>`;
  }
}
