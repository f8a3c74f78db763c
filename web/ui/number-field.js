import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { emit } from './emit.js';
import { fullNumber } from './format.js';
import { parseNumber } from './parse-number.js';
import { controlStyles, fieldStyles } from './shared-styles.js';

/** A number to type, such as a count or a seed. What does not fit is marked with the reason and kept, and the last good
 *  value stays. The arrow keys go up and down by one step.
 *
 *  @prop {string} label
 *  @prop {number} value
 *  @prop {number} min
 *  @prop {number} max
 *  @prop {number} step
 *  @prop {boolean} integer  whole numbers only
 *  @prop {boolean} disabled
 *  @prop {string} problem   a reason from outside why the value does not fit
 *  @fires nabla-change  {value}, at each good value */
export class NumberField extends LitElement {
  static properties = {
    label: { type: String },
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    integer: { type: Boolean },
    disabled: { type: Boolean },
    problem: { type: String },
    draft: { state: true },
  };

  static styles = [controlStyles, fieldStyles];

  constructor() {
    super();
    this.label = '';
    this.value = 0;
    this.min = -Infinity;
    this.max = Infinity;
    this.step = 1;
    this.integer = false;
    this.disabled = false;
    this.problem = '';
    /** What stands in the field while it is edited or wrong. @private @type {string | undefined} */
    this.draft = undefined;
  }

  /** @param {number} value */
  #report(value) {
    if (value === this.value) return;
    this.value = value;
    emit(this, 'nabla-change', { value });
  }

  /** @param {Event} event */
  #onType(event) {
    event.stopPropagation();
    this.draft = /** @type {HTMLInputElement} */ (event.target).value;
    const { value } = parseNumber(this.draft, this);
    if (value !== undefined) this.#report(value);
  }

  /** What is good becomes the value as it is written here, what is not stays to be mended. */
  #onTyped() {
    if (this.draft !== undefined && parseNumber(this.draft, this).value !== undefined) this.draft = undefined;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.#onTyped();
    if (event.key === 'Escape') this.draft = undefined;
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    this.draft = undefined;
    this.#report(Math.max(this.min, Math.min(this.max, this.value + direction * this.step)));
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // A value from outside that is not the one being typed replaces the draft.
    if (!changed.has('value') || this.draft === undefined) return;
    if (parseNumber(this.draft, this).value !== this.value) this.draft = undefined;
  }

  render() {
    const own = this.draft === undefined ? undefined : parseNumber(this.draft, this).reason;
    const reason = own ?? this.problem;
    return html`<label
        >${this.label}
        <input
          type="text"
          inputmode=${this.integer ? 'numeric' : 'decimal'}
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${reason ? 'true' : 'false'}
          aria-describedby=${reason ? 'reason' : nothing}
          ?disabled=${this.disabled}
          .value=${live(this.draft ?? fullNumber(this.value).replace('-', '−'))}
          @input=${this.#onType}
          @change=${this.#onTyped}
          @blur=${this.#onTyped}
          @keydown=${this.#onKey}
        />
      </label>
      ${reason ? html`<p class="reason" id="reason" role="alert">${reason}</p>` : nothing}`;
  }
}
