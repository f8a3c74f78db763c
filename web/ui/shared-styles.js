/** Styles that shadow roots share. Adopted sheets are parsed once, however many elements use them. */

import { css } from 'lit';

/** Box sizing, focus and the visually hidden, as in styles/base.css. */
export const baseStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
    border-radius: 2px;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2,
  h3 {
    margin: 0 0 var(--space-2);
    font-size: var(--size-18);
    font-weight: 620;
    line-height: 1.3;
    letter-spacing: -0.01em;
  }
  h3 {
    font-size: var(--size-15);
    letter-spacing: 0;
  }
  p {
    margin: 0 0 var(--space-2);
    max-width: var(--measure);
    text-wrap: pretty;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.2em;
  }
  code {
    font: 0.93em var(--font-mono);
  }
  .quiet {
    color: var(--text-quiet);
  }
`;

/** Buttons, fields and their labels. `button.primary` is the one that matters most; `button.quiet` recedes. */
export const controlStyles = css`
  ${baseStyles}
  button,
  input,
  select {
    font: inherit;
    color: inherit;
    font-variant-numeric: inherit;
  }
  button {
    min-height: var(--control);
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
    line-height: 1.2;
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--quick),
      border-color var(--quick),
      color var(--quick);
  }
  button:hover:not(:disabled) {
    border-color: var(--accent);
    color: var(--accent);
  }
  button:active:not(:disabled) {
    background: var(--accent-soft);
  }
  button.primary {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 560;
  }
  button.primary:hover:not(:disabled) {
    background: color-mix(in oklab, var(--accent) 88%, var(--text));
    color: var(--on-accent);
  }
  button.quiet {
    border-color: transparent;
    background: none;
    color: var(--text-quiet);
  }
  button.quiet:hover:not(:disabled) {
    background: var(--accent-soft);
    color: var(--accent);
  }
  button:disabled,
  input:disabled,
  select:disabled {
    opacity: 0.5;
    cursor: not-allowed;
  }
  button svg {
    display: block;
    width: 1rem;
    height: 1rem;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  input:not([type='checkbox'], [type='radio'], [type='range']),
  select {
    height: var(--control);
    min-width: 0;
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
  }
  input:hover:not(:disabled),
  select:hover:not(:disabled) {
    border-color: var(--accent);
  }
  input[aria-invalid='true'] {
    border-color: var(--wrong);
    background: color-mix(in oklab, var(--wrong) 8%, var(--surface-raised));
  }
  label,
  legend,
  .label {
    padding: 0;
    font-size: var(--size-13);
    line-height: 1.4;
    color: var(--text-quiet);
  }
  .reason {
    margin: var(--space-1) 0 0;
    font-size: var(--size-13);
    line-height: 1.4;
    color: var(--wrong);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
`;

/** Groups of things inside a lab: a `.panel` has no box, only a heading and air; a `.frame` scrolls sideways by itself. */
export const panelStyles = css`
  ${baseStyles}
  .panel {
    min-width: 0;
    margin: 0;
  }
  .panel > .quiet {
    font-size: var(--size-13);
  }
  .frame {
    max-width: 100%;
    overflow-x: auto;
    overscroll-behavior-x: contain;
  }
  table {
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  caption {
    padding-bottom: var(--space-2);
    text-align: left;
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  th,
  td {
    padding: var(--space-1) var(--space-3);
    text-align: right;
    font-weight: 400;
    white-space: nowrap;
  }
  th {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  thead th {
    border-bottom: 1px solid var(--line);
  }
  th[scope='row'] {
    text-align: left;
    padding-left: 0;
  }
  .not-finite {
    color: var(--not-finite);
    font-weight: 560;
  }
  .ok {
    color: var(--ok);
  }
  .wrong {
    color: var(--wrong);
  }
`;

/** A field below its label, as wide as its place. */
export const fieldStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  label {
    display: grid;
    gap: var(--space-1);
  }
  input,
  select {
    width: 100%;
    color: var(--text);
    font-size: var(--size-15);
    font-variant-numeric: tabular-nums;
  }
`;

/** Names with their numbers, side by side: a `dl` with a `div` for each pair. */
export const factsStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-8);
    margin: 0;
  }
  .facts dt {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .facts dd {
    margin: 0;
  }
`;
