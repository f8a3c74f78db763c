import { LitElement, css, html, nothing } from 'lit';
import { emit } from './emit.js';
import { inTurn, whenIdle, whenShown } from './in-turn.js';
import { baseStyles } from './shared-styles.js';

/** @typedef {import('./code-editor.setup.js').Editor} Editor */
/** @typedef {import('./code-editor.setup.js').Completion} Completion */
/** @typedef {import('./code-editor.setup.js').Range} Range */

/** Where a problem begins, as a person counts, and the line with a caret under the place.
 *  @typedef {Range & {message: string, hint?: string, place?: string}} Problem */

/** A program to type in: coloured, with completion, brackets, undo, and a problem underlined at its place and told in
 *  words below. Tab leads on to what follows. CodeMirror comes when the element is there; till then the text can be read.
 *
 *  @prop {string} value
 *  @prop {string} label
 *  @prop {string} placeholder
 *  @prop {readonly Completion[]} completions
 *  @prop {Problem | null} problem
 *  @prop {Range | null} marked  the part that belongs to what is selected elsewhere
 *  @fires nabla-input   {value}, as a person types
 *  @fires nabla-cursor  {offset}, as a person moves the cursor */
export class CodeEditor extends LitElement {
  static properties = {
    value: { type: String },
    label: { type: String },
    placeholder: { type: String },
    completions: { attribute: false },
    problem: { attribute: false },
    marked: { attribute: false },
    ready: { state: true },
  };

  static styles = [
    baseStyles,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      .box {
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface-raised);
        overflow: hidden;
      }
      .box:focus-within {
        border-color: var(--accent);
        box-shadow: 0 0 0 1px var(--accent);
      }
      .box.wrong {
        border-color: var(--wrong);
      }
      pre {
        margin: 0;
        padding: var(--space-2) var(--space-2) var(--space-2) 2.75rem;
        font: var(--size-13) / 1.7 var(--font-mono);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      .problem {
        margin-top: var(--space-2);
        padding-left: var(--space-3);
        border-left: 3px solid var(--wrong);
        font-size: var(--size-13);
        line-height: 1.45;
      }
      .problem:empty {
        display: none;
      }
      .problem p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .message {
        color: var(--wrong);
      }
      .excerpt {
        padding: var(--space-1) 0;
        line-height: 1.35;
        white-space: pre;
        overflow-x: auto;
      }
    `,
  ];

  /** @type {Editor | undefined} */
  #editor;
  #creating = false;
  #isDestroyed = false;

  constructor() {
    super();
    this.value = '';
    this.label = 'Program';
    this.placeholder = '';
    /** @type {readonly Completion[]} */
    this.completions = [];
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {Range | null} */
    this.marked = null;
    /** Whether CodeMirror is there. @private */
    this.ready = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#isDestroyed = false;
    if (this.hasUpdated) void this.#create();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#isDestroyed = true;
    this.#editor?.view.destroy();
    this.#editor = undefined;
    this.ready = false;
  }

  firstUpdated() {
    void this.#create();
  }

  async #create() {
    if (this.#editor || this.#creating) return;
    this.#creating = true;
    await whenShown();
    await new Promise((go) => whenIdle(() => go(undefined))); // it is large, and the text can be read without it
    const { createEditor } = await import('./code-editor.setup.js');
    await new Promise((go) => inTurn(() => go(undefined)));
    this.#creating = false;
    if (this.#isDestroyed) return;
    this.#editor = createEditor({
      parent: /** @type {Element} */ (this.renderRoot.querySelector('.place')),
      root: /** @type {ShadowRoot} */ (this.renderRoot),
      text: this.value,
      label: this.label,
      placeholder: this.placeholder,
      words: () => this.completions,
      onInput: (text) => {
        this.value = text;
        emit(this, 'nabla-input', { value: text });
      },
      onCursor: (offset) => emit(this, 'nabla-cursor', { offset }),
    });
    this.ready = true;
  }

  focus() {
    this.#editor?.view.focus();
  }

  /** @param {Map<string, unknown>} changed */
  updated(changed) {
    const editor = this.#editor;
    if (!editor) return;
    const isNew = changed.has('ready');
    if (changed.has('value')) editor.setText(this.value);
    if (isNew || changed.has('problem')) editor.setProblem(this.problem);
    if (isNew || changed.has('marked')) editor.setMark(this.marked);
  }

  render() {
    const { problem } = this;
    return html`<div class="box ${problem ? 'wrong' : ''}">
        <div class="place"></div>
        ${this.ready ? nothing : html`<pre>${this.value || ' '}</pre>`}
      </div>
      <p class="visually-hidden" id="keys">Tab leaves the editor. Control and Space lists what can stand here.</p>
      <div class="problem" id="problem" role="status">${problem ? problemText(problem) : nothing}</div>`;
  }
}

/** @param {Problem} problem */
const problemText = ({ message, hint, place }) =>
  html`<p class="message">${message}</p>
    ${place ? html`<pre class="excerpt" aria-hidden="true" style="padding-left: 0">${place}</pre>` : nothing}
    ${hint ? html`<p class="hint">${hint}</p>` : nothing}`;
