import { css } from 'lit';

export const labShellStyles = css`
  :host {
    display: block;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    justify-content: space-between;
    gap: var(--space-1) var(--space-6);
    margin-bottom: var(--space-8);
  }
  header:not(:has(h1:not(.visually-hidden), .sentence, nabla-share, .read-only)) {
    margin: 0;
  }
  nabla-share {
    margin: 0 calc(-1 * var(--space-2));
  }
  .read-only {
    margin: 0;
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  h1 {
    margin: 0;
    font-size: var(--size-36);
    font-weight: 640;
    line-height: 1.15;
    letter-spacing: -0.025em;
  }
  .sentence {
    margin: var(--space-2) 0 0;
    font-size: var(--size-18);
    line-height: 1.5;
    color: var(--text-quiet);
  }
  .notices > nabla-notice,
  .notices ::slotted(*) {
    margin-bottom: var(--space-4);
  }
  section {
    margin-top: var(--space-12);
  }
  h2 {
    font-size: var(--size-18);
  }
  .instrument {
    position: relative;
    margin: 0;
  }
  .instrument ::slotted(*) {
    transition:
      filter var(--slow),
      opacity var(--slow);
  }
  :host([greyed]) .instrument ::slotted(*) {
    filter: grayscale(1);
    opacity: 0.92;
  }
  :host([loading]) .instrument {
    min-height: 24rem;
  }
  /* What follows the instrument comes with it, so that it is not pushed down. */
  :host([loading]) section:not(.instrument) {
    display: none;
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 12rem;
    justify-content: center;
    color: var(--text-quiet);
  }
  .waiting::before {
    content: '∇';
    font-size: var(--size-24);
    color: var(--accent);
    animation: breathe 1.6s 1s ease-in-out infinite; /* each of its frames would take time from the first numbers */
  }
  @keyframes breathe {
    50% {
      opacity: 0.25;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .waiting::before {
      animation: none;
    }
  }
  .shows {
    max-width: 48rem;
    min-width: 0;
  }
  @media (width < 40rem) {
    header {
      margin-bottom: var(--space-6);
    }
  }
`;
