import { css } from 'lit';

/** Choosing a file of one's own, the reader's or a model, and what is wrong with it. */
export const ownFileStyles = css`
  .own {
    display: grid;
    gap: var(--space-2);
  }
  .file {
    display: inline-flex;
    align-items: center;
    width: fit-content;
    min-height: var(--control);
    padding: 0 var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: var(--text);
    font-size: var(--size-15);
    cursor: pointer;
  }
  .file:hover {
    border-color: var(--accent);
    color: var(--accent);
  }
  .file:has(:focus-visible) {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  .file input {
    position: absolute;
    width: 1px;
    height: 1px;
    opacity: 0;
  }
  .problems {
    display: grid;
    gap: var(--space-1);
    margin: 0 0 var(--space-2);
    padding: 0;
    list-style: none;
    font-size: var(--size-13);
  }
`;
