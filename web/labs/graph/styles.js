import { css } from 'lit';
import { controlStyles, panelStyles } from '../../ui/shared-styles.js';

const layout = css`
  :host {
    display: block;
  }
  .instrument {
    display: grid;
    grid-template: 'program figure' auto 'program about' 1fr 'below below' auto / minmax(0, 20rem) minmax(0, 1fr);
    gap: var(--space-6) var(--space-8);
    align-items: start;
  }
  .figure {
    grid-area: figure;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    min-width: 0;
  }
  .program {
    grid-area: program;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
  }
  .about {
    grid-area: about;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
  }
  .below {
    grid-area: below;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    min-width: 0;
  }
  .figure nabla-graph-view,
  .about,
  .broken {
    transition: filter var(--slow);
  }
  .figure.broken nabla-graph-view,
  .about.broken,
  .program .broken {
    filter: grayscale(1);
  }
  .figure.broken nabla-graph-view::part(drawing) {
    opacity: 0.6;
  }
  @media (width >= 60rem) {
    nabla-lab-shell[without~='controls'] .instrument {
      grid-template-columns: 0 minmax(0, 1fr);
      column-gap: 0;
    }
  }
  @media (width < 60rem) {
    .instrument {
      display: flex;
      flex-direction: column;
      align-items: stretch;
    }
    .figure {
      display: contents;
    }
  }
  /* The graph stays in view while the sliders below it are moved. */
  @media (width < 60rem) and (height >= 36rem) {
    nabla-graph-view {
      position: sticky;
      z-index: 3; /* above a cell that is typed in */
      top: 0;
      margin: 0 calc(-1 * var(--space-4));
      padding: 0 var(--space-4);
      border-bottom: 1px solid var(--line);
      background: var(--surface);
    }
  }
`;

const parts = css`
  p {
    margin: 0;
  }
  .small {
    font-size: var(--size-13);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }
  .positive {
    color: var(--positive);
  }
  .negative {
    color: var(--negative);
  }
  .fault {
    padding-left: var(--space-3);
    border-left: 3px solid var(--not-finite);
  }
  .nothing {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: var(--space-4);
    min-height: 16rem;
    color: var(--text-quiet);
    text-align: center;
  }
  .nothing svg {
    width: 12rem;
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1.5;
    stroke-dasharray: 4 3;
  }
  .transport {
    display: grid;
    gap: var(--space-2);
  }
  button.icon {
    width: var(--control);
    padding: 0;
    display: grid;
    place-items: center;
  }
  .play {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .speed select {
    color: var(--text);
  }
  .passes {
    display: grid;
    grid-template-columns: var(--forward) var(--backward);
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .passes input {
    grid-column: 1 / -1;
    width: 100%;
    margin: 0;
    accent-color: var(--accent);
  }
  .pass {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .pass.back {
    text-align: right;
  }
  .moment {
    max-width: none;
    min-height: 1.6em;
  }
  .inputs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .input {
    position: relative;
  }
  .meta {
    position: absolute;
    top: 0;
    right: 0;
    display: flex;
    align-items: baseline;
    gap: var(--space-3);
    font-size: var(--size-13);
    line-height: 1.4;
  }
  .range {
    min-height: 1.5rem;
    padding: 0 var(--space-1);
    margin-top: -0.15rem;
    font-size: var(--size-13);
  }
  .range-fields {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-2);
    padding-top: var(--space-2);
  }
  .options {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-3) var(--space-6);
  }
  .options nabla-select {
    width: 9rem;
  }
  .upstream {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2) var(--space-4);
  }
  summary {
    min-height: 1.75rem;
    cursor: pointer;
  }
  .left {
    text-align: left;
  }
  .inspector {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  .inspector header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 var(--space-4);
  }
  .inspector h2 {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .inspector .close {
    margin-left: auto;
    min-height: 1.75rem;
    font-size: var(--size-18);
  }
  .inspected {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .formulas {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-1);
  }
  .formulas h3 {
    margin: var(--space-3) 0 0;
    color: var(--text-quiet);
    font-size: var(--size-13);
    font-weight: 500;
  }
  .maps {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4) var(--space-6);
  }
  .all-nodes table {
    min-width: 56rem;
  }
  .all-nodes td {
    white-space: normal;
  }
  .all-nodes tr[data-selected] {
    background: var(--accent-soft);
  }
  button.link {
    min-height: 1.5rem;
    padding: 0 var(--space-1);
    color: var(--accent);
    font-size: var(--size-15);
  }
  [slot='shows'] p {
    margin: var(--space-2) 0 var(--space-4);
  }
  @media (pointer: coarse) {
    .range,
    button.link,
    summary {
      min-height: 2.75rem;
    }
    .range {
      margin-top: -0.75rem;
    }
  }
`;

export const graphLabStyles = [controlStyles, panelStyles, layout, parts];
