/** Older links in the present shape. Pure. */

export const version = 2;

/** What came after version 1, as it was before. */
const additions = {
  features: [],
  added: [],
  removed: [],
  momentum: 0.9,
  alpha: 0.99,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.01,
  dropout: 0,
  targetLoss: 0,
  targetAccuracy: 0,
  patience: 0,
  tab: 'mistakes',
  lesson: '',
  logLoss: false,
};

/** Version 1 had one activation for all hidden layers, and these as plain numbers.
 *  @param {any} state  not yet checked */
function fromFirst({ hidden, activation, ...rest }) {
  const layers = Array.isArray(hidden) ? hidden.map((units) => ({ units, activation })) : hidden;
  const onlyTwo = rest.set !== 'spiral' && rest.set !== 'blobs'; // then, the number of arms was not looked at
  return { ...additions, ...rest, hidden: layers, arms: onlyTwo ? 2 : rest.arms };
}

/** @param {unknown} state  what came, not yet checked; checked afterwards by the schema
 *  @param {number} from  its version
 *  @returns {unknown} */
export function migrate(state, from) {
  if (typeof state !== 'object' || state === null) return state;
  return from < 2 ? fromFirst(state) : state;
}
