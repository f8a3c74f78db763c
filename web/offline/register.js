/** Makes the site work without a network from its second visit on, and tells when a newer version is there. */

/** A frame is its host's page, and the sandbox and files have no such thing. */
const isPossible = () => window === window.top && 'serviceWorker' in navigator && window.isSecureContext;

const firstRest = 6000; // ms: on a first visit storing the whole site would take the processor from the page that opens

/** @param {(takeOver: () => void) => void} onUpdate  called when a newer version is stored and waits; `takeOver` lets it
 *    serve this page, and loads the page again */
export async function registerOffline(onUpdate) {
  if (!isPossible()) return;
  if (!navigator.serviceWorker.controller) await new Promise((resolve) => setTimeout(resolve, firstRest));
  const registration = await navigator.serviceWorker.register('./sw.js');
  // Until there is a version in charge, the one that comes is no update.
  const isUpdate = () => registration.active !== null;
  const tell = (/** @type {ServiceWorker} */ waiting) => onUpdate(() => takeOver(waiting));
  if (registration.waiting && isUpdate()) tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => {
      if (coming.state === 'installed' && isUpdate()) tell(coming);
    });
  });
}

/** @param {ServiceWorker} waiting */
function takeOver(waiting) {
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') window.location.reload();
  });
  waiting.postMessage('nabla-take-over');
}
