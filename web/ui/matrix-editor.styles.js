import { css } from 'lit';

export const matrixEditorStyles = css`
  .frame {
    max-width: calc(100% + 5px);
    margin: -2px -3px -3px -2px;
    padding: 2px 3px 3px 2px;
  }
  table {
    border-spacing: 0;
  }
  td {
    padding: 0;
  }
  /* Cells share their borders, as in a sheet. */
  td input[type='text'] {
    display: block;
    position: relative;
    width: calc(var(--cell-width, 5.25rem) + 1px);
    margin: 0 -1px -1px 0;
    padding: 0 var(--space-1);
    border-radius: 0;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  td input[type='text']:hover,
  td input[aria-invalid='true'] {
    z-index: 1;
  }
  td input[data-lit] {
    z-index: 1;
    border-color: var(--accent);
    box-shadow: inset 0 0 0 1px var(--accent);
  }
  tr[data-marked] th {
    color: var(--text);
    font-weight: 620;
  }
  td input[type='text']:focus {
    z-index: 2;
    border-color: var(--accent);
    outline-offset: -1px;
  }
  tr[data-marked] td input[type='text'] {
    background: var(--neutral);
  }
  .size {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    margin-top: var(--space-2);
  }
  .size > span {
    display: inline-flex;
    align-items: center;
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .size button {
    width: var(--control);
    padding: 0;
    font-size: var(--size-18);
  }
`;
