import { css } from 'lit';
import { baseStyles } from '../../ui/shared-styles.js';

export const networkPictureStyles = [
  baseStyles,
  css`
    :host {
      display: block;
      min-width: 0;
    }
    .frame {
      overflow-x: auto;
      overscroll-behavior-x: contain;
    }
    .heads {
      position: relative;
      height: 5.75rem;
    }
    @media (pointer: coarse) {
      .heads {
        height: 7.5rem; /* larger buttons */
      }
    }
    .head {
      position: absolute;
      bottom: var(--space-2);
      transform: translateX(-50%);
    }
    .nodes {
      position: relative;
    }
    .links {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      pointer-events: none;
    }
    .node {
      position: absolute;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: var(--neutral);
      box-shadow: 0 0 0 1px var(--line-strong);
      overflow: hidden;
      cursor: pointer;
      touch-action: manipulation;
    }
    .node.fixed {
      cursor: default;
    }
    .node canvas {
      display: block;
      width: 100%;
      height: 100%;
      image-rendering: auto;
    }
    .node:hover {
      box-shadow: 0 0 0 2px var(--accent);
    }
    .node.selected {
      box-shadow: 0 0 0 3px var(--accent);
    }
    .node:focus-visible {
      outline-offset: 4px;
    }
    .node.off canvas {
      opacity: 0.3;
    }
    .node.off {
      box-shadow: 0 0 0 1px var(--line);
    }
    .name {
      position: absolute;
      font-size: var(--size-13);
      line-height: 20px;
      white-space: nowrap;
      overflow: hidden;
      text-overflow: ellipsis;
      pointer-events: none;
    }
    .name.off {
      color: var(--text-quiet);
    }
    .rest {
      position: absolute;
      transform: translateX(-50%);
      font-size: var(--size-13);
      color: var(--text-quiet);
      white-space: nowrap;
    }
  `,
];
