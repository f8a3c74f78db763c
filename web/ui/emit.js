/** Tells the outside what the user did: bubbles, and leaves shadow roots.
 *
 *  @param {EventTarget} target
 *  @param {`nabla-${string}`} type
 *  @param {Record<string, unknown>} [detail] */
export function emit(target, type, detail) {
  target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}
