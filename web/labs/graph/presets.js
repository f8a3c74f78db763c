/** Programs to start from, each with the numbers of its sheet (COURSE) where the sheet has numbers. */

/** @typedef {{id: string, title: string, source: string, expand?: boolean}} Preset */

const residual = `# C1: a residual unit
x0 = 1
w0 = 0.3
b0 = 0.1
w1 = -0.2
b1 = -0.3
u0 = x0*w0
y0 = u0 + b0
x1 = relu(y0)
u1 = x1*w1
y1 = u1 + b1
v1 = y1 + x0
z = relu(v1)`;

const twoWeights = `# T1: f(x) = a2 σ(a1 x), and its loss for one item
x = 2
const y = 1
a1 = 0.5
a2 = -1.5
z = sigmoid(a1*x)
f = a2*z
L = softplus(f) - y*f`;

const mixture = `# T2: two inputs of one unit, mixed by a constant
const alpha = 0.3
x = 1.5
a1 = 0.8
a2 = -0.6
a3 = 2
f = a3 * sigmoid(alpha*a1*x + (1 - alpha)*a2*x)`;

const columns = `# T3: a network in columns, x is N×1
x = [[1], [-2]]
W1 = [[0.5, -0.2], [0.3, 0.4], [-0.6, 0.1]]
b1 = [[0.1], [0.2], [0.3]]
W2 = [[0.7, -0.4, 0.2], [-0.3, 0.6, 0.5]]
b2 = [[0], [0.1]]
const y = [[0], [1]]
a = W1 @ x + b1
z = relu(a)
o = W2 @ z + b2
L = softmax_cross_entropy(y.T, o.T)`;

const rows = `# M3.3: a network in rows, x is N×Dx
x = [[0.5, -1], [1.5, 0.2]]
W1 = [[0.4, -0.3, 0.8], [0.1, 0.6, -0.5]]
b1 = [[0.1, 0, -0.1]]
W2 = [[0.2, -0.7], [0.9, 0.3], [-0.4, 0.5]]
b2 = [[0, 0.1]]
const y = [[1, 0], [0, 1]]
h = sigmoid(x @ W1 + b1)
p = softmax(h @ W2 + b2)
J = cross_entropy(y, p)`;

const ascent = `# L2: a log-likelihood to climb, in columns
x = [[1], [0.5]]
V = [[0.2, 0.3], [-0.5, 0.4]]
a = [[0.05], [0.1]]
W = [[0.6, -0.4], [0.1, 0.8], [-0.7, 0.2]]
b = [[0.1], [0], [-0.1]]
const t = [[0, 1, 0]]
s = V @ x + a
h = sigmoid(s)
u = W @ h + b
l = sum(t * log_softmax(u.T))`;

const classes = `# Softmax and cross-entropy: the gradient is p - y
o = [[2, 1, 0.1]]
const y = [[1, 0, 0]]
p = softmax(o)
L = cross_entropy(y, p)`;

const fanOut = `# One value used twice: two gradients add up
x = 3
y = x*x`;

const negativeLog = `# A logarithm outside its domain
x = -1
y = log(x) + x*x`;

/** @type {readonly Preset[]} */
export const presets = [
  { id: 'c1', title: 'C1: a residual unit', source: residual },
  { id: 't1', title: 'T1: two weights and a sigmoid', source: twoWeights },
  { id: 't2', title: 'T2: a mixed unit', source: mixture },
  { id: 't2-expanded', title: 'T2: the same, σ taken apart', source: mixture, expand: true },
  { id: 't3', title: 'T3: a network in columns', source: columns },
  { id: 'm33', title: 'M3.3: a network in rows', source: rows },
  { id: 'l2', title: 'L2: a log-likelihood, in columns', source: ascent },
  { id: 'softmax', title: 'Softmax and cross-entropy', source: classes },
  { id: 'fan-out', title: 'x·x: gradients that add up', source: fanOut },
  { id: 'negative-log', title: 'The logarithm of a negative number', source: negativeLog },
];

/** @param {string} id */
export const presetOf = (id) => /** @type {Preset} */ (presets.find((preset) => preset.id === id));
