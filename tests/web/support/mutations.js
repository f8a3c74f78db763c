/** Values as a clumsy or a hostile page would send them, always the same for a seed. */

/** Mulberry32, by Tommy Ettinger: 32 bits of state are enough to choose what to break.
 *  @param {number} seed
 *  @returns {(below: number) => number}  a whole number from 0 */
export function chooser(seed) {
  let a = seed >>> 0;
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

/** @type {(() => unknown)[]} */
export const strange = [
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Infinity,
  () => -1,
  () => 0.5,
  () => 1e308,
  () => 2 ** 53,
  () => '',
  () => '1',
  () => '<img src=x onerror="globalThis.executed = true">',
  () => 'javascript:globalThis.executed=true',
  () => '${globalThis.executed = true}',
  () => 'x'.repeat(100_000),
  () => [],
  () => [[]],
  () => [[[[[[]]]]]],
  () => Array.from({ length: 20_000 }, () => 0),
  () => ({}),
  () => JSON.parse('{"__proto__": {"polluted": true}}'),
  () => ({ constructor: { prototype: { polluted: true } }, toString: 1, valueOf: null }),
  () => JSON.parse(`${'['.repeat(2000)}${']'.repeat(2000)}`),
  () => true,
];

/** The value with one or more of its parts replaced, taken away, doubled or added to.
 *
 *  @param {unknown} value  as plain as JSON; stays as it is
 *  @param {(below: number) => number} choose */
export function mutated(value, choose) {
  const whole = { value: structuredClone(value) };
  for (let times = 1 + choose(3); times > 0; times--) mutateOnce(whole, choose);
  return whole.value;
}

/** @param {object} whole  @param {(below: number) => number} choose */
function mutateOnce(whole, choose) {
  const places = placesIn(whole);
  const [holder, key] = places[choose(places.length)];
  const action = choose(6);
  if (action === 0 && key !== 'value') Reflect.deleteProperty(holder, key);
  else if (action === 1) Reflect.set(holder, `${key}2`, Reflect.get(holder, key));
  else if (action === 2 && Array.isArray(holder)) holder.push(strange[choose(strange.length)]());
  else Reflect.set(holder, key, strange[choose(strange.length)]());
}

/** @param {object} whole
 *  @returns {[object, string][]}  each place in it, however deep */
export function placesIn(whole) {
  /** @type {[object, string][]} */
  const places = [];
  const waiting = [whole];
  for (let next = waiting.pop(); next !== undefined && places.length < 1000; next = waiting.pop()) {
    for (const key of Object.keys(next).slice(0, 100)) {
      places.push([next, key]);
      const inner = Reflect.get(next, key);
      if (typeof inner === 'object' && inner !== null) waiting.push(inner);
    }
  }
  return places;
}

/** A text with some of its characters changed, lost or repeated.
 *
 *  @param {string} text
 *  @param {(below: number) => number} choose */
export function garbled(text, choose) {
  const alphabet = 'ABCyz019-_%<>"\u0000é∇';
  let result = text;
  for (let times = 1 + choose(4); times > 0; times--) {
    const at = choose(result.length + 1);
    const action = choose(4);
    const piece =
      action === 0 ? '' : action === 1 ? alphabet[choose(alphabet.length)] : result.slice(at, at + choose(30));
    result =
      action === 3 ? result.slice(0, at) : result.slice(0, at) + piece + result.slice(at + (action === 1 ? 1 : 0));
  }
  return result;
}
