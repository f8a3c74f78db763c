/** Registers elements. */

import './elements.js';

export { configure } from './configure.js';
