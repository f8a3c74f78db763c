import { css } from 'lit';

/** What stands around the network picture: buttons, shapes, the numbers of a chosen part. */
export const networkStyles = css`
  .network-top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-6);
  }
  .row.tight {
    flex-wrap: nowrap;
    gap: var(--space-1);
  }
  button.round {
    flex: none;
    width: 1.75rem;
    min-height: 1.75rem;
    padding: 0;
    border-radius: 50%;
    line-height: 1;
  }
  .column-head {
    display: grid;
    justify-items: center;
    gap: var(--space-1);
    white-space: nowrap;
  }
  .column-head nabla-select {
    width: 5.25rem;
  }
  .column-head.dense nabla-select {
    --select-start: 3px;
    --select-end: 3px;
    --select-mark: none;
    width: 3.75rem;
  }
  .shapes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
    margin: 0;
    padding: 0;
    list-style: none;
    font-variant-numeric: tabular-nums;
  }
  .shapes sub {
    font-size: 0.75em;
    line-height: 0;
  }
  .peek {
    min-height: 2.9em;
    margin-top: var(--space-2);
    font-variant-numeric: tabular-nums;
  }
  .inspector {
    position: relative;
    padding: var(--space-3) var(--space-4) var(--space-4);
    border-radius: var(--radius);
    background: var(--accent-soft);
  }
  .inspector .close {
    position: absolute;
    top: var(--space-1);
    right: var(--space-1);
    width: var(--control);
    padding: 0;
    font-size: var(--size-18);
  }
  .parameters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(8rem, 1fr));
    gap: var(--space-3);
  }
  .parameter {
    display: grid;
    align-content: start;
    gap: var(--space-1);
    font-variant-numeric: tabular-nums;
  }
  @media (width < 52rem) {
    .column-head nabla-select {
      --select-start: 3px;
      --select-end: 3px;
      --select-mark: none;
      width: 4.25rem;
    }
  }
  @media (pointer: coarse) {
    button.round {
      width: 2rem; /* two of them over each column of a phone's picture */
      min-height: 2.25rem;
    }
  }
`;
