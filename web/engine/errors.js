import * as Comlink from 'comlink';

/** Comlink carries an error's name, message and stack; the engine's also have a code and a place. Called once on the
 *  side that throws. */
export function keepErrorFields() {
  /** @typedef {Comlink.TransferHandler<{value: unknown}, {value: object}>} ThrowHandler */
  const plain = /** @type {ThrowHandler} */ (Comlink.transferHandlers.get('throw'));
  /** @type {ThrowHandler} */
  const withFields = {
    ...plain,
    serialize(thrown) {
      const [serialized, transferables] = plain.serialize(thrown);
      const { code, where } = /** @type {{code?: string, where?: string}} */ (thrown.value ?? {});
      if (code !== undefined) Object.assign(serialized.value, { code, where });
      return [serialized, transferables];
    },
  };
  Comlink.transferHandlers.set('throw', withFields);
}
