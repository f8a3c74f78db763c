/** The training worker: loads the module and hands it out through Comlink. A session has a worker to itself, so that
 *  neither the page nor the labs' engine waits for a step. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadTraining } from './load-training.js';
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
    return Comlink.proxy(Object.assign(module, { openSession }));
  },
});

/** @type {import('./training-session.js').SessionOptions} */
const options = {
  yieldControl: yieldThroughChannel(),
  rest,
  pack: (snapshot) => Comlink.transfer(snapshot, buffersOf(snapshot)),
};
