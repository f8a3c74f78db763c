/** Whether the contenders compute the same thing: a comparison of speeds means nothing otherwise. */

import { batchesInEpoch, examples } from './networks.js';

/** @typedef {object} Contenders
 *  @property {ReturnType<typeof import('./contenders/nabla.js').makeNabla>} nabla
 *  @property {Awaited<ReturnType<typeof import('./contenders/tfjs.js').makeTfjs>>} tfjs
 *  @property {ReturnType<typeof import('./contenders/convnetjs.js').makeConvnetjs>} convnetjs
 */

const tolerance = 1e-4;

/** @param {number} ours
 *  @param {number} theirs
 *  @param {string} what */
function requireClose(ours, theirs, what) {
  if (!(Math.abs(ours - theirs) <= tolerance * Math.max(1, Math.abs(ours)))) {
    throw new Error(`${what}: nabla has ${ours}, the other ${theirs}`);
  }
}

/** Trains each on one batch from the same weights, and holds the losses before and after to nabla's.
 *
 *  @param {import('./networks.js').Network} network
 *  @param {Contenders} contenders
 *  @throws {Error}  naming the one that differs */
export function requireSame(network, { nabla, tfjs, convnetjs }) {
  const batch = examples(network, network.batch);
  const ours = nabla.open(network, batch);
  const others = [tfjs, convnetjs].map((contender) => ({
    name: contender.name,
    run: contender.open(network, batch, ours.parameters()),
  }));
  for (const steps of [0, 1, 9]) {
    ours.steps(steps);
    for (const { name, run } of others) {
      run.steps(steps);
      requireClose(ours.loss(), run.loss(), `${network.name}, loss of ${name} after ${steps} more steps`);
    }
  }
  for (const { run } of [{ run: ours }, ...others]) run.close();
}

/** Holds the loss of the native build, which does an epoch by itself, to the wasm module's.
 *
 *  @param {import('./networks.js').Network} network
 *  @param {Contenders} contenders
 *  @param {number} loss
 *  @throws {Error} */
export function requireSameAsNative(network, { nabla }, loss) {
  const epoch = nabla.open(network, examples(network, batchesInEpoch * network.batch));
  epoch.steps(batchesInEpoch);
  requireClose(epoch.loss(), loss, `${network.name}, loss of the native build`);
  epoch.close();
}
