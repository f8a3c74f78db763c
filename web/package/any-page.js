import { safeParse } from 'valibot';

import { announceTheme } from '../ui/theme.js';
import { hostStyles } from './host-styles.js';

/** @typedef {typeof import('../labs/lab-element.js').LabElement<any, any>} LabClass */

/** A lab as an element for any page: it brings its styles, takes its start from attributes, and refuses a state that does
 *  not fit.
 *
 *  @attr {string} state  where to start: the part after the `#` of a lab's link, or settings as JSON, the others as usual
 *  @attr {'light' | 'dark' | 'auto'} theme  `auto` follows the reader's system; without it the lab follows the page
 *  @prop {object} state  the lab's whole state, plain and never changed in place. What is set is checked: one that does
 *    not fit is told in a notice, and the state before stays
 *
 *  @template {LabClass} Lab
 *  @param {Lab} lab
 *  @returns {Lab} */
export function onAnyPage(lab) {
  // A class that a mixin makes cannot be typed in JSDoc but for what it was made from.
  const Base = /** @type {LabClass} */ (lab);
  class LabOnAnyPage extends Base {
    static styles = [hostStyles, lab.styles ?? []];

    /** The last state known to fit. */
    #fitting = this.state;

    static get observedAttributes() {
      return [...super.observedAttributes, 'state', 'theme', ...Object.keys(lab.ownAttributes)];
    }

    /** @param {string} name  @param {string | null} before  @param {string | null} value */
    attributeChangedCallback(name, before, value) {
      super.attributeChangedCallback(name, before, value);
      if (value === before) return;
      if (name === 'theme') announceTheme();
      else if (name === 'state' && value !== null) this.#open(value);
      else if (Object.hasOwn(lab.ownAttributes, name) && value !== null) {
        this.#start(name, value);
      }
    }

    /** @param {object} patch  @param {{step?: string}} [options] */
    setState(patch, options) {
      super.setState(patch, options);
      this.#fitting = this.state;
    }

    /** @param {import('lit').PropertyValues} changed */
    willUpdate(changed) {
      if (this.state !== this.#fitting) this.#check();
      super.willUpdate(changed);
    }

    #check() {
      const parsed = safeParse(lab.schema, this.state);
      if (parsed.success) {
        this.#fitting = this.state = parsed.output;
      } else {
        this.state = this.#fitting;
        this.notice = `A state that does not fit was given: ${parsed.issues[0].message}. The lab stayed as it was.`;
      }
    }

    /** @param {string} name  @param {string} text */
    #start(name, text) {
      try {
        this.state = lab.ownAttributes[name](text, this.state);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        this.notice = error.message;
      }
    }

    /** @param {string} text */
    #open(text) {
      if (!text.trimStart().startsWith('{')) return this.openState(text);
      try {
        const state = { ...lab.defaults, ...JSON.parse(text) };
        return this.openState({ lab: lab.labName, version: lab.version, state });
      } catch (error) {
        this.notice = `The attribute “state” is no JSON: ${/** @type {Error} */ (error).message}.`;
      }
    }
  }
  for (const name of Object.keys(lab.ownAttributes)) {
    Object.defineProperty(LabOnAnyPage.prototype, name, {
      configurable: true,
      get() {
        return this.getAttribute(name) ?? '';
      },
      set(text) {
        this.setAttribute(name, text);
      },
    });
  }
  return /** @type {Lab} */ (/** @type {unknown} */ (LabOnAnyPage));
}
