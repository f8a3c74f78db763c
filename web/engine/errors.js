import * as Comlink from 'comlink';

/** What an engine's error has beside its message; the last four are a program's. */
const fields = ['code', 'where', 'line', 'column', 'length', 'hint'];

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
      const error = /** @type {Record<string, unknown>} */ (thrown.value ?? {});
      if (error.code !== undefined) {
        for (const name of fields) if (name in error) Object.assign(serialized.value, { [name]: error[name] });
      }
      return [serialized, transferables];
    },
  };
  Comlink.transferHandlers.set('throw', withFields);
}
