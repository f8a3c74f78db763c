/** Pictures of the lab as PNG: what stands on its canvases, on the surface of the page. */

import { saveBlob } from '../../../ui/save-drawing.js';

/** Canvases over each other, each where it stands.
 *  @param {HTMLElement} frame  what they stand in
 *  @param {readonly HTMLCanvasElement[]} canvases  the lowest first
 *  @returns {Promise<Blob>} */
function composed(frame, canvases) {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const scale = Math.max(2, window.devicePixelRatio);
  const sheet = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (sheet.getContext('2d'));
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.scale(scale, scale);
  for (const canvas of canvases) {
    const box = canvas.getBoundingClientRect();
    if (box.width > 0 && canvas.width > 0) {
      context.drawImage(canvas, box.left - left, box.top - top, box.width, box.height);
    }
  }
  return sheet.convertToBlob({ type: 'image/png' });
}

/** @param {ParentNode} root  where the element stands
 *  @param {string} selector  of an element that draws on canvases
 *  @param {string} inside    of what in it is wanted
 *  @param {string} name      of the file */
export async function savePicture(root, selector, inside, name) {
  const element = /** @type {HTMLElement | null} */ (root.querySelector(selector));
  const frame = /** @type {HTMLElement | null | undefined} */ (element?.shadowRoot?.querySelector(inside));
  if (!frame) return;
  saveBlob(await composed(frame, [...frame.querySelectorAll('canvas')]), name);
}
