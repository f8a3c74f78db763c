import { css } from 'lit';

/** The open lesson: its words, and beside them what is to be seen of it now. */
export const lessonStyles = css`
  .lesson {
    grid-area: lesson;
    display: grid;
    grid-template: 'heading sight' 'watch sight' 'next sight' 1fr / minmax(0, 3fr) minmax(0, 2fr);
    gap: var(--space-2) var(--space-8);
    padding: var(--space-4);
    border-left: 3px solid var(--accent);
    border-radius: var(--radius);
    background: var(--accent-soft);
  }
  .lesson h2,
  .lesson p {
    margin: 0;
  }
  .lesson > .row {
    align-self: start;
  }
  .sight {
    grid-area: sight;
    align-self: center;
    min-width: 0;
    font-variant-numeric: tabular-nums;
  }
  @media (width < 52rem) {
    .lesson {
      grid-template: 'heading' 'watch' 'sight' 'next' / minmax(0, 1fr);
    }
  }
`;
