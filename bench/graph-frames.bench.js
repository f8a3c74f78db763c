/** How long the graph lab takes from a slider's move to the painted frame, for graphs of 50 and 200 nodes (DESIGN §8). The
 *  site must be built.
 *
 *  As a program: node bench/graph-frames.bench.js */

import { chromium } from '@playwright/test';

import { chromiumOptions } from '../tools/requirements.mjs';
import { serveSite } from '../tools/serve.mjs';
import { encodeState } from '../web/state/hash.js';
import { quantile } from './measure.js';

const frames = 150;
const budgets = [
  { nodes: 50, budget: 16.7 },
  { nodes: 200, budget: 33 },
];

/** A chain of layers with about so many nodes: `x` moves all of them.
 *  @param {number} count */
export function programOf(count) {
  const lines = ['x = 0.5', 'w = 0.9'];
  let last = 'x';
  for (let nodes = 2, i = 0; nodes + 4 <= count; nodes += 4, i++) {
    lines.push(`a${i} = sigmoid(${last}*w + x)*x`); // × + σ ×
    last = `a${i}`;
  }
  return lines.join('\n');
}

/** Moves the first slider a little, and waits until the new numbers are painted.
 *  @param {import('@playwright/test').Page} page  @param {number} value */
const move = (page, value) =>
  page.evaluate(async (position) => {
    const lab = /** @type {any} */ (document.querySelector('nabla-graph-lab'));
    const range = lab.renderRoot.querySelector('nabla-slider').renderRoot.querySelector('input[type=range]');
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    range.value = String(position);
    range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    while (lab.stale || lab.isUpdatePending) await new Promise((done) => setTimeout(done));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, value);

/** For each move the time till it is painted, and the page's own processor time, which other programs do not disturb.
 *  @param {import('@playwright/test').Page} page */
async function drag(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processor = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const moves = [];
  let before = await processor();
  for (let i = 0; i < frames; i++) {
    const elapsed = await move(page, Math.sin(i / 20));
    const after = await processor();
    moves.push({ elapsed, processor: after - before });
    before = after;
  }
  return moves;
}

/** @param {number[]} numbers  @param {number} share */
const told = (numbers, share) => quantile(numbers, share).toFixed(1);

const server = await serveSite({ port: 4180 });
const browser = await chromium.launch(chromiumOptions());
for (const { nodes, budget } of budgets) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const state = {
    source: programOf(nodes),
    inputs: {},
    ranges: {},
    output: '',
    upstream: null,
    expand: false,
    selected: null,
    step: null,
  };
  await page.goto(
    `${server.resolvedUrls?.local[0]}graph.html${await encodeState({ lab: 'graph', version: 1 }, state)}`,
  );
  await page
    .locator('nabla-graph-view [data-node]')
    .nth(nodes - 5)
    .waitFor({ state: 'attached' });
  await drag(page);
  const moves = await drag(page);
  const [elapsed, processor] = [moves.map((one) => one.elapsed), moves.map((one) => one.processor)];
  const count = await page.locator('nabla-graph-view [data-node]').count();
  console.log(
    `${count} nodes: processor time median ${told(processor, 0.5)} ms, p95 ${told(processor, 0.95)} ms; ` +
      `till painted median ${told(elapsed, 0.5)} ms, p95 ${told(elapsed, 0.95)} ms (budget ${budget} ms)`,
  );
  await page.close();
}
await browser.close();
await server.close();
