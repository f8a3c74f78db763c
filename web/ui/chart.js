import { LitElement, html, nothing, unsafeCSS } from 'lit';
import uPlot from 'uplot';
import uPlotCss from 'uplot/dist/uPlot.min.css?inline';
import { alignSeries, nearest, plotted } from './chart-data.js';
import { chartOptions, drawMark, structureOf, tokenOf } from './chart-options.js';
import { legend, numbersTable, spoken } from './chart-parts.js';
import { chartStyles } from './chart.styles.js';
import { readColors } from './color.js';
import { emit } from './emit.js';
import { controlStyles, panelStyles } from './shared-styles.js';
import { onThemeChange } from './theme.js';

/** @typedef {import('./chart-data.js').ChartSeries} ChartSeries */
/** @typedef {import('./chart-data.js').ScaleKind} ScaleKind */

/** Lines over a common x, linear or logarithmic, with a legend that tells the values under the cursor. The cursor follows
 *  the pointer, a finger and the arrow keys; the same numbers are there as a table.
 *
 *  @prop {string} label
 *  @prop {ChartSeries[]} series   replaced for new data; the plot itself is built anew only when their styles change
 *  @prop {ScaleKind} xScale
 *  @prop {ScaleKind} yScale       what is not positive is left out of a logarithmic axis
 *  @prop {string} xLabel
 *  @prop {string} yLabel
 *  @prop {number} height
 *  @prop {number | null} mark     a place of the x axis to draw a line at
 *  @prop {boolean} pickable       whether the user may pick a place of the x axis: click, drag, or Enter at the cursor
 *  @fires nabla-pick  {x}, the place in the units of the x axis */
export class Chart extends LitElement {
  static properties = {
    label: { type: String },
    series: { attribute: false },
    xScale: { type: String, attribute: 'x-scale' },
    yScale: { type: String, attribute: 'y-scale' },
    xLabel: { type: String, attribute: 'x-label' },
    yLabel: { type: String, attribute: 'y-label' },
    height: { type: Number },
    mark: { type: Number },
    pickable: { type: Boolean, reflect: true },
    cursor: { state: true },
    tableOpen: { state: true },
  };

  static styles = [unsafeCSS(uPlotCss), controlStyles, panelStyles, chartStyles];

  /** @type {uPlot | undefined} */
  #plot;
  #structure = '';
  /** @type {import('./chart-data.js').Columns} */
  #columns = [[]];
  /** @type {Record<string, string>} */
  #colors = {};
  #resize = new ResizeObserver(([{ contentRect }]) => this.#fit(Math.round(contentRect.width)));
  /** @type {(() => void) | undefined} */
  #stopTheme;

  constructor() {
    super();
    this.label = '';
    /** @type {readonly ChartSeries[]} */
    this.series = [];
    /** @type {ScaleKind} */
    this.xScale = 'linear';
    /** @type {ScaleKind} */
    this.yScale = 'linear';
    this.xLabel = '';
    this.yLabel = '';
    this.height = 240;
    /** @type {number | null} */
    this.mark = null;
    this.pickable = false;
    /** The place under the cursor. @private @type {number | null} */
    this.cursor = null;
    /** @private */
    this.tableOpen = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => this.#recolor());
    this.requestUpdate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopTheme?.();
    this.#resize.disconnect();
    this.#destroy();
  }

  get #plotted() {
    return /** @type {uPlot.AlignedData} */ (plotted(this.#columns, this.yScale));
  }

  get #frame() {
    return /** @type {HTMLElement} */ (this.renderRoot.querySelector('.plot'));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (!changed.has('series') && !changed.has('xScale') && !changed.has('yScale')) return;
    this.#columns = alignSeries(this.series, this.xScale, this.yScale);
    if (this.cursor !== null && this.cursor >= this.#columns[0].length) this.cursor = null;
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    if (!this.isConnected) return;
    const structure = structureOf(this);
    // Its width is known once the page is laid out; to ask before would lay it out once more.
    if (!this.#plot) this.#resize.observe(this.#frame);
    else if (structure !== this.#structure) this.#build(structure, this.#plot.width);
    else if (changed.has('series')) this.#plot.setData(this.#plotted);
    else if (changed.has('mark')) this.#plot.redraw(false, true);
    if (this.#plot && changed.has('height')) this.#fit(this.#plot.width);
  }

  /** @param {string} structure  @param {number} width */
  #build(structure, width) {
    this.#destroy();
    this.#structure = structure;
    this.#readColors();
    const colorOf = (/** @type {string} */ token) => this.#colors[token];
    const options = chartOptions(this, width, colorOf, {
      setCursor: [(plot) => (this.cursor = plot.cursor.idx ?? null)],
      draw: [(plot) => drawMark(plot, this.mark, colorOf)],
    });
    this.#plot = new uPlot(options, this.#plotted, this.#frame);
    // A canvas draws in whatever font is there; once ours is, it draws again.
    void document.fonts.ready.then(() => this.#plot?.redraw(false, true));
  }

  #destroy() {
    this.#plot?.destroy();
    this.#plot = undefined;
  }

  /** @param {number} width */
  #fit(width) {
    if (width === 0 || !this.isConnected) return;
    if (!this.#plot) this.#build(structureOf(this), width);
    else if (width !== this.#plot.width || this.height !== this.#plot.height) {
      this.#plot.setSize({ width, height: this.height });
    }
  }

  #readColors() {
    const tokens = ['--text-quiet', '--line', '--line-strong', '--accent', ...this.series.map(tokenOf)];
    this.#colors = readColors(this, tokens);
  }

  #recolor() {
    if (!this.#plot) return;
    this.#readColors();
    this.#plot.redraw(false, true);
  }

  /** @param {number} index */
  #moveCursor(index) {
    const x = this.#columns[0];
    if (!this.#plot || x.length === 0) return;
    const at = Math.max(0, Math.min(x.length - 1, index));
    this.#plot.setCursor({ left: this.#plot.valToPos(x[at], 'x'), top: 0 });
    this.cursor = at;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.#columns[0].length - 1;
    const page = Math.max(1, Math.round(last / 10));
    const at = this.#place;
    const to = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      PageDown: at - page,
      PageUp: at + page,
      Home: 0,
      End: last,
    }[event.key];
    if (event.key === 'Escape') this.#plot?.setCursor({ left: -10, top: -10 });
    if (this.pickable && event.key === 'Enter') emit(this, 'nabla-pick', { x: this.#columns[0][at] });
    if (to === undefined) return;
    event.preventDefault();
    this.#moveCursor(to);
  }

  /** A finger on the plot takes the cursor along; uPlot itself listens to the mouse alone.
   *  @param {PointerEvent} event */
  #onPointer(event) {
    if (!this.#plot) return;
    const left = event.clientX - this.#plot.over.getBoundingClientRect().left;
    if (event.pointerType !== 'mouse') this.#moveCursor(this.#plot.posToIdx(left));
    if (!this.pickable || event.buttons !== 1) return;
    const inside = Math.max(0, Math.min(this.#plot.over.clientWidth, left));
    emit(this, 'nabla-pick', { x: this.#plot.posToVal(inside, 'x') });
  }

  /** @param {Event} event */
  #onTable(event) {
    this.tableOpen = /** @type {HTMLDetailsElement} */ (event.target).open;
  }

  /** The place whose values are told: under the cursor, else at the mark, else the last. */
  get #place() {
    const [x] = this.#columns;
    const at = this.cursor ?? (this.mark === null ? x.length : nearest(x, this.mark, this.xScale));
    return Math.min(at, x.length - 1);
  }

  render() {
    const last = Math.max(0, this.#columns[0].length - 1);
    const place = this.#place;
    const { label, xLabel, series } = this;
    const view = { label, xLabel, series, columns: this.#columns, place };
    return html`<figure>
      ${label ? html`<figcaption>${label}</figcaption>` : nothing}
      <div
        class="plot"
        style="min-height: ${this.height}px"
        role="slider"
        tabindex="0"
        aria-label="${label || this.yLabel}, cursor"
        aria-valuemin="0"
        aria-valuemax=${last}
        aria-valuenow=${Math.max(0, place)}
        aria-valuetext=${spoken(view)}
        @keydown=${this.#onKey}
        @pointerdown=${this.#onPointer}
        @pointermove=${this.#onPointer}
      ></div>
      ${legend(view)}
      <details @toggle=${this.#onTable}>
        <summary>Numbers</summary>
        ${this.tableOpen ? numbersTable(view) : nothing}
      </details>
    </figure>`;
  }
}
