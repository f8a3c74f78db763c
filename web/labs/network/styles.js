import { css } from 'lit';

export const labStyles = css`
  :host {
    display: block;
    --cell-width: 3.75rem;
    --cell-padding: 0;
  }
  .instrument,
  .figure,
  .layers {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-8);
  }
  .controls {
    display: grid;
    gap: var(--space-4);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3) var(--space-6);
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .presets .label {
    margin-right: var(--space-1);
  }
  .presets .source {
    padding-left: var(--space-1);
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .label {
    display: block;
  }
  .choices .label {
    margin-bottom: var(--space-1);
  }
  .rate {
    width: 7rem;
  }
  .objective {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-4);
    margin: 0;
    max-width: none;
  }
  .objective .value {
    font-size: var(--size-24);
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    scroll-margin-top: var(--space-4);
  }
  .layers {
    scroll-margin-top: var(--space-4);
    gap: var(--space-6);
  }
  .panel > header,
  .band > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-4);
    padding-bottom: var(--space-1);
    border-bottom: 1px solid var(--line);
  }
  .panel > header {
    align-items: baseline;
    justify-content: space-between;
  }
  .panel h2,
  .band h2,
  .panel p {
    margin: 0;
  }
  .band h2 {
    font-size: var(--size-15);
    letter-spacing: 0;
  }
  .shape {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .band {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .flow,
  .triple {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--space-4) var(--space-3);
  }
  .step {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--space-3);
    min-width: 0;
    max-width: 100%;
  }
  .value,
  .under {
    min-width: 0;
  }
  .operator:empty,
  .under:empty {
    display: none;
  }
  @media (width >= 60rem) {
    /* One line forwards, one line back, each gradient under its value. */
    .lined {
      display: grid;
      grid-auto-flow: column;
      grid-template-rows: auto auto;
      justify-content: start;
    }
    .lined .step {
      display: grid;
      grid-row: span 2;
      grid-template: subgrid / auto auto;
      gap: var(--space-3);
      justify-content: start;
    }
    .lined :is(.value, .under):not(.operator) {
      grid-column: 2;
    }
    .lined .operator {
      grid-column: 1;
      text-align: center;
    }
    .lined :is(.operator, .under) {
      display: block;
    }
  }
  /* The way back is dashed, as the way forward is plain. */
  .gradient {
    padding-left: var(--space-2);
    margin-left: calc(-1 * var(--space-2) - 1px);
    border-left: 1px dashed var(--line-strong);
  }
  .function {
    display: block;
    text-align: center;
    margin-top: 1.75rem;
    line-height: 2.25rem;
    color: var(--text-quiet);
    white-space: nowrap;
  }
  .operator {
    flex: none;
    margin-top: 1.75rem; /* past the caption, to the middle of the first row */
    line-height: 2.25rem;
    color: var(--text-quiet);
    white-space: nowrap;
  }
  .caption {
    white-space: nowrap;
  }
  .symbol {
    color: var(--text);
    font-weight: 560;
  }
  .stepper {
    display: inline-flex;
    align-items: center;
    font-size: var(--size-13);
    color: var(--text-quiet);
    white-space: nowrap;
  }
  .stepper button {
    width: var(--control);
    padding: 0;
    font-size: var(--size-18);
  }
  .inline {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
  }
  .inline select {
    font-size: var(--size-13);
  }
  .labels > .caption {
    display: block;
    padding-bottom: var(--space-1);
    font-size: var(--size-13);
    line-height: 1.4;
  }
  .labels > div {
    display: flex;
    gap: 1px;
  }
  .labels > .rows {
    flex-direction: column;
  }
  .labels select {
    width: 4rem;
    font-size: var(--size-15);
  }
  .labels select[data-lit] {
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) var(--space-12);
  }
  .sum {
    position: sticky;
    z-index: 3;
    bottom: 0;
    padding: var(--space-2) 0 var(--space-3);
    border-top: 1px solid var(--accent);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  .sum p {
    margin: 0;
    max-width: none;
  }
  .sum .rule {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .sum .numbers {
    overflow-wrap: anywhere;
  }
  /* What has the focus is not hidden under the strip. */
  nabla-heat-map,
  nabla-matrix-editor {
    scroll-margin-bottom: 8rem;
  }
  .shapes :is(th, td) {
    padding-inline: var(--space-2);
  }
  .shapes .second {
    padding-left: var(--space-8);
  }
  .shapes thead th[scope='colgroup'] {
    border-bottom: 0;
    text-align: center;
    color: var(--text);
  }
  .shapes td {
    font-size: var(--size-15);
  }
  .shapes tfoot > tr > * {
    border-top: 1px solid var(--line);
    font-weight: 560;
  }
  [slot='shows'] p {
    margin: var(--space-2) 0 var(--space-4);
  }
`;
