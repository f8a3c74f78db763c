/** A page that scrolls or grows under a mouse at rest makes the browser send its events again, as if the mouse had gone
 *  to what is now below it. Nobody pointed at that. */

/** @type {{x: number, y: number} | undefined} */
let last;

const remember = (/** @type {PointerEvent} */ { clientX, clientY }) => void (last = { x: clientX, y: clientY });

/** From now on it is known where the pointer is; to be called any number of times. */
export const watchPointer = () => window.addEventListener('pointermove', remember, { capture: true, passive: true });

/** Whether the pointer itself came to where an event is. It enters what it comes to before it is told to have moved.
 *  @param {PointerEvent} event */
export const hasCome = ({ clientX, clientY }) => last?.x !== clientX || last.y !== clientY;
