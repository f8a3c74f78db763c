/** How long the graph lab takes from a slider's move to the painted numbers, for graphs of 50 and 200 nodes (DESIGN §8).
 *  The site must be built.
 *
 *  A slider's move reaches the page at the beginning of a frame, and what it leads to can be seen at the end of the next
 *  one at the soonest: the engine answers from a worker. So two things are told. "In the next frame" is the share of the
 *  moves whose numbers were there when the next frame was drawn. The time is what of that frame's 16.7 ms was used: from
 *  the move till its numbers stand in the drawing, and the frame's own style, layout and paint; it leaves out only the
 *  waiting for the screen.
 *
 *  As a program: npm run bench:graph */

import { chromium } from '@playwright/test';

import { chromiumOptions } from '../tools/requirements.mjs';
import { serveSite } from '../tools/serve.mjs';
import { encodeState } from '../web/state/hash.js';
import { quantile } from './measure.js';

const moveCount = 150;
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

/** Drags the first slider to and fro, a little in each frame, and waits each time until the new numbers are painted.
 *  @param {import('@playwright/test').Page} page
 *  @returns {Promise<{elapsed: number, frames: number}[]>} */
const moveOften = (page) =>
  page.evaluate(async (count) => {
    const lab = /** @type {any} */ (document.querySelector('nabla-graph-lab'));
    const range = lab.renderRoot.querySelector('nabla-slider').renderRoot.querySelector('input[type=range]');
    const nextFrame = () => new Promise(requestAnimationFrame);
    const { port1, port2 } = new MessageChannel();
    const afterPaint = () =>
      new Promise((done) => {
        port1.onmessage = done;
        port2.postMessage(undefined);
      });
    let drawn = 0;
    const observer = new MutationObserver(() => (drawn = performance.now()));
    const drawing = lab.renderRoot.querySelector('nabla-graph-view').renderRoot;
    observer.observe(drawing, { subtree: true, characterData: true, childList: true });
    const moves = [];
    for (let i = 0; i < count; i++) {
      await nextFrame();
      const start = performance.now();
      range.value = String(Math.abs(((i * 0.07) % 4) - 2) - 1); // never twice the same
      range.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      let frames = 0;
      let frame;
      do {
        await nextFrame();
        frame = performance.now();
        frames++;
      } while (lab.stale || lab.isUpdatePending || drawn < start);
      await afterPaint();
      moves.push({ elapsed: drawn - start + performance.now() - frame, frames });
    }
    observer.disconnect();
    return moves;
  }, moveCount);

/** The moves, and the page's own processor time for each of them, which other programs hardly disturb.
 *  @param {import('@playwright/test').Page} page */
async function drag(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const processor = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
  const before = await processor();
  const moves = await moveOften(page);
  return { moves, processor: ((await processor()) - before) / moveCount };
}

/** @param {number[]} numbers  @param {number} share */
const told = (numbers, share) => quantile(numbers, share).toFixed(1);

const server = await serveSite({ port: 4180 });
const browser = await chromium.launch(chromiumOptions());
for (const { nodes, budget } of budgets) {
  // On a first visit the site stores itself after some seconds, once; that is not the drag's.
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
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
  const { moves, processor } = await drag(page);
  const elapsed = moves.map((one) => one.elapsed);
  const inTime = moves.filter(({ frames }) => frames === 1).length / moves.length;
  const drawn = await page.locator('nabla-graph-view [data-node]').count();
  console.log(
    `${drawn} nodes: till painted median ${told(elapsed, 0.5)} ms, p95 ${told(elapsed, 0.95)} ms (budget ${budget} ms); ` +
      `in the next frame ${(100 * inTime).toFixed(1)} %; ` +
      `processor time ${processor.toFixed(1)} ms a move`,
  );
  await page.close();
}
await browser.close();
await server.close();
