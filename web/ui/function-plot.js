import { LitElement, html, nothing, svg } from 'lit';
import { scaleLinear } from 'd3-scale';
import { emit } from './emit.js';
import { formatNumber } from './format.js';
import { linePath, onGrid, snapped, yRange } from './function-plot-paths.js';
import { functionPlotStyles } from './function-plot.styles.js';
import { baseStyles } from './shared-styles.js';

/** @typedef {object} PlotCurve
 *  @prop {string} color  as CSS
 *  @prop {ArrayLike<number>} y  at the plot's x
 *  @prop {number} [width]
 *  @prop {string} [dash]
 *  @prop {readonly {x: number, left: number, right: number}[]} [breaks]  where the curve jumps */

/** @typedef {object} PlotPanel
 *  @prop {string} label
 *  @prop {number} height  in pixels
 *  @prop {PlotCurve[]} curves
 *  @prop {number} value   of the point, on this panel
 *  @prop {{slope: number, intercept: number}} [tangent]
 *  @prop {{x: number, y: number, open: boolean, color: string}[]} [spots]  ends of a jump, and what holds at it */

const margin = { left: 44, right: 14, top: 24, between: 40, bottom: 26 };
const snapPixels = 5;

/** @typedef {import('d3-scale').ScaleLinear<number, number>} Scale */
/** @typedef {PlotPanel & {top: number, toY: Scale}} PlacedPanel */

/** @param {{slope: number, intercept: number} | undefined} tangent  @param {Scale} toX  @param {Scale} toY */
function tangentLine(tangent, toX, toY) {
  if (!tangent || !Number.isFinite(tangent.slope) || !Number.isFinite(tangent.intercept)) return nothing;
  const [[from, to], [left, right]] = [toX.domain(), toX.range()];
  const height = (/** @type {number} */ x) => toY(tangent.slope * x + tangent.intercept);
  return svg`<line class="tangent" x1=${left} x2=${right} y1=${height(from)} y2=${height(to)} />`;
}

/** Functions over a common x, in panels one above the other, with a point to drag: by mouse, finger, or arrow keys.
 *
 *  @prop {string} label
 *  @prop {ArrayLike<number>} x     ascending
 *  @prop {PlotPanel[]} panels
 *  @prop {{from: number, to: number}[]} bands  stretches of x to shade
 *  @prop {number} point            x of the point
 *  @prop {number} step             that the arrow keys move it by; the pointer moves it by a tenth of that
 *  @prop {number[]} places         where the pointer catches
 *  @prop {string} spoken           what a screen reader says of the point
 *  @fires nabla-input  {x}, while the point is moved */
export class FunctionPlot extends LitElement {
  static properties = {
    label: { type: String },
    x: { attribute: false },
    panels: { attribute: false },
    bands: { attribute: false },
    point: { type: Number },
    step: { type: Number },
    places: { attribute: false },
    spoken: { type: String },
    width: { state: true },
  };

  static styles = [baseStyles, functionPlotStyles];

  #resize = new ResizeObserver(([{ contentRect }]) => (this.width = Math.round(contentRect.width)));

  constructor() {
    super();
    this.label = '';
    /** @type {ArrayLike<number>} */
    this.x = [];
    /** @type {PlotPanel[]} */
    this.panels = [];
    /** @type {readonly {from: number, to: number}[]} */
    this.bands = [];
    this.point = 0;
    this.step = 0.1;
    /** @type {readonly number[]} */
    this.places = [];
    this.spoken = '';
    /** In pixels, as measured. @private */
    this.width = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  get #range() {
    return { min: this.x[0] ?? 0, max: this.x[this.x.length - 1] ?? 1 };
  }

  get #toX() {
    const { min, max } = this.#range;
    return scaleLinear([min, max], [margin.left, Math.max(margin.left + 1, this.width - margin.right)]);
  }

  /** @param {number} x */
  #move(x) {
    if (x !== this.point) emit(this, 'nabla-input', { x });
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (event.button !== 0) return;
    const drawing = /** @type {SVGSVGElement} */ (event.currentTarget);
    drawing.setPointerCapture(event.pointerId);
    /** @type {SVGElement} */ (drawing.querySelector('.handle')).focus({ preventScroll: true });
    this.#onMove(event);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const drawing = /** @type {SVGSVGElement} */ (event.currentTarget);
    if (!drawing.hasPointerCapture(event.pointerId)) return;
    const toX = this.#toX;
    const x = toX.invert(event.clientX - drawing.getBoundingClientRect().left);
    const reach = snapPixels * (toX.invert(1) - toX.invert(0));
    this.#move(snapped(x, { step: this.step / 10, places: this.places, reach, ...this.#range }));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { min, max } = this.#range;
    const { point, step } = this;
    const to = {
      ArrowRight: point + step,
      ArrowUp: point + step,
      ArrowLeft: point - step,
      ArrowDown: point - step,
      PageUp: point + 10 * step,
      PageDown: point - 10 * step,
      Home: min,
      End: max,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#move(Math.max(min, Math.min(max, onGrid(to, step / 10))));
  }

  /** Each panel with its scale and where it stands. */
  get #placed() {
    const { min, max } = this.#range;
    let top = margin.top;
    return this.panels.map((panel) => {
      const range = yRange(
        panel.curves.map(({ y }) => y),
        5 * (max - min),
      );
      const placed = { ...panel, top, toY: scaleLinear(range, [top + panel.height, top]) };
      top += panel.height + margin.between;
      return placed;
    });
  }

  get #whole() {
    const panels = this.panels.reduce((sum, { height }) => sum + height, 0);
    return margin.top + panels + margin.between * (this.panels.length - 1) + margin.bottom;
  }

  render() {
    if (this.panels.length === 0) return nothing;
    if (this.width === 0) return html`<div style="height: ${this.#whole}px"></div>`; // its place, till it is measured
    const toX = this.#toX;
    const panels = this.#placed;
    const bottom = this.#whole - margin.bottom;
    return html`<svg
      role="group"
      aria-label=${this.label}
      style="height: ${this.#whole}px"
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
    >
      ${panels.map((panel, index) => this.#panel(panel, index, toX))}
      <g aria-hidden="true">
        ${toX
          .ticks(Math.max(2, Math.floor(this.width / 80)))
          .map((tick) => svg`<text x=${toX(tick)} y=${bottom + 18} text-anchor="middle">${formatNumber(tick)}</text>`)}
        <line class="guide" x1=${toX(this.point)} x2=${toX(this.point)} y1=${margin.top} y2=${bottom} />
      </g>
      ${panels.slice(1).map((panel) => this.#dot(panel, toX, 'echo', 5))} ${this.#handle(panels[0], toX)}
    </svg>`;
  }

  /** @param {PlacedPanel} panel  @param {number} index  @param {Scale} toX */
  #panel({ label, top, height, toY, curves, tangent, spots = [] }, index, toX) {
    const [left, right] = toX.range();
    const ends = toX.domain();
    const across = (/** @type {number} */ y, /** @type {string} */ kind) =>
      svg`<line class=${kind} x1=${left} x2=${right} y1=${toY(y)} y2=${toY(y)} />`;
    const upright = (/** @type {number} */ x, /** @type {string} */ kind) =>
      svg`<line class=${kind} x1=${toX(x)} x2=${toX(x)} y1=${top} y2=${top + height} />`;
    const [low, high] = toY.domain();
    const ticks = toY.ticks(Math.max(2, Math.floor(height / 44)));
    return svg`<g aria-hidden="true">
      <clipPath id="panel-${index}"><rect x=${left} y=${top} width=${right - left} height=${height} /></clipPath>
      ${this.bands.map(
        ({ from, to }) =>
          svg`<rect class="band" x=${toX(from)} y=${top} width=${toX(to) - toX(from)} height=${height} />`,
      )}
      ${ticks.map((tick) => across(tick, 'grid'))}
      ${low < 0 && high > 0 ? across(0, 'axis') : nothing} ${ends[0] < 0 && ends[1] > 0 ? upright(0, 'axis') : nothing}
      ${ticks.map((tick) => svg`<text x=${left - 8} y=${toY(tick) + 4.5} text-anchor="end">${formatNumber(tick)}</text>`)}
      <g clip-path="url(#panel-${index})">
        ${curves.map(
          ({ y, color, width = 1.5, dash, breaks }) =>
            svg`<path class="curve" d=${linePath(this.x, y, toX, toY, breaks)} style="stroke: ${color}"
              stroke-width=${width} stroke-dasharray=${dash ?? nothing} />`,
        )}
        ${tangentLine(tangent, toX, toY)}
      </g>
      ${spots.map(
        ({ x, y, open, color }) =>
          svg`<circle class="spot ${open ? 'open' : ''}" cx=${toX(x)} cy=${toY(y)} r="4"
            style="stroke: ${color}; ${open ? '' : `fill: ${color}`}" />`,
      )}
      <text class="label" x=${left} y=${top - 8}>${label}</text>
    </g>`;
  }

  /** Where the point stands on a panel; at the panel's edge when its value is off it or no number.
   *  @param {PlacedPanel} panel */
  #height({ value, toY, top, height }) {
    return Number.isFinite(value) ? Math.max(top, Math.min(top + height, toY(value))) : top + height;
  }

  /** @param {PlacedPanel} panel  @param {Scale} toX  @param {string} kind  @param {number} radius */
  #dot(panel, toX, kind, radius) {
    return svg`<circle class=${kind} cx=${toX(this.point)} cy=${this.#height(panel)} r=${radius} />`;
  }

  /** @param {PlacedPanel} panel  @param {Scale} toX */
  #handle(panel, toX) {
    const { min, max } = this.#range;
    return svg`<g
      class="handle"
      role="slider"
      tabindex="0"
      aria-label="Point x"
      aria-valuemin=${min}
      aria-valuemax=${max}
      aria-valuenow=${this.point}
      aria-valuetext=${this.spoken || formatNumber(this.point)}
      @keydown=${this.#onKey}
    >
      ${this.#dot(panel, toX, 'halo', 14)} ${this.#dot(panel, toX, 'knob', 8)}
    </g>`;
  }
}
