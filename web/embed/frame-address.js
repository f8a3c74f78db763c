/** The address of a lab in a frame, and the HTML that puts it into a page. Pure. */

import { usual } from './parameters.js';

/** @typedef {import('./parameters.js').Parameters} Parameters */

/** The page of a lab without the site around it. What is as usual is left out; the state comes after the `#`, which no
 *  server is sent or limits.
 *
 *  @param {string} home  the address of a page beside embed.html
 *  @param {{lab: string} & Partial<Record<keyof Parameters, string | string[] | boolean>> & {state?: string}} parameters */
export function frameAddress(home, { state, ...parameters }) {
  const url = new URL('embed.html', home);
  for (const name of /** @type {(keyof typeof usual)[]} */ (Object.keys(usual))) {
    const value = parameters[/** @type {keyof typeof parameters} */ (name)];
    const text = Array.isArray(value) ? value.join(',') : String(value ?? '');
    if (text !== '' && text !== String(usual[name])) url.searchParams.set(name, text);
  }
  if (state) url.hash = `state=${state.replace(/^#/, '')}`;
  return url.href.replaceAll('%2C', ',');
}

/** @param {string} text */
const inAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What a teacher pastes into a page. The script makes the frame as high as the lab; where a course site removes scripts,
 *  the frame keeps the height given here, unless the site itself understands lti.frameResize.
 *
 *  @param {string} address
 *  @param {{title: string, height: number}} look */
export function embedCode(address, { title, height }) {
  const script = new URL('nabla-host.js', address).href;
  return `<iframe src="${inAttribute(address)}" title="${inAttribute(title)}"
  style="width: 100%; height: ${height}px; border: 0" loading="lazy" allow="clipboard-write"></iframe>
<script src="${inAttribute(script)}" async></script>`;
}
