import assert from 'node:assert/strict';
import { test } from 'node:test';

import { isSmall, openPost, readMessage } from '../../web/embed/messages.js';

const envelope = { lab: 'softmax', version: 1, state: { shift: 1 } };

test('the messages of the protocol are read, as objects and as JSON', () => {
  for (const message of [
    { subject: 'nabla.getState', message_id: 'a' },
    { subject: 'nabla.getState' },
    { subject: 'nabla.getHeight' },
    { subject: 'nabla.setState', message_id: 7, state: envelope },
    { subject: 'nabla.setState', state: 'q1Yq' },
    { subject: 'SPLICE.getState.response', message_id: 'b', state: envelope },
    { subject: 'SPLICE.getState.response', message_id: 'b', state: null },
  ]) {
    assert.deepEqual(readMessage(message), { message });
    assert.deepEqual(readMessage(JSON.stringify(message)), { message });
  }
});

test('what other scripts tell each other is none of a lab’s business', () => {
  for (const data of [null, undefined, 7, 'hello', '{', '{"a":1}', [], {}, { subject: 1 }, { subject: 'lti.close' }]) {
    assert.equal(readMessage(data), undefined);
  }
});

test('what looks like a message and is none is refused with a reason', () => {
  for (const data of [
    { subject: 'nabla.format' },
    { subject: 'nabla.setState' },
    { subject: 'nabla.setState', state: 7 },
    { subject: 'nabla.setState', state: { lab: 'softmax', version: '1', state: {} } },
    { subject: 'nabla.getState', message_id: {} },
    { subject: 'nabla.getState', message_id: 'x'.repeat(1000) },
    { subject: 'SPLICE.getState.response', message_id: 'b', state: [] },
    { subject: `nabla.${'x'.repeat(1e5)}` },
  ]) {
    const read = readMessage(data);
    assert.ok(read && 'problem' in read, JSON.stringify(data).slice(0, 80));
    assert.ok(read.problem.length < 300);
  }
});

test('size is counted up to the limit, through circles and past buffers', () => {
  /** @type {Record<string, unknown>} */
  const circle = {};
  circle.self = circle;
  assert.equal(isSmall(circle, 100), false);
  assert.equal(isSmall({ a: ['x'.repeat(50), 1, null] }, 100), true);
  assert.equal(isSmall({ a: 'x'.repeat(101) }, 100), false);
  assert.equal(isSmall({ ['x'.repeat(101)]: 1 }, 100), false);
  assert.equal(isSmall(Array.from({ length: 101 }), 100), false);
  assert.equal(isSmall({ a: new Float64Array(1) }, 100), false);
  const read = readMessage({ subject: 'nabla.setState', state: { ...envelope, state: 'x'.repeat(2 ** 21) } });
  assert.ok(read && 'problem' in read);
});

/** A frame in a host page of an origin.
 *  @param {string[]} origins  that the frame is told
 *  @param {string} around  where it stands */
function frameIn(origins, around) {
  /** @type {{message: any, target: string}[]} */
  const told = [];
  /** @type {any[]} */
  const heard = [];
  /** @type {string[]} */
  const problems = [];
  const parent = {
    postMessage: (/** @type {any} */ message, /** @type {string} */ target) => told.push({ message, target }),
  };
  /** @type {(event: any) => void} */
  let listener = () => {};
  const frame = /** @type {any} */ ({
    parent,
    location: { ancestorOrigins: [around] },
    addEventListener: (/** @type {string} */ _, /** @type {any} */ given) => (listener = given),
  });
  const post = openPost(frame, origins, { onMessage: (m) => heard.push(m), onProblem: (p) => problems.push(p) });
  const hear = (/** @type {unknown} */ data, { source = /** @type {any} */ (parent), origin = around } = {}) =>
    listener({ data, source, origin });
  return { post, hear, told, heard, problems };
}

test('only the page around the frame is heard', () => {
  const { hear, heard } = frameIn([], 'https://a.example');
  hear({ subject: 'nabla.getState' });
  hear({ subject: 'nabla.getState' }, { source: { postMessage: () => {} } });
  assert.equal(heard.length, 1);
});

test('with origins named, others are neither heard nor told the state', () => {
  const among = frameIn(['https://a.example', 'https://b.example'], 'https://b.example');
  among.hear({ subject: 'nabla.getState' });
  among.post.tell({ subject: 'nabla.ready' });
  assert.equal(among.heard.length, 1);
  assert.deepEqual(among.told, [{ message: { subject: 'nabla.ready' }, target: 'https://b.example' }]);

  const stranger = frameIn(['https://a.example'], 'https://c.example');
  stranger.hear({ subject: 'nabla.getState' });
  stranger.post.tell({ subject: 'nabla.ready' });
  stranger.post.tellAnyone('height');
  assert.equal(stranger.heard.length, 0);
  assert.match(stranger.problems[0], /https:\/\/c\.example/);
  assert.deepEqual(stranger.told, [{ message: 'height', target: '*' }]);
});
