import { LitElement, css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

import { emit } from '../../ui/emit.js';
import { controlStyles, fieldStyles } from '../../ui/shared-styles.js';
import { parseSizes, sizesText } from './sizes.js';

/** Layer sizes to type, such as 30-1024-512-1. What does not fit is marked with the reason and kept, and the last good
 *  sizes stay.
 *
 *  @prop {number[]} sizes
 *  @fires nabla-change  {sizes}, at each good text */
export class SizesField extends LitElement {
  static properties = { sizes: { attribute: false }, draft: { state: true } };

  static styles = [
    controlStyles,
    fieldStyles,
    css`
      :host {
        flex: 0 1 20rem;
      }
    `,
  ];

  constructor() {
    super();
    /** @type {number[]} */
    this.sizes = [];
    /** What stands in the field while it is edited or wrong. @private @type {string | undefined} */
    this.draft = undefined;
  }

  /** @param {Event} event */
  #onType(event) {
    event.stopPropagation();
    this.draft = /** @type {HTMLInputElement} */ (event.target).value;
    const { sizes } = parseSizes(this.draft);
    if (sizes && sizesText(sizes) !== sizesText(this.sizes)) {
      this.sizes = sizes;
      emit(this, 'nabla-change', { sizes });
    }
  }

  #onTyped() {
    if (this.draft !== undefined && parseSizes(this.draft).sizes) this.draft = undefined;
  }

  /** @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    // Sizes from outside that are not those being typed replace the draft.
    if (!changed.has('sizes') || this.draft === undefined) return;
    const typed = parseSizes(this.draft).sizes;
    if (typed && sizesText(typed) !== sizesText(this.sizes)) this.draft = undefined;
  }

  render() {
    const reason = this.draft === undefined ? undefined : parseSizes(this.draft).reason;
    return html`<label
        >Sizes: inputs, then the units of each layer
        <input
          type="text"
          autocomplete="off"
          spellcheck="false"
          aria-invalid=${reason ? 'true' : 'false'}
          aria-describedby=${reason ? 'reason' : nothing}
          .value=${live(this.draft ?? sizesText(this.sizes))}
          @input=${this.#onType}
          @change=${this.#onTyped}
          @blur=${this.#onTyped}
        />
      </label>
      ${reason ? html`<p class="reason" id="reason" role="alert">${reason}.</p>` : nothing}`;
  }
}
