import { TrainLab } from '../labs/train/train-lab.js';
import { onAnyPage } from './any-page.js';

/** The lab as an element for any page, not yet registered. Its parts are registered by nabla-playground/train/parts. */
export class NablaTrain extends onAnyPage(TrainLab) {}
