/** The training worker: a session of its own, with a module of its own, so that neither the page nor the labs' engine
 *  waits for a step. */

import * as Comlink from 'comlink';

import { keepErrorFields } from './errors.js';
import { loadNabla } from './load.js';
import { TrainingSession } from './training-session.js';
import { buffersOf } from './training-snapshot.js';
import { rest, yieldThroughChannel } from './yield.js';

keepErrorFields();

Comlink.expose({
  /** @param {string} [url]  where the wasm file is, unless beside the code */
  open: async (url) =>
    Comlink.proxy(
      new TrainingSession(await loadNabla({ url }), {
        yieldControl: yieldThroughChannel(),
        rest,
        pack: (snapshot) => Comlink.transfer(snapshot, buffersOf(snapshot)),
      }),
    ),
});
