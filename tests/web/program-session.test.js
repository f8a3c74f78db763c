import assert from 'node:assert/strict';
import { test } from 'node:test';

import { readStructure } from '../../web/engine/program-structure.js';
import { buffersOf, ProgramSession } from '../../web/engine/program-session.js';
import { loadModule, matrix } from '../wasm/module.js';

const nabla = await loadModule();

/** Opens a program as the page has it.
 *  @param {ProgramSession} session  @param {Parameters<ProgramSession['open']>} program */
function opened(session, ...program) {
  const { structure, numbers } = session.open(...program);
  return { structure: readStructure(structure), numbers };
}

/** @param {{structure: import('#nabla-module').ProgramStructure, numbers: import('#nabla-module').ProgramNumbers}} opened
 *  @param {string} name */
function found({ structure, numbers }, name) {
  const node = structure.nodes.find((candidate) => candidate.name === name);
  assert.ok(node, name);
  return { value: numbers.values[node.offset], adjoint: numbers.adjoints[node.offset], node };
}

const residualUnit = `x0 = 1; w0 = 0.3; w1 = -0.2; b0 = 0.1; b1 = -0.3
x1 = relu(x0*w0 + b0)
y1 = x1*w1 + b1
z = relu(y1 + x0)`;

// Values: COURSE C1.
test('a program that is opened has its values, its gradients and its graph', () => {
  const session = new ProgramSession(nabla);
  const program = opened(session, residualUnit);
  assert.ok(Math.abs(found(program, 'z').value - 0.62) < 1e-12);
  assert.ok(Math.abs(found(program, 'x0').adjoint - 0.94) < 1e-12);
  const { structure } = program;
  assert.equal(structure.nodes[structure.output].name, 'z');
  assert.deepEqual(structure.inputs, [0, 1, 2, 3, 4]);
  assert.deepEqual(
    structure.names.map(({ name }) => name),
    ['x0', 'w0', 'w1', 'b0', 'b1', 'x1', 'y1', 'z'],
  );
  assert.deepEqual(found(program, 'x1').node, {
    name: 'x1',
    kind: 'operation',
    operation: 'relu',
    symbol: 'relu',
    inputs: [6],
    rows: 1,
    columns: 1,
    offset: 7,
    varies: true,
    reached: true,
    span: { line: 2, column: 6, length: 16 },
  });
  assert.deepEqual(structure.forwardSteps[0], { node: 5, pass: 'forward', reads: [0, 1], writes: [5] });
  assert.deepEqual(structure.backwardSteps[0], { node: 11, pass: 'backward', reads: [11], writes: [10] });
  const paths = structure.edges.filter(({ from }) => from === 0);
  const parts = paths.map(({ offset }) => program.numbers.contributions[offset]);
  assert.equal(parts.length, 2);
  assert.ok(Math.abs(parts[0] + 0.06) < 1e-12 && Math.abs(parts[1] - 1) < 1e-12);
  session.close();
});

test('a run with another input changes the numbers, and the source says so', () => {
  const session = new ProgramSession(nabla);
  const { structure } = opened(session, residualUnit);
  const numbers = session.run({ inputs: [{ name: 'x0', value: matrix([[2]]) }] });
  assert.ok(Math.abs(found({ structure, numbers }, 'z').value - 1.56) < 1e-12);
  assert.ok(session.source().startsWith('x0 = 2; w0 = 0.3;'));
  assert.throws(() => session.run({ inputs: [{ name: 'z', value: matrix([[2]]) }] }), { code: 'invalid_argument' });
  session.close();
});

test('the source is written with plain numbers where a person would write them', () => {
  const session = new ProgramSession(nabla);
  session.open('x = 1');
  const written = (/** @type {number} */ value) => {
    session.run({ inputs: [{ name: 'x', value: matrix([[value]]) }] });
    return session.source();
  };
  const plain = { 30: 'x = 30', 100000: 'x = 100000', 0.1: 'x = 0.1', '-250': 'x = -250', 1e20: 'x = 1e+20' };
  for (const [value, text] of Object.entries(plain)) assert.equal(written(Number(value)), text);
  session.close();
});

test('the upstream of a matrix output is ones unless another is given', () => {
  const session = new ProgramSession(nabla);
  const { numbers } = session.open('x = [1, 2]; y = x ^ 2');
  assert.deepEqual([...numbers.adjoints.slice(0, 2)], [2, 4]);
  assert.deepEqual([...session.run({ upstream: matrix([[1, 10]]) }).adjoints.slice(0, 2)], [2, 40]);
  assert.deepEqual([...session.run({ upstream: null }).adjoints.slice(0, 2)], [2, 4]);
  session.close();
});

test('a program that cannot be understood says where and what to write, and the one before stays', () => {
  const session = new ProgramSession(nabla);
  session.open('x = 3; y = x * 2');
  assert.throws(() => session.open('x = 3\ny = 2x'), {
    code: 'implicit_product',
    where: 'line 2, column 5',
    line: 2,
    column: 5,
    length: 2,
    hint: 'write 2*x',
  });
  assert.equal(session.run().values[2], 6);
  session.close();
});

test('where a number stops being finite is told in words', () => {
  const session = new ProgramSession(nabla);
  const { numbers } = session.open('x = -1; y = log(x); z = y + 1');
  assert.deepEqual(numbers.faults, [{ node: 1, kind: 'nan', pass: 'forward', reason: 'log of a negative number, -1' }]);
  session.close();
});

test('an output may be chosen, and functions expanded', () => {
  const session = new ProgramSession(nabla);
  const { structure } = opened(session, 'x = 1; y = sigmoid(x); z = y * 2', { output: 'y', expand: true });
  assert.equal(structure.nodes[structure.output].name, 'y');
  assert.deepEqual(
    structure.nodes.filter(({ kind, reached }) => kind === 'operation' && reached).map(({ symbol }) => symbol),
    ['×', 'exp', '+', '^'],
  );
  session.close();
});

test('a session that is closed holds no memory and runs nothing', () => {
  const session = new ProgramSession(nabla);
  session.open('x = 1');
  session.close();
  const before = nabla.heapInUse();
  session.open('x = [1, 2, 3]; y = x');
  assert.ok(nabla.heapInUse() > before);
  session.close();
  assert.equal(nabla.heapInUse(), before);
  assert.throws(() => session.run(), /No program is open/);
});

test('the memory of the numbers can be handed over', () => {
  const session = new ProgramSession(nabla, (result, numbers) =>
    structuredClone(result, { transfer: buffersOf(numbers) }),
  );
  assert.deepEqual([...session.open('x = 1; y = x + 1').numbers.values], [1, 1, 2]);
  session.close();
});
