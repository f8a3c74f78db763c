import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { root } from '../../tools/run.mjs';
import { execute, folder } from './setup.js';

/** Runs a module in the folder, with Node and nothing else.
 *  @param {string} name  @param {string} code */
async function run(name, code) {
  writeFileSync(join(folder, name), code);
  const { stdout } = await execute(process.execPath, [name], { cwd: folder });
  return stdout.trimEnd();
}

test('the package depends on nothing and needs no install script', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/nabla-playground/package.json'), 'utf8'));
  assert.equal(manifest.dependencies, undefined);
  assert.equal(manifest.scripts, undefined);
  const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
  assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/nabla-playground']);
});

const setup = {
  network: { inputs: 1, layers: [{ units: 1, activation: 'identity' }], loss: 'mean_squared_error' },
  training: { x: { rows: 1, columns: 1, data: [1] }, y: { rows: 1, columns: 1, data: [2] } },
};

test('in Node an engine is a line away; two are two', async () => {
  const output = await run(
    'engine.js',
    `import { createEngine } from 'nabla-playground';
     const [a, b] = await Promise.all([createEngine(), createEngine()]);
     const logits = { rows: 1, columns: 3, data: [2, 1, 0.1] };
     console.log(a !== b, [...a.softmax(logits).data].map((p) => p.toFixed(4)).join(' '));
     console.log(a.heapInUse() > 0, typeof new a.Trainer(${JSON.stringify(setup)}).steps(1));
     try { a.softmax({ rows: 2, columns: 2, data: [1] }); } catch (error) { console.log(error.code); }`,
  );
  // scipy.special.softmax([2, 1, 0.1]) = [0.65900114, 0.24243297, 0.09856589]
  assert.equal(output, 'true 0.6590 0.2424 0.0986\ntrue number\nshape_mismatch');
});

test('a wasm file that is not there is told by its address', async () => {
  const output = await run(
    'missing.js',
    `import { createEngine, EngineLoadError } from 'nabla-playground';
     for (const name of ['wasmUrl', 'trainingWasmUrl']) {
       const error = await createEngine({ [name]: new URL('./none.wasm', import.meta.url) }).catch((e) => e);
       console.log(error instanceof EngineLoadError, error.message);
     }`,
  );
  assert.match(output, /^(true Asked for file:.*none\.wasm, and it could not be read.*\n?){2}$/);
});

test('the types fit a strict program, and catch a slip', async () => {
  const config = { compilerOptions: { strict: true, module: 'nodenext', target: 'es2022', noEmit: true } };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ ...config, files: ['good.ts'] }));
  writeFileSync(join(folder, 'bad.json'), JSON.stringify({ ...config, files: ['bad.ts'] }));
  writeFileSync(
    join(folder, 'good.ts'),
    `import { createEngine, configure, type Engine, type TrainerSetup } from 'nabla-playground';
     import { NablaSoftmax } from 'nabla-playground/softmax';
     import 'nabla-playground/define';
     configure({ wasmUrl: '/nabla.wasm' });
     const nabla: Engine = await createEngine();
     const sum: number = nabla.logsumexp({ rows: 1, columns: 2, data: [1, 2] }).data[0];
     class Mine extends NablaSoftmax {}
     const lab: NablaSoftmax = document.createElement('nabla-softmax');
     lab.addEventListener('nabla-state-change', ({ detail }) => console.log(detail.state, sum));
     lab.setState({ temperature: 2 });
     export { Mine, type TrainerSetup };`,
  );
  writeFileSync(
    join(folder, 'bad.ts'),
    `import { createEngine } from 'nabla-playground';
     export const wrong: string = (await createEngine()).softmax({ rows: 1, columns: 1, data: [1] });`,
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await execute(process.execPath, [tsc, '-p', 'tsconfig.json'], { cwd: folder });
  await assert.rejects(
    () => execute(process.execPath, [tsc, '-p', 'bad.json'], { cwd: folder }),
    ({ stdout }) => stdout.includes("is not assignable to type 'string'"),
  );
});
