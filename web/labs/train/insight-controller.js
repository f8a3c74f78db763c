/** @typedef {import('lit').ReactiveController} ReactiveController */
/** @typedef {import('./train-lab.js').TrainLab} TrainLab */
/** @typedef {import('#nabla-module').LayerStatistics} LayerStatistics */
/** @typedef {import('#nabla-module').RankedExample} RankedExample */
/** @typedef {import('#nabla-module').GradientVariance} GradientVariance */
/** @typedef {import('#nabla-module').LayerParameters<Float32Array>} LayerParameters */

/** What the trainer is asked for while somebody looks at it.
 *  @typedef {object} Insights
 *  @property {LayerStatistics[]} [statistics]   on the training part
 *  @property {RankedExample[]} [worst]          of the test part
 *  @property {LayerParameters | null} [product] the one matrix of a network without bends
 *  @property {GradientVariance[]} [variance]
 *  @property {LayerParameters[]} [gradients]    of the training part
 */

export const histogramBins = 31;
export const worstShown = 24;
const variance = { sizes: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000], draws: 400 };
const interval = 200; // ms from one round of questions to the next

/** Asks the trainer for what is in view and costs too much to come with each frame: one round of questions at a time,
 *  again whenever there is news.
 *
 *  @implements {ReactiveController} */
export class InsightController {
  /** @type {Insights} */
  now = {};

  #host;
  #busy = false;
  #askedAt = -Infinity;
  #asked = '';
  /** @type {unknown} */
  #news;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /** @param {TrainLab} host */
  constructor(host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  hostUpdated() {
    const wanted = this.#wanted();
    const { detail } = this.#host.training;
    if (!detail || wanted.length === 0 || this.#busy) return;
    if (detail === this.#news && wanted.join() === this.#asked) return;
    const wait = this.#askedAt + interval - performance.now();
    clearTimeout(this.#timer);
    if (wait > 0 && wanted.join() === this.#asked) this.#timer = setTimeout(() => this.#ask(), wait);
    else this.#ask();
  }

  /** @returns {(keyof Insights)[]} */
  #wanted() {
    const { state, training, parts } = this.#host;
    /** @type {[keyof Insights, boolean][]} */
    const wishes = [
      ['statistics', state.tab === 'inside' || state.lesson === 'saturation'],
      ['worst', state.tab === 'mistakes'],
      ['product', state.lesson === 'linear'],
      ['variance', state.lesson === 'variance' && !training.running],
      ['gradients', parts.selected !== undefined && !training.running],
    ];
    return wishes.filter(([, isWished]) => isWished).map(([name]) => name);
  }

  async #ask() {
    const wanted = this.#wanted();
    this.#busy = true;
    this.#news = this.#host.training.detail;
    this.#asked = wanted.join();
    this.#askedAt = performance.now();
    try {
      const answers = await Promise.all(wanted.map(async (name) => [name, await this.#answer(name)]));
      this.now = { ...this.now, ...Object.fromEntries(answers) };
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  /** @param {keyof Insights} name */
  #answer(name) {
    const { training, result } = this.#host;
    const rows = result?.data.prepared.trainX.rows ?? 1;
    const sizes = variance.sizes.filter((size) => size < rows); // all at once have none, which no log scale shows
    return {
      statistics: () => training.ask('layerStatistics', 'training', histogramBins),
      worst: () => training.ask('worstExamples', 'test', worstShown),
      product: () => training.ask('linearProduct'),
      variance: () => training.ask('gradientVariance', sizes, variance.draws, 1),
      gradients: () => training.ask('gradient', 'training'),
    }[name]();
  }
}
