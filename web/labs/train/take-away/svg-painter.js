/** The lab's own SVG files as PNG. A strict policy forbids an SVG as an image, so its elements are painted one by one: the
 *  few kinds, with the few attributes, that curves.js and pictures-svg.js write. */

/** @typedef {OffscreenCanvasRenderingContext2D} Context */

/** What an element has of its own or from those around it.
 *  @param {Element} element  @param {string} name  @returns {string | undefined} */
const inherited = (element, name) => element.closest(`[${name}]`)?.getAttribute(name) ?? undefined;

/** @param {Element} element  @param {string} name  @param {number} [whole]  what 100% is */
function lengthOf(element, name, whole = 0) {
  const text = element.getAttribute(name) ?? '0';
  return text.endsWith('%') ? (whole * Number.parseFloat(text)) / 100 : Number.parseFloat(text);
}

/** @param {string} svg  the text of a file of this lab
 *  @param {number} [scale]  pixels a unit
 *  @returns {Promise<Blob>} */
export async function paintedPng(svg, scale = Math.max(2, window.devicePixelRatio)) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const canvas = new OffscreenCanvas(
    Math.round(scale * lengthOf(root, 'width')),
    Math.round(scale * lengthOf(root, 'height')),
  );
  const context = /** @type {Context} */ (canvas.getContext('2d'));
  context.scale(scale, scale);
  for (const child of root.children) await paint(child, context, root);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** @param {Element} element  @param {Context} context  @param {Element} root */
async function paint(element, context, root) {
  const { localName } = element;
  if (localName === 'title') return;
  context.save();
  if (localName === 'g' || localName === 'svg') {
    enter(element, context);
    for (const child of element.children) await paint(child, context, root);
  } else if (localName === 'image') await paintImage(element, context);
  else if (localName === 'text') paintText(element, context);
  else paintShape(element, pathOf(element, root), context);
  context.restore();
}

/** A group is moved and scaled; what leaves an SVG inside is cut off.
 *  @param {Element} element  @param {Context} context */
function enter(element, context) {
  if (element.localName === 'svg') {
    context.beginPath();
    context.rect(0, 0, lengthOf(element, 'width'), lengthOf(element, 'height'));
    context.clip();
  }
  for (const [, kind, list] of (element.getAttribute('transform') ?? '').matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a, b = a] = list.split(/[ ,]+/).map(Number);
    if (kind === 'translate') context.translate(a, b);
    else context.scale(a, b);
  }
}

/** @param {Element} element  @param {Element} root */
function pathOf(element, root) {
  if (element.localName === 'path') return new Path2D(element.getAttribute('d') ?? '');
  const path = new Path2D();
  const [x, y] = ['x', 'y'].map((name) => lengthOf(element, name));
  if (element.localName === 'circle') {
    path.arc(lengthOf(element, 'cx'), lengthOf(element, 'cy'), lengthOf(element, 'r'), 0, 2 * Math.PI);
  } else {
    const [width, height] = ['width', 'height'].map((name) => lengthOf(element, name, lengthOf(root, name)));
    path.rect(x, y, width, height);
  }
  return path;
}

/** @param {Element} element  @param {Path2D} path  @param {Context} context */
function paintShape(element, path, context) {
  const fill = inherited(element, 'fill') ?? 'black';
  if (fill !== 'none') {
    context.fillStyle = fill;
    context.fill(path);
  }
  const stroke = inherited(element, 'stroke') ?? 'none';
  const width = Number(inherited(element, 'stroke-width') ?? 1);
  if (stroke === 'none' || width === 0) return;
  context.strokeStyle = stroke;
  context.lineWidth = width;
  context.setLineDash((inherited(element, 'stroke-dasharray') ?? '').split(/[ ,]+/).filter(Boolean).map(Number));
  context.stroke(path);
}

/** @param {Element} element  @param {Context} context */
function paintText(element, context) {
  context.font = `${inherited(element, 'font-size')}px ${inherited(element, 'font-family')}`;
  const anchor = inherited(element, 'text-anchor');
  context.textAlign = anchor === 'end' ? 'right' : anchor === 'middle' ? 'center' : 'left';
  context.textBaseline = element.hasAttribute('dy') ? 'middle' : 'alphabetic';
  context.fillStyle = inherited(element, 'fill') ?? 'black';
  context.fillText(element.textContent ?? '', lengthOf(element, 'x'), lengthOf(element, 'y'));
}

/** @param {Element} element  @param {Context} context */
async function paintImage(element, context) {
  const [, base64] = (element.getAttribute('href') ?? '').split('base64,');
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => lengthOf(element, name));
  context.drawImage(image, x, y, width, height);
  image.close();
}
