import { openPrograms } from '../../engine/program-client.js';
import { describeProgram, fittingInputs, fittingUpstream } from './program.js';

/** @typedef {import('./state.js').GraphState} GraphState */
/** @typedef {import('./program.js').OpenProgram} OpenProgram */
/** @typedef {import('./program.js').ProgramNumbers} ProgramNumbers */

/** What the engine knows of a state.
 *  @typedef {{state: GraphState, program: OpenProgram, numbers: ProgramNumbers}} Computed */

/** The program that is open, and which of its inputs do not have the values of the source.
 *  @typedef {{key: string, program: OpenProgram, numbers: ProgramNumbers, moved: string}} Opened */

/** What a program is opened by: another one is parsed anew.
 *  @param {GraphState} state */
const keyOf = ({ source, output, expand }) => JSON.stringify([source, output, expand]);

/** The lab's program in the engine. It is parsed only when its text, its output or its grain changed; a moved input
 *  changes the numbers alone. Calls are answered in order. */
export class ProgramSession {
  /** @type {ReturnType<typeof openPrograms> | undefined} */
  #programs;
  /** @type {Opened | undefined} */
  #opened;
  /** @type {Promise<unknown>} */
  #queue = Promise.resolve();

  /** @param {GraphState} state
   *  @returns {Promise<Computed>}
   *  @throws a ProgramError, with the `source` that it is about; the last good program stays open */
  compute(state) {
    return this.#inOrder(async (programs) => {
      const opened = await this.#open(programs, state);
      const { program } = opened;
      const inputs = fittingInputs(program.structure, state.inputs);
      const upstream = fittingUpstream(program.structure, state.upstream);
      const moved = JSON.stringify([inputs, upstream]);
      if (moved !== opened.moved) {
        opened.numbers = await programs.run({ inputs, upstream });
        opened.moved = moved;
      }
      return { state, program, numbers: opened.numbers };
    });
  }

  /** The source with the inputs' present values in it.
   *  @param {GraphState} state */
  async source(state) {
    await this.compute(state);
    return this.#inOrder((programs) => programs.source());
  }

  /** @param {number} node */
  explain(node) {
    return this.#inOrder((programs) => programs.explain(node));
  }

  /** The statements in LaTeX. */
  latex() {
    return this.#inOrder((programs) => programs.latex());
  }

  /** Every input's gradient against central differences.
   *  @param {import('#nabla-module').GradcheckOptions} options */
  gradcheck(options) {
    return this.#inOrder((programs) => programs.gradcheck([], options));
  }

  /** @param {'numpy' | 'pytorch'} library */
  code(library) {
    return this.#inOrder((programs) => (library === 'numpy' ? programs.numpy() : programs.pytorch()));
  }

  close() {
    const programs = this.#programs;
    this.#programs = undefined;
    this.#opened = undefined;
    programs?.then((open) => open.close()).catch(() => {});
  }

  /** @template Answer
   *  @param {(programs: Awaited<ReturnType<typeof openPrograms>>) => Promise<Answer>} ask
   *  @returns {Promise<Answer>} */
  #inOrder(ask) {
    const answer = this.#queue.then(async () => {
      this.#programs ??= openPrograms();
      this.#programs.catch(() => (this.#programs = undefined)); // asked again, it tries again
      return ask(await this.#programs);
    });
    this.#queue = answer.catch(() => {});
    return answer;
  }

  /** @param {Awaited<ReturnType<typeof openPrograms>>} programs  @param {GraphState} state */
  async #open(programs, state) {
    const key = keyOf(state);
    const before = this.#opened;
    if (before?.key === key && !lost(before, state)) return before;
    const { structure, numbers } = await this.#parse(programs, state);
    const program = describeProgram(state.source, structure, numbers, before?.program);
    this.#opened = { key, program, numbers, moved: JSON.stringify([[], null]) };
    return this.#opened;
  }

  /** An output that the program no longer has gives way to its last statement.
   *  @param {Awaited<ReturnType<typeof openPrograms>>} programs  @param {GraphState} state */
  async #parse(programs, { source, output, expand }) {
    try {
      try {
        return await programs.open(source, { output: output || undefined, expand });
      } catch (error) {
        if (!output) throw error;
        return await programs.open(source, { expand });
      }
    } catch (error) {
      throw Object.assign(/** @type {Error} */ (error), { source });
    }
  }
}

/** Whether an input was moved and is to have the source's value again: only parsing gives that.
 *  @param {Opened} opened  @param {GraphState} state */
function lost({ moved }, { inputs }) {
  const names = /** @type {[{name: string}[], unknown]} */ (JSON.parse(moved))[0].map(({ name }) => name);
  return names.some((name) => !Object.hasOwn(inputs, name));
}

/** Whether an error is the program's own, and not the engine's.
 *  @param {any} error */
export const isOfProgram = (error) => error?.line !== undefined || error?.code === 'empty_program';
