/** The training lab at full speed: whether the page keeps its frames (DESIGN §8: p95 ≤ 20 ms), and what share it makes of
 *  the steps that a worker makes that does nothing else, of the same network, batch, optimiser and data (wanted: 70 %). The
 *  two take turns in one browser. The site must be built. */

import { median, quantile } from './measure.js';
import { chooseSet, openLab } from './train-page.js';

const wanted = { frame: 20, share: 0.7 };
const sets = /** @type {const} */ (['circle', 'digits']);

/** Frames and updates of the running lab.
 *  @param {import('@playwright/test').Page} page  @param {number} milliseconds */
const watch = (page, milliseconds) =>
  page.evaluate(async (wait) => {
    const { training } = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    const frames = [];
    const first = training.snapshot.progress.step;
    const start = await new Promise(requestAnimationFrame);
    let last = start;
    while (last - start < wait) {
      const now = await new Promise(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    return { frames, stepsPerSecond: (1000 * (training.snapshot.progress.step - first)) / (last - start) };
  }, milliseconds);

/** What a bare trainer needs to make the same run.
 *  @param {import('@playwright/test').Page} page */
const runOf = (page) =>
  page.evaluate(() => {
    const { state, result } = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    const { source, inputs, prepared } = result.data;
    return { state, data: { source: { y: source.y, classNames: source.classNames }, inputs: { active: inputs.active }, prepared } }; // prettier-ignore
  });

/** @param {import('@playwright/test').Page} page  @param {'Run' | 'Pause'} name */
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

/** @param {string} name  @param {{frames: number[], stepsPerSecond: number}[]} lab  @param {number[]} bare */
function summary(name, lab, bare) {
  const frames = lab.flatMap((round) => round.frames);
  const frame = quantile(frames, 0.95);
  const steps = [median(lab.map(({ stepsPerSecond }) => stepsPerSecond)), median(bare)];
  const share = steps[0] / steps[1];
  const [labSteps, bareSteps] = steps.map((value) => Math.round(value).toLocaleString('en-US'));
  return (
    `${name}: ${frames.length} frames, p50 ${quantile(frames, 0.5).toFixed(1)} ms, p95 ${frame.toFixed(1)} ms ` +
    `(≤ ${wanted.frame}) ${frame <= wanted.frame ? 'met' : 'MISSED'}; ${labSteps} of ${bareSteps} steps a second, ` +
    `${(100 * share).toFixed(0)} % (≥ ${100 * wanted.share}) ${share >= wanted.share ? 'met' : 'MISSED'}`
  );
}

/** @param {string} benchAddress  of the built bench
 *  @param {{rounds: number, milliseconds: number}} effort
 *  @param {(line: string) => void} print */
export async function benchLab(benchAddress, { rounds, milliseconds }, print) {
  const { page, browser, close } = await openLab({ set: sets[0] });
  const bench = await (await browser.newContext()).newPage();
  await bench.goto(`${benchAddress}steps.html`);
  await bench.waitForFunction('globalThis.stepsPerSecond !== undefined');
  print(`The training lab at full speed, in turns with a worker that only makes steps: ${rounds} rounds.`);
  for (const set of sets) {
    await chooseSet(page, set);
    const run = await runOf(page);
    const [lab, bare] = [[], []].map((list) => /** @type {any[]} */ (list));
    for (let round = -1; round < rounds; round++) {
      await press(page, 'Run');
      await watch(page, milliseconds / 4); // it gets going
      const watched = await watch(page, milliseconds);
      await press(page, 'Pause');
      const steps = await bench.evaluate((question) => /** @type {any} */ (globalThis).stepsPerSecond(question), { ...run, milliseconds }); // prettier-ignore
      if (round < 0) continue; // the compilers settle
      lab.push(watched);
      bare.push(steps);
    }
    print(summary(set, lab, bare));
  }
  await close();
}
