/** What a lab in a frame and the page around it tell each other. docs/embedding.md describes it for those who write such
 *  pages. What comes in is checked here; nothing of it is trusted before. Pure but for `openPost`. */

import * as v from 'valibot';

import { textLimit } from '../state/hash.js';

/** @typedef {import('../state/hash.js').Envelope} Envelope */
/** @typedef {v.InferOutput<typeof incoming>} Incoming */
/** @typedef {{subject: string, [more: string]: unknown}} Outgoing */

const id = v.optional(v.union([v.pipe(v.string(), v.maxLength(200)), v.number()]));
const envelope = v.object({ lab: v.string(), version: v.number(), state: v.unknown() });
const state = v.union([v.pipe(v.string(), v.minLength(1)), envelope]);

/** The messages that a host may send. */
export const incoming = v.variant('subject', [
  v.object({ subject: v.literal('nabla.getState'), message_id: id }),
  v.object({ subject: v.literal('nabla.setState'), message_id: id, state }),
  v.object({ subject: v.literal('nabla.getHeight') }),
  v.object({ subject: v.literal('SPLICE.getState.response'), message_id: id, state: v.nullish(state) }),
]);

/** Whether a value is no larger than `limit`, counted in characters and entries. Looks no further than that, and takes no
 *  circle for endless.
 *
 *  @param {unknown} value
 *  @param {number} [limit] */
export function isSmall(value, limit = textLimit) {
  const waiting = [value];
  let size = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    size += typeof next === 'string' ? next.length + 1 : 1;
    if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer || next instanceof Map || next instanceof Set)
      return false;
    if (size + waiting.length > limit) return false;
    if (typeof next !== 'object' || next === null) continue;
    const keys = Object.keys(next);
    if (size + waiting.length + keys.length > limit) return false;
    for (const key of keys) {
      size += key.length;
      waiting.push(Reflect.get(next, key));
    }
  }
  return true;
}

/** Reads a message of the host. What is no message for a lab (there are many on a page) gives nothing at all; what looks
 *  like one and is not gives the reason.
 *
 *  @param {unknown} data
 *  @returns {{message: Incoming} | {problem: string} | undefined} */
export function readMessage(data) {
  const given = typeof data === 'string' ? parsed(data) : data;
  if (typeof given !== 'object' || given === null) return undefined;
  const { subject } = /** @type {{subject?: unknown}} */ (given);
  if (typeof subject !== 'string' || !/^(nabla|SPLICE)\./.test(subject)) return undefined;
  if (!isSmall(given)) return { problem: `a message of over ${textLimit} characters` };
  const read = v.safeParse(incoming, given);
  if (read.success) return { message: read.output };
  return { problem: `${subject.slice(0, 40)} that is none: ${read.issues[0].message.slice(0, 160)}` };
}

/** Some hosts send JSON.
 *  @param {string} text */
function parsed(text) {
  if (!text.startsWith('{') || text.length > textLimit) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The way between a frame and the page around it. Only that page is heard, and, if origins are named, only theirs.
 *
 *  @param {Window} frame
 *  @param {readonly string[]} origins
 *  @param {{onMessage: (message: Incoming) => void, onProblem: (problem: string) => void}} listeners
 *  @returns {{tell: (message: Outgoing) => void, tellAnyone: (message: unknown) => void}}  `tellAnyone` is for what is no
 *    secret */
export function openPost(frame, origins, { onMessage, onProblem }) {
  const host = frame.parent === frame ? undefined : frame.parent;
  frame.addEventListener('message', ({ source, origin, data }) => {
    if (!host || source !== host) return;
    const read = readMessage(data);
    if (!read) return;
    if (origins.length > 0 && !origins.includes(origin))
      onProblem(`a message from ${origin}, which is not among the origins`);
    else if ('problem' in read) onProblem(read.problem);
    else onMessage(read.message);
  });
  // A browser that does not tell where the frame stands gets the first origin, and delivers only if it is that.
  const around = frame.location.ancestorOrigins?.[0];
  const isWelcome = origins.length === 0 || around === undefined || origins.includes(around);
  const target = origins.length === 0 ? '*' : (around ?? origins[0]);
  return {
    tell: (message) => isWelcome && host?.postMessage(message, target),
    tellAnyone: (message) => host?.postMessage(message, '*'),
  };
}
