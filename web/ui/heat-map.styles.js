import { css } from 'lit';

export const heatMapStyles = css`
  .frame {
    max-width: calc(100% + 6px);
    margin: -3px;
    padding: 3px;
  }
  table {
    border-spacing: 1px;
    font-variant-numeric: tabular-nums;
  }
  td[role='gridcell'] {
    min-width: var(--cell-width, 2.25rem);
    height: 2.25rem;
    padding: 0 var(--cell-padding, var(--space-2));
    border-radius: 2px;
    text-align: center;
    font-size: var(--size-13);
    white-space: nowrap;
    cursor: pointer;
    transition: background-color var(--quick);
  }
  td[aria-selected='true'] {
    box-shadow:
      0 0 0 2px var(--surface),
      0 0 0 4px var(--accent);
    position: relative;
  }
  td[data-lit] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  td:focus-visible {
    outline-offset: 1px;
    position: relative;
    z-index: 1;
  }
  .bare td[role='gridcell'] {
    min-width: 1.5rem;
    height: 1.5rem;
    padding: 0;
  }
  @media (pointer: coarse) {
    td[role='gridcell'] {
      min-width: var(--cell-width, 2.75rem);
      height: 2.75rem;
    }
  }
  .not-finite {
    color: var(--not-finite);
    font-weight: 560;
  }
`;
