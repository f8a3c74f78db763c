import { css } from 'lit';

export const sliderStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .label {
    display: block;
    margin-bottom: var(--space-1); /* as over the other fields, beside which it stands */
  }
  .line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-3);
  }
  .field {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--text-quiet);
    font-size: var(--size-13);
  }
  .field input {
    width: 5.5rem;
    color: var(--text);
    font-size: var(--size-15);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }
  input[type='range'] {
    appearance: none;
    width: 100%;
    height: var(--control);
    margin: 0;
    background: none;
    cursor: pointer;
    touch-action: pan-y;
    border-radius: var(--radius);
  }
  input[type='range']::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: linear-gradient(var(--accent) 0 0) 0 / var(--filled) 100% no-repeat var(--line-strong);
  }
  input[type='range']::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line-strong);
  }
  input[type='range']::-moz-range-progress {
    height: 4px;
    border-radius: 2px;
    background: var(--accent);
  }
  input[type='range']::-webkit-slider-thumb {
    appearance: none;
    width: 18px;
    height: 18px;
    margin-top: -7px;
    border: 2px solid var(--surface-raised);
    border-radius: 50%;
    background: var(--accent);
    transition: transform var(--quick);
  }
  input[type='range']::-moz-range-thumb {
    width: 14px;
    height: 14px;
    border: 2px solid var(--surface-raised);
    border-radius: 50%;
    background: var(--accent);
  }
  input[type='range']:active::-webkit-slider-thumb {
    transform: scale(1.2);
  }
  @media (pointer: coarse) {
    input[type='range']::-webkit-slider-thumb {
      width: 26px;
      height: 26px;
      margin-top: -11px;
    }
  }
`;
