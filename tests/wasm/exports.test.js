import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { entriesOf, methodsOf } from '../../web/engine/unwind.js';
import { membersOf } from './declarations.js';
import { loadModule } from './module.js';

const nabla = await loadModule();
const files = ['nabla.d.ts', 'nabla-program.d.ts'];
const texts = await Promise.all(files.map((file) => readFile(new URL(`../../wasm/${file}`, import.meta.url), 'utf8')));
const declared = texts.join('\n');
const { functions, classes } = entriesOf(nabla);

test('the declared names are the exported ones', () => {
  assert.deepEqual(membersOf(declared, 'NablaModule').sort(), [...functions, ...classes].sort());
});

test('the declared methods of each class are the bound ones, and delete', () => {
  for (const name of classes) {
    const bound = methodsOf(Reflect.get(nabla, name));
    assert.deepEqual(membersOf(declared, name).sort(), [...bound, 'delete'].sort(), name);
  }
});

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
  assert.throws(() => membersOf(source, 'Graph'), { message: 'nabla.d.ts declares no interface Graph' });
});

test('what Emscripten adds on its own is not taken for an export', () => {
  assert.ok(Object.keys(nabla).length > functions.length + classes.length);
  assert.ok(functions.includes('softmax'));
});
