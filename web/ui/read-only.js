/** A region whose controls cannot be changed, though they can be read, scrolled, and walked through by keyboard. They are
 *  not `inert`, which would hide them from a screen reader too. What is marked data-read-only="allowed" goes on working. */

const controls =
  'button, input, select, textarea, summary, [contenteditable], [role]:not([role="region"], [role="img"])';
const reading = new Set(['Tab', 'Escape', 'Shift', 'Control', 'Meta', 'Alt', 'F5', 'F6', 'F12']);
const scrolling = new Set([
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'PageUp',
  'PageDown',
  'Home',
  'End',
  ' ',
]);
const copying = new Set(['c', 'a']);

/** What would lead to a change: to be listened to on the region in the capturing phase. */
export const changingEvents = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'click',
  'dblclick',
  'keydown',
  'beforeinput',
  'input',
  'change',
  'dragover',
  'drop',
];

/** Keeps an event from changing anything.
 *  @param {Event} event */
export function keepUnchanged(event) {
  const region = event.currentTarget;
  const path = event.composedPath();
  const inside = path.slice(0, path.indexOf(/** @type {EventTarget} */ (region)));
  const elements = /** @type {Element[]} */ (inside.filter((target) => target instanceof Element));
  if (elements.some((element) => element.matches('[data-read-only="allowed"], a[href]'))) return;
  const isControl = elements.some((element) => element.matches(controls));
  if (event instanceof KeyboardEvent && isReading(event, isControl)) return;
  event.stopImmediatePropagation();
  if (isControl || event.type === 'drop') event.preventDefault();
}

/** @param {KeyboardEvent} event  @param {boolean} isControl */
function isReading({ key, ctrlKey, metaKey }, isControl) {
  if (reading.has(key) || ((ctrlKey || metaKey) && copying.has(key.toLowerCase()))) return true;
  return !isControl && scrolling.has(key);
}
