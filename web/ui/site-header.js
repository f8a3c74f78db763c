import { LitElement, html, nothing, svg } from 'lit';
import { labPages } from './pages.js';
import { controlStyles } from './shared-styles.js';
import { siteHeaderStyles } from './site-header.styles.js';
import { chooseTheme, chosenTheme } from './theme.js';

/** @typedef {import('./theme.js').Theme} Theme */

/** @type {{theme: Theme, name: string, icon: unknown}[]} */
const themes = [
  {
    theme: 'auto',
    name: 'As the system',
    icon: svg`<circle cx="8" cy="8" r="5.5" /><path d="M8 2.5a5.5 5.5 0 0 1 0 11z" fill="currentcolor" />`,
  },
  {
    theme: 'light',
    name: 'Light',
    icon: svg`<circle cx="8" cy="8" r="3" /><path d="M8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1" />`,
  },
  { theme: 'dark', name: 'Dark', icon: svg`<path d="M13.5 9.8A6 6 0 0 1 6.2 2.5 6 6 0 1 0 13.5 9.8z" />` },
];

/** The head of every page: where one is, where one can go, and the theme.
 *
 *  @prop {string} current  name of the page's lab; none on the home page */
export class SiteHeader extends LitElement {
  static properties = { current: { type: String }, theme: { state: true } };

  static styles = [controlStyles, siteHeaderStyles];

  constructor() {
    super();
    this.current = '';
    /** @private @type {Theme} */
    this.theme = chosenTheme();
  }

  /** @param {Event} event  @param {Theme} theme */
  #choose(event, theme) {
    event.stopPropagation();
    this.theme = theme;
    chooseTheme(theme);
  }

  #themeSwitch() {
    return html`<fieldset>
      <legend class="visually-hidden">Colours</legend>
      ${themes.map(
        ({ theme, name, icon }) =>
          html`<label title=${name}
            ><input
              type="radio"
              name="theme"
              aria-label=${name}
              .checked=${this.theme === theme}
              @change=${(/** @type {Event} */ event) => this.#choose(event, theme)}
            /><svg viewBox="0 0 16 16" aria-hidden="true">${icon}</svg></label
          >`,
      )}
    </fieldset>`;
  }

  render() {
    return html`<header class="bar">
      <a class="skip" href="#main">Skip to the content</a>
      <a class="home" href="./index.html" aria-current=${this.current ? nothing : 'page'}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path fill-rule="evenodd" d="M0 1h16L9 15.5H7.3zM4.1 3.2l5 9.7L13 3.2z" />
        </svg>
        Nabla
      </a>
      <nav aria-label="Labs">
        <ul>
          ${labPages.map(
            ({ name, title, href }) =>
              html`<li><a href=${href} aria-current=${name === this.current ? 'page' : nothing}>${title}</a></li>`,
          )}
        </ul>
      </nav>
      ${this.#themeSwitch()}
    </header>`;
  }
}
