import assert from 'node:assert/strict';
import { test } from 'node:test';

import { addressOf, configure, dataAddress } from '../../web/engine/addresses.js';

const own = new URL('https://example.org/assets/iris-abc.csv');

test('without a word from the page, the files are where the build put them', () => {
  assert.equal(addressOf('wasmUrl'), undefined);
  assert.equal(dataAddress('iris.csv', own), own);
});

test('one folder, or an address each', () => {
  configure({ assetsUrl: 'https://example.org/nabla', workerUrl: new URL('https://example.org/w.js') });
  assert.equal(addressOf('wasmUrl'), 'https://example.org/nabla/nabla.wasm');
  assert.equal(addressOf('trainingWasmUrl'), 'https://example.org/nabla/nabla-training.wasm');
  assert.equal(addressOf('workerUrl'), 'https://example.org/w.js');
  assert.equal(addressOf('trainingWorkerUrl'), 'https://example.org/nabla/training-worker.js');
  assert.equal(dataAddress('iris.csv', own).href, 'https://example.org/nabla/iris.csv');
  configure({ dataUrl: 'https://example.org/data/' });
  assert.equal(dataAddress('iris.csv', own).href, 'https://example.org/data/iris.csv');
  assert.equal(addressOf('workerUrl'), 'https://example.org/w.js', 'what is left out stays');
});

test('what is no address, or none of these, is refused by name', () => {
  assert.throws(() => configure({ wasmUrl: 'http://' }), /wasmUrl is no address: http:\/\//);
  assert.throws(() => configure(/** @type {any} */ ({ wasmURL: 'https://example.org/a' })), /there is no "wasmURL"/);
});
