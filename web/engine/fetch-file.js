/** Fetches a file. A data: address is read on the spot: a strict policy forbids to fetch it, though nothing is fetched.
 *
 *  @param {URL | string} url
 *  @returns {Promise<Response>} */
export async function fetchFile(url) {
  const [, type, encoding, text] = /^data:([^;,]*)(;[^,]*)?,([^]*)$/.exec(String(url)) ?? [];
  if (text === undefined) return fetch(url);
  const content = /;base64$/.test(encoding ?? '') ? bytesOf(text) : decodeURIComponent(text);
  return new Response(content, { headers: { 'content-type': type } });
}

/** @param {string} base64 */
const bytesOf = (base64) => Uint8Array.from(atob(decodeURIComponent(base64)), (character) => character.charCodeAt(0));
