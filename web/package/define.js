/** `nabla-playground/define`: registers all elements. */

export { configure } from '../engine/addresses.js';
import './gradcheck.define.js';
import './softmax.define.js';
import './train.define.js';
