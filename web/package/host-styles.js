import { css, unsafeCSS } from 'lit';

import tokens from '../styles/tokens.css?raw';
import { hostTokens } from './host-tokens.js';

/** What a lab's element needs of its page: nothing. Inherited styles end here; the tokens, and what styles/base.css gives
 *  the site's pages, come with it. A page's own rules for the element still win. */
export const hostStyles = css`
  ${unsafeCSS(hostTokens(tokens))}
  :host {
    all: initial;
    color-scheme: inherit;
    display: block;
    box-sizing: border-box;
    background: var(--surface);
    color: var(--text);
    font: 400 var(--size-15) / 1.6 var(--font-sans);
    font-optical-sizing: auto;
    font-variant-numeric: tabular-nums;
    text-align: start;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  :host([theme='auto']) {
    color-scheme: light dark;
  }
`;
