/** A course site on an origin of its own, which embeds labs: pages made by a test, and what they heard. */

import { createServer } from 'node:http';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{subject?: string, [more: string]: any}} Message */

/** Keeps all that frames say, and in how many messages.
 *  @type {string} */
const listening = 'window.heard = []; addEventListener("message", ({ data }) => heard.push(structuredClone(data)));';

/** Serves one page to whoever asks, on a free port of another host name than the site's.
 *
 *  @param {string} html
 *  @param {Record<string, string>} [headers]
 *  @returns {Promise<{url: string, close: () => void}>} */
export async function hostPage(html, headers = {}) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(html);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** A page around some HTML that hears what frames say.
 *  @param {string} body
 *  @param {string} [script]  more for the page to do */
export const pageWith = (body, script = '') =>
  `<!doctype html><html lang="en"><head><title>A course</title><script>${listening}${script}</script></head><body>${body}</body></html>`;

/** Opens a host page around the HTML.
 *  @param {Page} page
 *  @param {import('./test.js').Noise} noise
 *  @param {string} html */
export async function openHost(page, noise, html) {
  const { url, close } = await hostPage(html);
  noise.allow(new RegExp(`request to elsewhere: ${url}`), /favicon/);
  page.once('close', close);
  await page.goto(url);
}

/** What frames have said under a subject.
 *  @param {Page} page  @param {string} subject
 *  @returns {Promise<Message[]>} */
export const heard = (page, subject) =>
  page.evaluate(
    (wanted) => Reflect.get(window, 'heard').filter((/** @type {Message} */ m) => m?.subject === wanted),
    subject,
  );

/** Says something to the first frame. It goes to the page as text, which may be nested as deep as it likes.
 *  @param {Page} page  @param {unknown} message */
export const say = (page, message) =>
  page.evaluate(
    (text) => {
      const frame = /** @type {HTMLIFrameElement} */ (document.querySelector('iframe'));
      frame.contentWindow?.postMessage(JSON.parse(text), '*');
    },
    JSON.stringify(message ?? null),
  );
