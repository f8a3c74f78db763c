import { css } from 'lit';

export const labStyles = css`
  :host {
    display: block;
  }
  .instrument {
    display: grid;
    grid-template: 'controls figure' auto 'controls slope' auto 'chain chain' auto / minmax(0, 21rem) minmax(0, 1fr);
    gap: var(--space-8) var(--space-12);
    align-items: start;
  }
  .controls {
    grid-area: controls;
    display: grid;
    gap: var(--space-4);
    min-width: 0;
  }
  #figure {
    grid-area: figure;
  }
  #slope {
    grid-area: slope;
  }
  #chain {
    grid-area: chain;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--space-3);
    scroll-margin-top: var(--space-4);
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
  .panel h2,
  .panel p {
    margin: 0;
  }
  .shape,
  .small {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .small {
    margin: var(--space-1) 0 0;
  }
  .behind .panel {
    filter: grayscale(1);
    opacity: 0.92;
  }
  .remark {
    max-width: var(--measure);
  }
  .kink {
    padding-left: var(--space-3);
    border-left: 3px solid var(--negative);
  }
  #expression {
    min-width: 0;
  }
  #expression input {
    width: 100%;
    font-family: var(--font-mono);
    font-size: var(--size-15);
  }
  #expression label {
    display: block;
    margin-bottom: var(--space-1);
  }
  .reason p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .reason code {
    color: var(--text);
    white-space: pre-wrap;
  }
  .reason mark {
    background: none;
    color: var(--wrong);
    text-decoration: underline wavy;
    text-underline-offset: 0.25em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-bottom: var(--space-1);
  }
  .toggles {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .toggles button {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    padding: 0 var(--space-2);
    border-color: transparent;
    background: none;
    color: var(--text-quiet);
    font-size: var(--size-13);
  }
  .toggles button[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--surface-raised);
    color: var(--text);
  }
  .toggles .swatch {
    width: 24px;
    height: 12px;
    stroke: var(--swatch);
    stroke-width: 2;
    stroke-linecap: butt;
  }
  .slopes td:last-child {
    min-width: 6rem;
  }
  .chain {
    display: grid;
    grid-template-columns: minmax(0, 21rem) minmax(0, 1fr);
    gap: var(--space-4) var(--space-12);
  }
  .chain .aside,
  .chain .plot {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--space-4);
  }
  .facts dd {
    font-size: var(--size-18);
  }
  [slot='shows'] p {
    margin: var(--space-2) 0 var(--space-4);
  }
  @media (width >= 60rem) {
    nabla-lab-shell[without~='controls'] .instrument {
      grid-template-columns: 0 minmax(0, 1fr);
      column-gap: 0;
    }
  }
  @media (width < 60rem) {
    .instrument {
      grid-template: 'figure' auto 'controls' auto 'slope' auto 'chain' auto / minmax(0, 1fr);
    }
    .chain {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (width < 40rem) {
    .slopes :is(th, td) {
      padding-inline: var(--space-2);
      white-space: normal;
    }
    .slopes th[scope='row'] {
      padding-left: 0;
    }
    .slopes td:last-child {
      min-width: 0;
    }
  }
`;
