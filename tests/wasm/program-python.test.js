import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

import { findPython } from '../../tools/requirements.mjs';
import { readStructure } from '../../web/engine/program-structure.js';
import { loadModule, matrix } from './module.js';

// The scripts hold Nabla's values and gradients as assertions: that they run is NumPy and PyTorch agreeing with Nabla.

const nabla = await loadModule();
const folder = mkdtempSync(join(tmpdir(), 'nabla-python-'));
after(() => rmSync(folder, { recursive: true }));

/** COURSE C1, T1, T2, M3.3, T3 and L2, and programs that together hold every operation, broadcasting, fan-out, ties,
 *  kinks, what is not finite, and names that Python keeps for itself. */
const programs = {
  'C1, a residual unit': `x0 = 1; w0 = 0.3; w1 = -0.2; b0 = 0.1; b1 = -0.3
x1 = relu(x0*w0 + b0); y1 = x1*w1 + b1; z = relu(y1 + x0)`,
  T1: `a1 = 0.5; a2 = -1.5; x = 2; const y = 1
f = a2*sigmoid(a1*x)
loss = logistic_nll(y, f)`,
  T2: `a1 = 0.7; a2 = -0.3; a3 = 1.2; x = 0.5; const alpha = 0.25
f = a3*sigmoid(alpha*a1*x + (1 - alpha)*a2*x)`,
  'M3.3 in rows': `const X = [[1, 0.5, -1], [0.2, -0.4, 0.8]]; const Y = [[1, 0], [0, 1]]
W1 = [[0.1, -0.2], [0.4, 0.3], [-0.5, 0.2]]; b1 = [0.1, -0.1]; W2 = [[0.3, -0.6], [0.7, 0.2]]; b2 = [0, 0.2]
J = softmax_cross_entropy(Y, sigmoid(X@W1 + b1)@W2 + b2)`,
  'T3 in columns': `const x = [[1], [-2]]; const y = [[0], [1]]
W1 = [[0.3, -0.2], [0.5, 0.1], [-0.4, 0.6]]; b1 = [[0.1], [0], [-0.1]]; W2 = [[0.2, -0.3, 0.4], [0.1, 0.5, -0.6]]; b2 = [[0], [0.1]]
o = W2@relu(W1@x + b1) + b2
E = -sum(y*log_softmax(o.T).T)`,
  L2: `const x = [[0.5], [-1]]; V = [[0.2, 0.4], [-0.3, 0.1]]; a = [[0], [0.1]]; W = [[1, -1], [0.5, 2]]; b = [[0], [0]]
u = W@sigmoid(V@x + a) + b
l = u.T@[[1], [0]] - logsumexp(u.T)`,
  'every operation': `X = [[0.5, -1.2, 0.3], [1.5, 0.7, -0.4]]; W = [[0.1, -0.2], [0.3, 0.4], [-0.5, 0.6]]; b = [0.1, -0.1]
alpha = 0.2; β_max = [[0.4], [0.7]]; lambda = 2; Y = [[1, 0], [0.25, 0.5]]
Z = X @ W + b
s = sigmoid(Z) * tanh(Z) / (1 + exp(-Z))
r = relu(Z) + leaky_relu(Z, alpha) - elu(Z) + softplus(Z) * gelu(Z)
m = min(Z, s) + max(Z, 0.05) + min(b, b) + max(b, b)
q = abs(Z)^lambda + sqrt(abs(Z) + 1) - log(abs(Z) + 2) * sin(Z) + cos(Z)
p = softmax(Z + β_max)
l = log_softmax(q) + logsumexp(r) + sum(m, 0) + sum(m, 1) + mean(q, 0) * mean(q, 1) - mean(s)
c = cross_entropy(Y, p) + softmax_cross_entropy(Y, l) + logistic_nll(Y, q) + mse(Y, r) + sum(Z.T @ s)
np = l
out = c + sum(np) * pi / e + alpha ^ lambda`,
  'kinks and limits': `x = [0, -3, 800, -800]; n = 0
y = relu(x) + abs(x) + elu(x) + softplus(x) + sigmoid(x) + leaky_relu(x, 0.1) + x^2 + x^0 + tanh(x) + n^n`,
  'what is not finite': `x = [-1, 2]
y = log(x) * 3`,
  'a matrix output': `x = [[1, 2], [3, 4]]
y = x * x`,
};

/** @param {string} script
 *  @param {string} python */
function runs(script, python) {
  const file = join(folder, 'script.py');
  writeFileSync(file, script);
  const { status, stdout, stderr } = spawnSync(python, [file], { encoding: 'utf8' });
  return { ok: status === 0 && stdout.includes('agree with Nabla'), words: stdout + stderr };
}

/** @param {string} source
 *  @param {import('#nabla-module').ProgramOptions} options
 *  @param {(program: import('#nabla-module').Program) => void} use */
function withProgram(source, options, use) {
  const program = new nabla.Program(source, options);
  try {
    const { output, nodes } = readStructure(program.structure());
    const { rows, columns } = nodes[output];
    program.setUpstream({ rows, columns, data: Float64Array.from({ length: rows * columns }, (_, i) => 1 - 0.25 * i) });
    program.run();
    use(program);
  } finally {
    program.delete();
  }
}

/** @type {['numpy' | 'pytorch', string][]} */
const exporters = [
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
];
for (const [exporter, library] of exporters) {
  const python = findPython(library);
  const skip = python ? false : `no Python with ${library} here`;

  for (const [name, source] of Object.entries(programs)) {
    test(`${exporter}: ${name}`, { skip }, () => {
      for (const expand of [false, true]) {
        // Where a value is not finite, its expanded form is lost at another place.
        if (expand && name === 'kinks and limits') continue;
        withProgram(source, { expand }, (program) => {
          const { ok, words } = runs(program[exporter](), python ?? '');
          assert.ok(ok, `${expand ? 'expanded: ' : ''}${words}`);
        });
      }
    });
  }

  test(`${exporter}: a value or a gradient that is off by a thousandth is noticed`, { skip }, () => {
    withProgram(programs.T1, {}, (program) => {
      const script = program[exporter]();
      for (const wanted of ['check("loss"', 'check("d_a1"']) {
        const spoilt = script.replace(new RegExp(`(${wanted.replace('(', '\\(')}.*)\\]\\]\\)`), '$1 * 1.001]])');
        assert.notEqual(spoilt, script);
        assert.match(runs(spoilt, python ?? '').words, /AssertionError/);
      }
    });
  });
}

test('an input moved by hand is exported with its new value', () => {
  withProgram('x = 2; y = x*x', {}, (program) => {
    program.setInput('x', matrix([[3]]));
    program.run();
    assert.match(program.numpy(), /x = np\.array\(\[\[3\.0\]\]\)/);
  });
});
