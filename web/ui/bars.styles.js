import { css } from 'lit';

export const barsStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .label {
    margin-bottom: var(--space-1);
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .bars {
    display: grid;
    grid-template-columns: auto minmax(3rem, 1fr) auto;
    column-gap: var(--space-2);
  }
  .bar {
    display: grid;
    grid-template-columns: subgrid;
    grid-column: 1 / -1;
    align-items: center;
    min-height: 1.75rem;
    border-radius: 3px;
    font-size: var(--size-13);
  }
  .selectable .bar {
    cursor: pointer;
  }
  .selectable .bar:hover {
    background: var(--accent-soft);
  }
  @media (pointer: coarse) {
    .selectable .bar {
      min-height: 2.75rem;
    }
  }
  .name {
    color: var(--text-quiet);
    white-space: nowrap;
  }
  .marked .name {
    color: var(--text);
    font-weight: 620;
  }
  .tag {
    margin-left: var(--space-2);
    font-weight: 400;
  }
  .track {
    position: relative;
    height: 1rem;
    background: var(--neutral);
    border-radius: 2px;
  }
  .track.signed::after {
    content: '';
    position: absolute;
    inset: -0.375rem auto -0.375rem 50%;
    border-left: 1px solid var(--line-strong);
  }
  .fill {
    position: absolute;
    inset: 0 auto 0 0;
    width: 100%;
    transform-origin: left;
    background: var(--positive);
    border-radius: 2px;
  }
  .signed .fill {
    left: 50%;
    width: 50%;
  }
  .fill.negative {
    background: var(--negative);
  }
  .value {
    min-width: 4.25rem;
    text-align: right;
    font-size: var(--size-15);
    font-variant-numeric: tabular-nums;
  }
  .not-finite {
    color: var(--not-finite);
    font-weight: 560;
  }
`;
