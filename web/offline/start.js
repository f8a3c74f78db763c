/** Once the page has what it needs itself: the offline store, and the notice of a newer version. */

import { registerOffline } from './register.js';

/** @param {() => void} takeOver */
async function tellOfUpdate(takeOver) {
  await import('./update-notice.define.js');
  document.querySelector('nabla-update-notice')?.remove();
  const notice = document.createElement('nabla-update-notice');
  document.body.append(Object.assign(notice, { takeOver }));
}

// The development server's files change under it.
if (import.meta.env.PROD) {
  const start = () => void registerOffline(tellOfUpdate).catch(() => {}); // without it the site works as before
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
