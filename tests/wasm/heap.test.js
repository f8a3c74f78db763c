import assert from 'node:assert/strict';
import { test } from 'node:test';

import { entriesOf, methodsOf } from '../../web/engine/unwind.js';
import { loadModule } from './module.js';
import * as recipes from './recipes.js';

const rounds = 10_000;
const nabla = /** @type {any} */ (await loadModule());
const exported = entriesOf(nabla);

/** Bytes of the heap, the top of the stack, and the JavaScript values that C++ holds (older Emscriptens count them).
 *  @returns {{bytes: number, stack: number, handles: number}} */
function inUse() {
  return { bytes: nabla.heapInUse(), stack: nabla.stackSave(), handles: nabla.count_emval_handles?.() ?? 0 };
}

/** What is in use is the same after many rounds. The first rounds fill what is kept for good, such as tables.
 *  @param {() => void} round */
function assertLeaksNothing(round) {
  for (let i = 0; i < 20; ++i) round();
  const before = inUse();
  for (let i = 0; i < rounds; ++i) round();
  assert.deepEqual(inUse(), before);
}

/** Calls once with arguments that fit and once with arguments that do not.
 *  @param {any} owner  the module, or an object of it
 *  @param {string} name
 *  @param {recipes.Recipe} recipe */
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

test('every entry and every method has its recipe', () => {
  assert.deepEqual(Object.keys(recipes.functions).sort(), exported.functions.toSorted(), 'tests/wasm/recipes.js');
  assert.deepEqual(Object.keys(recipes.classes).sort(), exported.classes.toSorted());
  for (const [name, { methods }] of Object.entries(recipes.classes)) {
    assert.deepEqual(Object.keys(methods).sort(), methodsOf(nabla[name]).sort(), name);
  }
});

for (const [name, recipe] of Object.entries(recipes.functions)) {
  test(`${rounds} calls of ${name}, and as many that are refused, leave the heap as it was`, () => {
    assertLeaksNothing(() => callBothWays(nabla, name, recipe));
  });
}

for (const [name, { good, bad, methods }] of Object.entries(recipes.classes)) {
  test(`${rounds} objects of ${name}, and as many refused, leave the heap as it was`, () => {
    assertLeaksNothing(() => {
      withObject(nabla[name], good, () => {});
      assertRefused(() => new nabla[name](...bad));
    });
  });

  for (const [method, recipe] of Object.entries(methods)) {
    test(`${rounds} calls of ${name}.${method} leave the heap as it was`, () => {
      withObject(nabla[name], good, (object) => {
        assertLeaksNothing(() => callBothWays(object, method, recipe));
      });
    });
  }
}

test('an object that is not deleted is noticed', () => {
  const before = inUse();
  const forgotten = new nabla.Trainer(...recipes.classes.Trainer.good);
  assert.ok(inUse().bytes > before.bytes);
  forgotten.delete();
  assert.deepEqual(inUse(), before);
});
