/** The training worker: loads the module and hands it out through Comlink. A session has a worker to itself, so that
 *  neither the page nor the labs' engine waits for a step. Data may be large: it comes in pieces, and what is made of it is
 *  handed over. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadTraining } from './load-training.js';
import { Arrivals, buffersIn } from './pieces.js';
import { TrainingSession } from './training-session.js';
import { buffersOf } from './training-snapshot.js';
import { rest, yieldThroughChannel } from './yield.js';

keepErrorFields();

Comlink.expose({
  /** @param {string} [url]  where the wasm file is, unless beside the code
   *  @returns the module, its functions callable from the page, and beside them `openSession` */
  open: async (url) => {
    const module = await loadTraining({ url });
    const openSession = () => Comlink.proxy(new TrainingSession(module, options));
    return Comlink.proxy(Object.assign(module, preparing(module), { openSession, addPiece }));
  },
});

const arrivals = new Arrivals();
const addPiece = (/** @type {import('./pieces.js').Piece} */ piece) => arrivals.add(piece);

/** The functions that take and give whole data sets.
 *  @param {import('#nabla-training-module').TrainingModule} module */
function preparing({ prepareData, prepareRegression }) {
  /** @template {unknown[]} Arguments  @param {(...args: Arguments) => object} prepare */
  const withPieces =
    (prepare) =>
    (/** @type {Arguments} */ ...args) => {
      const prepared = prepare(...arrivals.complete(args));
      return Comlink.transfer(prepared, buffersIn(prepared));
    };
  return { prepareData: withPieces(prepareData), prepareRegression: withPieces(prepareRegression) };
}

/** @type {import('./training-session.js').SessionOptions} */
const options = {
  yieldControl: yieldThroughChannel(),
  rest,
  unpack: (setup) => arrivals.complete(setup),
  pack: (snapshot) => Comlink.transfer(snapshot, buffersOf(snapshot)),
};
