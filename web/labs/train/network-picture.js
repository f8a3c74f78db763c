import { LitElement, html, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { largestMagnitude } from '../../ui/color.js';
import { emit } from '../../ui/emit.js';
import { onThemeChange } from '../../ui/theme.js';
import { prepareCanvas } from './boundary-drawing.js';
import { selectColumns } from './grids.js';
import { readPictureColors } from './network-colors.js';
import { drawLinks, drawTile } from './network-drawing.js';
import { layoutOfColumns, linkAt, linksOf } from './network-layout.js';
import { networkPictureStyles } from './network-picture.styles.js';

/** @typedef {import('./network-layout.js').Layout} Layout */
/** @typedef {import('./network-layout.js').Link} Link */
/** @typedef {import('#nabla-module').Matrix<any>} Matrix */
/** @typedef {import('#nabla-module').LayerParameters<Float32Array>} LayerParameters */

/** The inputs, or a layer, as they are named and drawn.
 *  @typedef {object} PictureColumn
 *  @property {number} units
 *  @property {string[]} names       of each unit that is shown, in full
 *  @property {string[]} [labels]    short, to stand beside the tile
 *  @property {number[]} [rows]      of the inputs: the row of W₁ that belongs to each, −1 for one that is switched off
 *  @property {number[]} [inputs]    of the inputs: which of all features each is
 *  @property {boolean} [canToggle]  whether the inputs can be switched on and off
 *  @property {boolean} [isWhole]    of the inputs: one tile stands for all of them, and no links leave it
 */

/** What the tiles of a column show: each a column of the matrix.
 *  @typedef {object} Tiles
 *  @property {Matrix} matrix
 *  @property {number} [max]          what has the full colour; by default the largest there is
 *  @property {boolean} [isEachOwn]   by default, the largest of each tile
 */

/** @typedef {{kind: 'neuron', layer: number, unit: number} | ({kind: 'link'} & Link)} Part */

/** The network as a graph: its inputs, its layers, each neuron a small map of what it gives, each weight a link whose
 *  colour is its sign and whose thickness its size, each bias a dot. One tab stop; the arrow keys move.
 *
 *  Slots `head-0`, `head-1`, … stand above the columns.
 *
 *  @prop {PictureColumn[]} columns    inputs first
 *  @prop {LayerParameters[]} layers  of the columns' shapes, or none while there are none
 *  @prop {(Tiles | undefined)[]} tiles  one for each column
 *  @prop {Part | undefined} selected
 *  @fires nabla-peek    {part}, under the pointer, or undefined
 *  @fires nabla-pick    {part}, that a person chose
 *  @fires nabla-toggle  {input}, that a person switched on or off */
export class NetworkPicture extends LitElement {
  static properties = {
    columns: { attribute: false },
    layers: { attribute: false },
    tiles: { attribute: false },
    selected: { attribute: false },
    available: { state: true },
    cursor: { state: true },
  };

  static styles = networkPictureStyles;

  #resize = new ResizeObserver(([entry]) => (this.available = Math.floor(entry.contentRect.width)));
  /** @type {(() => void) | undefined} */
  #stopTheme;
  /** @type {import('./network-colors.js').PictureColors | undefined} */
  #colors;
  /** @type {Layout} */
  #layout = { width: 0, height: 0, tile: 0, columns: [] };
  /** @type {Link[]} */
  #links = [];
  /** @type {Link | undefined} */
  #near;
  /** What each tile shows.
   *  @type {WeakMap<Element, Matrix>} */
  #drawn = new WeakMap();

  constructor() {
    super();
    /** @type {PictureColumn[]} */
    this.columns = [];
    /** @type {readonly LayerParameters[]} */
    this.layers = [];
    /** @type {readonly (Tiles | undefined)[]} */
    this.tiles = [];
    /** @type {Part | undefined} */
    this.selected = undefined;
    /** Pixels. @private */
    this.available = 0;
    /** Where the keyboard stands. @private */
    this.cursor = { column: 0, node: 0 };
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#stopTheme = onThemeChange(() => {
      this.#colors = undefined;
      this.#drawn = new WeakMap();
      this.requestUpdate('tiles');
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#stopTheme?.();
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    if (!changed.has('columns') && !changed.has('available')) return;
    this.#layout = layoutOfColumns(this.columns, this.available);
    const { isWhole } = this.columns[0];
    this.#links = linksOf(this.#layout, (layer, from) => !(layer === 0 && isWhole) && this.#rowOf(layer, from) >= 0);
    const column = Math.min(this.cursor.column, this.columns.length - 1);
    const last = (this.#layout.columns[column]?.nodes.length ?? 1) - 1;
    this.cursor = { column, node: Math.min(this.cursor.node, last) };
  }

  updated() {
    if (this.available === 0 || !this.isConnected) return;
    this.#drawTiles();
    this.#drawLinks();
  }

  /** The row of the weights that a node's links stand in.
   *  @param {number} layer  @param {number} from */
  #rowOf(layer, from) {
    return layer === 0 ? (this.columns[0].rows?.[from] ?? from) : from;
  }

  #drawLinks() {
    const { context } = prepareCanvas(/** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas.links')));
    if (!this.#hasLayers) return;
    const { selected, layers } = this;
    const picture = {
      layout: this.#layout,
      links: this.#links,
      weightOf: (/** @type {Link} */ link) => this.#weightOf(link),
      biasOf: (/** @type {number} */ layer, /** @type {number} */ unit) => layers[layer].bias.data[unit],
      marked: selected?.kind === 'link' && this.#hasLink(selected) ? selected : this.#near,
    };
    drawLinks(context, picture, (this.#colors ??= readPictureColors(this)).links);
  }

  get #hasLayers() {
    return this.layers.length === this.columns.length - 1;
  }

  /** @param {Link} link */
  #hasLink({ layer, from, to }) {
    return this.#links.some((link) => link.layer === layer && link.from === from && link.to === to);
  }

  /** @param {Link} link */
  #weightOf({ layer, from, to }) {
    const { columns, data } = this.layers[layer].weights;
    return data[this.#rowOf(layer, from) * columns + to];
  }

  #drawTiles() {
    const colors = (this.#colors ??= readPictureColors(this)).tiles;
    for (const [place, tiles] of this.tiles.entries()) {
      if (!tiles || !this.columns[place]) continue;
      const { matrix, isEachOwn } = tiles;
      const max = tiles.max ?? largestMagnitude(matrix.data);
      this.renderRoot.querySelectorAll(`canvas[data-column="${place}"]`).forEach((canvas, node) => {
        if (node >= matrix.columns || this.#drawn.get(canvas) === matrix) return; // features stay as they are
        this.#drawn.set(canvas, matrix);
        const own = isEachOwn ? largestMagnitude(selectColumns(matrix, [node]).data) : max;
        drawTile(/** @type {HTMLCanvasElement} */ (canvas), matrix, node, own, colors);
      });
    }
  }

  /** @param {PointerEvent} event */
  #linkUnder(event) {
    if (!this.#hasLayers) return undefined;
    const frame = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.nodes')).getBoundingClientRect();
    return linkAt(this.#layout, this.#links, { x: event.clientX - frame.left, y: event.clientY - frame.top });
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    if (event.target instanceof HTMLElement && event.target.closest('.node')) return;
    const near = this.#linkUnder(event);
    if (near === this.#near) return;
    this.#near = near;
    this.requestUpdate();
    emit(this, 'nabla-peek', { part: near && { kind: 'link', ...near } });
  }

  #onLeave() {
    this.#near = undefined;
    this.requestUpdate();
    emit(this, 'nabla-peek', { part: undefined });
  }

  /** @param {PointerEvent} event */
  #onClick(event) {
    if (event.target instanceof HTMLElement && event.target.closest('.node')) return;
    const link = this.#linkUnder(event);
    emit(this, 'nabla-pick', { part: link && { kind: 'link', ...link } });
  }

  /** @param {number} column  @param {number} node */
  #choose(column, node) {
    this.cursor = { column, node };
    if (column > 0) emit(this, 'nabla-pick', { part: { kind: 'neuron', layer: column - 1, unit: node } });
    else if (this.columns[0].canToggle) emit(this, 'nabla-toggle', { input: this.columns[0].inputs?.[node] ?? node });
  }

  /** @param {number} column  @param {number} node */
  #peek(column, node) {
    const part = column > 0 ? { kind: 'neuron', layer: column - 1, unit: node } : undefined;
    emit(this, 'nabla-peek', { part });
  }

  /** @param {KeyboardEvent} event */
  async #onKey(event) {
    const { column, node } = this.cursor;
    const step = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key];
    if (!step) return;
    event.preventDefault();
    const to = Math.max(0, Math.min(this.columns.length - 1, column + step[0]));
    const last = this.#layout.columns[to].nodes.length - 1;
    this.cursor = { column: to, node: Math.max(0, Math.min(last, node + step[1])) };
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.renderRoot.querySelector('.node[tabindex="0"]'))?.focus();
  }

  /** @param {number} column  @param {number} node  @param {{x: number, y: number}} at */
  #node(column, node, { x, y }) {
    const { names, labels, rows, canToggle } = this.columns[column];
    const { selected, cursor } = this;
    const isCursor = cursor.column === column && cursor.node === node;
    const isSelected = selected?.kind === 'neuron' && selected.layer === column - 1 && selected.unit === node;
    const isOn = (rows?.[node] ?? 0) >= 0;
    const { tile } = this.#layout;
    const pressed = column > 0 ? isSelected : canToggle ? isOn : undefined;
    return html`<button
        class="node ${classMap({ selected: isSelected, off: !isOn, fixed: column === 0 && !canToggle })}"
        style="left: ${x}px; top: ${y}px; width: ${tile}px; height: ${tile}px"
        tabindex=${isCursor ? 0 : -1}
        aria-label=${names[node]}
        aria-pressed=${pressed === undefined ? nothing : String(pressed)}
        @click=${() => this.#choose(column, node)}
        @focus=${() => this.#peek(column, node)}
        @pointerenter=${() => this.#peek(column, node)}
      >
        <canvas data-column=${column} aria-hidden="true"></canvas>
      </button>
      ${labels ? this.#label(column, labels[node], { x, y }, isOn) : nothing}`;
  }

  /** The inputs' names stand left of them, the outputs' right.
   *  @param {number} column  @param {string} text  @param {{x: number, y: number}} at  @param {boolean} isOn */
  #label(column, text, { x, y }, isOn) {
    const { tile, width } = this.#layout;
    const room = column === 0 ? x - 8 : width - x - tile - 8;
    const place = column === 0 ? `right: ${width - room}px` : `left: ${x + tile + 8}px`;
    return html`<span
      class="name ${classMap({ off: !isOn })}"
      style="${place}; top: ${y + tile / 2 - 10}px; max-width: ${room}px"
      aria-hidden="true"
      >${text}</span
    >`;
  }

  render() {
    const { width, height, columns, tile } = this.#layout;
    return html`<div class="frame">
      <div class="heads" style="width: ${width}px">
        ${columns.map(
          ({ x }, i) => html`<div class="head" style="left: ${x + tile / 2}px"><slot name="head-${i}"></slot></div>`,
        )}
      </div>
      <div
        class="nodes"
        style="width: ${width}px; height: ${height}px"
        role="group"
        aria-label="Network: inputs, layers of neurons, outputs"
        @pointermove=${this.#onMove}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        <canvas class="links" aria-hidden="true"></canvas>
        ${columns.map(({ nodes }, column) => nodes.map((at, node) => this.#node(column, node, at)))}
        ${columns.map(({ nodes, units, x }) =>
          units > nodes.length
            ? html`<span class="rest" style="left: ${x + tile / 2}px; top: ${height - 20}px">
                and ${units - nodes.length} more
              </span>`
            : nothing,
        )}
      </div>
    </div>`;
  }
}
