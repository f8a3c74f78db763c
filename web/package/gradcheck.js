import { GradcheckLab } from '../labs/gradcheck/gradcheck-lab.js';
import { onAnyPage } from './any-page.js';

/** The lab as an element for any page, not yet registered. Its parts are registered by nabla-playground/gradcheck/parts. */
export class NablaGradcheck extends onAnyPage(GradcheckLab) {}
