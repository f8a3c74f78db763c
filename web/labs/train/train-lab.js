import { html } from 'lit';
import { loadData, trainerSetupOf } from './data.js';
import { renderCurves } from './curves-view.js';
import { renderDataPanel } from './data-panel.js';
import { renderCloser } from './closer.js';
import { leave, linkKinds, packLink, renderNotices, withoutStaleRun } from './link.js';
import { migrate, version } from './migrate.js';
import { PartsController } from './parts-controller.js';
import { renderNetwork } from './network-panel.js';
import { renderOutputPanel } from './output-panel.js';
import { PointsController } from './points-controller.js';
import { defaults } from './presets.js';
import { packRun, unpackRun } from './saved.js';
import { conventionsOf, prompts, renderShows } from './shows.js';
import {
  dataKey,
  initializationOf,
  networkOf,
  planOf,
  runKey,
  schema,
  trainerOptionsOf,
  whatChanged,
} from './state.js';
import { trainStyles } from './styles.js';
import { TrainSettings } from './train-settings.js';
import { TrainingController } from './training-controller.js';
import { FoldedList } from './folded-list.js';
import { FilesController } from './take-away/files-controller.js';
import { RunsController } from './runs-controller.js';
import { InsightController } from './insight-controller.js';
import { renderLesson } from './lesson-view.js';
import { renderLive, renderTransport, stopRemarks } from './transport.js';

/** @typedef {import('../../engine/training-engine.js').TrainingEngine} Engine */
/** @typedef {import('./state.js').TrainState} TrainState */
/** @typedef {import('./data.js').TrainData} TrainData */
/** @typedef {import('./data.js').TrainResult} TrainResult */

/** The training lab: a network learns digits, flowers, wines, points of the plane or a reader's own table.
 *
 *  @extends {TrainSettings<TrainResult>} */
export class TrainLab extends TrainSettings {
  static labName = 'train';
  static version = version;
  static migrate = migrate;
  static schema = schema;
  static defaults = defaults;
  static parts = {
    transport: { label: 'Run and step', selector: '.transport' },
    controls: { label: 'Learning controls', selector: '.controls, .data' },
    network: { label: 'Network', selector: '.network' },
    output: { label: 'What it has learnt', selector: '.output, .curves' },
    closer: { label: 'A closer look', selector: '.closer' },
  };

  static properties = { remark: { state: true }, left: { state: true } };

  static styles = trainStyles;

  linkKinds = linkKinds;
  parts = new PartsController(this);
  points = new PointsController(this);
  runs = new RunsController(this);
  features = new FoldedList(this, () => import('./feature-list.js'));
  categories = new FoldedList(this, () => import('./category-list.js'));
  files = new FilesController(this);
  insight = new InsightController(this);
  training = new TrainingController(this, (snapshot, before) => this.#onSnapshot(snapshot, before));
  #runsOnceOpen = false;
  /** @type {{key: string, data: TrainData} | undefined} */
  #loaded;
  /** @type {TrainResult | undefined} */
  #opened;
  /** @type {import('./link.js').Left | undefined} */
  #leaving;

  constructor() {
    super();
    /** What happened last, in words. */
    this.remark = '';
    /** The run that another state took the place of.
     *  @type {import('./link.js').Left | undefined} */
    this.left = undefined;
  }

  /** @param {string} kind */
  packLink(kind) {
    return packLink(this, kind);
  }

  /** @param {Partial<TrainState>} patch  @param {{step?: string}} [options] */
  setState(patch, options) {
    super.setState(withoutStaleRun(this.state, patch), options);
  }

  /** @param {string | import('../lab-element.js').Envelope | undefined} from */
  async openState(from) {
    this.#leaving = await leave(this);
    await super.openState(from);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#opened = undefined;
  }

  /** @param {Engine} engine  @param {TrainState} state
   *  @returns {Promise<TrainResult>} */
  async compute(engine, state) {
    this.ownFile.take(state.own);
    const key = this.#dataKey(state);
    const data = this.#loaded?.key === key ? this.#loaded.data : await loadData(engine, state, this.ownFile.file);
    this.#loaded = { key, data };
    const network = networkOf(state, data.inputs.active.length, data.source.classNames.length);
    const [shapes, parameters] = await Promise.all([
      engine.layerShapes(network, state.batch, 'rows'),
      engine.parameterCount(network),
    ]);
    return { state, data, network, shapes, parameters };
  }

  /** @param {TrainState} state */
  #dataKey(state) {
    return dataKey(state) + (state.set === 'own' ? (this.ownFile.file?.id ?? '') : '');
  }

  /** @param {import('lit').PropertyValues} changed */
  updated(changed) {
    const before = /** @type {TrainState | undefined} */ (changed.get('state'));
    if (before && this.#opened) this.#changeLive(before);
    if (changed.has('result') && this.result) this.#openRun(this.result);
  }

  /** What may change while training runs.
   *  @param {TrainState} before */
  #changeLive(before) {
    const { state, training } = this;
    const options = trainerOptionsOf(state);
    if (JSON.stringify(options) !== JSON.stringify(trainerOptionsOf(before))) training.setOptions(options);
    if (JSON.stringify(planOf(state)) !== JSON.stringify(planOf(before))) training.setPlan(planOf(state));
  }

  /** Begins another run where the data, the network or its first weights are others.
   *  @param {TrainResult} result */
  #openRun(result) {
    const { state, training } = this;
    const opened = this.#opened;
    const isOfLink = state.run !== undefined && state.run !== opened?.state.run;
    const isSameRun =
      opened && !isOfLink && opened.data === result.data && runKey(opened.state) === runKey(result.state);
    if (isSameRun || runKey(state) !== runKey(result.state)) return; // in the second case another result follows
    this.#opened = result;
    const { map, probe } = result.data;
    const options = { map, probe, running: this.#runsOnceOpen, restore: state.run && unpackRun(state.run) };
    const onRefused = state.run && (() => this.#refuse(state));
    training.open(trainerSetupOf(state, result.data), planOf(state), options, onRefused);
    this.#runsOnceOpen = false;
    [this.left, this.#leaving] = [this.#leaving, undefined];
    if (isOfLink) this.remark = `Opened at update ${state.run?.step}, with its weights.`;
    else this.remark = opened ? `Back at epoch 0: ${whatChanged(opened.state, state)} changed.` : '';
  }

  /** The weights that came with a state do not fit its network. @param {TrainState} state */
  #refuse(state) {
    if (this.state !== state) return;
    this.#opened = undefined;
    Object.assign(this, { state: defaults, remark: '' });
    this.notice = 'The weights in this state do not fit its network. The lab opened with its usual start.';
  }

  /** @param {boolean} visible */
  visibilityChanged(visible) {
    this.training.show(visible);
  }

  /** @param {import('./training-controller.js').TrainingSnapshot} snapshot
   *  @param {import('./training-controller.js').TrainingSnapshot | undefined} before */
  #onSnapshot({ ended, stopAtEpoch, progress }, before) {
    if (ended === (before?.ended ?? '')) return;
    if (ended === 'paused') this.remark = `Paused at update ${progress.step}.`;
    if (ended === 'stopped') this.remark = `Stopped at epoch ${stopAtEpoch}, as set.`;
    if (ended in stopRemarks) this.remark = stopRemarks[/** @type {keyof typeof stopRemarks} */ (ended)];
    if (ended === 'diverged') this.remark = '';
  }

  run() {
    this.remark = '';
    this.training.run();
  }

  pause() {
    this.training.pause();
  }

  /** @param {'phase' | 'batch' | 'epoch'} size */
  step(size) {
    this.remark = '';
    this.training.step(size);
  }

  /** Back to the weights that this run began with. */
  reset() {
    this.remark = 'Back at epoch 0, with the same weights.';
    this.training.reset(initializationOf(this.state));
    if (this.state.run?.step) this.setState({ run: undefined });
  }

  /** Other weights, of the next seed. */
  renew() {
    this.setState({ seed: this.state.seed + 1 });
  }

  /** Other points, or another split into training and test, of the next seed. */
  renewData() {
    this.setState({ dataSeed: this.state.dataSeed + 1 });
  }

  /** @param {number} index  @param {number} value */
  setParameter(index, value) {
    this.training.setParameter(index, value);
  }

  /** @param {number} input  a feature, to be switched on or off */
  toggleFeature(input) {
    const { active } = /** @type {TrainResult} */ (this.result).data.inputs;
    this.chooseFeatures((i) => active.includes(i) !== (i === input));
  }

  /** @param {(input: number) => boolean} isWanted  at least one must be */
  chooseFeatures(isWanted) {
    const { names } = /** @type {TrainResult} */ (this.result).data.inputs;
    const features = names.filter((_, i) => isWanted(i));
    if (features.length > 0) return this.setState({ features });
    this.remark = 'The network needs one feature at least.';
    this.requestUpdate(); // a tick that was taken away comes back
  }

  /** Sets a state and runs it from its beginning.
   *  @param {TrainState} state */
  start(state) {
    this.presetChoice = undefined;
    this.#opened = undefined; // even the same state begins anew
    this.#runsOnceOpen = true;
    this.setState({ run: undefined, ...state }, { step: 'prompt' });
    this.renderRoot.querySelector('.transport')?.scrollIntoView({ block: 'nearest' });
  }

  /** What a lesson proposes to try next, run from its beginning.
   *  @param {Partial<TrainState>} patch */
  continueLesson(patch) {
    this.runs.keep();
    this.start({ ...this.state, ...patch });
  }

  /** A model of a file: its settings, and where its run stood.
   *  @param {TrainState} state  @param {import('#nabla-module').TrainerState} trainer */
  bringBack(state, trainer) {
    this.presetChoice = undefined;
    this.#opened = undefined;
    Object.assign(this, { state: { ...this.state, run: undefined } }); // what a link brought gives way
    this.setState({ own: undefined, ...state, run: packRun(trainer) }, { step: 'model' });
  }

  goToLearningRate() {
    const slider = /** @type {HTMLElement} */ (this.renderRoot.querySelector('.learning-rate'));
    slider.scrollIntoView({ block: 'center' });
    slider.focus();
  }

  render() {
    return html`<nabla-lab-shell
      heading="Train"
      sentence="A network learns while you watch: press Run, then change anything."
      .loading=${!this.result && !this.error && !this.engineError}
      .stale=${this.stale}
      .error=${this.engineError ?? this.error ?? this.training.error}
      @nabla-retry=${this.retry}
    >
      ${renderNotices(this)}
      <div class="lab">
        ${renderTransport(this)} ${renderLesson(this)} ${renderLive(this)} ${renderDataPanel(this)}
        ${renderNetwork(this)} ${renderOutputPanel(this)} ${renderCurves(this)} ${renderCloser(this)}
      </div>
      <nabla-try-this
        slot="try"
        .items=${prompts}
        @nabla-select=${(/** @type {CustomEvent<{index: number}>} */ { detail }) =>
          this.start(prompts[detail.index].state)}
      ></nabla-try-this>
      <div slot="shows">${renderShows(this)}</div>
      <nabla-conventions
        slot="conventions"
        .items=${conventionsOf(this.state)}
        @nabla-change=${(/** @type {CustomEvent<{key: keyof TrainState, value: string}>} */ { detail }) =>
          this.set(detail.key, detail.value)}
      ></nabla-conventions>
    </nabla-lab-shell>`;
  }
}
