import { SoftmaxLab } from '../labs/softmax/softmax-lab.js';
import { onAnyPage } from './any-page.js';

/** The lab as an element for any page, not yet registered. Its parts are registered by nabla-playground/softmax/parts. */
export class NablaSoftmax extends onAnyPage(SoftmaxLab) {}
