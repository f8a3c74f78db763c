/** A drawing of a page as a file of its own: colours and fonts resolved, nothing fetched.
 *
 *  An SVG cannot be painted on a canvas through an image here: a strict policy forbids images from data: and blob:. So
 *  the PNG is painted from the drawing's own elements: groups, rectangles, circles, paths, texts and rasters. */

/** A group, and its size in its own units.
 *  @typedef {{element: SVGGElement, width: number, height: number}} Drawing */

const margin = 16;
const namespace = 'http://www.w3.org/2000/svg';

/** What of a computed style goes into the file, as attributes. */
const painted = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity'];
const written = ['font-size', 'font-weight', 'font-style', 'text-anchor', 'dominant-baseline', 'paint-order'];

/** Any CSS colour as #rrggbb or rgba(), which every program reads.
 *  @returns {(color: string) => string} */
function colorResolver() {
  const canvas = new OffscreenCanvas(1, 1);
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  /** @type {Map<string, string>} */
  const known = new Map();
  return (color) => {
    let resolved = known.get(color);
    if (resolved === undefined) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = color;
      context.fillRect(0, 0, 1, 1);
      const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data;
      const hex = [r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('');
      resolved = a === 255 ? `#${hex}` : a === 0 ? 'none' : `rgba(${r}, ${g}, ${b}, ${(a / 255).toFixed(3)})`;
      known.set(color, resolved);
    }
    return resolved;
  };
}

/** @param {Element} element  the surface behind it */
function backgroundOf(element) {
  return getComputedStyle(/** @type {Element} */ (element.closest('.frame') ?? element)).backgroundColor;
}

/** @param {Drawing} drawing  @param {string} title
 *  @returns {string} */
export function standaloneSvg({ element, width, height }, title) {
  const resolve = colorResolver();
  const copy = copyOf(element, resolve);
  copy.setAttribute('transform', `translate(${margin} ${margin})`);
  const [w, h] = [width + 2 * margin, height + 2 * margin].map(Math.ceil);
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', `0 0 ${w} ${h}`);
  svg.setAttribute('width', String(w));
  svg.setAttribute('height', String(h));
  svg.setAttribute('font-family', 'Inter, "Inter Variable", system-ui, sans-serif');
  const name = document.createElementNS(namespace, 'title');
  name.textContent = title;
  const ground = document.createElementNS(namespace, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', resolve(backgroundOf(element)));
  svg.append(name, ground, copy);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
}

/** @param {Element} element  @param {(color: string) => string} resolve
 *  @returns {Element} */
function copyOf(element, resolve) {
  const copy = document.createElementNS(namespace, element.localName);
  const isText = element.localName === 'text' || element.localName === 'tspan';
  for (const name of ['d', 'x', 'y', 'dx', 'cx', 'cy', 'r', 'rx', 'width', 'height', 'transform']) {
    const value = element.getAttribute(name);
    if (value !== null) copy.setAttribute(name, value);
  }
  if (element.localName !== 'g' || element.classList.contains('dim')) writeStyle(element, copy, isText, resolve);
  for (const child of element.childNodes) {
    if (child instanceof Element) copy.append(copyOf(child, resolve));
    else if (child instanceof Text && isText && child.data.trim()) copy.append(child.data);
  }
  return copy;
}

/** @param {Element} from  @param {Element} to  @param {boolean} isText  @param {(color: string) => string} resolve */
function writeStyle(from, to, isText, resolve) {
  const style = getComputedStyle(from);
  for (const name of isText ? [...painted, ...written] : painted) {
    const value = style.getPropertyValue(name);
    if (value === '' || (name === 'opacity' && value === '1')) continue;
    to.setAttribute(name, name === 'fill' || name === 'stroke' ? paintOf(value, resolve) : value);
  }
}

/** @param {string} paint  @param {(color: string) => string} resolve */
const paintOf = (paint, resolve) => (paint === 'none' ? 'none' : resolve(paint));

/** @param {Drawing} drawing  @param {number} [scale]  pixels a unit
 *  @returns {Promise<Blob>} */
export function svgToPng({ element, width, height }, scale = 2) {
  const limit = 8000; // px, which every browser allows
  const ratio = Math.min(scale, limit / (width + 2 * margin), limit / (height + 2 * margin));
  const canvas = new OffscreenCanvas(Math.ceil((width + 2 * margin) * ratio), Math.ceil((height + 2 * margin) * ratio));
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
  context.fillStyle = backgroundOf(element);
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(ratio, ratio);
  context.translate(margin, margin);
  for (const child of element.children) paint(child, context);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** A file that a lab has written, with sizes of its own.
 *  @param {string} svg  its text  @param {number} [scale]  pixels a unit
 *  @returns {Promise<Blob>} */
export async function svgFileToPng(svg, scale = Math.max(2, window.devicePixelRatio)) {
  const file = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const rasters = await takeRasters(file);
  const place = document.createElement('div');
  place.style.cssText = 'position: fixed; top: 100%';
  place.ariaHidden = 'true';
  const root = place.appendChild(/** @type {any} */ (document.adoptNode(file)));
  document.body.append(place); // where the browser works out its styles and sizes
  try {
    const [width, height] = sizeOf(root).map((length) => Math.round(scale * length));
    const canvas = new OffscreenCanvas(width, height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (canvas.getContext('2d'));
    context.scale(scale, scale);
    for (const child of root.children) paint(child, context, rasters);
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    place.remove();
  }
}

/** @typedef {Map<Element, ImageBitmap>} Rasters */

/** The images inside, which leave the file: on the page the policy would forbid them.
 *  @param {Element} root
 *  @returns {Promise<Rasters>} */
async function takeRasters(root) {
  const entries = Array.from(root.querySelectorAll('image'), async (image) => {
    const [, base64] = (image.getAttribute('href') ?? '').split('base64,');
    image.removeAttribute('href');
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return /** @type {const} */ ([image, await createImageBitmap(new Blob([bytes], { type: 'image/png' }))]);
  });
  return new Map(await Promise.all(entries));
}

/** @param {{width: SVGAnimatedLength, height: SVGAnimatedLength}} element */
const sizeOf = ({ width, height }) => [width.baseVal.value, height.baseVal.value];

/** @param {Element} element  @param {OffscreenCanvasRenderingContext2D} context  @param {Rasters} [rasters] */
function paint(element, context, rasters) {
  if (!(element instanceof SVGGraphicsElement)) return;
  const style = getComputedStyle(element);
  context.save();
  context.globalAlpha *= Number(style.opacity);
  for (const { matrix } of Array.from(element.transform.baseVal)) {
    context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  }
  if (element instanceof SVGTextElement) paintText(element, context);
  else if (element instanceof SVGImageElement) paintRaster(element, rasters?.get(element), context);
  else if (element instanceof SVGGeometryElement) paintShape(pathOf(element), style, context);
  else {
    if (element instanceof SVGSVGElement) cutOff(element, context);
    for (const child of element.children) paint(child, context, rasters);
  }
  context.restore();
}

/** What leaves an SVG inside another is not seen.
 *  @param {SVGSVGElement} svg  @param {OffscreenCanvasRenderingContext2D} context */
function cutOff(svg, context) {
  const [width, height] = sizeOf(svg);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
}

/** @param {SVGImageElement} element  @param {ImageBitmap | undefined} raster
 *  @param {OffscreenCanvasRenderingContext2D} context */
function paintRaster(element, raster, context) {
  const [width, height] = sizeOf(element);
  if (raster) context.drawImage(raster, element.x.baseVal.value, element.y.baseVal.value, width, height);
}

/** @param {SVGGeometryElement} element */
function pathOf(element) {
  if (element instanceof SVGRectElement) {
    const { x, y, rx } = element;
    const [width, height] = sizeOf(element);
    const path = new Path2D();
    path.roundRect(x.baseVal.value, y.baseVal.value, width, height, rx.baseVal.value);
    return path;
  }
  if (element instanceof SVGCircleElement) {
    const { cx, cy, r } = element;
    const path = new Path2D();
    path.arc(cx.baseVal.value, cy.baseVal.value, r.baseVal.value, 0, 2 * Math.PI);
    return path;
  }
  return new Path2D(element.getAttribute('d') ?? '');
}

/** @param {Path2D} path  @param {CSSStyleDeclaration} style  @param {OffscreenCanvasRenderingContext2D} context */
function paintShape(path, style, context) {
  if (style.fill !== 'none') {
    context.fillStyle = style.fill;
    context.fill(path);
  }
  if (style.stroke === 'none' || Number.parseFloat(style.strokeWidth) === 0) return;
  setStroke(style, context);
  context.stroke(path);
}

/** @param {CSSStyleDeclaration} style  @param {OffscreenCanvasRenderingContext2D} context */
function setStroke(style, context) {
  context.strokeStyle = style.stroke;
  context.lineWidth = Number.parseFloat(style.strokeWidth);
  context.lineCap = /** @type {CanvasLineCap} */ (style.strokeLinecap);
  context.lineJoin = /** @type {CanvasLineJoin} */ (style.strokeLinejoin);
  context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(',').map(Number.parseFloat));
}

/** Each part of a text where the browser put it.
 *  @param {SVGTextElement} text  @param {OffscreenCanvasRenderingContext2D} context */
function paintText(text, context) {
  let at = 0;
  for (const part of text.childNodes) {
    const element = part instanceof Element ? part : text;
    const content = part.textContent ?? '';
    if (content.trim() === '' || !(part instanceof Element || part instanceof Text)) continue;
    const start = text.getStartPositionOfChar(at);
    at += content.length;
    const style = getComputedStyle(element);
    context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const isCentral = style.dominantBaseline === 'central';
    context.textBaseline = isCentral ? 'middle' : 'alphabetic';
    const [x, y] = [start.x, isCentral ? Number(text.getAttribute('y') ?? 0) : start.y];
    if (style.stroke !== 'none') {
      setStroke(style, context);
      context.strokeText(content, x, y);
    }
    context.fillStyle = style.fill;
    context.fillText(content, x, y);
  }
}

/** @param {Blob} blob  @param {string} name */
export function saveBlob(blob, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
