/** The words of the language, for completion. DESIGN §5. */

/** @typedef {import('../../ui/code-editor.js').Completion} Completion */

const elementwise = 'exp log sqrt abs sin cos tanh sigmoid relu elu softplus gelu'.split(' ');

/** @type {readonly (readonly [name: string, detail: string])[]} */
const functions = [
  ...elementwise.map((name) => /** @type {const} */ ([name, '(x)'])),
  ['leaky_relu', '(x, a)'],
  ['softmax', '(x), each row'],
  ['log_softmax', '(x), each row'],
  ['logsumexp', '(x), each row'],
  ['sum', '(x) or (x, axis)'],
  ['mean', '(x) or (x, axis)'],
  ['min', '(a, b)'],
  ['max', '(a, b)'],
  ['cross_entropy', '(y, p)'],
  ['softmax_cross_entropy', '(y, logits)'],
  ['logistic_nll', '(y, f)'],
  ['mse', '(y, p)'],
];

/** @type {readonly Completion[]} */
const words = [
  ...functions.map(([label, detail]) => ({ label, detail, type: 'function' })),
  { label: 'pi', detail: '3.1416', type: 'constant' },
  { label: 'e', detail: '2.7183', type: 'constant' },
  { label: 'const', detail: 'takes no gradient', type: 'keyword' },
];

/** The program's own names, then the language's words.
 *  @param {readonly string[]} names
 *  @returns {readonly Completion[]} */
export const completionsOf = (names) => [
  ...names.map((label) => ({ label, type: 'variable', detail: 'of this program' })),
  ...words,
];
