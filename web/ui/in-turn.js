/** Work that may wait, a little at a time, so that a person's click or key comes in between. */

/** Of one turn, in ms; a frame has 16. */
const share = 8;

/** @type {Set<() => void>} */
const waiting = new Set();
let isRunning = false;

/** Does it soon: in the order asked for, as many at once as fit into a share of a frame. What waits already keeps its place.
 *  @param {() => void} work */
export function inTurn(work) {
  waiting.add(work);
  if (isRunning) return;
  isRunning = true;
  setTimeout(turn);
}

function turn() {
  const end = performance.now() + share;
  for (const work of waiting) {
    waiting.delete(work);
    work();
    if (performance.now() > end) break;
  }
  isRunning = waiting.size > 0;
  if (isRunning) setTimeout(turn);
}

/** How long, in ms, what may wait waits for the first numbers. */
const patience = 2000;

/** @type {() => void} */
let tellShown = () => {};
/** @type {Promise<void>} */
const shown = new Promise((go) => (tellShown = go));

/** The first numbers of a lab are on the page. */
export const numbersShown = () => tellShown();

/** When the page shows its first numbers, or after a while without any. What is heavy and no number (formulas, the editor)
 *  is fetched then, and leaves the processor to them. */
export function whenShown() {
  setTimeout(tellShown, patience);
  return shown;
}

/** When nothing else is to be done. Safari has no requestIdleCallback.
 *  @param {() => void} work */
export const whenIdle = (work) => (window.requestIdleCallback ?? setTimeout)(work);
