import { html, nothing } from 'lit';
import { nablaEngine } from '../../engine/client.js';
import { prefersReducedMotion } from '../../ui/theme.js';
import { LabElement } from '../lab-element.js';
import { labView } from './lab-view.js';
import { Player } from './player.js';
import { isOfProgram, ProgramSession } from './program-session.js';
import { editedRange, rangeFor } from './ranges.js';
import { momentOf } from './scene.js';
import { smallestAround } from './source-span.js';
import { defaults, presetIn, schema, startOf, toRows } from './state.js';
import { graphLabStyles } from './styles.js';
import { TakeAway } from './take-away.js';
import { checkText } from './words.js';

/** @typedef {import('../lab-element.js').Engine} Engine */
/** @typedef {import('./state.js').GraphState} GraphState */
/** @typedef {import('./state.js').InputRange} InputRange */
/** @typedef {import('./program-session.js').Computed} Computed */
/** @typedef {import('../../ui/matrix.js').Matrix} Matrix */
/** @typedef {Error & {code?: string, source?: string, line?: number, column?: number, length?: number, hint?: string}} Problem */

const explainDelay = 120; // ms without a change: formulas are the dearest part of a slider's move
const gradcheckOptions = /** @type {const} */ ({
  difference: 'central',
  step: 1e-4,
  relativeError: 'max_one',
  tolerance: 1e-5,
});

/** The graph lab: a program typed by the reader, its computational graph, every value and every gradient.
 *
 *  @attr {string} program  in the language of docs/language.md; all else as usual
 *
 *  @extends {LabElement<GraphState, Computed>} */
export class GraphLab extends LabElement {
  static labName = 'graph';
  static engine = nablaEngine;
  static version = 1;
  static schema = schema;
  static defaults = defaults;
  static ownAttributes = { program: (/** @type {string} */ source) => ({ ...defaults, source }) };
  static parts = {
    controls: { label: 'Program and inputs', selector: '.program' },
    graph: { label: 'Graph', selector: 'nabla-graph-view' },
    steps: { label: 'Steps of the passes', selector: '.transport' },
    options: { label: 'Output, expansion, gradient check', selector: '.options' },
    node: { label: 'Selected node', selector: '.inspector' },
    table: { label: 'Table of all nodes', selector: '.all-nodes' },
    'take-along': { label: 'Saving and exporting', selector: '.take-away' },
  };
  static styles = graphLabStyles;

  static properties = {
    explanation: { state: true },
    check: { state: true },
    editedRange: { state: true },
    isTableOpen: { state: true },
    remark: { state: true },
  };

  session = new ProgramSession();
  takeAway = new TakeAway(this);
  player = new Player(this);
  /** Where the cursor stands, once the program that it stands in is parsed. @type {number | undefined} */
  #cursor;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #explaining;
  /** Matrices of the inputs as last shown. @type {Map<string, Matrix>} */
  #steady = new Map();

  constructor() {
    super();
    /** @type {{node: number, text: import('#nabla-module').NodeExplanation} | undefined} */
    this.explanation = undefined;
    /** The last gradient check, and the state that it is of.
     *  @type {{key: string, report: import('#nabla-module').ProgramGradcheck} | undefined} */
    this.check = undefined;
    /** The input whose range is being edited; '' for none. */
    this.editedRange = '';
    this.isTableOpen = false;
    /** What happened last, in words. */
    this.remark = '';
  }

  /** @param {Engine} _engine  @param {GraphState} state */
  compute(_engine, state) {
    return this.session.compute(state);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#explaining);
    this.player.pause();
    this.session.close();
    this.stale = true; // opened again when it comes back
  }

  /** @param {boolean} visible */
  visibilityChanged(visible) {
    if (!visible) this.player.pause();
  }

  /** Whether the text on the page has no graph of its own. */
  get isBroken() {
    return this.error !== undefined;
  }

  /** The gradient check, while it is of the present state. */
  get checked() {
    return this.check?.key === this.#checkKey ? this.check.report : undefined;
  }

  get #checkKey() {
    const { source, inputs, output, upstream, expand } = this.state;
    return JSON.stringify([source, inputs, output, upstream, expand]);
  }

  /** @param {import('lit').PropertyValues} changed */
  willUpdate(changed) {
    super.willUpdate(changed);
    if (changed.has('result')) this.#followCursor();
    const before = /** @type {GraphState | undefined} */ (changed.get('state'));
    const isOther = changed.has('state') && before?.selected !== this.state.selected;
    if (isOther || changed.has('result')) this.#explainSoon(changed.has('state'));
  }

  /** @param {boolean} isNew  another node: its formulas come at once */
  #explainSoon(isNew) {
    const node = this.state.selected;
    if (node === null || !this.result || node >= this.result.program.structure.nodes.length) return;
    clearTimeout(this.#explaining);
    const delay = isNew && this.explanation?.node !== node ? 0 : explainDelay;
    this.#explaining = setTimeout(async () => {
      try {
        this.explanation = { node, text: await this.session.explain(node) };
      } catch {
        this.explanation = undefined; // the program changed under it, and what follows explains anew
      }
    }, delay);
  }

  /** @param {string} source */
  edit(source) {
    this.player.pause();
    this.setState({ source, inputs: {}, step: null });
  }

  /** @param {number} offset */
  moveCursor(offset) {
    this.#cursor = offset;
    this.#followCursor();
  }

  /** The node around the cursor is the selected one. */
  #followCursor() {
    const program = this.result?.program;
    if (this.#cursor === undefined || !program || program.source !== this.state.source) return;
    const node = smallestAround(program.ranges, this.#cursor) ?? null;
    this.#cursor = undefined;
    if (node !== null && node !== this.state.selected) this.setState({ selected: node });
  }

  /** @param {number} node */
  select(node) {
    if (node !== this.state.selected) this.setState({ selected: node });
  }

  /** @param {string} id */
  choosePreset(id) {
    if (id !== presetIn(this.state)) this.start(startOf(id), 'preset');
  }

  /** @param {GraphState} state  @param {'preset' | 'prompt'} step */
  start(state, step) {
    this.player.pause();
    this.remark = '';
    this.editedRange = '';
    this.setState(state, { step });
  }

  /** Opens a prompt's state and brings the graph into view.
   *  @param {GraphState} state */
  try(state) {
    this.start(state, 'prompt');
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.renderRoot.querySelector('.instrument')?.scrollIntoView({ behavior, block: 'start' });
  }

  /** An input is being moved: new numbers, the same program.
   *  @param {string} name  @param {number[][]} rows  @param {number} before  its value till now */
  moveInput(name, rows, before) {
    const { inputs, ranges } = this.state;
    // The slider's range holds while the value is in it, however the usual one would change.
    const range = rangeFor(rangeFor(ranges[name], before), rows[0][0]);
    this.setState({ inputs: { ...inputs, [name]: rows }, ranges: { ...ranges, [name]: range } });
  }

  /** @param {string} name  @param {number[][]} rows  @param {number} before */
  async settleInput(name, rows, before) {
    this.moveInput(name, rows, before);
    await this.settle();
  }

  /** @param {string} name  @param {Matrix} matrix */
  moveMatrix(name, matrix) {
    this.setState({ inputs: { ...this.state.inputs, [name]: toRows(matrix) } });
  }

  /** Writes the moved inputs into the program's text, as one change to undo. */
  async settle() {
    const { state } = this;
    if (Object.keys(state.inputs).length === 0 || this.isBroken) return;
    const source = await this.ofProgram(() => this.session.source(state));
    if (source === undefined) return;
    if (this.state.source === state.source && this.state.inputs === state.inputs) this.setState({ source, inputs: {} });
  }

  /** @param {string} name  @param {InputRange} range  @param {Partial<InputRange>} patch */
  editRange(name, range, patch) {
    const next = editedRange(range, patch);
    if (next) this.setState({ ranges: { ...this.state.ranges, [name]: next } });
  }

  /** The same matrix object while its numbers are the same, so that an editor keeps what is being typed.
   *  @param {string} name  @param {Matrix} matrix */
  steady(name, matrix) {
    const before = this.#steady.get(name);
    const isSame =
      before?.rows === matrix.rows &&
      before.columns === matrix.columns &&
      Array.from(matrix.data).every((value, i) => Object.is(value, before.data[i]));
    if (isSame) return before;
    this.#steady.set(name, matrix);
    return matrix;
  }

  /** @param {number | null} step  null for all of both passes */
  goTo(step) {
    this.player.pause();
    this.setStep(step);
  }

  /** @param {number | null} step */
  setStep(step) {
    if (!this.moment) return;
    this.setState({ step: step === null ? null : Math.min(this.moment.total, Math.max(0, step)) });
  }

  /** Where the passes stand; undefined before there is a program. */
  get moment() {
    return this.result && momentOf(this.result.program, this.state.step);
  }

  /** Asks something of the present program. One that does not parse is told where it stands, and gives no answer.
   *  @template Answer
   *  @param {() => Promise<Answer>} ask
   *  @returns {Promise<Answer | undefined>} */
  async ofProgram(ask) {
    try {
      await this.session.compute(this.state);
      return await ask();
    } catch (error) {
      if (!isOfProgram(error)) throw error;
      return undefined;
    }
  }

  async checkGradients() {
    const key = this.#checkKey;
    const report = await this.ofProgram(() => this.session.gradcheck(gradcheckOptions));
    if (!report) return;
    this.check = { key, report };
    this.remark = checkText(report);
  }

  render() {
    // A program that does not parse is told at the program; the rest is the engine's own trouble.
    const problem = /** @type {Problem | undefined} */ (this.error);
    const isOurs = isOfProgram(problem);
    return html`<nabla-lab-shell
      heading="Graph"
      sentence="Type any model, and see its graph with every value and every gradient."
      .loading=${!this.result && !this.error && !this.engineError}
      .stale=${this.stale}
      .error=${this.engineError ?? (isOurs ? undefined : this.error)}
      @nabla-retry=${() => this.retry()}
    >
      ${
        this.notice
          ? html`<nabla-notice slot="notice" kind="warning" dismissible @nabla-dismiss=${() => (this.notice = '')}
              >${this.notice}</nabla-notice
            >`
          : nothing
      }
      ${labView(this, isOurs ? problem : undefined)}
    </nabla-lab-shell>`;
  }
}
