import assert from 'node:assert/strict';
import { test } from 'node:test';

import * as v from 'valibot';

import { barsPath } from '../../web/labs/train/inside-view.js';
import { lessons, lessonStart } from '../../web/labs/train/lessons.js';
import { layersOf, startOf } from '../../web/labs/train/presets.js';
import { differences } from '../../web/labs/train/runs.js';
import { lessonNames, schema } from '../../web/labs/train/state.js';

const names = /** @type {(keyof typeof lessons)[]} */ (Object.keys(lessons));

test('every lesson, and what it proposes next, is a state that a link may hold', () => {
  assert.deepEqual(['', ...names], [...lessonNames]);
  for (const name of names) {
    const start = lessonStart(name);
    assert.deepEqual(v.parse(schema, start), start);
    for (const { patch } of lessons[name].next) {
      const next = { ...start, ...patch };
      assert.deepEqual(v.parse(schema, next), next);
      assert.notDeepEqual(next, start);
    }
  }
});

test('runs are compared by the settings in which they differ, not by how they are looked at', () => {
  const one = startOf('circle');
  const other = { ...one, learningRate: 0.1, hidden: layersOf('relu', 8), tab: /** @type {const} */ ('runs'), pace: 0 };
  assert.deepEqual(differences([one, { ...other, pace: 0 }]), [
    { key: 'hidden', values: ['4 tanh, 2 tanh', '8 ReLU'] },
    { key: 'learningRate', values: ['0.03', '0.1'] },
  ]);
  assert.deepEqual(differences([one, { ...one, optimizer: 'rmsprop', standardize: true }]), [
    { key: 'standardize', values: ['no', 'yes'] },
    { key: 'optimizer', values: ['SGD', 'RMSProp'] },
  ]);
  assert.deepEqual(differences([one, one]), []);
});

test('the bars of a histogram reach as high as there is room, and empty bins have none', () => {
  assert.equal(barsPath([2, 0, 1]), 'M0 40V0h1V40zM2 40V20h1V40z');
  assert.equal(barsPath([0, 0]), '');
});
