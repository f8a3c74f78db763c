/** embed.html: reads what its address asks, opens the lab, and joins it to the page around. */

import { watchHeight } from './height.js';
import { HostLink } from './host-link.js';
import { readParameters } from './parameters.js';

/** @typedef {import('./parameters.js').Parameters} Parameters */
/** @typedef {import('./host-link.js').Lab & {
 *    hide: string, controls: string, readonly: boolean, loading: string, home: string, notice: string,
 *    partNames: string[], openState: (from: string) => Promise<void>, updateComplete: Promise<unknown>,
 *  }} Lab */

/** @param {Record<string, () => Promise<unknown>>} labs  by name; each defines its element, <nabla-name-lab>
 *  @param {(main: HTMLElement, lab: string) => void} [onLab]  called before a lab's code is asked for, with where it will
 *    be */
export async function openFrame(labs, onLab = () => {}) {
  const names = Object.keys(labs);
  const { parameters, problems } = readParameters(window.location.search, window.location.hash, names);
  document.documentElement.lang = parameters.lang;
  const main = /** @type {HTMLElement} */ (document.querySelector('main'));
  if (parameters.lab === '') {
    tellThereIsNone(main, problems, names);
    return;
  }
  onLab(main, parameters.lab);
  await labs[parameters.lab]();
  const lab = /** @type {Lab} */ (document.createElement(`nabla-${parameters.lab}-lab`));
  prepare(lab, parameters);
  const height = { watch: /** @type {ReturnType<typeof watchHeight> | undefined} */ (undefined) };
  const link = new HostLink(lab, { origins: parameters.origins, onHeightAsked: () => height.watch?.again() });
  lab.addEventListener(
    'nabla-ready', // not before: the host would see the frame shrink and grow
    () => (height.watch = watchHeight(main, (pixels) => link.tellHeight(pixels, parameters.resize))),
    { once: true },
  );
  main.append(lab);
  await openState(lab, parameters, problems);
  link.open();
}

/** @param {Lab} lab  @param {Parameters} parameters */
function prepare(lab, { lab: name, hide, controls, readonly, loading }) {
  lab.hide = hide.join(' ');
  Object.assign(lab, { controls, readonly, loading, home: `${name}.html` });
}

/** @param {Lab} lab  @param {Parameters} parameters  @param {string[]} problems */
async function openState(lab, { state, hide }, problems) {
  if (state !== '') await lab.openState(state);
  const unknown = hide.filter((part) => !lab.partNames.includes(part));
  const parts = `there are ${lab.partNames.join(', ')}`;
  const all = [...problems, ...unknown.map((part) => `“${part}” is no part of this lab: ${parts}.`), lab.notice];
  lab.notice = all.filter((problem) => problem !== '').join(' ');
  await lab.updateComplete;
}

/** @param {HTMLElement} main  @param {string[]} problems  @param {string[]} names */
function tellThereIsNone(main, problems, names) {
  const heading = document.createElement('h1');
  heading.textContent = 'Which lab?';
  const reason = document.createElement('p');
  reason.textContent = problems.join(' ');
  const list = document.createElement('ul');
  for (const name of names) {
    const link = document.createElement('a');
    link.href = `?lab=${name}`;
    link.textContent = name;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  main.append(heading, reason, list);
}
