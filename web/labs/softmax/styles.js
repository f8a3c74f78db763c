import { css } from 'lit';

export const labStyles = css`
  :host {
    display: block;
  }
  .instrument {
    display: grid;
    grid-template: 'controls figure' auto 'controls rest' 1fr / minmax(0, 21rem) minmax(0, 1fr);
    gap: var(--space-8) var(--space-12);
    align-items: start;
  }
  .controls {
    grid-area: controls;
    display: grid;
    gap: var(--space-6);
    min-width: 0;
  }
  .figure {
    grid-area: figure;
    min-width: 0;
  }
  .rest {
    grid-area: rest;
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-8) var(--space-12);
    min-width: 0;
  }
  .wide {
    grid-column: 1 / -1;
  }
  @media (width >= 60rem) {
    /* Stays in view beside the panels; a tall matrix scrolls in it. The padding keeps focus rings whole. */
    .controls {
      position: sticky;
      top: 0;
      max-height: var(--screen, 100dvh);
      margin: calc(-1 * var(--space-4)) calc(-1 * var(--space-2));
      padding: var(--space-4) var(--space-2);
      overflow-y: auto;
    }
    nabla-lab-shell[without~='controls'] .instrument {
      grid-template-columns: 0 minmax(0, 1fr);
      column-gap: 0;
    }
  }
  @media (width < 60rem) {
    .instrument {
      grid-template: 'figure' auto 'controls' auto 'rest' auto / minmax(0, 1fr);
    }
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--space-3);
  }
  .panel > header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-4);
    padding-bottom: var(--space-1);
    border-bottom: 1px solid var(--line);
  }
  .panel h2 {
    margin: 0;
  }
  .panel p {
    margin: 0;
  }
  .shape {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .panel {
    scroll-margin-top: var(--space-4);
  }
  .beside {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) var(--space-8);
  }
  .beside > .aside {
    display: grid;
    flex: 1 1 14rem;
    align-content: start;
    gap: var(--space-4);
  }
  th.first {
    padding-left: 0;
    text-align: left;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-3) var(--space-6);
  }
  .with-sums {
    display: flex;
    width: fit-content;
  }
  .with-sums nabla-heat-map {
    flex: none;
  }
  .facts.large dd {
    font-size: var(--size-24);
    line-height: 1.3;
  }
  .reasons,
  .remark {
    max-width: var(--measure);
  }
  .reasons:empty {
    display: none;
  }
  .reasons p {
    padding-left: var(--space-3);
    border-left: 3px solid var(--not-finite);
  }
  .reasons p + p {
    margin-top: var(--space-2);
  }
  td {
    font-size: var(--size-15);
  }
  .steps th[scope='rowgroup'] {
    padding: var(--space-3) 0 0;
    text-align: left;
    color: var(--text);
    font-weight: 560;
  }
  .steps tbody th[scope='row'] {
    padding-left: var(--space-4);
  }
  .verdict {
    padding-left: var(--space-2);
  }
  .side-by-side {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18rem), 1fr));
    gap: var(--space-3) var(--space-12);
    align-items: end;
  }
  .entries tbody tr[data-selected] {
    background: var(--accent-soft);
  }
  .entries :is(th, td) {
    padding-inline: var(--space-2);
  }
  .entries thead td {
    border-bottom: 1px solid var(--line);
  }
  .entries tbody tr {
    cursor: pointer;
  }
  .pull {
    width: 10rem;
  }
  .pull .track {
    position: relative;
    display: block;
    height: 0.75rem;
    border-radius: 2px;
    background: var(--neutral);
  }
  .pull .fill {
    position: absolute;
    inset: 0 0 0 50%;
    transform-origin: left;
    border-radius: 2px;
    background: var(--positive);
  }
  .pull .fill.negative {
    background: var(--negative);
  }
  .pull .track::after {
    content: '';
    position: absolute;
    inset: -0.25rem auto -0.25rem 50%;
    border-left: 1px solid var(--line-strong);
  }
  .entries th[scope='row'] {
    padding-left: var(--space-2);
  }
  .entries tfoot > tr > * {
    border-top: 1px solid var(--line);
  }
  .operator {
    padding-inline: 0;
    color: var(--text-quiet);
  }
  .why {
    color: var(--text-quiet);
    white-space: normal;
  }
  [slot='shows'] p {
    margin: var(--space-2) 0 var(--space-4);
  }
  @media (width < 40rem) {
    .pull {
      display: none;
    }
    th,
    td {
      padding-inline: var(--space-2);
    }
    .entries :is(th, td) {
      padding-inline: var(--space-1);
      font-size: var(--size-13);
    }
    .steps tbody th[scope='row'] {
      padding-left: 0;
    }
  }
`;
