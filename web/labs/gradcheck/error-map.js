import { LitElement, css, html, nothing } from 'lit';
import { readColors } from '../../ui/color.js';
import { emit } from '../../ui/emit.js';
import { formatCount, formatNumber } from '../../ui/format.js';
import { baseStyles } from '../../ui/shared-styles.js';
import { onThemeChange } from '../../ui/theme.js';
import { failingIn, parameterName } from './entries.js';
import { drawMap, levelsOf, mapLayout } from './map-drawing.js';

/** @typedef {import('#nabla-module').ParameterBlock} ParameterBlock */

const tokens = ['--neutral', '--ok', '--wrong', '--not-finite', '--text', '--accent', '--surface'];
const noBlock = /** @type {ParameterBlock} */ ({ name: '', rows: 0, columns: 0, offset: 0 });

/** The relative errors of one block, a square an entry: agreeing ones pale, failing ones crossed and the stronger the worse.
 *  One tab stop; the arrow keys move, and what they move to is the selection.
 *
 *  @prop {readonly ParameterBlock[]} blocks    all of them, for the names
 *  @prop {ParameterBlock} block                the one to draw
 *  @prop {ArrayLike<number>} errors            of the whole parameter vector
 *  @prop {readonly number[]} failing           positions in it, ascending
 *  @prop {number} tolerance
 *  @prop {number | null} selected              a position
 *  @fires nabla-entry-select  {position}, when a person picks an entry */
export class ErrorMap extends LitElement {
  static properties = {
    blocks: { attribute: false },
    block: { attribute: false },
    errors: { attribute: false },
    failing: { attribute: false },
    tolerance: { type: Number },
    selected: { attribute: false },
  };

  static styles = [
    baseStyles,
    css`
      :host {
        display: block;
        max-width: 100%;
      }
      p {
        margin: 0 0 var(--space-1);
        font-size: var(--size-13);
        line-height: 1.4;
      }
      .name {
        font-weight: 560;
      }
      .frame {
        max-width: 100%;
        overflow: auto;
        max-height: 26rem;
        padding: 3px;
        margin: -3px;
        width: fit-content;
      }
      canvas {
        display: block;
        cursor: crosshair;
        touch-action: manipulation;
      }
      .wrong {
        color: var(--wrong);
      }
    `,
  ];

  /** @type {(() => void) | undefined} */
  #stopTheme;
  /** The tokens resolved for the theme in force; reading them costs a style pass.
   *  @type {Record<string, string> | undefined} */
  #colors;
  /** What stands on the canvas, so that the same is not drawn again. */
  #drawn = '';

  constructor() {
    super();
    /** @type {readonly ParameterBlock[]} */
    this.blocks = [];
    this.block = noBlock;
    /** @type {ArrayLike<number>} */
    this.errors = [];
    /** @type {readonly number[]} */
    this.failing = [];
    this.tolerance = 1e-5;
    /** @type {number | null} */
    this.selected = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#colors = undefined;
    this.#stopTheme = onThemeChange(() => {
      this.#colors = undefined;
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopTheme?.();
  }

  get #canvas() {
    return /** @type {HTMLCanvasElement} */ (this.renderRoot.querySelector('canvas'));
  }

  get #layout() {
    return mapLayout(this.block);
  }

  /** The selection's place in the block, or undefined if it lies in another.
   *  @returns {number | undefined} */
  get #inside() {
    const { offset, rows, columns } = this.block;
    if (this.selected === null || this.selected < offset || this.selected >= offset + rows * columns) return undefined;
    return this.selected - offset;
  }

  updated() {
    const layout = this.#layout;
    this.#colors ??= readColors(this, tokens);
    const squares = levelsOf(layout, this.errors, this.block.offset, this.tolerance);
    const drawing = [
      squares,
      layout.pitch,
      layout.across,
      this.#inside,
      devicePixelRatio,
      this.#colors['--neutral'],
    ].join();
    if (drawing === this.#drawn) return;
    this.#drawn = drawing;
    drawMap(this.#canvas, layout, squares, this.#inside, this.#colors);
  }

  /** @param {number} inside */
  #select(inside) {
    emit(this, 'nabla-entry-select', { position: this.block.offset + inside });
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const { pitch, across, down, perLine, count, stride } = this.#layout;
    const i = Math.min(down - 1, Math.max(0, Math.floor(event.offsetY / pitch)));
    const j = Math.min(across - 1, Math.max(0, Math.floor(event.offsetX / pitch)));
    this.#select(Math.min(count - 1, i * stride * perLine + j * stride));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { perLine, count, stride } = this.#layout;
    const at = this.#inside ?? 0;
    /** @type {Record<string, number>} */
    const moves = {
      ArrowLeft: at - stride,
      ArrowRight: at + stride,
      ArrowUp: at - perLine * stride,
      ArrowDown: at + perLine * stride,
      Home: 0,
      End: count - 1,
    };
    const to = event.key === 'Enter' || event.key === ' ' ? at : moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    if (to >= 0 && to < count) this.#select(to);
  }

  #spoken() {
    const at = this.block.offset + (this.#inside ?? 0);
    const error = this.errors[at];
    const verdict = error <= this.tolerance ? 'agrees' : 'fails';
    return `${parameterName(this.blocks, at)}: relative error ${formatNumber(error, { digits: 2 })}, ${verdict}`;
  }

  render() {
    const { name, rows, columns } = this.block;
    const { width, height, stride } = this.#layout;
    const failing = failingIn(this.block, this.failing);
    const worst =
      stride > 1 ? html`<p class="quiet">Each square is the worst of ${stride}×${stride} entries.</p>` : nothing;
    return html`
      <p>
        <span class="name">${name}</span> <span class="quiet">${rows}×${columns}</span>
        ${
          failing > 0
            ? html`<span class="wrong">✗ ${formatCount(failing)} fail</span>`
            : html`<span class="quiet">✓ all agree</span>`
        }
      </p>
      ${worst}
      <div class="frame">
        <canvas
          style="width: ${width}px; height: ${height}px"
          role="slider"
          tabindex="0"
          aria-label="Relative errors of ${name}"
          aria-valuemin="0"
          aria-valuemax=${rows * columns - 1}
          aria-valuenow=${this.#inside ?? 0}
          aria-valuetext=${this.#spoken()}
          @click=${this.#onClick}
          @keydown=${this.#onKey}
        ></canvas>
      </div>
    `;
  }
}
