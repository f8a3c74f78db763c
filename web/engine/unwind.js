/** Puts the module's stack back after an error. A JavaScript exception that leaves C++ unwinds none of its frames: each
 *  refused call would keep a few bytes of the stack, until a hundred thousand of them have eaten it up. */

/** The entries among all that Emscripten puts on a module: functions carry their number of arguments, classes inherit
 *  from Embind's handle.
 *
 *  @param {object} module
 *  @returns {{functions: string[], classes: string[]}} */
export function entriesOf(module) {
  const entries = Object.entries(module).filter(([, value]) => typeof value === 'function');
  const isClass = (/** @type {Function} */ value) => typeof value.prototype?.isAliasOf === 'function';
  return {
    functions: entries.filter(([, value]) => value.argCount !== undefined && !isClass(value)).map(([name]) => name),
    classes: entries.filter(([, value]) => isClass(value)).map(([name]) => name),
  };
}

/** The methods of a bound class.
 *
 *  @param {Function} boundClass */
export function methodsOf(boundClass) {
  return Object.getOwnPropertyNames(boundClass.prototype).filter((name) => name !== 'constructor');
}

/** Wraps all entries of a module, in place.
 *
 *  @template {object} Module
 *  @param {Module} module
 *  @returns {Module} */
export function restoreStackOnError(module) {
  const { stackSave, stackRestore } = /** @type {any} */ (module);

  /** @template Result
   *  @param {() => Result} call */
  const restoring = (call) => {
    const top = stackSave();
    try {
      return call();
    } catch (error) {
      stackRestore(top);
      throw error;
    }
  };
  /** @type {ProxyHandler<Function>} */
  const handler = {
    apply: (target, self, args) => restoring(() => Reflect.apply(target, self, args)),
    construct: (target, args) => restoring(() => Reflect.construct(target, args)),
  };

  /** @param {any} owner
   *  @param {string[]} names */
  const wrap = (owner, names) => names.forEach((name) => (owner[name] = new Proxy(owner[name], handler)));
  const { functions, classes } = entriesOf(module);
  for (const name of classes) {
    const boundClass = /** @type {Function} */ (Reflect.get(module, name));
    wrap(boundClass.prototype, methodsOf(boundClass));
  }
  wrap(module, [...functions, ...classes]);
  return module;
}
