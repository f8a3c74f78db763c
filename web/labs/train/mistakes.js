/** The test examples that a network gets wrong. Pure. */

/** @typedef {import('../../engine/training-snapshot.js').TrainingDetail} TrainingDetail */
/** @typedef {import('#nabla-module').PreparedData} PreparedData */

/** @typedef {object} Mistake
 *  @property {number} row  where the example stands in the data set
 *  @property {number} label  its class
 *  @property {number} predicted  the class that the network gives it
 *  @property {number} output  what the network says of that class: a probability, or the plain output
 */

/** The mistakes, those of which the network is surest first.
 *  @param {TrainingDetail} detail  @param {PreparedData} data
 *  @returns {Mistake[]} */
export function mistakesOf({ testPredictions, testOutputs }, { testLabels, testRows }) {
  if (testPredictions.length !== testLabels.length) return []; // told of another run's data
  return testPredictions
    .map((predicted, i) => ({
      row: testRows[i],
      label: testLabels[i],
      predicted,
      output: outputFor(testOutputs, i, predicted),
    }))
    .filter(({ predicted, label }) => predicted !== label)
    .sort((a, b) => b.output - a.output);
}

/** What the network says of a class. A single output speaks of the second of two classes.
 *  @param {TrainingDetail['testOutputs']} outputs  @param {number} row  @param {number} label */
function outputFor({ columns, data }, row, label) {
  if (columns > 1) return data[row * columns + label];
  return label === 1 ? data[row] : 1 - data[row];
}
