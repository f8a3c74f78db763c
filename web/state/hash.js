/** A lab's state ↔ the address's hash: `#` + base64url(deflate(JSON of {lab, version, state})). */

import * as v from 'valibot';

export const hashLimit = 64 * 1024; // characters; more than any browser promises to keep in a link
export const textLimit = 1024 * 1024; // characters of JSON, so that a small hash cannot unpack into a huge state

/** A state with what it is of: what a hash packs, and what a host page keeps.
 *  @typedef {{lab: string, version: number, state: unknown}} Envelope */

const envelopeSchema = v.object({
  lab: v.pipe(v.string(), v.maxLength(40)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  state: v.unknown(),
});

/** What a lab tells of its state.
 *  @typedef {object} StateFormat
 *  @property {string} lab  the lab's name
 *  @property {number} version  of the state's shape; older ones are taken through `migrate`
 *  @property {v.GenericSchema<any>} schema  what a state must look like
 *  @property {(state: unknown, version: number) => unknown} [migrate]  an older state in the present shape
 */

/** Why a hash gave no state, in words for a reader. */
export class StateProblem extends Error {
  name = 'StateProblem';
}

/** @param {Pick<StateFormat, 'lab' | 'version'>} format
 *  @param {object} state
 *  @returns {Promise<string>}  with the leading `#` */
export async function encodeState({ lab, version }, state) {
  const text = JSON.stringify({ lab, version, state });
  const packed = await throughStream(new TextEncoder().encode(text), new CompressionStream('deflate-raw'));
  return `#${toBase64Url(packed)}`;
}

/** @param {StateFormat} format
 *  @param {string} hash  with or without the leading `#`; not empty
 *  @returns {Promise<object>}
 *  @throws {StateProblem} */
export async function decodeState(format, hash) {
  return openEnvelope(format, await unpack(hash.replace(/^#/, '')));
}

/** @param {StateFormat} format
 *  @param {unknown} envelope  from outside
 *  @returns {object}
 *  @throws {StateProblem} */
export function openEnvelope({ lab, version, schema, migrate }, envelope) {
  const given = v.safeParse(envelopeSchema, envelope);
  if (!given.success) throw new StateProblem('The link is damaged or incomplete.');
  const { lab: from, version: made, state } = given.output;
  if (from !== lab) {
    throw new StateProblem(`The link holds a state of “${from}”, and this is “${lab}”.`);
  }
  if (made > version) {
    throw new StateProblem(`The link comes from a newer version of this lab (${made}, here ${version}).`);
  }
  const parsed = v.safeParse(schema, made < version && migrate ? migrated(migrate, state, made) : state);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    const where = shortened(v.getDotPath(issue) ?? 'all of it');
    throw new StateProblem(`The link’s state does not fit: ${where}: ${shortened(issue.message)}.`);
  }
  return parsed.output;
}

/** A message quotes what it was given, which may be of any length.
 *  @param {string} text */
const shortened = (text) => (text.length > 160 ? `${text.slice(0, 160)}…` : text);

/** @param {NonNullable<StateFormat['migrate']>} migrate  @param {unknown} state  @param {number} version */
function migrated(migrate, state, version) {
  try {
    return migrate(state, version);
  } catch (cause) {
    throw new StateProblem(`The link’s state is none of version ${version}.`, { cause });
  }
}

/** @param {string} packed
 *  @returns {Promise<unknown>} */
async function unpack(packed) {
  if (packed.length > hashLimit) {
    throw new StateProblem(`The link is too long (${packed.length} characters; the limit is ${hashLimit}).`);
  }
  try {
    const bytes = await throughStream(fromBase64Url(packed), new DecompressionStream('deflate-raw'));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    if (cause instanceof StateProblem) throw cause;
    throw new StateProblem('The link is damaged or incomplete.', { cause });
  }
}

/** @param {Uint8Array<ArrayBuffer>} bytes
 *  @param {CompressionStream | DecompressionStream} stream */
async function throughStream(bytes, stream) {
  /** @type {Uint8Array[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of /** @type {any} */ (new Blob([bytes]).stream().pipeThrough(stream))) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > textLimit) throw new StateProblem(`The link’s state is too large (over ${textLimit} bytes).`);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** @param {Uint8Array} bytes */
function toBase64Url(bytes) {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** @param {string} text */
function fromBase64Url(text) {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
