import { css } from 'lit';

/** What the network has learnt: the figures, the pictures, the curves. */
export const outputStyles = css`
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: var(--space-2) var(--space-6);
    margin: 0 0 var(--space-3);
  }
  .figures dt {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .figures dd {
    margin: 0;
    font-size: var(--size-18);
    font-variant-numeric: tabular-nums;
  }
  .figures .main dd {
    font-size: var(--size-36);
    font-weight: 620;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  .curves {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 14rem), 1fr));
    gap: var(--space-4) var(--space-6);
    min-width: 0;
  }
  .curves nabla-switch {
    grid-column: 1 / -1;
    grid-row: 2;
  }
  .point-tools {
    display: grid;
    justify-items: start;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }
  .place {
    display: grid;
    grid-template-columns: 1fr 1fr auto;
    align-items: end;
    gap: var(--space-2);
    width: 100%;
  }
  .save {
    padding: 0;
    font-size: var(--size-13);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .closer-view {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr));
    gap: var(--space-6) var(--space-8);
    align-items: start;
    min-width: 0;
  }
  @media (min-width: 60rem) {
    .closer-view:has(> .confusion) {
      grid-template-columns: fit-content(50%) minmax(0, 1fr);
    }
  }
  .closer-view > * {
    min-width: 0;
  }
  .histograms svg {
    display: block;
    width: 100%;
    min-width: 6.5rem;
    height: 40px;
    fill: var(--class-0);
    border-bottom: 1px solid var(--line-strong);
  }
  .histograms th,
  .histograms td {
    padding: var(--space-1) var(--space-2);
  }
  .histograms .zero {
    fill: none;
    stroke: var(--text-quiet);
    stroke-width: 1;
    stroke-dasharray: 2 2;
    vector-effect: non-scaling-stroke;
  }
  .histograms .ends {
    display: flex;
    justify-content: space-between;
    gap: var(--space-2);
    font-size: var(--size-13);
    color: var(--text-quiet);
    white-space: nowrap;
  }
  .histograms th[scope='col'] {
    text-align: left;
  }
  .histograms th[scope='row'] {
    line-height: 1.4;
  }
  .worst thead th:first-child {
    padding-left: 0;
    text-align: left;
  }
  @media (pointer: coarse) {
    details > summary {
      padding-block: var(--space-3);
    }
  }
  @media (width < 40rem) {
    /* What they are and what they cost has room on a phone; the row tells which they are. */
    .worst .feature {
      display: none;
    }
    .worst thead th {
      white-space: normal;
    }
  }
  .files {
    display: grid;
    gap: var(--space-2);
  }
  .files h3 {
    margin: var(--space-3) 0 0;
  }
  .mistakes ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3);
    margin: 0 0 var(--space-2);
    padding: 0;
    list-style: none;
  }
  .mistakes li {
    display: grid;
    justify-items: center;
    font-size: var(--size-13);
    line-height: 1.35;
  }
`;
