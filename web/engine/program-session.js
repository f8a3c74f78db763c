/** A lab's program on the engine's side: opened from a text, run with other inputs, replaced by the next. Knows nothing
 *  of workers: worker.js runs it in one, program-client.js on the page where none can start. */

/** @typedef {import('#nabla-module').NablaModule} NablaModule */
/** @typedef {import('#nabla-module').Program} Program */
/** @typedef {import('#nabla-module').ProgramOptions} ProgramOptions */
/** @typedef {import('#nabla-module').PackedStructure} PackedStructure */
/** @typedef {import('#nabla-module').ProgramNumbers} ProgramNumbers */
/** @typedef {import('#nabla-module').MatrixLike} MatrixLike */

/** The structure is unpacked where it arrives (program-structure.js): on the way a few arrays take a tenth of the time
 *  that thousands of objects would.
 *  @typedef {{structure: PackedStructure, numbers: ProgramNumbers}} OpenedProgram */

/** What changes before a run; what is not named stays.
 *  @typedef {object} ProgramChanges
 *  @property {{name: string, value: MatrixLike}[]} [inputs]
 *  @property {MatrixLike | null} [upstream]  of the output's shape; null for ones
 */

/** The memory of a run's numbers, to be handed over with them.
 *  @param {ProgramNumbers} numbers */
export function buffersOf({ values, adjoints, contributions, locals }) {
  return [values.buffer, adjoints.buffer, contributions.buffer, locals.buffer];
}

export class ProgramSession {
  #module;
  #pack;
  /** @type {Program | undefined} */
  #program;

  /** @param {NablaModule} module
   *  @param {<Result>(result: Result, numbers: ProgramNumbers) => Result} [pack]  readies a result for its way */
  constructor(module, pack = (result) => result) {
    this.#module = module;
    this.#pack = pack;
  }

  /** Another program takes the place of the one before.
   *
   *  @param {string} source
   *  @param {ProgramOptions} [options]
   *  @returns {OpenedProgram}
   *  @throws {import('#nabla-module').ProgramError}  if it cannot be understood; the one before then stays */
  open(source, options = {}) {
    const program = new this.#module.Program(source, options);
    this.close();
    this.#program = program;
    const numbers = program.run();
    return this.#pack({ structure: program.structure(), numbers }, numbers);
  }

  /** @param {ProgramChanges} [changes]
   *  @returns {ProgramNumbers}
   *  @throws {Error}  if an input is not there or has another shape */
  run({ inputs = [], upstream } = {}) {
    const program = this.#opened();
    for (const { name, value } of inputs) program.setInput(name, value);
    if (upstream !== undefined) program.setUpstream(upstream);
    const numbers = program.run();
    return this.#pack(numbers, numbers);
  }

  /** The text with the present values of the inputs. */
  source() {
    return this.#opened().source();
  }

  /** The statements in LaTeX. */
  latex() {
    return this.#opened().latex();
  }

  /** A node in LaTeX, with the numbers of the last run.
   *  @param {number} node */
  explain(node) {
    return this.#opened().explain(node);
  }

  /** @param {string[]} [inputs]  names; all inputs if there is none
   *  @param {import('#nabla-module').GradcheckOptions} [options] */
  gradcheck(inputs = [], options = {}) {
    return this.#opened().gradcheck(inputs, options);
  }

  /** A Python script that asserts the last run's numbers. */
  numpy() {
    return this.#opened().numpy();
  }

  pytorch() {
    return this.#opened().pytorch();
  }

  /** Frees the program. */
  close() {
    this.#program?.delete();
    this.#program = undefined;
  }

  #opened() {
    if (!this.#program) throw new Error('No program is open.');
    return this.#program;
  }
}
