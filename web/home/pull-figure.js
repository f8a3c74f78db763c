import * as v from 'valibot';
import { html, nothing, svg } from 'lit';
import { nablaEngine } from '../engine/client.js';
import { LabElement } from '../labs/lab-element.js';
import { formatNumber } from '../ui/format.js';
import { controlStyles } from '../ui/shared-styles.js';
import { arrowPath, barHeight, baseline, height, middle, reach, scoreAt, width, yOfScore, zero } from './geometry.js';
import { pullFigureStyles } from './pull-figure.styles.js';

const classes = ['cat', 'dog', 'owl'];

/** @typedef {{scores: number[], truth: number}} State */
/** @typedef {{probabilities: number[], gradient: number[], loss: number}} Result */

/** A finger on a handle pulls it and does not scroll the page: touch-action does not reach parts of an SVG everywhere.
 *  @param {TouchEvent} event */
const keepPage = (event) => event.preventDefault();

/** The home page's figure: pull a score and watch the probabilities, the loss and the gradient follow; pick the true
 *  class and watch the gradient turn.
 *
 *  @extends {LabElement<State, Result>} */
export class PullFigure extends LabElement {
  static labName = 'pull-figure';
  static engine = nablaEngine;
  static schema = v.object({ scores: v.array(v.number()), truth: v.number() });
  static defaults = { scores: [2, 1, -1.2], truth: 1 };

  static styles = [controlStyles, pullFigureStyles];

  /** @param {import('../engine/client.js').Engine} engine  @param {State} state
   *  @returns {Promise<Result>} */
  async compute(engine, { scores, truth }) {
    const logits = { rows: 1, columns: scores.length, data: scores };
    const target = await engine.oneHot([truth], scores.length);
    const [probabilities, { loss, gradient }] = await Promise.all([
      engine.softmax(logits),
      engine.softmaxCrossEntropy(target, logits, 'sum'),
    ]);
    return { probabilities: [...probabilities.data], gradient: [...gradient.data], loss };
  }

  /** @param {number} index  @param {number} score */
  #pull(index, score) {
    if (score === this.state.scores[index]) return;
    this.setState({ scores: this.state.scores.with(index, score) });
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    const handle = /** @type {SVGElement} */ (event.currentTarget);
    handle.setPointerCapture(event.pointerId);
    handle.focus({ preventScroll: true });
  }

  /** @param {PointerEvent} event  @param {number} index */
  #onMove(event, index) {
    const handle = /** @type {SVGElement} */ (event.currentTarget);
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const drawing = /** @type {SVGSVGElement} */ (handle.ownerSVGElement);
    const toDrawing = /** @type {DOMMatrix} */ (drawing.getScreenCTM()).inverse();
    this.#pull(index, scoreAt(new DOMPoint(event.clientX, event.clientY).matrixTransform(toDrawing).y));
  }

  /** @param {KeyboardEvent} event  @param {number} index */
  #onKey(event, index) {
    const score = this.state.scores[index];
    const to = {
      ArrowUp: score + 0.1,
      ArrowRight: score + 0.1,
      ArrowDown: score - 0.1,
      ArrowLeft: score - 0.1,
      PageUp: score + 1,
      PageDown: score - 1,
      Home: -reach,
      End: reach,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#pull(index, Math.max(-reach, Math.min(reach, Math.round(to * 100) / 100)));
  }

  /** @param {string} name  @param {number} index */
  #score(name, index) {
    const score = this.state.scores[index];
    const x = middle(index);
    const y = yOfScore(score);
    const gradient = this.result?.gradient[index];
    return svg`<g
        class="handle"
        role="slider"
        tabindex="0"
        aria-label="Score of ${name}"
        aria-orientation="vertical"
        aria-valuemin=${-reach}
        aria-valuemax=${reach}
        aria-valuenow=${score}
        aria-valuetext=${formatNumber(score)}
        @touchstart=${keepPage}
        @pointerdown=${this.#onDown}
        @pointermove=${(/** @type {PointerEvent} */ event) => this.#onMove(event, index)}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onKey(event, index)}
      >
        <line class="stem ${score < 0 ? 'negative' : ''}" x1=${x} x2=${x} y1=${zero} y2=${y} />
        <circle class="hit" cx=${x} cy=${y} r="26" />
        <circle class="knob" cx=${x} cy=${y} r="10" />
      </g>
      <text class="number" x=${x - 18} y=${y + 5} text-anchor="end">${formatNumber(score, { digits: 3 })}</text>
      ${gradient === undefined ? nothing : this.#arrow(x + 22, y, gradient)}`;
  }

  /** @param {number} x  @param {number} y  @param {number} gradient */
  #arrow(x, y, gradient) {
    const sign = gradient < 0 ? 'negative' : '';
    return svg`<g class="gradient ${sign}">
      <path d=${arrowPath(x, y, gradient)} />
      <text x=${x + 8} y=${y + 5}>${formatNumber(gradient, { digits: 2, signed: true })}</text>
    </g>`;
  }

  /** @param {string} name  @param {number} index */
  #bar(name, index) {
    const isTrue = this.state.truth === index;
    const probability = this.result?.probabilities[index] ?? 0;
    const x = middle(index);
    const top = baseline - barHeight(probability);
    return svg`<g
      class="class ${isTrue ? 'true' : ''}"
      role="radio"
      aria-checked=${isTrue ? 'true' : 'false'}
      tabindex=${isTrue ? 0 : -1}
      aria-label="${name}, probability ${formatNumber(probability)}"
      @click=${() => this.setState({ truth: index })}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#onChoose(event, index)}
    >
      <rect class="hit" x=${x - 54} y=${baseline - barHeight(1) - 8} width="108" height="140" />
      ${isTrue ? svg`<rect class="target" x=${x - 22} y=${baseline - barHeight(1)} width="44" height=${barHeight(1)} />` : nothing}
      <rect class="bar" x=${x - 22} y=${top} width="44" height=${barHeight(probability)} />
      <text class="number" x=${x} y=${top - 6} text-anchor="middle">
        ${this.result ? formatNumber(probability, { digits: 3 }) : ''}
      </text>
      <text class="name" x=${x} y=${baseline + 21} text-anchor="middle">${name}${isTrue ? ' ◂ true' : ''}</text>
    </g>`;
  }

  /** @param {KeyboardEvent} event  @param {number} index */
  async #onChoose(event, index) {
    const count = classes.length;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: count - 1, ArrowUp: count - 1, ' ': 0 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.setState({ truth: (index + step) % count });
    await this.updateComplete;
    /** @type {SVGElement | null} */ (this.renderRoot.querySelector('[role=radio][tabindex="0"]'))?.focus();
  }

  render() {
    if (this.engineError) {
      return html`<nabla-notice kind="error" heading="The engine did not start">
        ${this.engineError.message}
        <button slot="actions" @click=${() => this.retry()}>Try again</button>
      </nabla-notice>`;
    }
    return html`<figure>
      <svg
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label="Scores, and the probabilities that softmax makes of them"
      >
        <text class="axis" x="0" y="12">scores</text>
        <line class="zero" x1="0" x2=${width} y1=${zero} y2=${zero} />
        <text class="axis" x="0" y="236">softmax</text>
        <g role="radiogroup" aria-label="True class">${classes.map((name, index) => this.#bar(name, index))}</g>
        <line class="zero" x1="0" x2=${width} y1=${baseline} y2=${baseline} />
        ${classes.map((name, index) => this.#score(name, index))}
      </svg>
      <figcaption>
        Drag a score; pick the true class. The arrows point downhill, against the gradient
        <i>p</i>&nbsp;−&nbsp;<i>y</i>. Loss <span class="loss">${formatNumber(this.result?.loss)}</span>
      </figcaption>
    </figure>`;
  }
}
