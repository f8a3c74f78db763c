import { LitElement, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { emit } from './emit.js';
import { formatNumber, fullNumber } from './format.js';
import { parseNumber } from './parse-number.js';
import { controlStyles } from './shared-styles.js';
import { sliderStyles } from './slider.styles.js';

/** Steps of a logarithmic slider in one decade. */
const stepsPerDecade = 50;

/** ±log₁₀(1 + |x|): logarithmic far from 0 and through 0 without a break.
 *  @param {number} value */
const signedLog = (value) => Math.sign(value) * Math.log10(1 + Math.abs(value));

/** The inverse of signedLog.
 *  @param {number} position */
const signedPower = (position) => Math.sign(position) * (10 ** Math.abs(position) - 1);

/** A slider with its number field. Typing may go between the slider's steps, and outside its ends only when `open-ended`;
 *  what is no number is marked with the reason and kept, and the last good value stays.
 *
 *  @prop {string} label
 *  @prop {number} value
 *  @prop {number} min
 *  @prop {number} max
 *  @prop {number} step                 of the linear slider
 *  @prop {'linear' | 'log' | 'signed-log'} scale  log needs 0 < min; signed-log runs through 0 to both sides
 *  @prop {string} unit
 *  @prop {boolean} openEnded           typing may go beyond the ends, which the owner then moves
 *  @prop {boolean} disabled
 *  @fires nabla-input   {value}, while the user slides or types
 *  @fires nabla-change  {value}, when the user is done */
export class NablaSlider extends LitElement {
  static shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  static properties = {
    label: { type: String },
    value: { type: Number },
    min: { type: Number },
    max: { type: Number },
    step: { type: Number },
    scale: { type: String },
    unit: { type: String },
    openEnded: { type: Boolean, attribute: 'open-ended' },
    disabled: { type: Boolean },
    draft: { state: true },
  };

  static styles = [controlStyles, sliderStyles];

  constructor() {
    super();
    this.label = '';
    this.value = 0;
    this.min = 0;
    this.max = 1;
    this.step = 0.01;
    /** @type {'linear' | 'log' | 'signed-log'} */
    this.scale = 'linear';
    this.unit = '';
    this.openEnded = false;
    this.disabled = false;
    /** What stands in the field while it is edited or wrong. @private @type {string | undefined} */
    this.draft = undefined;
  }

  /** @param {string} text */
  #parse(text) {
    return parseNumber(text, this.openEnded ? {} : this);
  }

  get #isLog() {
    return this.scale === 'log' && this.min > 0;
  }

  /** The slider's own ends, step and position: exponents of ten for a logarithmic one. */
  get #track() {
    if (this.scale === 'signed-log') {
      const [min, max, position] = [this.min, this.max, this.value].map(signedLog);
      return { min, max, step: 1 / stepsPerDecade, position };
    }
    if (!this.#isLog) return { min: this.min, max: this.max, step: this.step || 'any', position: this.value };
    const position = Math.log10(Math.max(this.value, this.min));
    return { min: Math.log10(this.min), max: Math.log10(this.max), step: 1 / stepsPerDecade, position };
  }

  /** @param {number} position */
  #valueAt(position) {
    if (!this.#isLog && this.scale !== 'signed-log') return position;
    const exact = this.#isLog ? 10 ** position : signedPower(position);
    const value = Number(exact.toPrecision(2)); // what a person would have typed
    return Math.min(this.max, Math.max(this.min, value));
  }

  /** @param {number} value  @param {'nabla-input' | 'nabla-change'} type */
  #report(value, type) {
    this.value = value;
    emit(this, type, { value });
  }

  /** @param {Event} event  @param {'nabla-input' | 'nabla-change'} type */
  #onSlide(event, type) {
    event.stopPropagation();
    this.draft = undefined;
    this.#report(this.#valueAt(/** @type {HTMLInputElement} */ (event.target).valueAsNumber), type);
  }

  /** @param {Event} event */
  #onType(event) {
    event.stopPropagation();
    this.draft = /** @type {HTMLInputElement} */ (event.target).value;
    const { value } = this.#parse(this.draft);
    if (value !== undefined) this.#report(value, 'nabla-input');
  }

  /** Enter or leaving the field: what is good becomes the value, what is not stays to be mended. */
  #onTyped() {
    if (this.draft === undefined) return;
    const { value } = this.#parse(this.draft);
    if (value === undefined) return;
    this.draft = undefined;
    this.#report(value, 'nabla-change');
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.#onTyped();
    if (event.key === 'Escape') this.draft = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // A value from outside that is not the one being typed replaces the draft.
    if (!changed.has('value') || this.draft === undefined) return;
    if (this.#parse(this.draft).value !== this.value) this.draft = undefined;
  }

  render() {
    const { min, max, step, position } = this.#track;
    const filled = max > min ? ((Math.min(max, Math.max(min, position)) - min) / (max - min)) * 100 : 0;
    const reason = this.draft === undefined ? undefined : this.#parse(this.draft).reason;
    const spoken = `${formatNumber(this.value)} ${this.unit}`.trim();
    return html`
      <label class="label" for="range">${this.label}</label>
      <div class="line">
        <input
          id="range"
          type="range"
          style="--filled: ${filled}%"
          min=${min}
          max=${max}
          step=${step}
          .value=${live(String(position))}
          aria-valuetext=${spoken}
          ?disabled=${this.disabled}
          @input=${(/** @type {Event} */ event) => this.#onSlide(event, 'nabla-input')}
          @change=${(/** @type {Event} */ event) => this.#onSlide(event, 'nabla-change')}
        />
        <span class="field">
          <input
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            aria-label="${this.label}, number"
            aria-invalid=${reason ? 'true' : 'false'}
            aria-describedby=${reason ? 'reason' : nothing}
            ?disabled=${this.disabled}
            .value=${live(this.draft ?? fullNumber(this.value).replace('-', '−'))}
            @input=${this.#onType}
            @change=${this.#onTyped}
            @blur=${this.#onTyped}
            @keydown=${this.#onKey}
            @focus=${(/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}
          />${this.unit}
        </span>
      </div>
      ${reason ? html`<p class="reason" id="reason" role="alert">${reason}</p>` : nothing}
    `;
  }
}
