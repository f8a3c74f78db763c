import assert from 'node:assert/strict';
import { test } from 'node:test';

import { entriesOf, methodsOf } from '../../web/engine/unwind.js';
import { loadModule, loadTrainingModule } from './module.js';
import { ofNabla, ofTraining } from './recipes.js';

/** @typedef {import('./recipes.js').Recipe} Recipe */

const rounds = 10_000;
/** Bytes of the heap, the top of the stack, and the JavaScript values that C++ holds (older Emscriptens count them).
 *  @param {any} module
 *  @returns {{bytes: number, stack: number, handles: number}} */
function inUse(module) {
  return { bytes: module.heapInUse(), stack: module.stackSave(), handles: module.count_emval_handles?.() ?? 0 };
}

/** What is in use is the same after many rounds. The first rounds fill what is kept for good, such as tables.
 *  @param {any} module
 *  @param {() => void} round */
function assertLeaksNothing(module, round) {
  for (let i = 0; i < 20; ++i) round();
  const before = inUse(module);
  for (let i = 0; i < rounds; ++i) round();
  assert.deepEqual(inUse(module), before);
}

/** Calls once with arguments that fit and once with arguments that do not.
 *  @param {any} owner  the module, or an object of it
 *  @param {string} name
 *  @param {Recipe} recipe */
function callBothWays(owner, name, { good, bad }) {
  owner[name](...(typeof good === 'function' ? good(owner) : good));
  if (bad) assertRefused(() => owner[name](...bad));
}

/** `assert.throws` builds a report for each call, which is slow ten thousand times.
 *  @param {() => unknown} call */
function assertRefused(call) {
  try {
    call();
  } catch (error) {
    if (/** @type {any} */ (error).code) return;
    throw error;
  }
  assert.fail('what should be refused was taken');
}

/** @template Result
 *  @param {any} Class
 *  @param {unknown[]} args
 *  @param {(object: any) => Result} use */
function withObject(Class, args, use) {
  const object = new Class(...args);
  try {
    return use(object);
  } finally {
    object.delete();
  }
}

for (const [which, module, { functions, classes }] of /** @type {const} */ ([
  ['nabla', /** @type {any} */ (await loadModule()), ofNabla],
  ['nabla-training', /** @type {any} */ (await loadTrainingModule()), ofTraining],
])) {
  test(`every entry and every method of ${which} has its recipe`, () => {
    const exported = entriesOf(module);
    assert.deepEqual(Object.keys(functions).sort(), exported.functions.toSorted(), 'tests/wasm/recipes.js');
    assert.deepEqual(Object.keys(classes).sort(), exported.classes.toSorted());
    for (const [name, { methods }] of Object.entries(classes)) {
      assert.deepEqual(Object.keys(methods).sort(), methodsOf(module[name]).sort(), name);
    }
  });

  for (const [name, recipe] of Object.entries(functions)) {
    test(`${rounds} calls of ${name} in ${which}, and as many that are refused, leave the heap as it was`, () => {
      assertLeaksNothing(module, () => callBothWays(module, name, recipe));
    });
  }

  for (const [name, { good, bad, methods }] of Object.entries(classes)) {
    test(`${rounds} objects of ${name}, and as many refused, leave the heap as it was`, () => {
      assertLeaksNothing(module, () => {
        withObject(module[name], good, () => {});
        assertRefused(() => new module[name](...bad));
      });
    });

    for (const [method, recipe] of Object.entries(methods)) {
      test(`${rounds} calls of ${name}.${method} leave the heap as it was`, () => {
        withObject(module[name], good, (object) => {
          assertLeaksNothing(module, () => callBothWays(object, method, recipe));
        });
      });
    }

    test(`a ${name} that is not deleted is noticed`, () => {
      const before = inUse(module);
      const forgotten = new module[name](...good);
      assert.ok(inUse(module).bytes > before.bytes);
      forgotten.delete();
      assert.deepEqual(inUse(module), before);
    });
  }
}
