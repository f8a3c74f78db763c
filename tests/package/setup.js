/** What the tests of the package share: the folder it is installed in, a server of static files, a browser. */

import { execFile } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { promisify } from 'node:util';

import { chromium } from '@playwright/test';

import { tarball } from '../../tools/build-package.mjs';
import { chromiumOptions } from '../../tools/requirements.mjs';

export const execute = promisify(execFile);

/** An empty folder, where the package is installed before the first test. */
export const folder = mkdtempSync(join(tmpdir(), 'nabla-package-'));

/** @type {import('@playwright/test').Browser} */
let browser;
/** @type {import('node:http').Server} */
let server;

const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'";
const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.css': 'text/css',
});

before(async () => {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }));
  await execute('npm', ['install', '--no-audit', '--no-fund', '--silent', tarball], { cwd: folder });
  server = createServer(answer).listen(0, '127.0.0.1');
  browser = await chromium.launch(chromiumOptions());
});

after(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Serves the folder, under the strict policy.
 *  @type {import('node:http').RequestListener} */
function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  const file = join(folder, path);
  const headers = { 'content-type': types[extname(file)] ?? 'text/plain', 'content-security-policy': policy };
  if (path === '/favicon.ico') {
    response.writeHead(204).end();
    return;
  }
  if (path.includes('..') || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    response.writeHead(404, headers).end('There is no such file.');
    return;
  }
  response.writeHead(200, headers);
  createReadStream(file).pipe(response);
}

/** Where a file of the folder is served.
 *  @param {string} path */
export const addressOf = (path) =>
  `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}/${path}`;

/** Opens a page of the folder in a fresh context and collects what it should not do: errors, warnings, requests to
 *  elsewhere or for nothing.
 *
 *  @param {string} path
 *  @param {import('@playwright/test').BrowserContextOptions} [options]
 *  @returns {Promise<{page: import('@playwright/test').Page, complaints: string[]}>} */
export async function open(path, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} for ${response.url()}`);
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(addressOf('')).origin) complaints.push(`to ${request.url()}`);
  });
  await page.goto(addressOf(path));
  return { page, complaints };
}

/** Writes a page into the folder.
 *
 *  @param {string} name
 *  @param {string} body
 *  @param {string} [script]  the address of its module */
export function writePage(name, body, script = './node_modules/nabla-playground/dist/define.js') {
  const head = '<meta charset="utf-8"><title>A page</title>';
  writeFileSync(
    join(folder, name),
    `<!doctype html><html lang="en"><head>${head}<script type="module" src="${script}"></script></head>${body}</html>`,
  );
}
