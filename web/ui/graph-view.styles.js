import { css } from 'lit';

export const graphViewStyles = css`
  :host {
    display: block;
    position: relative;
    min-width: 0;
  }
  .frame {
    position: relative;
    contain: strict;
    border-radius: var(--radius);
    background: var(--surface);
  }
  svg.graph {
    display: block;
    width: 100%;
    height: 100%;
    cursor: grab;
    touch-action: pan-y;
    user-select: none;
    font-family: var(--font-sans);
    font-variant-numeric: tabular-nums;
  }
  .too-many {
    display: grid;
    height: 100%;
    place-items: center;
    margin: 0;
    color: var(--text-quiet);
    text-align: center;
  }
  svg.graph.panning {
    cursor: grabbing;
  }
  text {
    text-anchor: middle;
    dominant-baseline: central;
    font-size: 13px;
    fill: var(--text);
    text-rendering: geometricPrecision; /* laid out faster: no font of its own for each scale */
  }
  .tiny .number,
  .tiny .factor {
    display: none;
  }
  .node {
    cursor: pointer;
    outline: none;
  }
  .reach {
    fill: transparent;
  }
  .pill {
    fill: var(--surface-raised);
    stroke: var(--line-strong);
    stroke-width: 1.25;
  }
  .input .pill,
  .constant .pill {
    fill: var(--neutral);
    stroke: none;
  }
  .constant .pill {
    fill: var(--surface);
    stroke: var(--line-strong);
    stroke-dasharray: 3 3;
  }
  .literal .pill {
    fill: var(--surface);
    stroke: none;
  }
  .name {
    font-weight: 620;
  }
  .symbol {
    fill: var(--text-quiet);
  }
  .operation .symbol:first-child {
    fill: var(--text);
  }
  .shape {
    font-size: 11px;
    fill: var(--text-quiet);
  }
  .number {
    font-weight: 500;
  }
  .gradient.number,
  .sum .number {
    font-style: italic;
  }
  .positive {
    fill: var(--positive);
  }
  .negative {
    fill: var(--negative);
  }
  .zero {
    fill: var(--text-quiet);
  }
  .not-finite {
    fill: var(--not-finite);
    font-weight: 620;
  }
  .dim {
    opacity: 0.4;
  }
  .empty .pill {
    stroke: var(--line);
  }
  .empty .symbol,
  .empty .name {
    fill: var(--text-quiet);
  }
  .node:hover .pill {
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .selected .pill {
    fill: var(--accent-soft);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .current .pill {
    stroke: var(--text);
    stroke-width: 2.5;
  }
  .faulty .pill {
    stroke: var(--not-finite);
    stroke-width: 2;
  }
  .node:focus-visible .pill {
    stroke: var(--accent);
    stroke-width: 3.5;
  }
  .badge circle {
    fill: var(--surface-raised);
    stroke: currentcolor;
    stroke-width: 1.25;
  }
  .badge path {
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .badge.pass {
    color: var(--ok);
  }
  .badge.fail {
    color: var(--wrong);
  }
  .badge.fault {
    color: var(--not-finite);
  }
  .line {
    fill: none;
    /* A colour, not an opacity: that would make each edge a layer of its own. */
    stroke: color-mix(in srgb, var(--line-strong) 75%, transparent);
    stroke-width: 1.25;
  }
  .arrow {
    fill: var(--line-strong);
  }
  .edge.near .line {
    stroke: var(--accent);
  }
  .edge.near .arrow {
    fill: var(--accent);
  }
  .edge.passed .line {
    stroke: var(--text);
    stroke-dasharray: 5 4;
  }
  .edge.passed .arrow {
    fill: var(--text);
  }
  .edge.current .line {
    stroke-width: 2.5;
  }
  .factor {
    font-size: 11px;
  }
  .factor,
  .sum .number {
    fill: var(--text);
    stroke: var(--surface);
    stroke-width: 4px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .edge.current .factor {
    font-weight: 620;
  }
  .foot {
    display: flex;
    align-items: center;
    gap: var(--space-4);
    min-height: var(--control);
  }
  .tools {
    display: flex;
    flex: none;
    gap: 2px;
    margin-left: auto;
  }
  .tools button {
    width: var(--control);
    padding: 0;
    display: grid;
    place-items: center;
  }
`;
