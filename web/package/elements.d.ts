/** The labs as elements. Importing them registers nothing; `nabla-playground/define` does. */

export { configure } from './configure.js';
export type { Addresses } from './configure.js';

/** What all labs share. docs/elements.md tells of each attribute, property, event and part. */
export class NablaElement<State extends object = Record<string, unknown>> extends HTMLElement {
  /** The whole state; replace it, never change it in place. One that does not fit is refused with a notice. */
  state: State;
  /** `eager` computes off screen too. */
  loading: 'lazy' | 'eager';
  /** Keep the state in the page's address. */
  useHash: boolean;
  /** Whether what is on screen belongs to an older state. */
  readonly stale: boolean;
  /** Changes a part of the state, as a person would: fires `nabla-state-change`. */
  setState(patch: Partial<State>): void;
  /** Asks for the engine again after it could not be had. */
  retry(): void;
  /** Fulfilled when what changed has been drawn. */
  readonly updateComplete: Promise<boolean>;
}

export class NablaSoftmax extends NablaElement {}
export class NablaGradcheck extends NablaElement {}
export class NablaTrain extends NablaElement {}

declare global {
  interface HTMLElementTagNameMap {
    'nabla-softmax': NablaSoftmax;
    'nabla-gradcheck': NablaGradcheck;
    'nabla-train': NablaTrain;
  }
  interface HTMLElementEventMap {
    'nabla-state-change': CustomEvent<{ state: object }>;
  }
}
