/** The labs as elements. Importing them registers nothing; `nabla-playground/define` does. */

export { configure } from './configure.js';
export type { Addresses } from './configure.js';

/** What all labs share. docs/elements.md tells of each attribute, property, event and part. */
export class NablaElement<State extends object = Record<string, unknown>> extends HTMLElement {
  /** The whole state; replace it, never change it in place. One that does not fit is refused with a notice. */
  state: State;
  /** `eager` computes off screen too. */
  loading: 'lazy' | 'eager';
  /** Names of parts not to be shown, with spaces between. */
  hide: string;
  controls: 'full' | 'minimal' | 'none';
  readonly: boolean;
  /** The address of the lab's own page, from which links and embed code are made. */
  home: string;
  /** Keep the state in the page's address. */
  useHash: boolean;
  /** Whether what is on screen belongs to an older state. */
  readonly stale: boolean;
  /** Changes a part of the state, as a person would: fires `nabla-state-change`. */
  setState(patch: Partial<State>): void;
  /** The state as a link holds it: `#` and what follows. */
  pack(): Promise<string>;
  /** Opens what `pack` gave, or says in a notice why not and opens the usual start. */
  openState(from: string): Promise<void>;
  /** Asks for the engine again after it could not be had. */
  retry(): void;
  /** Fulfilled when what changed has been drawn. */
  readonly updateComplete: Promise<boolean>;
}

declare global {
  interface HTMLElementEventMap {
    'nabla-state-change': CustomEvent<{ state: object }>;
    'nabla-event': CustomEvent<{ name: string; data: unknown }>;
  }
}

// The build adds a class and a tag for each lab.
