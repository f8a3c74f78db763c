/** Older links in the present shape. Pure. */

export const version = 2;

/** Version 1 had one activation for all hidden layers, and these as plain numbers.
 *  @param {any} state  not yet checked */
function fromFirst({ hidden, activation, ...rest }) {
  const layers = Array.isArray(hidden) ? hidden.map((units) => ({ units, activation })) : hidden;
  return { ...rest, hidden: layers, features: [], tab: 'mistakes', logLoss: false };
}

/** @param {unknown} state  what came, not yet checked; checked afterwards by the schema
 *  @param {number} from  its version
 *  @returns {unknown} */
export function migrate(state, from) {
  if (typeof state !== 'object' || state === null) return state;
  return from < 2 ? fromFirst(state) : state;
}
