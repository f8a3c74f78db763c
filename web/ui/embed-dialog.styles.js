import { css } from 'lit';

export const embedDialogStyles = css`
  dialog {
    width: min(72rem, calc(100vw - 2 * var(--space-4)));
    max-height: calc(100dvh - 2 * var(--space-4));
    padding: var(--space-6);
    border: 1px solid var(--line);
    border-radius: calc(2 * var(--radius));
    background: var(--surface);
    color: var(--text);
    font-size: var(--size-15);
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  header {
    display: flex;
    align-items: start;
    justify-content: space-between;
    gap: var(--space-4);
  }
  .close {
    width: var(--control);
    margin: calc(-1 * var(--space-1)) calc(-1 * var(--space-2)) 0 0;
    padding: 0;
    font-size: var(--size-18);
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 18.5rem) minmax(0, 1fr);
    gap: var(--space-6) var(--space-8);
    margin-top: var(--space-6);
  }
  .height {
    margin: calc(-1 * var(--space-2)) 0 0;
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .choices,
  .outcome {
    display: grid;
    align-content: start;
    gap: var(--space-4);
  }
  .outcome {
    gap: var(--space-6);
  }
  fieldset {
    display: grid;
    gap: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .part {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 1.75rem;
    font-size: var(--size-15);
    color: var(--text);
    cursor: pointer;
  }
  .part input {
    width: 1rem;
    height: 1rem;
    margin: 0;
    accent-color: var(--accent);
  }
  .code {
    display: grid;
    gap: var(--space-1);
  }
  .code .row {
    margin-top: var(--space-1);
  }
  textarea {
    width: 100%;
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface-raised);
    color: inherit;
    font: var(--size-13) / 1.5 var(--font-mono);
    resize: vertical;
    overflow-wrap: anywhere;
  }
  .said {
    font-size: var(--size-13);
    color: var(--text-quiet);
  }
  .preview .label {
    margin: 0 0 var(--space-1);
  }
  iframe {
    display: block;
    width: 100%;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius);
  }
  @media (pointer: coarse) {
    .part {
      min-height: 2.75rem;
    }
  }
  @media (width < 48rem) {
    dialog {
      padding: var(--space-4);
    }
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
    .outcome {
      display: contents;
    }
    .code {
      order: -1; /* what most came for; the choices are there for the rest */
    }
    fieldset {
      grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
      gap: 0 var(--space-4);
    }
    legend {
      grid-column: 1 / -1;
    }
    .part {
      line-height: 1.3;
    }
  }
`;
