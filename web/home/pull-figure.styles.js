import { css } from 'lit';

export const pullFigureStyles = css`
  :host {
    display: block;
  }
  figure {
    margin: 0;
  }
  svg {
    display: block;
    width: 100%;
    height: auto;
    overflow: visible;
    user-select: none;
    font-variant-numeric: tabular-nums;
  }
  text {
    font-size: 14px;
    fill: var(--text);
  }
  .axis {
    font-size: 13px;
    fill: var(--text-quiet);
  }
  .zero {
    stroke: var(--line-strong);
  }
  .hit {
    fill: transparent;
  }
  .stem {
    stroke: var(--positive);
    stroke-width: 6;
  }
  .stem.negative {
    stroke: var(--negative);
  }
  .handle {
    cursor: ns-resize;
    outline: none;
  }
  .knob {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 3;
    transition: r var(--quick);
  }
  .handle:hover .knob,
  .handle:active .knob {
    r: 12px;
  }
  .handle:focus-visible .hit {
    r: 15px;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .gradient path {
    fill: none;
    stroke: var(--positive);
    stroke-width: 1.75;
    stroke-dasharray: 3 2;
  }
  .gradient.negative path {
    stroke: var(--negative);
  }
  .gradient text {
    font-size: 13px;
    fill: var(--positive);
  }
  .gradient.negative text {
    fill: var(--negative);
  }
  .class {
    cursor: pointer;
    outline: none;
  }
  .class:focus-visible .hit {
    stroke: var(--accent);
    stroke-width: 2;
    rx: 6px;
  }
  .class:hover .name {
    fill: var(--accent);
  }
  .bar {
    fill: var(--positive);
  }
  .target {
    fill: none;
    stroke: var(--text-quiet);
    stroke-dasharray: 3 3;
  }
  .name {
    fill: var(--text-quiet);
  }
  .true .name {
    fill: var(--text);
    font-weight: 620;
  }
  figcaption {
    margin-top: var(--space-3);
    max-width: 30rem;
    font-size: var(--size-13);
    line-height: 1.5;
    color: var(--text-quiet);
  }
  .loss {
    color: var(--text);
  }
`;
