import { LitElement, html, nothing, svg } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { emit } from './emit.js';
import { layOut } from './graph-layout.js';
import { blankEdge, blankNode, edgeView, factorView, nodeView, tooMany, unchanged } from './graph-marks.js';
import { NamesAtRest } from './graph-names.js';
import { graphViewStyles } from './graph-view.styles.js';
import { walk } from './graph-walk.js';
import { Panning } from './panning.js';
import { controlStyles } from './shared-styles.js';
import { zoomTools } from './zoom-tools.js';
import { fit, heightFor, isNear, kept, limitsFor, revealing, zoomed } from './viewport.js';

/** @typedef {import('./graph-layout.js').Graph} Graph */
/** @typedef {import('./graph-layout.js').Layout} Layout */
/** @typedef {import('./graph-marks.js').NodeMark} NodeMark */
/** @typedef {import('./graph-marks.js').EdgeMark} EdgeMark */
/** @typedef {import('./viewport.js').Viewport} Viewport */

const zoomStep = 1.25;
/** Below this scale numbers cannot be read, and are left out. */
const tiny = 0.3;
/** A graph of more nodes is no picture. */
const mostNodes = 800;

/** A computational graph, left to right: on each node its name and operation, the value below and the gradient above.
 *  Drag, or the arrow keys with Shift, move the drawing; Ctrl and the wheel, two fingers or + and − zoom; 0 shows all.
 *  One tab stop; the arrow keys follow the edges. Laid out anew only when `graph` is another.
 *
 *  @prop {Graph} graph                what does not change with the numbers
 *  @prop {readonly NodeMark[]} marks  a mark for each node, in the same order
 *  @prop {readonly EdgeMark[]} edgeMarks
 *  @prop {number | null} selected
 *  @prop {number | null} current      a node to keep in view
 *  @prop {string} label
 *  @slot          a line below, such as a key
 *  @slot instead  where to look when there are too many nodes for a picture
 *  @fires nabla-select  {node}, when a person goes to a node */
export class GraphView extends LitElement {
  static properties = {
    graph: { attribute: false },
    marks: { attribute: false },
    edgeMarks: { attribute: false },
    selected: { attribute: false },
    current: { attribute: false },
    label: { type: String },
    layout: { state: true },
    view: { state: true },
    size: { state: true },
    drawsAll: { state: true },
  };

  static styles = [controlStyles, graphViewStyles];

  #panning = new Panning({
    pan: (dx, dy) => this.#move({ ...this.view, x: this.view.x + dx, y: this.view.y + dy }),
    zoom: (factor, around) => this.#move(zoomed(this.view, factor, around)),
    isPanning: (panning) => this.#svg?.classList.toggle('panning', panning),
  });
  #resize = new ResizeObserver(([entry]) => this.#setWidth(entry.contentRect.width));
  /** Whether the reader chose the part in view; then it is kept. */
  #isMoved = false;
  /** The marks as they stand in the drawing. @type {NodeMark[]} */
  #drawn = [];
  /** The edges' marks as they stand in the drawing. @type {readonly EdgeMark[]} */
  #drawnEdges = [];
  #names = new NamesAtRest(this);
  /** Counts layouts, so that one that was overtaken is dropped. */
  #layouts = 0;

  constructor() {
    super();
    /** @type {Graph} */
    this.graph = { nodes: [], edges: [] };
    /** @type {readonly NodeMark[]} */
    this.marks = [];
    /** @type {readonly EdgeMark[]} */
    this.edgeMarks = [];
    /** @type {number | null} */
    this.selected = null;
    /** @type {number | null} */
    this.current = null;
    this.label = 'Graph';
    /** @private @type {(Layout & {graph: Graph}) | undefined} */
    this.layout = undefined;
    /** @private @type {Viewport} */
    this.view = { x: 0, y: 0, scale: 1 };
    /** Of the frame. @private */
    this.size = { width: 0, height: limitsFor(0).lowest };
    /** Whether what is out of sight is drawn too. @private */
    this.drawsAll = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
  }

  get #svg() {
    return this.renderRoot.querySelector('svg.graph');
  }

  /** Gives the whole drawing to whoever saves it, if there is one.
   *  @template Saved
   *  @param {(drawing: import('./save-drawing.js').Drawing) => Saved} save
   *  @returns {Promise<Saved | undefined>} */
  async saveWith(save) {
    if (!this.layout) return undefined;
    const { width, height } = this.layout;
    this.drawsAll = true;
    await this.updateComplete;
    const element = /** @type {SVGGElement} */ (this.renderRoot.querySelector('.drawing'));
    const saved = save({ element, width, height });
    this.drawsAll = false;
    return saved;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('graph')) void this.#layOut();
    if (changed.has('marks')) this.#names.follow(this.marks);
    if (changed.has('current') && this.current !== null) this.#reveal(this.current);
  }

  async #layOut() {
    const { graph } = this;
    const id = ++this.#layouts;
    const isDrawable = graph.nodes.length <= mostNodes;
    const layout = isDrawable ? await layOut(graph) : undefined;
    if (id !== this.#layouts) return;
    this.layout = layout && { ...layout, graph };
    this.#drawn = [];
    this.#isMoved = false;
    this.#fit();
  }

  /** @param {number} width */
  #setWidth(width) {
    if (Math.abs(width - this.size.width) < 1) return;
    this.size = { ...this.size, width };
    if (!this.#isMoved) this.#fit();
  }

  #fit(limits = limitsFor(this.size.width)) {
    if (!this.layout || this.size.width === 0) return;
    this.size = { ...this.size, height: heightFor(this.layout, this.size.width, limitsFor(this.size.width)) };
    this.view = fit(this.layout, this.size, limits);
    if (this.current !== null) this.#reveal(this.current);
  }

  /** @param {Viewport} view */
  #move(view) {
    if (!this.layout) return;
    this.#isMoved = true;
    this.view = kept(view, this.layout, this.size);
  }

  /** @param {number} factor */
  #zoom(factor) {
    this.#move(zoomed(this.view, factor, { x: this.size.width / 2, y: this.size.height / 2 }));
  }

  #showAll() {
    this.#isMoved = false;
    this.#fit({ ...limitsFor(this.size.width), least: 0 });
  }

  /** @param {number} node */
  #reveal(node) {
    const placed = this.layout?.nodes[node];
    if (placed) this.view = revealing(this.view, placed, this.size);
  }

  /** @param {Event} event */
  #nodeOf(event) {
    const element = /** @type {Element} */ (event.target).closest('[data-node]');
    return element ? Number(element.getAttribute('data-node')) : undefined;
  }

  /** @param {number} node */
  async #select(node) {
    this.selected = node;
    this.#reveal(node);
    emit(this, 'nabla-select', { node });
    await this.updateComplete;
    /** @type {SVGElement | null} */ (this.renderRoot.querySelector(`[data-node="${node}"]`))?.focus();
  }

  /** @param {Event} event */
  #onClick(event) {
    const node = this.#nodeOf(event);
    if (node !== undefined && !this.#panning.hasMoved) void this.#select(node);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const pan = /** @type {Record<string, [number, number]>} */ ({
      ArrowLeft: [60, 0],
      ArrowRight: [-60, 0],
      ArrowUp: [0, 60],
      ArrowDown: [0, -60],
    })[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.shiftKey && pan) this.#move({ ...this.view, x: this.view.x + pan[0], y: this.view.y + pan[1] });
    else if (event.key === '+' || event.key === '=') this.#zoom(zoomStep);
    else if (event.key === '-') this.#zoom(1 / zoomStep);
    else if (event.key === '0') this.#showAll();
    else if (!this.#walk(event)) return;
    event.preventDefault();
  }

  /** @param {KeyboardEvent} event */
  #walk(event) {
    const at = this.#nodeOf(event);
    if (at === undefined || !this.layout) return false;
    if (event.key === 'Enter' || event.key === ' ') {
      void this.#select(at);
      return true;
    }
    const to = walk(event.key, at, this.layout.graph, this.layout.nodes);
    if (to !== undefined) void this.#select(to);
    return to !== undefined || event.key.startsWith('Arrow');
  }

  /** A text that changes costs layout: out of sight the numbers stay as they were, and only the names are kept true.
   *  @param {number} id
   *  @returns {NodeMark} */
  #markToDraw(id) {
    const mark = this.marks[id] ?? blankNode;
    const placed = /** @type {Layout} */ (this.layout).nodes[id];
    const drawn = this.#drawn[id];
    if (drawn && !this.drawsAll && !isNear(this.view, placed, this.size)) return drawn;
    this.#drawn[id] = mark;
    return mark;
  }

  #drawing() {
    const { layout, selected } = this;
    if (!layout || layout.graph.nodes.length === 0) return nothing;
    const { nodes, edges } = layout.graph;
    const focusable = selected !== null && selected < nodes.length ? selected : 0;
    this.#drawnEdges = unchanged(this.#drawnEdges, this.edgeMarks);
    const markOf = (/** @type {number} */ edge) => this.edgeMarks[edge] ?? blankEdge;
    const drawEdges = () => [
      edges.map(({ from, to }, i) => edgeView(layout.edges[i], markOf(i), from === selected || to === selected)),
      layout.edges.map((placed, i) => factorView(placed, markOf(i))),
    ];
    return svg`<g aria-hidden="true">${guard([layout, selected, this.#drawnEdges], drawEdges)}</g>
      <g role="listbox" aria-label=${this.label} aria-orientation="horizontal">
        ${nodes.map((node, id) =>
          nodeView(node, id, layout.nodes[id], this.#markToDraw(id), {
            name: this.#names.of(id),
            isSelected: id === selected,
            isFocusable: id === focusable,
          }),
        )}
      </g>`;
  }

  render() {
    const { x, y, scale } = this.view;
    // A finger that moves up scrolls the page, unless there is more of the drawing above or below.
    const isTall = (this.layout?.height ?? 0) * scale > this.size.height;
    const isTiny = scale < tiny && !this.drawsAll;
    const isTooLarge = this.graph.nodes.length > mostNodes;
    return html`<div class="frame" style="height: ${this.size.height}px">
        ${isTooLarge ? tooMany(this.graph.nodes.length) : nothing}
        <svg
          ?hidden=${isTooLarge}
          class="graph"
          part="drawing"
          style="touch-action: ${isTall ? 'none' : 'pan-y'}"
          @pointerdown=${this.#panning.down}
          @pointermove=${this.#panning.move}
          @pointerup=${this.#panning.up}
          @pointercancel=${this.#panning.up}
          @wheel=${this.#panning.wheel}
          @click=${this.#onClick}
          @keydown=${this.#onKey}
        >
          <g class="drawing ${isTiny ? 'tiny' : ''}" transform="translate(${x} ${y}) scale(${scale})">
            ${this.#drawing()}
          </g>
        </svg>
      </div>
      <div class="foot">
        <slot></slot>${zoomTools({
          zoomOut: () => this.#zoom(1 / zoomStep),
          zoomIn: () => this.#zoom(zoomStep),
          showAll: () => this.#showAll(),
        })}
      </div>`;
  }
}
