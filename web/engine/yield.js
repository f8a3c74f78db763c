/** Ways to let others have the thread for a moment. */

/** Lets waiting messages in. Timers would do so too, but browsers stretch them to 4 ms and more.
 *  @returns {() => Promise<void>} */
export function yieldThroughChannel() {
  const { port1, port2 } = new MessageChannel();
  /** @type {() => void} */
  let resume = () => {};
  port1.onmessage = () => resume();
  return () =>
    new Promise((resolve) => {
      resume = resolve;
      port2.postMessage(undefined);
    });
}

/** Lets the page paint. In a page that is hidden this waits until it is shown.
 *  @returns {Promise<void>} */
export const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => resolve()));

/** A few milliseconds of nothing.
 *  @returns {Promise<void>} */
export const rest = () => new Promise((resolve) => setTimeout(resolve, 4));
