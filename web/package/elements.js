/** `nabla-playground/elements`: the classes of all elements; importing them registers nothing. */

export { configure } from '../engine/addresses.js';
export { NablaGradcheck } from './gradcheck.js';
export { NablaSoftmax } from './softmax.js';
export { NablaTrain } from './train.js';
