/** Whether memory stays flat while the training lab trains at full speed. The site must be built.
 *
 *  As a program: node bench/train-memory.bench.js [--minutes 30] [--every 60 (seconds)] [--set digits] */

import { parseArgs } from 'node:util';

import { openLab } from './train-page.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    every: { type: 'string', default: '60' },
    set: { type: 'string', default: 'digits' },
  },
});
const minutes = Number(values.minutes);
const megabyte = 1024 * 1024;

/** What a thread of the page holds, once its garbage is collected, in bytes.
 *  @typedef {{heap: number, wasm: number}} Held */

/** @typedef {(method: string, params?: object) => Promise<any>} Send */

/** Keeps a list of the memories of a thread's modules, before it makes any. */
const keepMemories = `{
  const { instantiate } = WebAssembly;
  self.wasmMemories = [];
  WebAssembly.instantiate = async (...args) => {
    const made = await instantiate.apply(WebAssembly, args);
    const { exports } = made.instance ?? made;
    self.wasmMemories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
    return made;
  };
}`;

/** Sends commands of the DevTools protocol to the workers of a page, which it meets before they run. */
class Workers {
  /** @type {Map<string, string>} */
  names = new Map();
  /** @type {Map<number, (answer: any) => void>} */
  #waiting = new Map();
  #id = 0;
  #session;

  /** @param {import('@playwright/test').CDPSession} session  of the page */
  constructor(session) {
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => this.#meet(sessionId, targetInfo.title));
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.names.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message);
      this.#waiting.get(id)?.(result);
      this.#waiting.delete(id);
    });
  }

  async listen() {
    await this.#session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: false,
    });
  }

  /** @param {string} sessionId
   *  @returns {Send} */
  to = (sessionId) => async (method, params) => {
    const id = ++this.#id;
    const answer = new Promise((resolve) => this.#waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await this.#session.send('Target.sendMessageToTarget', { sessionId, message });
    return answer;
  };

  /** @param {string} sessionId  @param {string} name */
  async #meet(sessionId, name) {
    this.names.set(sessionId, name);
    await this.to(sessionId)('Runtime.evaluate', { expression: keepMemories });
    await this.to(sessionId)('Runtime.runIfWaitingForDebugger');
  }
}

/** @param {Send} send
 *  @returns {Promise<Held>} */
async function held(send) {
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await send('Runtime.getHeapUsage');
  const expression = '(self.wasmMemories ?? []).reduce((sum, { buffer }) => sum + buffer.byteLength, 0)';
  const { result } = await send('Runtime.evaluate', { expression, returnByValue: true });
  return { heap: usedSize + backingStorageSize, wasm: result.value };
}

/** @type {import('@playwright/test').CDPSession} */
let session;
/** @type {Workers} */
let workers;
const { page, close } = await openLab({
  set: values.set,
  prepare: async (page) => {
    session = await page.context().newCDPSession(page);
    workers = new Workers(session);
    await workers.listen();
  },
});

/** What each thread holds now, in words. */
async function report() {
  /** @type {[string, Send][]} */
  const threads = [...workers.names].map(([id, name]) => [name, workers.to(id)]);
  threads.unshift(['page', (method, params) => session.send(/** @type {any} */ (method), params)]);
  const parts = [];
  for (const [name, send] of threads) {
    const { heap, wasm } = await held(send);
    parts.push(`${name} ${(heap / megabyte).toFixed(2)}${wasm > 0 ? ` and wasm ${(wasm / megabyte).toFixed(2)}` : ''}`);
  }
  return parts.join('; ');
}

const updates = () =>
  page.evaluate(() => {
    const lab = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    return lab.training.snapshot.progress.step.toLocaleString('en-US');
  });

await page.getByRole('button', { name: 'Run', exact: true }).click();
console.log(`${minutes} minutes of training (${values.set}) at full speed: MB held, garbage collected`);
const start = performance.now();
for (let elapsed = 0; ; elapsed = (performance.now() - start) / 60_000) {
  console.log(`${elapsed.toFixed(1)} min, ${await updates()} updates: ${await report()}`);
  if (elapsed >= minutes) break;
  await page.waitForTimeout(Math.min(1000 * Number(values.every), 60_000 * (minutes - elapsed) + 1));
}
await close();
