/** The lessons that are built in: what each sets, what to watch for, and where to go on. Pure. */

import { layersOf, startOf } from './presets.js';

/** @typedef {import('./state.js').TrainState} TrainState */

/** @typedef {object} Lesson
 *  @property {string} title
 *  @property {string} watch  what to watch for, in a sentence or two
 *  @property {Partial<TrainState> & {set: TrainState['set']}} state  what differs from the start of its data set
 *  @property {{label: string, patch: Partial<TrainState>}[]} next  what to try then
 */

/** @type {Record<Exclude<TrainState['lesson'], ''>, Lesson>} */
export const lessons = {
  zeros: {
    title: 'Zeros never learn',
    watch:
      'All weights are zero on exclusive or. Every neuron gets the same gradient, which is zero too: the loss stays at log 2 = 0.6931, for ever.',
    state: {
      set: 'exclusive_or',
      initialization: 'zeros',
      points: 400,
      testPart: 0.5,
      batch: 200,
      learningRate: 0.3,
      epochs: 200,
    },
    next: [{ label: 'Begin at random instead', patch: { initialization: 'xavier_uniform' } }],
  },
  linear: {
    title: 'Layers without a bend are one matrix',
    watch:
      'Three linear layers, and exclusive or stays unsolved: multiplied out they are the one matrix below, and its boundary is a straight line. More layers change nothing; a bend does.',
    state: { set: 'exclusive_or', hidden: layersOf('identity', 6, 4), epochs: 60 },
    next: [
      { label: 'Twice as deep', patch: { hidden: layersOf('identity', 6, 6, 6, 4) } },
      { label: 'Bend it: tanh', patch: { hidden: layersOf('tanh', 6, 4) } },
    ],
  },
  variance: {
    title: 'How noisy is a mini-batch?',
    watch:
      'Measured on this network: how far the mean gradient of a batch is from that of all examples. Ten times the batch is a tenth of the variance; all examples at once have none.',
    state: { set: 'circle', points: 1000, epochs: 20, batch: 10 },
    next: [
      { label: 'Train with single examples', patch: { batch: 1 } },
      { label: 'Train with all at once', patch: { batch: 5000 } },
    ],
  },
  diverge: {
    title: 'Too fast to learn',
    watch:
      'A learning rate of 10: each step overshoots further than the last until the numbers overflow. The notice says in which layer it began, and which control to change.',
    state: { set: 'digits', learningRate: 10, pace: 10 },
    next: [{ label: 'A rate of 0.1', patch: { learningRate: 0.1, pace: 500 } }],
  },
  saturation: {
    title: 'Saturated neurons pass no gradient',
    watch:
      'Five sigmoid layers: a sigmoid is nearly flat, so each layer passes back a quarter of the gradient at most, and the first layers hardly move. Compare the gradients of the layers, then take ReLU.',
    state: {
      set: 'circle',
      hidden: layersOf('sigmoid', 8, 8, 8, 8, 8),
      epochs: 60,
      tab: 'inside',
    },
    next: [{ label: 'ReLU instead', patch: { hidden: layersOf('relu', 8, 8, 8, 8, 8), initialization: 'he_uniform' } }],
  },
  overfitting: {
    title: 'Learning by heart',
    watch:
      'Few noisy points and a large network: the training loss goes to nothing while the test loss climbs. It has learnt the noise. Then hold it back with L2 or with dropout.',
    state: {
      set: 'moons',
      points: 100,
      noise: 1.4,
      testPart: 0.5,
      hidden: layersOf('tanh', 32, 32),
      optimizer: 'adam',
      learningRate: 0.01,
      epochs: 400,
    },
    next: [
      { label: 'With L2', patch: { l2: 0.03 } },
      { label: 'With dropout', patch: { dropout: 0.5 } },
    ],
  },
};

/** The state in which a lesson starts.
 *  @param {keyof typeof lessons} name
 *  @returns {TrainState} */
export const lessonStart = (name) => ({ ...startOf(lessons[name].state.set), ...lessons[name].state, lesson: name });
