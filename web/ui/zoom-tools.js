/** The buttons that zoom a drawing. */

import { html, svg } from 'lit';

const paths = {
  out: svg`<path d="M3 8h10" />`,
  in: svg`<path d="M3 8h10M8 3v10" />`,
  all: svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`,
};

/** @param {keyof typeof paths} path  @param {string} label  @param {() => void} act */
const button = (path, label, act) =>
  html`<button class="quiet" aria-label=${label} title=${label} @click=${act}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${paths[path]}</svg>
  </button>`;

/** @param {{zoomOut: () => void, zoomIn: () => void, showAll: () => void}} acts */
export const zoomTools = ({ zoomOut, zoomIn, showAll }) =>
  html`<div class="tools" role="group" aria-label="Zoom">
    ${button('out', 'Zoom out', zoomOut)} ${button('in', 'Zoom in', zoomIn)}
    ${button('all', 'Fit the whole graph', showAll)}
  </div>`;
