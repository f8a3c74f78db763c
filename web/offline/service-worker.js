/** Keeps the site for when there is no network. The build puts this version's files in front, each with the SHA-256 of its
 *  content, and writes all of it to sw.js. A plain script, for not every browser takes a module here.
 *
 *  A version is stored whole or not at all, and a page is given the files of one version only. */

/** The types of the page, with which all is checked, know nothing of a service worker's global.
 *  @type {any} */
const worker = self;
/** Path from the site's root → hash.
 *  @type {Record<string, string>} */
const files = worker.nablaFiles;
/** @type {string} */
const scope = worker.registration.scope;
// Caches belong to the whole origin, where another Nabla may stand in another folder.
const prefix = `nabla ${scope} `;
const cacheName = prefix + worker.nablaVersion;

worker.addEventListener('install', (/** @type {any} */ event) => event.waitUntil(storeAll()));
worker.addEventListener('activate', (/** @type {any} */ event) => event.waitUntil(forgetOld()));
worker.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
  if (data === 'nabla-take-over') worker.skipWaiting();
});
worker.addEventListener('fetch', (/** @type {any} */ event) => {
  const path = pathOf(event.request);
  if (path !== undefined) event.respondWith(answer(path, event.request));
});

async function storeAll() {
  const cache = await caches.open(cacheName);
  try {
    await Promise.all(Object.keys(files).map(async (path) => cache.put(scope + path, await right(path))));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

/** A file as this version has it: from the version before where it is the same, else from the network.
 *  @param {string} path
 *  @throws {Error}  when what comes is of another version */
async function right(path) {
  const before = await stored(path);
  if (before && (await hashOf(before.clone())) === files[path]) return before;
  const response = await fetch(scope + path, { cache: 'no-cache' });
  const headers = new Headers(response.headers);
  headers.delete('content-encoding'); // the body comes unpacked
  headers.delete('content-length');
  const copy = new Response(await response.arrayBuffer(), { headers }); // for one that was redirected opens no page
  if (!response.ok || (await hashOf(copy.clone())) !== files[path]) {
    throw new Error(`${path} did not come, or is of another version.`);
  }
  return copy;
}

/** @param {Response} response */
async function hashOf(response) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
  return btoa(String.fromCharCode(...hash));
}

/** The names of the caches of other versions, oldest first. */
async function others() {
  return (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
}

/** What another version has stored, the newest of them.
 *  @param {string} path
 *  @returns {Promise<Response | undefined>} */
async function stored(path) {
  const names = await others();
  const found = await Promise.all(names.map(async (name) => (await caches.open(name)).match(scope + path)));
  return found.findLast((response) => response !== undefined);
}

/** All but the version before: pages of it may still be open, and ask for what they have not loaded yet. */
async function forgetOld() {
  await Promise.all((await others()).slice(0, -1).map((name) => caches.delete(name)));
}

/** The file that a request is for; undefined for what is none of ours.
 *  @param {Request} request
 *  @returns {string | undefined} */
function pathOf({ method, url }) {
  const address = url.replace(/[?#].*$/, '');
  if (method !== 'GET' || !address.startsWith(scope)) return undefined;
  const path = address.slice(scope.length) || 'index.html';
  if (Object.hasOwn(files, path)) return path;
  if (Object.hasOwn(files, `${path}.html`)) return `${path}.html`; // some servers hide the ending
  return path.startsWith('assets/') ? path : undefined;
}

/** Files in assets/ have their content's hash in their names, so that one of an older version is what its page wants.
 *  @param {string} path  @param {Request} request */
async function answer(path, request) {
  const own = await (await caches.open(cacheName)).match(scope + path);
  return own ?? (path.startsWith('assets/') ? await stored(path) : undefined) ?? fetch(request);
}
