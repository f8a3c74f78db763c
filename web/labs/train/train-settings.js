import { trainingEngine } from '../../engine/training-engine.js';
import { LabElement } from '../lab-element.js';
import { OwnFileController } from './own-file.js';
import { choosePreset, presets } from './presets.js';

/** @typedef {import('./state.js').TrainState} TrainState */

/** The part of the training lab that changes its settings: listeners for the controls, and the choice of a data set.
 *
 *  @template Result
 *  @extends {LabElement<TrainState, Result>} */
export class TrainSettings extends LabElement {
  static engine = trainingEngine;

  ownFile = new OwnFileController(this, () => this.choose('own'));
  /** What choosing the data set did to the other settings.
   *  @type {import('./presets.js').PresetChoice | undefined} */
  presetChoice;

  /** @param {keyof TrainState} key */
  setNumber(key) {
    return (/** @type {CustomEvent<{value: number | string}>} */ event) => this.set(key, Number(event.detail.value));
  }

  /** @param {keyof TrainState} key */
  setChoice(key) {
    return (/** @type {CustomEvent<{value: string}>} */ event) => this.set(key, event.detail.value);
  }

  /** @param {keyof TrainState} key */
  setFlag(key) {
    return (/** @type {CustomEvent<{checked: boolean}>} */ event) => this.set(key, event.detail.checked);
  }

  /** @param {keyof TrainState} key  @param {unknown} value */
  set(key, value) {
    if (this.state[key] !== value) this.setState({ [key]: value });
  }

  chooseSet = (/** @type {CustomEvent<{value: TrainState['set']}>} */ event) => {
    this.ownFile.dismiss();
    this.choose(event.detail.value);
  };

  /** @param {TrainState['set']} set */
  choose(set) {
    this.presetChoice = choosePreset(this.state, set);
    this.setState({ ...this.presetChoice.patch, own: undefined, run: undefined }, { step: 'data' });
  }

  /** The settings that suit the data set, in place of the reader's own. */
  applyPreset() {
    this.presetChoice = undefined;
    this.setState(presets[this.state.set], { step: 'preset' });
  }
}
