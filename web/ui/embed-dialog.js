import { LitElement, html, nothing } from 'lit';
import { copyText } from './clipboard.js';
import { emit } from './emit.js';
import { embedDialogStyles } from './embed-dialog.styles.js';
import { controlStyles } from './shared-styles.js';

/** What a teacher decides of a frame.
 *  @typedef {object} Choices
 *  @property {string} theme
 *  @property {string} controls
 *  @property {string[]} hide  names of parts
 *  @property {boolean} readonly
 *  @property {number} height  pixels, until the lab tells its own
 */

/** @typedef {{address: string, code: string}} Embedding */

const themes = [
  { value: 'auto', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];

const amounts = [
  { value: 'full', label: 'Whole lab' },
  { value: 'minimal', label: 'Instrument' },
  { value: 'none', label: 'Figures' },
];

const heights = { least: 200, most: 4000 };

/** The code that puts a lab, as it stands now, into another page; with a preview.
 *
 *  @prop {string} title  what the lab is called
 *  @prop {Record<string, string>} parts  that may be hidden: name → what a reader calls it
 *  @prop {(choices: Choices) => Promise<Embedding>} embed
 *  @fires nabla-close  when it was closed */
export class EmbedDialog extends LitElement {
  static properties = {
    title: { attribute: false },
    parts: { attribute: false },
    embed: { attribute: false },
    choices: { state: true },
    embedding: { state: true },
    said: { state: true },
    told: { state: true },
  };

  static styles = [controlStyles, embedDialogStyles];

  constructor() {
    super();
    this.title = '';
    /** @type {Record<string, string>} */
    this.parts = {};
    /** @type {(choices: Choices) => Promise<Embedding>} */
    this.embed = async () => ({ address: '', code: '' });
    /** @private @type {Choices} */
    this.choices = { theme: 'auto', controls: 'full', hide: [], readonly: false, height: 700 };
    /** @private @type {Embedding | undefined} */
    this.embedding = undefined;
    /** @private */
    this.said = '';
    /** The height that the lab in the preview has told. @private */
    this.told = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener('message', this.#hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('message', this.#hear);
  }

  /** @param {MessageEvent} event */
  #hear = ({ source, data }) => {
    const preview = this.renderRoot.querySelector('iframe');
    if (preview && source === preview.contentWindow && data?.subject === 'lti.frameResize') this.told = data.height;
  };

  firstUpdated() {
    /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog')).showModal();
    this.#choose({});
  }

  /** @param {Partial<Choices>} patch */
  async #choose(patch) {
    const choices = { ...this.choices, ...patch };
    this.choices = choices;
    this.said = '';
    const embedding = await this.embed(choices);
    if (choices === this.choices) this.embedding = embedding;
  }

  /** @param {string} name  @param {boolean} isHidden */
  #hide(name, isHidden) {
    const others = this.choices.hide.filter((other) => other !== name);
    this.#choose({ hide: isHidden ? [...others, name] : others });
  }

  async #copy() {
    const field = /** @type {HTMLTextAreaElement} */ (this.renderRoot.querySelector('textarea'));
    const isCopied = await copyText(field.value);
    this.said = isCopied ? 'Code copied.' : 'This page may not copy. The code is selected, to copy by hand.';
    if (!isCopied) field.select();
  }

  #close() {
    /** @type {HTMLDialogElement} */ (this.renderRoot.querySelector('dialog')).close();
  }

  #controls() {
    const { theme, controls, hide, readonly, height } = this.choices;
    return html`<div class="choices">
      <nabla-segmented
        label="Show"
        .options=${amounts}
        .value=${controls}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) => this.#choose({ controls: detail.value })}
      ></nabla-segmented>
      <nabla-segmented
        label="Colours"
        .options=${themes}
        .value=${theme}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) => this.#choose({ theme: detail.value })}
      ></nabla-segmented>
      <fieldset>
        <legend>Leave out</legend>
        ${Object.entries(this.parts).map(
          ([name, label]) =>
            html`<label class="part"
              ><input
                type="checkbox"
                .checked=${hide.includes(name)}
                @change=${(/** @type {Event} */ { target }) =>
                  this.#hide(name, /** @type {HTMLInputElement} */ (target).checked)}
              />${label}</label
            >`,
        )}
      </fieldset>
      <nabla-switch
        label="Read only"
        .checked=${readonly}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) => this.#choose({ readonly: detail.checked })}
      ></nabla-switch>
      <nabla-number-field
        integer
        label="Height at first, in pixels"
        .min=${heights.least}
        .max=${heights.most}
        .step=${50}
        .value=${height}
        @nabla-change=${(/** @type {CustomEvent} */ { detail }) => this.#choose({ height: detail.value })}
      ></nabla-number-field>
      ${this.told > 0 ? this.#heightRemark() : nothing}
    </div>`;
  }

  /** Where the course site takes the script away, the height is for the teacher to choose. */
  #heightRemark() {
    const whole = Math.min(Math.max(this.told, heights.least), heights.most);
    return html`<p class="height">
        All of it is ${this.told} pixels high at the width of the preview. A site that removes scripts keeps the height
        given here.
      </p>
      ${
        whole === this.choices.height
          ? nothing
          : html`<div><button @click=${() => this.#choose({ height: whole })}>Take ${whole} pixels</button></div>`
      }`;
  }

  render() {
    const { address, code } = this.embedding ?? {};
    return html`<dialog aria-labelledby="heading" @close=${() => emit(this, 'nabla-close')}>
      <header>
        <h2 id="heading">Embed “${this.title}”</h2>
        <button class="quiet close" aria-label="Close" @click=${this.#close}>×</button>
      </header>
      <p class="quiet">Paste the code into a page of your course. The lab opens there as it stands here now.</p>
      <div class="body">
        ${this.#controls()}
        <div class="outcome">
          <div class="code">
            <label for="code">Code</label>
            <textarea id="code" readonly rows="6" spellcheck="false" .value=${code ?? ''}></textarea>
            <div class="row">
              <button class="primary" ?disabled=${!code} @click=${this.#copy}>Copy code</button>
              <span class="said" role="status">${this.said}</span>
            </div>
          </div>
          <div class="preview">
            <p class="label" id="preview">Preview</p>
            ${
              address
                ? html`<iframe
                    src=${address}
                    title="Preview of ${this.title}"
                    style="height: ${this.choices.height}px"
                  ></iframe>`
                : nothing
            }
          </div>
        </div>
      </div>
    </dialog>`;
  }
}
