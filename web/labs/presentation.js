/** How much of a lab is shown, whether it can be changed, and how it is shared: what its attributes ask, handed to its
 *  shell. The labs need not know. */

import { embedCode, frameAddress } from '../embed/frame-address.js';
import { shellParts } from '../ui/lab-shell.js';

/** @typedef {import('./lab-element.js').LabElement<any, any>} LabElement */
/** @typedef {typeof import('./lab-element.js').LabElement} LabClass */
/** @typedef {import('../ui/lab-shell.js').LabShell} LabShell */

/** The shell's parts that go with fewer controls. */
const hiddenBy = {
  full: [],
  minimal: ['sentence', 'try', 'shows', 'conventions', 'share'],
  none: ['heading', 'sentence', 'try', 'shows', 'conventions', 'share', 'controls'],
};

/** Names of parts of a lab, and what a reader calls them.
 *  @param {LabClass} Lab
 *  @returns {Record<string, string>} */
export function partsOf(Lab) {
  const own = Object.entries(Lab.parts).map(([name, { label }]) => [name, label]);
  return { ...Object.fromEntries(own), ...shellParts };
}

/** @param {Pick<LabElement, 'hide' | 'controls'>} lab
 *  @returns {string[]} */
export function hiddenParts({ hide, controls }) {
  const named = hide.split(/[\s,]+/).filter((name) => name !== '');
  return [...new Set([...(hiddenBy[controls] ?? []), ...named])];
}

export class Presentation {
  #lab;
  #sheet = new CSSStyleSheet();
  #hidden = '';
  /** @type {import('../ui/share.js').Sharing | undefined} */
  #sharing;

  /** @param {LabElement} lab */
  constructor(lab) {
    this.#lab = lab;
  }

  apply() {
    const shell = /** @type {LabShell | null} */ (this.#lab.renderRoot.querySelector('nabla-lab-shell'));
    if (!shell) return;
    shell.readonly = this.#lab.readonly;
    this.#hide(shell);
    shell.sharing = this.#address ? (this.#sharing ??= this.#share()) : undefined;
  }

  /** @param {LabShell} shell */
  #hide(shell) {
    const names = hiddenParts(this.#lab);
    if (names.join() === this.#hidden) return;
    this.#hidden = names.join();
    shell.hide = names;
    shell.setAttribute('without', names.join(' ')); // for the lab's styles: what stands beside takes the room
    const { parts } = this.#class;
    const own = names.filter((name) => Object.hasOwn(parts, name)).map((name) => parts[name].selector);
    this.#sheet.replaceSync(own.map((selector) => `${selector} { display: none !important; }`).join('\n'));
    const root = /** @type {ShadowRoot} */ (this.#lab.renderRoot);
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  get #class() {
    return /** @type {LabClass} */ (this.#lab.constructor);
  }

  /** The lab's own page; empty where there is none, in someone else's page. */
  get #address() {
    if (this.#lab.home) return new URL(this.#lab.home, window.location.href).href;
    return this.#lab.useHash ? window.location.href.replace(/[?#].*$/, '') : '';
  }

  /** @returns {import('../ui/share.js').Sharing} */
  #share() {
    const lab = this.#lab;
    const { labName } = this.#class;
    return {
      title: this.#title,
      kinds: lab.linkKinds,
      parts: partsOf(this.#class),
      page: lab.useHash ? undefined : this.#address,
      link: async (kind) => {
        const { hash, remark } = await lab.packLink(kind);
        return { address: this.#address + hash, remark };
      },
      embed: async ({ height, ...choices }) => {
        const { hash } = await lab.packLink(lab.linkKinds[0].value);
        const address = frameAddress(this.#address, { lab: labName, state: hash, ...choices });
        return { address, code: embedCode(address, { title: `${this.#title}, a lab of Nabla`, height }) };
      },
    };
  }

  get #title() {
    const shell = /** @type {LabShell} */ (this.#lab.renderRoot.querySelector('nabla-lab-shell'));
    return shell.heading;
  }
}
