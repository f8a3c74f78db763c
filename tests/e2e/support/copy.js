/** A copy of the built site under a sub-path, that a test may change, and whose server it may stop. */

import { cpSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';

import { root } from '../../../tools/run.mjs';
import { strictPolicy } from '../../../tools/serve.mjs';

// No type for .wasm and .webmanifest: plain servers know them seldom.
const types = /** @type {Record<string, string>} */ ({
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
});

export class SiteCopy {
  folder = mkdtempSync(join(tmpdir(), 'nabla-site-'));
  /** Where the copy is in it. */
  site = join(this.folder, 'deep/down');
  /** Paths that were asked for.
   *  @type {string[]} */
  asked = [];
  #server = createServer((request, response) => this.#answer(request, response));
  #port = 0;

  /** Begins to answer, or begins again, at the same address. */
  async start() {
    if (this.#port === 0) cpSync(join(root, 'dist'), this.site, { recursive: true });
    await new Promise((resolve) => this.#server.listen(this.#port, '127.0.0.1', () => resolve(undefined)));
    this.#port = /** @type {import('node:net').AddressInfo} */ (this.#server.address()).port;
  }

  /** No answer to anybody. */
  async stop() {
    const stopped = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await stopped;
  }

  /** @param {string} path */
  url(path) {
    return `http://127.0.0.1:${this.#port}/deep/down/${path}`;
  }

  async remove() {
    if (this.#server.listening) await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** @type {import('node:http').RequestListener} */
  #answer(request, response) {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/\/$/, '/index.html');
    this.asked.push(path);
    const file = join(this.folder, path);
    const isThere = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
    response.writeHead(isThere ? 200 : 404, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': strictPolicy,
    });
    response.end(isThere ? readFileSync(file) : 'There is no such file.');
  }
}
