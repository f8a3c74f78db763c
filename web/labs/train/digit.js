import { LitElement, css, html } from 'lit';
import { readColors } from '../../ui/color.js';
import { onThemeChange } from '../../ui/theme.js';
import { rgbOf } from './boundary-drawing.js';

const side = 8; // pixels
const ink = 16; // the darkest

/** Of the theme in force, read once for all digits: reading makes the browser style the page anew.
 *  @type {Record<'--neutral' | '--text', import('./boundary-drawing.js').Rgb> | undefined} */
let colors;

/** @param {Element} element */
function colorsFor(element) {
  if (colors) return colors;
  const read = readColors(element, ['--neutral', '--text']);
  colors = { '--neutral': rgbOf(read['--neutral']), '--text': rgbOf(read['--text']) };
  return colors;
}

/** A handwritten digit of 8×8 pixels, 0 paper to 16 ink.
 *
 *  @prop {ArrayLike<number>} pixels  64, row by row
 *  @prop {string} label */
export class Digit extends LitElement {
  static properties = { pixels: { attribute: false }, label: { type: String } };

  static styles = css`
    :host {
      display: inline-block;
      width: 3rem;
    }
    canvas {
      display: block;
      width: 100%;
      image-rendering: pixelated;
      border-radius: 3px;
    }
  `;

  /** @type {(() => void) | undefined} */
  #stopTheme;

  constructor() {
    super();
    /** @type {ArrayLike<number>} */
    this.pixels = [];
    this.label = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.#stopTheme = onThemeChange(() => {
      colors = undefined;
      this.#draw();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stopTheme?.();
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    if (changed.has('pixels')) this.#draw();
  }

  #draw() {
    const canvas = this.renderRoot.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!context || this.pixels.length === 0) return;
    const { '--neutral': paper, '--text': pen } = colorsFor(this);
    const image = context.createImageData(side, side);
    for (let i = 0; i < side * side; i++) {
      for (let channel = 0; channel < 3; channel++) {
        image.data[4 * i + channel] = paper[channel] + (this.pixels[i] / ink) * (pen[channel] - paper[channel]);
      }
      image.data[4 * i + 3] = 255;
    }
    context.putImageData(image, 0, 0);
  }

  render() {
    return html`<canvas width=${side} height=${side} role="img" aria-label=${this.label}></canvas>`;
  }
}
