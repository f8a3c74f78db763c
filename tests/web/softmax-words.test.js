import assert from 'node:assert/strict';
import { test } from 'node:test';

import { faultReason, indexed, superscript, texNumber, texSum } from '../../web/labs/softmax/words.js';

test('numbers become TeX, exponents and what is no number too', () => {
  assert.equal(texNumber(0.24243297), '0.2424');
  assert.equal(texNumber(-1.5), '-1.5');
  assert.equal(texNumber(5.554e-7), '5.554\\cdot 10^{-7}');
  assert.equal(texNumber(-1e17), '-1\\cdot 10^{17}');
  assert.equal(texNumber(-Infinity), '-\\infty');
  assert.equal(texNumber(Number.NaN), '\\text{NaN}');
});

test('a long sum keeps its ends and the term in view', () => {
  const terms = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  assert.equal(texSum(terms.slice(0, 5), 2), 'a + b + c + d + e');
  assert.equal(texSum(terms, 4), 'a + b + \\cdots + e + \\cdots + g');
  assert.equal(texSum(terms, 2), 'a + b + c + \\cdots + g');
  assert.equal(texSum(terms, 6), 'a + b + \\cdots + g');
});

test('classes count from 0 or from 1', () => {
  assert.deepEqual(indexed('x', 3, 0), ['x₀', 'x₁', 'x₂']);
  assert.equal(indexed('p', 10, 1).at(-1), 'p₁₀');
  assert.equal(superscript(10), '¹⁰');
});

// IEEE 754: the largest double is (2 − 2⁻⁵²)·2¹⁰²³, ln of it 709.78; the largest float 3.403e38, ln 88.72.
test('each fault has its reason, with the bounds of its type', () => {
  assert.equal(faultReason('none', 'double'), '');
  assert.match(faultReason('exponential_overflow', 'double'), /709\.78.*1\.798e308.*∞\/\u2060∞/);
  assert.match(faultReason('exponential_overflow', 'float'), /88\.72.*3\.403e38/);
  assert.match(faultReason('sum_overflow', 'double'), /sum is beyond/);
  assert.match(faultReason('sum_vanished', 'float'), /−103\.97.*0\/0/);
  assert.match(faultReason('digits_lost', 'double'), /few of their digits/);
});
