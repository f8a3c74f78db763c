import { css } from 'lit';
import { controlStyles, panelStyles } from '../../ui/shared-styles.js';
import { outputStyles } from './output-styles.js';

export const trainStyles = [
  controlStyles,
  panelStyles,
  outputStyles,
  css`
    :host {
      display: block;
    }
    .lab {
      display: grid;
      grid-template: 'transport transport' 'live live' 'layers layers' 'settings output' 1fr / 15rem minmax(0, 1fr);
      gap: var(--space-6) var(--space-12);
      align-items: start;
    }
    .transport {
      grid-area: transport;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    .layers {
      grid-area: layers;
    }
    .settings {
      grid-area: settings;
      display: grid;
      gap: var(--space-8);
    }
    .output {
      grid-area: output;
    }
    .data,
    .learning {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    h2 {
      margin: 0;
    }
    .small {
      margin: 0;
      font-size: var(--size-13);
      line-height: 1.45;
    }

    /* transport */
    .transport button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--space-2);
    }
    .run {
      min-width: 6.5rem;
    }
    .top {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--space-2) var(--space-6);
    }
    .counters {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-1) var(--space-6);
    }
    .counters strong {
      display: inline-block;
      min-width: 3.5ch;
      font-size: var(--size-18);
      font-weight: 620;
    }
    .speed {
      min-width: 8rem;
      color: var(--text-quiet);
    }
    .speed:empty {
      display: none;
    }
    progress {
      appearance: none;
      display: block;
      width: 100%;
      height: 4px;
      border: 0;
      border-radius: 2px;
      background: var(--neutral);
      overflow: hidden;
    }
    progress::-webkit-progress-bar {
      background: var(--neutral);
    }
    progress::-webkit-progress-value {
      background: var(--accent);
    }
    progress::-moz-progress-bar {
      background: var(--accent);
    }
    .live {
      grid-area: live;
      display: grid;
      grid-template-columns: minmax(14rem, 2fr) 5rem repeat(3, minmax(8rem, 1fr));
      gap: var(--space-3) var(--space-6);
      align-items: end;
    }
    .under {
      display: flex;
      justify-content: space-between;
      gap: var(--space-4);
      margin-top: var(--space-1);
      font-size: var(--size-13);
      color: var(--text-quiet);
    }

    /* data */
    .dropping {
      outline: 2px dashed var(--accent);
      outline-offset: var(--space-2);
      border-radius: var(--radius);
    }
    .note {
      padding-left: var(--space-3);
      border-left: 2px solid var(--accent);
    }
    button.link {
      min-height: 0;
      padding: 0;
      border: 0;
      background: none;
      color: var(--accent);
      text-align: left;
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
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
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--size-13);
    }

    /* network */
    .layers {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3) var(--space-8);
    }
    .chain {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-3) var(--space-2);
    }
    .layer {
      display: grid;
      gap: var(--space-1);
    }
    .layer strong {
      display: flex;
      align-items: center;
      height: var(--control);
      font-size: var(--size-18);
    }
    .layer.hidden {
      grid-template-columns: 4.5rem auto;
      align-items: end;
      gap: 0;
    }
    .add {
      margin-left: var(--space-4);
    }
    .buttons {
      display: flex;
    }
    .buttons button {
      width: 1.75rem;
      padding: 0;
      font-size: var(--size-18);
    }
    .chain .link {
      display: grid;
      justify-items: center;
      min-width: 5.5rem;
      font-size: var(--size-13);
      line-height: 1.3;
      color: var(--text-quiet);
      font-variant-numeric: tabular-nums;
    }
    .chain .link svg {
      width: 100%;
      height: 8px;
      fill: none;
      stroke: var(--line-strong);
      vector-effect: non-scaling-stroke;
    }
    .chain .link sub {
      font-size: 0.75em;
      line-height: 0;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
      gap: var(--space-3);
      width: 100%;
    }

    @media (width < 60rem) {
      .lab {
        grid-template: 'transport' 'output' 'live' 'layers' 'settings' / minmax(0, 1fr);
      }
      .settings {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
      }
      .live {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      }
      .learning-rate {
        grid-column: 1 / -1;
      }
    }
    @media (width < 40rem) {
      .top > .row {
        display: grid;
        grid-template-columns: 1fr 1fr;
        width: 100%;
      }
      .run {
        grid-column: 1 / -1;
      }
      .speed {
        min-width: 0;
      }
    }
    @media (pointer: coarse) {
      .buttons button {
        width: var(--control);
      }
    }
  `,
];
