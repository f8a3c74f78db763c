/** @param {number} shuffleSeed
 *  @returns {import('#nabla-module').TrainerSetup}  2-8-2 on 40 points of [−1, 1)², as tests/core/test_trainer_curve.cpp
 *    has it */
export function curveSetup(shuffleSeed) {
  let state = 1;
  const data = Float32Array.from({ length: 80 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state >>> 8) / 2 ** 23 - 1;
  });
  return {
    network: {
      inputs: 2,
      layers: [
        { units: 8, activation: 'tanh' },
        { units: 2, activation: 'identity' },
      ],
      loss: 'softmax_cross_entropy',
    },
    initialization: { kind: 'xavier_uniform', seed: 3 },
    options: { learningRate: 0.1, batchSize: 12, optimizer: { kind: 'momentum' } },
    shuffleSeed,
    training: {
      x: { rows: 40, columns: 2, data },
      labels: Array.from({ length: 40 }, (_, i) => Number(data[2 * i] * data[2 * i + 1] > 0)),
    },
  };
}
