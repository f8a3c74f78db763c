/** Large arrays on their way to a worker, a piece at a time: in one message, copying tens of megabytes would hold the page
 *  for as long as it takes. Knows nothing of workers: a `send` takes the pieces there. */

const pieceBytes = 2 * 1024 * 1024; // copied within a millisecond or two
const most = 2 * pieceBytes; // larger arrays go in pieces

/** @typedef {Float64Array | Float32Array} Numbers */

/** Stands for an array that went ahead in pieces.
 *  @typedef {{inPieces: number}} Parcel */

/** A piece of an array, and where it belongs.
 *  @typedef {{parcel: number, isDouble: boolean, length: number, at: number, piece: Numbers}} Piece */

let parcels = 0;

/** Sends the large arrays of a value ahead.
 *
 *  @template Value
 *  @param {Value} value  plain objects and arrays; it is left as it is
 *  @param {(piece: Piece) => Promise<void>} send  resolves when there is room for another; the piece may be handed over
 *  @returns {Promise<Value>}  the value, with a `Parcel` in place of each large array */
export async function sendAhead(value, send) {
  /** @type {(Parcel & {numbers: Numbers})[]} */
  const large = [];
  const rest = replaced(value, isNumbers, (/** @type {Numbers} */ numbers) => {
    if (numbers.byteLength <= most) return numbers;
    large.push({ inPieces: ++parcels, numbers });
    return { inPieces: parcels };
  });
  for (const { inPieces: parcel, numbers } of large) {
    const step = pieceBytes / numbers.BYTES_PER_ELEMENT;
    const { length } = numbers;
    for (let at = 0; at < length; at += step) {
      const piece = numbers.slice(at, at + step);
      await send({ parcel, isDouble: numbers instanceof Float64Array, length, at, piece });
    }
  }
  return rest;
}

/** Where the pieces arrive. */
export class Arrivals {
  /** @type {Map<number, Numbers>} */
  #arrays = new Map();

  /** @param {Piece} piece */
  add({ parcel, isDouble, length, at, piece }) {
    const numbers = this.#arrays.get(parcel) ?? (isDouble ? new Float64Array(length) : new Float32Array(length));
    this.#arrays.set(parcel, numbers);
    numbers.set(piece, at);
  }

  /** A value whose large arrays came ahead, with them in their places again.
   *  @template Value
   *  @param {Value} value
   *  @returns {Value} */
  complete(value) {
    return replaced(value, isParcel, ({ inPieces }) => {
      const numbers = this.#arrays.get(inPieces);
      this.#arrays.delete(inPieces);
      return numbers;
    });
  }
}

/** The memory of all typed arrays in a value, to be handed over.
 *  @param {unknown} value
 *  @returns {ArrayBuffer[]} */
export function buffersIn(value) {
  /** @type {ArrayBuffer[]} */
  const buffers = [];
  replaced(value, isNumbers, (/** @type {Numbers} */ numbers) => {
    buffers.push(/** @type {ArrayBuffer} */ (numbers.buffer));
    return numbers;
  });
  return buffers;
}

/** @param {unknown} value */
const isNumbers = (value) => value instanceof Float64Array || value instanceof Float32Array;
/** @param {any} value */
const isParcel = (value) => typeof value?.inPieces === 'number';

/** A copy of plain objects and arrays, with others in place of some of what they hold.
 *  @param {any} value  @param {(value: unknown) => boolean} isWanted  @param {(value: any) => unknown} replace
 *  @returns {any} */
function replaced(value, isWanted, replace) {
  if (isWanted(value)) return replace(value);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) {
    if (typeof value[0] !== 'object') return value; // of numbers or names: it may be long
    return value.map((entry) => replaced(entry, isWanted, replace));
  }
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, replaced(entry, isWanted, replace)]));
}
