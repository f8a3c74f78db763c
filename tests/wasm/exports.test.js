import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { entriesOf, methodsOf } from '../../web/engine/unwind.js';
import { membersOf } from './declarations.js';
import { loadModule, loadTrainingModule } from './module.js';

/** Each module, the interface that declares it, and the files where that and its classes stand. */
const modules = /** @type {const} */ ([
  [await loadModule(), 'NablaModule', ['nabla.d.ts', 'nabla-program.d.ts']],
  [await loadTrainingModule(), 'TrainingModule', ['nabla-training.d.ts', 'nabla-trainer.d.ts']],
]);

/** @param {string} file */
const textOf = (file) => readFile(new URL(`../../wasm/${file}`, import.meta.url), 'utf8');

for (const [module, name, files] of modules) {
  const declared = (await Promise.all(files.map(textOf))).join('\n');
  const { functions, classes } = entriesOf(module);

  test(`the names that ${name} declares are the exported ones`, () => {
    assert.deepEqual(membersOf(declared, name).sort(), [...functions, ...classes].sort());
  });

  test(`the methods that it declares of each class are the bound ones, and delete`, () => {
    assert.equal(classes.length, 1);
    for (const bound of classes) {
      const methods = methodsOf(Reflect.get(module, bound));
      assert.deepEqual(membersOf(declared, bound).sort(), [...methods, 'delete'].sort(), bound);
    }
  });

  test('what Emscripten adds on its own is not taken for an export', () => {
    assert.ok(Object.keys(module).length > functions.length + classes.length);
    assert.ok(functions.includes('heapInUse'));
  });
}

test('a name too few or too many is noticed', () => {
  const source = `
    export interface NablaModule {
      /** never(said: string): void; */
      softmax(logits: MatrixLike, options?: { scale: number; rows: [a: 1] }): Matrix;
      readonly Trainer: { new (options: Options): Trainer }; // gone(): void;
    }
    export interface Trainer { step(): void; }`;
  assert.deepEqual(membersOf(source, 'NablaModule'), ['softmax', 'Trainer']);
  assert.deepEqual(membersOf(source, 'Trainer'), ['step']);
  assert.throws(() => membersOf(source, 'Graph'), { message: 'There is no interface Graph' });
});
