/** For each entry of the two modules: arguments that it takes, and arguments that it refuses. The heap test calls them many
 *  times, so they are small. A new entry without a recipe fails that test. */

import { matrix } from './module.js';

/** @typedef {object} Recipe
 *  @property {unknown[] | ((object: any) => unknown[])} good  may depend on the object whose method it is for
 *  @property {unknown[] | null} bad  null where nothing can be refused */

/** @typedef {{functions: Record<string, Recipe>, classes: Record<string, ClassRecipe>}} ModuleRecipes */

/** @typedef {object} ClassRecipe
 *  @property {unknown[]} good  for the constructor
 *  @property {unknown[]} bad
 *  @property {Record<string, Recipe>} methods */

const logits = matrix([[2, 1, 0.1]]);
const oneHot = matrix([[0, 1, 0]]);
const tooNarrow = matrix([[1, 0]]);
const network = {
  inputs: 2,
  layers: [
    { units: 3, activation: 'tanh' },
    { units: 2, activation: 'identity' },
  ],
  loss: 'softmax_cross_entropy',
};
const parameters = matrix([Array.from({ length: 17 }, (_, i) => i / 17)]);
const twoPoints = matrix([[0, 1], [1, 0]]); // prettier-ignore
const gradcheckSpec = { problem: 'sum_of_squares', inputs: 2 };

const examples = { x: twoPoints, labels: [0, 1] };
const setup = { network, options: { batchSize: 2 }, training: examples, test: examples };

/** @type {Record<string, Recipe>} */
const inBoth = {
  layerShapes: { good: [network, 10, 'rows'], bad: [network, 10, 'diagonals'] },
  parameterCount: { good: [network], bad: [{ ...network, layers: [] }] },
  heapInUse: { good: [], bad: null },
};

/** @type {ModuleRecipes} */
export const ofNabla = {
  functions: {
    ...inBoth,
    softmax: { good: [logits], bad: [null] },
    naiveSoftmax: { good: [logits], bad: ['x'] },
    logSoftmax: { good: [logits], bad: [{ rows: 2, columns: 2, data: [1] }] },
    logsumexp: { good: [logits], bad: [{ rows: 1, columns: 0, data: [] }] },
    softmaxJacobian: { good: [logits], bad: [twoPoints] },
    studySoftmax: { good: [{ logits, targets: oneHot }], bad: [{ logits, targets: tooNarrow }] },
    studyActivation: {
      good: [{ expression: 'x*relu(x)', samples: 9, depth: 2, input: 'output' }],
      bad: [{ expression: 'softmax(x)' }],
    },
    crossEntropy: { good: [oneHot, logits, 'sum'], bad: [tooNarrow, logits, 'sum'] },
    softmaxCrossEntropy: { good: [oneHot, logits, 'mean'], bad: [oneHot, logits, 'median'] },
    logisticNll: { good: [oneHot, logits, 'sum'], bad: [oneHot, tooNarrow, 'sum'] },
    meanSquaredError: { good: [oneHot, logits, 'sum'], bad: [oneHot, tooNarrow, 'sum'] },
    oneHot: { good: [[0, 2], 3], bad: [[3], 3] },
    likelihood: { good: [oneHot, logits], bad: [tooNarrow, logits] },
    logLikelihood: { good: [oneHot, logits], bad: [tooNarrow, logits] },
    logLikelihoodGradient: { good: [oneHot, logits], bad: [tooNarrow, logits] },
    linearLogLikelihood: {
      good: [matrix([[1, 2]]), oneHot, matrix([[1, 2], [3, 4], [5, 6]]), logits], // prettier-ignore
      bad: [matrix([[1]]), oneHot, matrix([[1, 2]]), logits],
    },
    plantedBugs: { good: ['sigmoid_network'], bad: ['no_such_problem'] },
    runGradcheck: { good: [gradcheckSpec, {}], bad: [{ problem: 'no_such_problem' }, {}] },
    runGradcheckSweep: { good: [gradcheckSpec, 1], bad: [gradcheckSpec, 'often'] },
    initialParameters: { good: [network, {}], bad: [network, { kind: 'magic' }] },
    traceMlp: {
      good: [network, parameters, twoPoints, twoPoints, 'mean'],
      bad: [network, logits, twoPoints, twoPoints, 'mean'],
    },
    studyNetwork: {
      good: [{ network, parameters, x: twoPoints, targets: twoPoints, orientation: 'columns' }],
      bad: [{ network, parameters, x: twoPoints, targets: twoPoints, cell: { quantity: 'z', row: 2 } }],
    },
  },
  classes: {
    Program: {
      good: ['x = [1, 2]; y = sum(x ^ 2)', {}],
      bad: ['y = x', {}],
      methods: {
        structure: { good: [], bad: null },
        latex: { good: [], bad: null },
        setInput: { good: ['x', matrix([[3, 4]])], bad: ['x', matrix([[3]])] },
        setUpstream: { good: [matrix([[2]])], bad: [matrix([[2, 3]])] },
        run: { good: [], bad: null },
        source: { good: [], bad: null },
        explain: { good: [1], bad: [99] },
        gradcheck: { good: [[], {}], bad: [['y'], {}] },
        numpy: { good: [], bad: null },
        pytorch: { good: [], bad: null },
      },
    },
  },
};

/** @type {ModuleRecipes} */
export const ofTraining = {
  functions: {
    ...inBoth,
    generateDataset: { good: [{ points: 4 }], bad: [{ set: 'torus' }] },
    classLimits: { good: ['spiral'], bad: ['torus'] },
    expandFeatures: { good: [twoPoints, ['x1_squared', 'sin_x2']], bad: [twoPoints, ['cos_x1']] },
    prepareRegression: {
      good: [matrix([[0], [1], [2]]), matrix([[3], [4], [5]]), {}],
      bad: [matrix([[0]]), matrix([[1], [2]]), {}],
    },
    prepareData: {
      good: [matrix([[0], [1], [2], [3]]), [0, 0, 1, 1], 2, {}],
      bad: [matrix([[0]]), [0, 1], 2, {}],
    },
    standardize: {
      good: [matrix([[3]]), { mean: matrix([[1]]), deviation: matrix([[2]]) }],
      bad: [matrix([[3, 4]]), { mean: matrix([[1]]), deviation: matrix([[2]]) }],
    },
  },
  classes: {
    Trainer: {
      good: [setup],
      bad: [{ ...setup, training: { x: twoPoints, labels: [0] } }],
      methods: {
        options: { good: [], bad: null },
        setOptions: { good: [{ learningRate: 0.1, batchSize: 2 }], bad: [{ learningRate: 'fast' }] },
        steps: { good: [2], bad: [0.5] },
        trainForEpochs: { good: [1], bad: ['some'] },
        stepPhase: { good: [], bad: null },
        stepTrace: { good: [], bad: null },
        progress: { good: [], bad: null },
        evaluateTraining: { good: [], bad: null },
        evaluateTest: { good: [], bad: null },
        predictedTestLabels: { good: [], bad: null },
        predict: { good: [twoPoints], bad: [logits] },
        activations: { good: [twoPoints], bad: [logits] },
        gradient: { good: ['training'], bad: ['some'] },
        gradientNorms: { good: ['batch'], bad: ['some'] },
        layerStatistics: { good: ['test', 3], bad: ['test', 0] },
        worstExamples: { good: ['test', 1], bad: ['test', -1] },
        gradientVariance: { good: [[1, 2], 2, 1], bad: [[3], 2, 1] },
        linearProduct: { good: [], bad: null },
        parameters: { good: [], bad: null },
        layers: { good: [], bad: null },
        setParameters: { good: [parameters], bad: [logits] },
        reset: { good: [{ seed: 1 }], bad: [{ kind: 'magic' }] },
        state: { good: [], bad: null },
        restore: { good: (trainer) => [trainer.state()], bad: [{}] },
      },
    },
  },
};
