import { entriesOf } from '../engine/unwind.js';

/** One engine from the two modules. Where both have an entry, it is the same.
 *
 *  @param {import('#nabla-module').NablaModule} nabla
 *  @param {import('#nabla-training-module').TrainingModule} training
 *  @returns {import('./engine.js').Engine} */
export function joined(nabla, training) {
  const heapInUse = () => nabla.heapInUse() + training.heapInUse();
  return { ...entries(training), ...entries(nabla), heapInUse };
}

/** @template {object} Module
 *  @param {Module} module
 *  @returns {Module}  what it exports, without what Emscripten adds */
function entries(module) {
  const { functions, classes } = entriesOf(module);
  const entry = (/** @type {string} */ name) => [name, Reflect.get(module, name)];
  return /** @type {Module} */ (Object.fromEntries([...functions, ...classes].map(entry)));
}
