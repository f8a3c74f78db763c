import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  figure {
    margin: 0;
  }
  figcaption {
    margin-bottom: var(--space-1);
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .plot {
    position: relative;
    touch-action: pan-y;
    border-radius: var(--radius);
  }
  .uplot {
    font-family: inherit;
  }
  .u-cursor-x {
    border-right: 1px solid var(--line-strong);
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1) var(--space-6);
    margin: var(--space-1) 0 0;
    padding: 0;
    list-style: none;
    font-size: var(--size-13);
  }
  .legend li {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .legend svg {
    width: 24px;
    height: 12px;
    overflow: visible;
    stroke: var(--swatch);
    fill: var(--swatch);
  }
  .legend .value {
    min-width: 4.5rem;
    color: var(--text);
  }
  details {
    margin-top: var(--space-1);
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  summary {
    width: fit-content;
    padding: var(--space-1) 0;
    cursor: pointer;
  }
  @media (pointer: coarse) {
    summary {
      line-height: 2.25rem;
    }
  }
  details .frame {
    max-height: 20rem;
    overflow-y: auto;
  }
`;
