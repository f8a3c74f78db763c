import { css } from 'lit';
import { controlStyles, panelStyles } from '../../ui/shared-styles.js';

/** Wide: the controls at the left, the answer beside them. Narrow: the verdict and the maps first, then the controls. */
export const labStyles = [
  controlStyles,
  panelStyles,
  css`
    :host {
      display: block;
    }
    .instrument {
      display: grid;
      grid-template:
        'controls verdict verdict' auto
        'controls table maps' auto
        'controls sweep sweep' 1fr
        / 17rem minmax(0, 1fr) 17.5rem;
      gap: var(--space-6) var(--space-8);
      align-items: start;
    }
    .place-verdict {
      grid-area: verdict;
      scroll-margin-top: var(--space-4);
      min-height: 9.5rem;
    }
    .place-controls {
      grid-area: controls;
      display: grid;
      gap: var(--space-6);
    }
    .maps {
      grid-area: maps;
    }
    .table {
      grid-area: table;
    }
    .sweep {
      grid-area: sweep;
      min-height: 24rem;
    }
    .panel h2 {
      font-size: var(--size-15);
    }
    .group {
      display: grid;
      gap: var(--space-3);
    }
    .about {
      margin: calc(-1 * var(--space-1)) 0 0;
      font-size: var(--size-13);
      line-height: 1.5;
      color: var(--text-quiet);
    }
    .sizes {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
      gap: var(--space-2);
    }

    .formula {
      display: block;
      min-height: 2.5rem;
      margin-bottom: var(--space-3);
    }
    .headline {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: var(--space-3);
      max-width: none;
      margin-bottom: var(--space-2);
      font-size: var(--size-24);
      font-weight: 560;
      line-height: 1.3;
      letter-spacing: -0.015em;
    }
    .pass {
      color: var(--ok);
    }
    .fail {
      color: var(--wrong);
    }
    .meaning {
      max-width: 46rem;
    }
    .misleads .meaning {
      padding-left: var(--space-3);
      border-left: 3px solid var(--negative);
    }
    .verdict:focus {
      outline: none;
    }
    .verdict .quiet {
      font-size: var(--size-13);
    }

    .blocks {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-4) var(--space-6);
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1) var(--space-4);
      margin: var(--space-4) 0 0;
      padding: 0;
      list-style: none;
      font-size: var(--size-13);
      color: var(--text-quiet);
    }
    .key li {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
    }
    .square {
      display: inline-grid;
      place-items: center;
      width: 1rem;
      height: 1rem;
      line-height: 1;
      color: var(--surface);
    }
    .square.agrees {
      background: color-mix(in srgb, var(--ok) 16%, var(--neutral));
    }
    .square.fails {
      background: var(--wrong);
    }
    .square.no-number {
      background: var(--not-finite);
    }

    .table-head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2);
      margin-bottom: var(--space-2);
    }
    .table-head h2 {
      margin: 0;
    }

    .sweep .waiting {
      min-height: 18rem;
    }
    .sweep .stale {
      opacity: 0.6;
    }
    .findings {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 21rem), 1fr));
      gap: var(--space-4) var(--space-8);
      margin-top: var(--space-3);
      font-size: var(--size-13);
      line-height: 1.55;
    }

    .shows {
      display: grid;
      gap: var(--space-1);
    }
    .shows h3 {
      margin: var(--space-3) 0 0;
    }

    nabla-lab-shell[without~='controls'] .instrument {
      grid-template:
        'verdict verdict' auto
        'table maps' auto
        'sweep sweep' 1fr
        / minmax(0, 1fr) 17.5rem;
    }
    @media (width < 72rem) {
      nabla-lab-shell[without~='controls'] .instrument {
        grid-template: 'verdict' auto 'maps' auto 'table' auto 'sweep' auto / minmax(0, 1fr);
      }
      .instrument {
        grid-template:
          'controls verdict' auto
          'controls maps' auto
          'controls table' 1fr
          'sweep sweep' auto
          / 17rem minmax(0, 1fr);
      }
    }
    @media (width < 44rem) {
      .instrument {
        grid-template:
          'verdict' auto
          'maps' auto
          'controls' auto
          'table' auto
          'sweep' auto
          / minmax(0, 1fr);
      }
      .headline {
        font-size: var(--size-18);
      }
    }
  `,
];
