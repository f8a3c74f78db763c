import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';

import { decodeState, encodeState, StateProblem } from '../../web/state/hash.js';

const format = { lab: 'softmax', version: 2, schema: v.object({ shift: v.number() }) };

/** @param {string | Promise<string>} hash
 *  @param {RegExp} message */
async function refuses(hash, message) {
  await assert.rejects(decodeState(format, await hash), (error) => {
    assert.ok(error instanceof StateProblem);
    assert.match(error.message, message);
    return true;
  });
}

test('a state comes back from the hash that it went into', async () => {
  const state = { shift: -0.1 };
  const hash = await encodeState(format, state);
  assert.match(hash, /^#[\w-]+$/);
  assert.deepEqual(await decodeState(format, hash), state);
});

test('an older state is migrated', async () => {
  const hash = await encodeState({ lab: 'softmax', version: 1 }, { c: 3 });
  /** @param {any} state */
  const migrate = (state) => ({ shift: state.c });
  assert.deepEqual(await decodeState({ ...format, migrate }, hash), { shift: 3 });
});

test('broken, foreign, newer, unfit and huge hashes are refused, each with its reason', async () => {
  const good = await encodeState(format, { shift: 1 });
  await refuses('#anchor', /damaged/);
  await refuses('#%E0%A4%A', /damaged/);
  await refuses(good.slice(0, -4), /damaged/);
  await refuses(encodeState({ lab: 'train', version: 2 }, { shift: 1 }), /“train”/);
  await refuses(encodeState({ lab: 'softmax', version: 3 }, { shift: 1 }), /newer version/);
  await refuses(encodeState(format, { shift: '1' }), /shift/);
  await refuses(encodeState(format, {}), /shift/);
  await refuses(`#${'A'.repeat(70_000)}`, /too long/);
  await refuses(encodeState(format, { shift: 1, filler: ' '.repeat(2_000_000) }), /too large/);
});

test('a state cannot reach the prototype', async () => {
  const hash = await encodeState(format, JSON.parse('{"shift": 1, "__proto__": {"polluted": true}}'));
  const state = await decodeState(format, hash);
  assert.equal(/** @type {any} */ (state).polluted, undefined);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});
