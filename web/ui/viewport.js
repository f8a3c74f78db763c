/** What part of a drawing is in view, and how large: pure functions. A point p of the drawing is seen at scale·p + (x, y). */

/** @typedef {{x: number, y: number, scale: number}} Viewport */
/** @typedef {{width: number, height: number}} Size */

export const scaleLimits = { min: 0.02, max: 3 };
const margin = 14; // px around the drawing

/** The whole drawing, in the middle. Where it is too wide to be read at `least`, its beginning; its height always fits.
 *  @param {Size} drawing  @param {Size} frame  @param {{least?: number, most?: number}} [limits]
 *  @returns {Viewport} */
export function fit(drawing, frame, { least = scaleLimits.min, most = 1.15 } = {}) {
  const across = (frame.width - 2 * margin) / Math.max(1, drawing.width);
  const down = (frame.height - 2 * margin) / Math.max(1, drawing.height);
  const scale = Math.max(scaleLimits.min, Math.min(most, Math.max(least, across), down));
  const x = (frame.width - drawing.width * scale) / 2;
  const y = (frame.height - drawing.height * scale) / 2;
  return { x: Math.max(margin, x), y, scale };
}

/** Frames narrower than this keep the text large and begin at the inputs. */
const narrow = 560; // px

/** How small and large a drawing is first shown, and how low and high its frame may be.
 *  @param {number} width  of the frame */
export const limitsFor = (width) =>
  width < narrow
    ? { least: 0.8, most: 1.15, lowest: 180, highest: 340 }
    : { least: 0.62, most: 1.15, lowest: 180, highest: 600 };

/** How high a frame of this width should be to show the drawing.
 *  @param {Size} drawing  @param {number} width
 *  @param {{least: number, most: number, lowest: number, highest: number}} limits */
export function heightFor(drawing, width, { least, most, lowest, highest }) {
  const scale = Math.min(most, Math.max(least, (width - 2 * margin) / Math.max(1, drawing.width)));
  return Math.min(highest, Math.max(lowest, drawing.height * scale + 2 * margin));
}

/** @param {Viewport} view  @param {number} factor  @param {{x: number, y: number}} around  stays where it is seen
 *  @returns {Viewport} */
export function zoomed(view, factor, around) {
  const scale = Math.min(scaleLimits.max, Math.max(scaleLimits.min, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: around.x - (around.x - view.x) * change, y: around.y - (around.y - view.y) * change };
}

/** Moved as little as needed to show a box.
 *  @param {Viewport} view  @param {{x: number, y: number} & Size} box  its middle, in the drawing  @param {Size} frame
 *  @returns {Viewport} */
export function revealing(view, box, frame) {
  /** @param {number} middle  @param {number} length  @param {number} room */
  const shift = (middle, length, room) => {
    const half = Math.min(length / 2 + margin, room / 2);
    return Math.max(0, half - middle) - Math.max(0, middle + half - room);
  };
  const x = shift(box.x * view.scale + view.x, box.width * view.scale, frame.width);
  const y = shift(box.y * view.scale + view.y, box.height * view.scale, frame.height);
  return x === 0 && y === 0 ? view : { ...view, x: view.x + x, y: view.y + y };
}

/** Whether a box is in sight, or nearly.
 *  @param {Viewport} view  @param {{x: number, y: number} & Size} box  its middle, in the drawing  @param {Size} frame */
export function isNear(view, box, frame) {
  const x = box.x * view.scale + view.x;
  const y = box.y * view.scale + view.y;
  const [across, down] = [box.width * view.scale, box.height * view.scale];
  return x + across > 0 && x - across < frame.width && y + down > 0 && y - down < frame.height;
}

/** Some of the drawing stays in the frame.
 *  @param {Viewport} view  @param {Size} drawing  @param {Size} frame
 *  @returns {Viewport} */
export function kept(view, drawing, frame) {
  const rest = 60; // px that must stay in sight
  const x = Math.min(frame.width - rest, Math.max(rest - drawing.width * view.scale, view.x));
  const y = Math.min(frame.height - rest, Math.max(rest - drawing.height * view.scale, view.y));
  return { ...view, x, y };
}
