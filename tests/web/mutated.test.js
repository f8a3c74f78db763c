/** 2,000 mutated states and messages: each is opened as something valid, or refused with a reason. Nothing throws
 *  otherwise, nothing is executed, and nothing takes long; the time is only a guard against hanging. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import { readMessage } from '../../web/embed/messages.js';
import { readParameters, usual } from '../../web/embed/parameters.js';
import * as activations from '../../web/labs/activations/state.js';
import * as gradcheck from '../../web/labs/gradcheck/state.js';
import * as graph from '../../web/labs/graph/state.js';
import { defaults as networkDefaults } from '../../web/labs/network/presets.js';
import { stateSchema as networkSchema } from '../../web/labs/network/state.js';
import * as softmax from '../../web/labs/softmax/state.js';
import { migrate, version as trainVersion } from '../../web/labs/train/migrate.js';
import { defaults as trainDefaults } from '../../web/labs/train/presets.js';
import { packRun } from '../../web/labs/train/saved.js';
import { schema as trainSchema } from '../../web/labs/train/state.js';
import { decodeState, encodeState, openEnvelope, StateProblem } from '../../web/state/hash.js';
import { chooser, garbled, mutated, placesIn, strange } from './support/mutations.js';

const hang = 1e6; // µs of processor time: what else runs does not count

/** @typedef {import('../../web/state/hash.js').StateFormat & {defaults: object}} Format */

/** @type {Format[]} */
const formats = [
  { lab: 'softmax', version: 1, schema: softmax.stateSchema, defaults: softmax.defaults },
  { lab: 'activations', version: 1, schema: activations.stateSchema, defaults: activations.defaults },
  { lab: 'graph', version: 1, schema: graph.schema, defaults: graph.defaults },
  { lab: 'gradcheck', version: 1, schema: gradcheck.schema, defaults: gradcheck.defaults },
  { lab: 'network', version: 1, schema: networkSchema, defaults: networkDefaults },
  { lab: 'train', version: trainVersion, migrate, schema: trainSchema, defaults: trainDefaults },
];

/** A state with all that is there only at times. */
const trainWithMore = {
  ...trainDefaults,
  added: [[0.5, -0.5, 1]],
  removed: [3],
  features: ['x₁'],
  run: packRun({
    parameters: { rows: 1, columns: 2, data: new Float32Array([1, 2]) },
    firstMoments: { rows: 1, columns: 0, data: new Float32Array() },
    secondMoments: { rows: 1, columns: 0, data: new Float32Array() },
    optimizerStep: 1,
    step: 1,
    epoch: 0,
    position: 10,
    shuffleRandom: '1 2 3 4',
  }),
  own: { name: 'points.csv', target: 'y', task: 'classes', text: 'x,y\n1,a\n2,b' },
};

const graphWithMore = {
  ...graph.defaults,
  inputs: { x0: [[1]] },
  ranges: { x0: { min: 0, max: 1, step: 0.1 } },
  upstream: [[1, 2]],
};

/** Opens it, or gets a reason fit for a notice.
 *  @param {Format} format  @param {() => unknown} open
 *  @returns {Promise<boolean>}  whether it was opened */
async function opensOrIsRefused(format, open) {
  const start = process.cpuUsage();
  try {
    const state = await open();
    assert.ok(v.is(format.schema, state));
    return true;
  } catch (error) {
    if (!(error instanceof StateProblem)) throw error;
    assert.ok(error.message.length > 10 && error.message.length < 500, `${error.message.length} characters`);
    return false;
  } finally {
    assert.ok(process.cpuUsage(start).user < hang, 'it hangs');
    assert.equal(Reflect.get(globalThis, 'executed'), undefined);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  }
}

test('anything strange, in any place of any state, is refused or harmless', async () => {
  const whole = [...formats.map((format) => ({ format, state: format.defaults }))];
  for (const [lab, state] of [
    ['train', trainWithMore],
    ['graph', graphWithMore],
  ]) {
    const format = formats.find((one) => one.lab === lab);
    assert.ok(format && v.is(format.schema, state), `${lab}: what is to be broken is whole`);
    whole.push({ format, state: /** @type {object} */ (state) });
  }
  for (const { format, state } of whole) {
    for (let place = 0; place < placesIn(state).length; place++) {
      for (const make of strange) {
        const broken = structuredClone(state);
        const [holder, key] = placesIn(broken)[place];
        Reflect.set(holder, key, make());
        const envelope = { lab: format.lab, version: format.version, state: broken };
        await opensOrIsRefused(format, () => openEnvelope(format, envelope));
      }
    }
  }
});

test('800 mutated states open as valid ones or are refused', async () => {
  const choose = chooser(1);
  let opened = 0;
  for (let i = 0; i < 800; i++) {
    const format = formats[i % formats.length];
    const state = mutated(format.defaults, choose);
    // Half of them as a message brings them, half as a link does.
    const envelope = { lab: format.lab, version: 1 + choose(format.version), state };
    const way = i % 2 ? () => openEnvelope(format, envelope) : async () => decodeState(format, await packed(envelope));
    if (await opensOrIsRefused(format, way)) opened++;
  }
  assert.ok(opened > 8 && opened < 400, `${opened} were harmless`);
});

test('600 garbled links open as valid states or are refused', async () => {
  const choose = chooser(2);
  for (let i = 0; i < 600; i++) {
    const format = formats[i % formats.length];
    const link = garbled(await encodeState(format, format.defaults), choose);
    await opensOrIsRefused(format, () => decodeState(format, link));
  }
});

test('400 mutated messages are read, refused with a reason, or left alone', () => {
  const choose = chooser(3);
  const envelope = { lab: 'softmax', version: 1, state: softmax.defaults };
  const messages = [
    { subject: 'nabla.getState', message_id: 'a' },
    { subject: 'nabla.setState', message_id: 1, state: envelope },
    { subject: 'nabla.setState', state: 'q1YqSy0qzszPU7IyqgUA' },
    { subject: 'SPLICE.getState.response', message_id: 'a', state: envelope },
  ];
  const kinds = { message: 0, problem: 0, none: 0 };
  for (let i = 0; i < 400; i++) {
    const message = mutated(messages[i % messages.length], choose);
    const start = process.cpuUsage();
    const read = readMessage(i % 5 === 0 ? JSON.stringify(message) : message);
    assert.ok(process.cpuUsage(start).user < hang, 'it hangs');
    if (!read) kinds.none++;
    else if ('message' in read) kinds.message++;
    else kinds.problem++;
  }
  assert.ok(Math.min(...Object.values(kinds)) > 10, JSON.stringify(kinds));
  assert.equal(Reflect.get({}, 'polluted'), undefined);
});

test('200 garbled addresses of a frame give parameters that are known', () => {
  const choose = chooser(4);
  const good =
    '?lab=softmax&theme=dark&controls=minimal&hide=try,shows&readonly&origins=https://a.example&loading=eager';
  for (let i = 0; i < 200; i++) {
    const { parameters } = readParameters(garbled(good, choose), garbled('#state=abc&lang=en', choose), ['softmax']);
    assert.deepEqual(Object.keys(parameters).sort(), Object.keys(usual).sort());
    assert.ok(['', 'softmax'].includes(parameters.lab));
    assert.ok(['light', 'dark', 'auto'].includes(parameters.theme));
    assert.ok(parameters.hide.every((part) => /^[a-z-]+$/.test(part)));
  }
});

/** @param {{lab: string, version: number, state: unknown}} envelope */
function packed({ state, ...format }) {
  return encodeState(format, /** @type {object} */ (state));
}
