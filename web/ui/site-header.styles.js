import { css } from 'lit';

export const siteHeaderStyles = css`
  :host {
    display: block;
    border-bottom: 1px solid var(--line);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-6);
    max-width: var(--page);
    min-height: 3.5rem;
    margin: 0 auto;
    padding: 0 var(--space-6);
  }
  a {
    color: var(--text-quiet);
    text-decoration: none;
  }
  a:hover {
    color: var(--accent);
  }
  .skip {
    position: absolute;
    top: -4rem;
    padding: var(--space-3) var(--space-4);
    background: var(--surface-raised);
    z-index: 1;
  }
  .skip:focus {
    top: 0;
  }
  .home {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.75rem;
    color: var(--text);
    font-size: var(--size-18);
    font-weight: 640;
    letter-spacing: -0.02em;
  }
  .home svg {
    width: 1.1rem;
    height: 1.1rem;
    fill: var(--accent);
  }
  nav {
    flex: 1;
  }
  ul {
    display: flex;
    gap: var(--space-6);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  nav a {
    display: flex;
    align-items: center;
    min-height: 3.5rem;
    border-bottom: 2px solid transparent;
    border-top: 2px solid transparent;
    white-space: nowrap;
  }
  nav a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--text);
  }
  fieldset {
    display: flex;
    margin: 0 calc(-1 * var(--space-2)) 0 auto;
    padding: 0;
    border: 0;
  }
  label {
    position: relative;
    display: grid;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: var(--radius);
    cursor: pointer;
  }
  label svg {
    width: 1rem;
    height: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  label:hover,
  label:has(:checked) {
    color: var(--accent);
  }
  label:has(:checked) {
    background: var(--accent-soft);
  }
  label:has(:focus-visible) {
    outline: 2px solid var(--accent);
  }
  label input {
    position: absolute;
    inset: 0;
    margin: 0;
    opacity: 0;
    cursor: inherit;
  }
  @media (pointer: coarse) {
    label {
      width: 2.75rem;
      height: 2.75rem;
    }
  }
  @media (width < 40rem) {
    .bar {
      padding: 0 var(--space-4);
    }
  }
  @media (width < 50rem) {
    nav {
      order: 3;
      flex-basis: 100%;
    }
    nav ul {
      flex-wrap: wrap;
      gap: 0 var(--space-4);
    }
    nav a {
      min-height: 2.75rem;
    }
  }
`;
