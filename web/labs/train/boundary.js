import { LitElement, css, html, nothing, svg } from 'lit';
import { classStyle, largestMagnitude, readColors } from '../../ui/color.js';
import { emit } from '../../ui/emit.js';
import { formatNumber } from '../../ui/format.js';
import { baseStyles } from '../../ui/shared-styles.js';
import { onThemeChange } from '../../ui/theme.js';
import { drawMap, drawPoints, drawValues, rgbOf } from './boundary-drawing.js';

/** @typedef {import('./data.js').Plane} Plane */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */

const reachInPixels = 12;

/** What a network makes of the plane: at each place the colour of the class it favours, the paler the less sure it is;
 *  over it the points, those of the training part filled, those of the test part hollow.
 *
 *  @prop {Plane} plane
 *  @prop {Matrix} map            what the network says at each point of the plane's grid
 *  @prop {Matrix} points         N×2
 *  @prop {number[]} labels       N; empty where there are numbers to learn
 *  @prop {Matrix | undefined} values  N×1: the numbers to learn, blue above zero, orange below
 *  @prop {number[]} testRows     which of the points are held back
 *  @prop {string[]} classNames
 *  @prop {string[]} axes         names of the two features
 *  @prop {string} label          what is to be seen, in words
 *  @prop {boolean} editable      whether clicks and drags shall be told
 *  @fires nabla-place  {x, y, isDrag, reach}, where a person clicked or drags, in the plane's units; reach: how far from there
 *    is still near */
export class Boundary extends LitElement {
  static properties = {
    plane: { attribute: false },
    map: { attribute: false },
    points: { attribute: false },
    labels: { attribute: false },
    testRows: { attribute: false },
    values: { attribute: false },
    editable: { type: Boolean, reflect: true },
    classNames: { attribute: false },
    axes: { attribute: false },
    label: { type: String },
  };

  static styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      figure {
        margin: 0;
      }
      .plot {
        position: relative;
        aspect-ratio: 1;
        overflow: hidden;
        border-radius: var(--radius);
        background: var(--surface-raised);
        box-shadow: inset 0 0 0 1px var(--line);
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      :host([editable]) .plot {
        cursor: crosshair;
        touch-action: none;
      }
      .axes {
        display: flex;
        justify-content: space-between;
        margin-top: var(--space-1);
        font-size: var(--size-13);
        color: var(--text-quiet);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1) var(--space-4);
        margin: var(--space-2) 0 0;
        padding: 0;
        list-style: none;
        font-size: var(--size-13);
        color: var(--text-quiet);
      }
      li {
        display: inline-flex;
        align-items: center;
        gap: var(--space-1);
      }
      li svg {
        width: 12px;
        height: 12px;
        overflow: visible;
      }
    `,
  ];

  #resize = new ResizeObserver(() => this.#drawAll());
  /** @type {(() => void) | undefined} */
  #stopTheme;
  /** @type {import('./boundary-drawing.js').Palette | undefined} */
  #palette;

  constructor() {
    super();
    /** @type {Plane | undefined} */
    this.plane = undefined;
    /** @type {Matrix | undefined} */
    this.map = undefined;
    /** @type {Matrix | undefined} */
    this.points = undefined;
    /** @type {number[]} */
    this.labels = [];
    /** @type {number[]} */
    this.testRows = [];
    /** @type {Matrix | undefined} */
    this.values = undefined;
    this.editable = false;
    /** @type {string[]} */
    this.classNames = [];
    /** @type {string[]} */
    this.axes = [];
    this.label = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      this.#palette = undefined;
      this.#drawAll();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopTheme?.();
    this.#resize.disconnect();
  }

  firstUpdated() {
    this.#resize.observe(/** @type {Element} */ (this.renderRoot.querySelector('.plot')));
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('classNames')) this.#palette = undefined;
    if (['points', 'labels', 'values', 'testRows', 'classNames', 'plane'].some((name) => changed.has(name)))
      this.#drawAll();
    else if (changed.has('map')) this.#drawMap();
  }

  /** @param {string} name */
  #canvas(name) {
    return /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector(`canvas.${name}`));
  }

  #colors() {
    if (this.#palette) return this.#palette;
    const tokens = this.classNames.map((_, index) => classStyle(index).token);
    const colors = readColors(this, ['--surface-raised', '--positive', '--negative', ...tokens]);
    this.#palette = {
      surface: rgbOf(colors['--surface-raised']),
      positive: rgbOf(colors['--positive']),
      negative: rgbOf(colors['--negative']),
      classes: tokens.map((token) => rgbOf(colors[token])),
    };
    return this.#palette;
  }

  #drawMap() {
    const { map, plane, values } = this;
    if (!map || !plane) return;
    const canvas = this.#canvas('map');
    if (values) drawValues(canvas, map, plane.size, largestMagnitude(values.data), this.#colors());
    else if (map.columns === 1 || map.columns === this.classNames.length) {
      drawMap(canvas, map, plane.size, this.#colors());
    }
  }

  #drawAll() {
    if (!this.isConnected || !this.hasUpdated) return;
    this.#drawMap();
    const { points, labels, values, plane } = this;
    if (points && plane) {
      const isTest = new Set(this.testRows);
      drawPoints(this.#canvas('points'), { points, labels, values, plane, isTest }, this.#colors());
    }
  }

  /** @param {PointerEvent} event */
  #onPointer(event) {
    const isDrag = event.type === 'pointermove';
    if (!this.editable || !this.plane || (isDrag && event.buttons !== 1)) return;
    const plot = /** @type {HTMLElement} */ (event.currentTarget);
    if (!isDrag) plot.setPointerCapture(event.pointerId);
    const { left, top, width, height } = plot.getBoundingClientRect();
    const { x, y } = this.plane;
    const across = (x[1] - x[0]) / width;
    emit(this, 'nabla-place', {
      x: x[0] + across * (event.clientX - left),
      y: y[1] - ((y[1] - y[0]) / height) * (event.clientY - top),
      reach: reachInPixels * across,
      isDrag,
    });
  }

  render() {
    return html`<figure>
      <div
        class="plot"
        role="img"
        aria-label=${this.label}
        @pointerdown=${this.#onPointer}
        @pointermove=${this.#onPointer}
      >
        <canvas class="map" aria-hidden="true"></canvas>
        <canvas class="points" aria-hidden="true"></canvas>
      </div>
      <figcaption>
        <div class="axes">
          <span>→ ${this.axes[0]}${rangeText(this.plane?.x)}</span
          ><span>↑ ${this.axes[1]}${rangeText(this.plane?.y)}</span>
        </div>
        <ul>
          ${this.classNames.map((name, index) => html`<li>${swatch(index)} ${name}</li>`)}
          ${this.values ? html`<li>blue above zero, orange below</li>` : nothing}
          <li>filled: training, hollow: test</li>
        </ul>
      </figcaption>
    </figure>`;
  }
}

/** @param {number} index */
function swatch(index) {
  const { color, path, filled } = classStyle(index);
  return html`<svg viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true">
    ${svg`<path d=${path} fill=${filled ? color : 'none'} stroke=${color} stroke-width=${filled ? 0 : 0.6} />`}
  </svg>`;
}

/** @param {[number, number] | undefined} range */
function rangeText(range) {
  return range ? `, ${range.map((end) => formatNumber(end, { digits: 2 })).join(' to ')}` : '';
}
