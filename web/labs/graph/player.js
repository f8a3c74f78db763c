import { prefersReducedMotion } from '../../ui/theme.js';

/** @typedef {import('lit').ReactiveController} ReactiveController */

/** Steps through the passes by itself, at a pace, until the end or until it is not seen.
 *
 *  @implements {ReactiveController} */
export class Player {
  isPlaying = false;
  /** ms a step */
  pace = 800;

  #lab;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  #clock;

  /** @param {import('./graph-lab.js').GraphLab} lab */
  constructor(lab) {
    this.#lab = lab;
    lab.addController(this);
  }

  hostDisconnected() {
    this.pause();
  }

  toggle() {
    if (this.isPlaying) this.pause();
    else this.#play();
  }

  #play() {
    const { moment } = this.#lab;
    if (!moment || prefersReducedMotion()) return;
    if (moment.step >= moment.total) this.#lab.setStep(0);
    this.isPlaying = true;
    this.#clock = setInterval(() => this.#tick(), this.pace);
    this.#lab.requestUpdate();
  }

  pause() {
    clearInterval(this.#clock);
    if (!this.isPlaying) return;
    this.isPlaying = false;
    this.#lab.requestUpdate();
  }

  /** @param {number} pace */
  setPace(pace) {
    this.pace = pace;
    if (this.isPlaying) {
      clearInterval(this.#clock);
      this.#clock = setInterval(() => this.#tick(), pace);
    }
    this.#lab.requestUpdate();
  }

  #tick() {
    const { moment } = this.#lab;
    if (!moment || moment.step >= moment.total || document.hidden) this.pause();
    else this.#lab.setStep(moment.step + 1);
  }
}
