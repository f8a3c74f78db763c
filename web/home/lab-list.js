import { LitElement, css, html } from 'lit';
import { labPages } from '../ui/pages.js';
import { baseStyles } from '../ui/shared-styles.js';
import { pictures } from './pictures.js';

/** The labs, each with its picture: the way from the home page into them. */
export class LabList extends LitElement {
  static styles = [
    baseStyles,
    css`
      ul {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
        gap: var(--space-8) var(--space-12);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      a {
        display: grid;
        gap: var(--space-1);
        padding-top: var(--space-4);
        border-top: 1px solid var(--line);
        color: var(--text);
        text-decoration: none;
        transition: border-color var(--quick);
      }
      a:hover {
        border-top-color: var(--accent);
      }
      svg {
        display: block;
        width: 100%;
        max-width: 15rem;
        height: auto;
        margin-bottom: var(--space-3);
      }
      .title {
        color: var(--accent);
        font-size: var(--size-18);
        font-weight: 620;
        letter-spacing: -0.01em;
      }
      a:hover .title {
        text-decoration: underline;
        text-decoration-thickness: 1.5px;
      }
      .sentence {
        color: var(--text-quiet);
      }
    `,
  ];

  render() {
    return html`<ul>
      ${labPages.map(
        ({ name, title, href, sentence }) =>
          html`<li>
            <a href=${href}>
              <svg viewBox="0 0 264 120" aria-hidden="true">${pictures[name]}</svg>
              <span class="title">${title}</span>
              <span class="sentence">${sentence}</span>
            </a>
          </li>`,
      )}
    </ul>`;
  }
}
