import { css } from 'lit';
import { controlStyles, panelStyles } from '../../ui/shared-styles.js';
import { lessonStyles } from './lesson-styles.js';
import { networkStyles } from './network-styles.js';
import { ownFileStyles } from './own-file-styles.js';
import { outputStyles } from './output-styles.js';

export const trainStyles = [
  controlStyles,
  panelStyles,
  lessonStyles,
  networkStyles,
  outputStyles,
  ownFileStyles,
  css`
    :host {
      display: block;
    }
    .lab {
      display: grid;
      grid-template:
        'transport transport transport' 'lesson lesson lesson' 'controls controls controls' 'data network output' 'data curves output' 1fr 'closer closer closer' / 12.5rem minmax(
          0,
          1fr
        )
        19rem;
      gap: var(--space-6) var(--space-8);
      align-items: start;
    }
    .lab:not(:has(.lesson)) .transport {
      margin-bottom: calc(-1 * var(--space-6)); /* the lesson's row is empty, and so is a gap too many */
    }
    .transport {
      grid-area: transport;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    .controls {
      grid-area: controls;
      display: grid;
      gap: var(--space-3);
    }
    .data {
      grid-area: data;
    }
    .network {
      grid-area: network;
    }
    .output {
      grid-area: output;
    }
    .curves {
      grid-area: curves;
    }
    .closer {
      grid-area: closer;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4);
      padding-top: var(--space-4);
      border-top: 1px solid var(--line);
    }
    .data {
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
    .counters {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--space-1) var(--space-6);
      margin-bottom: var(--space-2);
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
    .phases {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-4);
    }
    .phases ol {
      display: flex;
      gap: var(--space-1);
      margin: 0;
      padding: 0;
      list-style: none;
      font-size: var(--size-13);
    }
    .phases li {
      padding: 2px var(--space-2);
      border-radius: var(--radius);
      background: var(--neutral);
      color: var(--text-quiet);
    }
    .phases li[aria-current] {
      background: var(--accent);
      color: var(--on-accent);
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
      display: grid;
      grid-template-columns: minmax(14rem, 2fr) 5rem repeat(3, minmax(8rem, 1fr));
      gap: var(--space-3) var(--space-6);
      align-items: start;
    }
    .remark {
      margin-left: auto;
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
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(6.5rem, 1fr));
      gap: var(--space-3);
      align-items: end;
      width: 100%;
    }

    /* folded settings */
    details > summary {
      width: fit-content;
      min-height: 24px;
      cursor: pointer;
    }
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
      gap: var(--space-6) var(--space-8);
      padding: var(--space-4) 0 var(--space-2);
    }
    .group {
      display: grid;
      align-content: start;
      gap: var(--space-3);
      min-width: 0;
    }
    .group h2 {
      font-size: var(--size-15);
    }

    @media (width < 68rem) {
      .lab {
        grid-template: 'transport transport' 'lesson lesson' 'controls controls' 'output network' 'output curves' 1fr 'data closer' / 19rem minmax(
            0,
            1fr
          );
      }
    }
    @media (width < 52rem) {
      .lab {
        grid-template-columns: 16rem minmax(0, 1fr);
        column-gap: var(--space-6);
      }
      .live {
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      }
      .learning-rate {
        grid-column: 1 / -1;
      }
    }
    @media (width < 42rem) {
      .lab {
        grid-template: 'transport' 'lesson' 'output' 'network' 'curves' 'controls' 'data' 'closer' / minmax(0, 1fr);
      }
      .buttons {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        width: 100%;
      }
      .transport .buttons button:not(.run) {
        padding: 0 var(--space-1);
        font-size: var(--size-13);
        line-height: 1.3;
      }
      .buttons .icon svg {
        display: none; /* the words alone fill the button */
      }
      .run {
        grid-column: 1 / -1;
      }
      .speed {
        min-width: 0;
      }
    }
    @media (width < 30rem) {
      .counters {
        align-content: start;
        min-height: 3.75rem; /* of two lines, so that nothing moves when the speed or a remark comes */
      }
    }
  `,
];
