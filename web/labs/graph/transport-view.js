/** The passes, step by step. */

import { html, nothing, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { momentText } from './words.js';

/** @typedef {import('./graph-lab.js').GraphLab} GraphLab */
/** @typedef {import('./program-session.js').Computed} Computed */
/** @typedef {import('./scene.js').Moment} Moment */

const icons = {
  start: svg`<path d="M3.500 3v10M13 3.500L6 8l7 4.500z" />`,
  back: svg`<path d="M10.500 3.500L5 8l5.500 4.500" />`,
  step: svg`<path d="M5.500 3.500L11 8l-5.500 4.500" />`,
  play: svg`<path d="M4.500 3l8 5-8 5z" fill="currentcolor" />`,
  pause: svg`<path d="M5.500 3v10M10.500 3v10" stroke-width="2.500" />`,
  finish: svg`<path d="M12.500 3v10M3 3.500L10 8l-7 4.500z" />`,
};

export const speeds = [
  { value: '1600', label: 'Slow' },
  { value: '800', label: 'Medium' },
  { value: '300', label: 'Fast' },
];

/** @param {keyof typeof icons} icon  @param {string} label  @param {() => void} act  @param {boolean} [disabled] */
const button = (icon, label, act, disabled = false) =>
  html`<button class="icon" aria-label=${label} title=${label} ?disabled=${disabled} @click=${act}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${icons[icon]}</svg>
  </button>`;

/** @param {GraphLab} lab  @param {Computed} computed  @param {Moment} moment */
export function transportView(lab, { program, numbers }, moment) {
  const { isAll, step, total, forwardTotal } = moment;
  const atEnd = step >= total;
  return html`<div class="transport" role="group" aria-label="Forward and backward pass">
    <div class="row">
      ${button('start', 'To the start', () => lab.goTo(0), !isAll && step === 0)}
      ${button('back', 'One step back', () => lab.goTo(step - 1), step === 0)}
      <button class="step" ?disabled=${!isAll && atEnd} @click=${() => lab.goTo(isAll ? 1 : step + 1)}>Step</button>
      ${button('finish', 'To the end of this pass', () => lab.goTo(step < forwardTotal ? forwardTotal : total), !isAll && atEnd)}
      ${playControls(lab)}
      <button class="quiet" ?disabled=${isAll} @click=${() => lab.goTo(null)}>Show both passes</button>
    </div>
    <p class="moment" role="status">
      ${lab.isBroken ? 'This is the graph of the last program that could be read.' : momentText(program, moment, numbers)}
    </p>
    ${passes(lab, moment)}
  </div>`;
}

/** Motion of its own accord is not for those who asked for less of it.
 *  @param {GraphLab} lab */
function playControls(lab) {
  if (prefersReducedMotion()) return nothing;
  return html`<button class="play" @click=${() => lab.player.toggle()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">${lab.player.isPlaying ? icons.pause : icons.play}</svg>
      ${lab.player.isPlaying ? 'Pause' : 'Play'}
    </button>
    <label class="speed"
      ><span class="visually-hidden">Speed</span>
      <select
        @change=${(/** @type {Event} */ event) => lab.player.setPace(Number(/** @type {HTMLSelectElement} */ (event.target).value))}
      >
        ${speeds.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${live(Number(value) === lab.player.pace)}>${label}</option>`,
        )}
      </select>
    </label>`;
}

/** How far the passes are, to be dragged.
 *  @param {GraphLab} lab  @param {Moment} moment */
function passes(lab, { step, total, forwardTotal, backwardTotal }) {
  if (total === 0) return nothing;
  return html`<div class="passes" style="--forward: ${forwardTotal}fr; --backward: ${backwardTotal}fr">
    <input
      type="range"
      min="0"
      max=${total}
      step="1"
      aria-label="Steps done"
      .value=${live(String(step))}
      @input=${(/** @type {Event} */ event) => lab.goTo(/** @type {HTMLInputElement} */ (event.target).valueAsNumber)}
    />
    <span class="pass">forward →</span><span class="pass back">← backward</span>
  </div>`;
}
