/** What a session may be asked of its trainer, which is whatever changes nothing; and the one thing that a person may
 *  change in it by hand. */

/** @typedef {import('#nabla-module').Trainer} Trainer */
/** @typedef {typeof questions[number]} Question */

const questions = /** @type {const} */ ([
  'activations',
  'gradient',
  'gradientNorms',
  'gradientVariance',
  'layerStatistics',
  'layers',
  'linearProduct',
  'parameters',
  'predict',
  'progress',
  'state',
  'stepTrace',
  'worstExamples',
]);

/** @template {Question} Name
 *  @param {Trainer} trainer
 *  @param {Name} question
 *  @param {Parameters<Trainer[Name]>} args
 *  @returns {ReturnType<Trainer[Name]>}
 *  @throws {Error}  what the engine says of arguments that do not fit; for a question that is none of these */
export function askTrainer(trainer, question, args) {
  if (!questions.includes(question)) throw new Error(`A session is not asked for ${question}.`);
  return Reflect.apply(trainer[question], trainer, args);
}

/** Puts another value in the place of one parameter.
 *  @param {Trainer} trainer
 *  @param {number} index  in the order of `Trainer.parameters`
 *  @param {number} value
 *  @throws {Error}  where there is no such parameter */
export function setParameter(trainer, index, value) {
  const parameters = trainer.parameters();
  if (!(index in parameters.data)) throw new Error(`There is no parameter ${index}.`);
  parameters.data[index] = value;
  trainer.setParameters(parameters);
}
