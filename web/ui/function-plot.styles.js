import { css } from 'lit';

export const functionPlotStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
    user-select: none;
    font-variant-numeric: tabular-nums;
    touch-action: pan-y;
    cursor: ew-resize;
  }
  text {
    font-size: 13px;
    fill: var(--text-quiet);
  }
  .grid {
    stroke: var(--line);
  }
  .axis {
    stroke: var(--line-strong);
  }
  .band {
    fill: var(--neutral);
  }
  .curve {
    fill: none;
    stroke-linejoin: round;
  }
  .tangent {
    stroke: var(--accent);
    stroke-width: 1.5;
    stroke-dasharray: 6 4;
  }
  .guide {
    stroke: var(--accent);
    stroke-dasharray: 1 3;
  }
  .spot {
    stroke-width: 1.75;
  }
  .spot.open {
    fill: var(--surface);
  }
  .handle {
    outline: none;
  }
  .knob {
    fill: var(--accent);
    stroke: var(--surface);
    stroke-width: 2.5;
  }
  .halo {
    fill: transparent;
  }
  .handle:focus-visible .halo {
    stroke: var(--accent);
    stroke-width: 2;
  }
  .echo {
    fill: var(--surface);
    stroke: var(--accent);
    stroke-width: 2;
  }
  .label {
    fill: var(--text);
  }
`;
