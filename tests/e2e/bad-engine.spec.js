import { expect, labPages, open, settled, test } from './support/test.js';

/** @typedef {import('@playwright/test').Route} Route */

/** Ways in which a server fails to give the wasm file, and what the page then has to say about it.
 *  @type {Record<string, {fault: (route: Route) => Promise<void>, said: RegExp}>} */
const faults = {
  'is not there': {
    fault: (route) => route.fulfill({ status: 404, body: 'not here' }),
    said: /Asked for \S+\.wasm, and the server answered 404/,
  },
  'comes as a web page': {
    fault: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<!doctype html><p>Welcome</p>' }),
    said: /Asked for \S+\.wasm, and what came is no WebAssembly \(29 bytes, text\/html\)/,
  },
  'is refused by the network': {
    fault: (route) => route.abort('connectionrefused'),
    said: /Asked for \S+\.wasm, and the server did not answer/,
  },
};

for (const path of labPages) {
  for (const [name, { fault, said }] of Object.entries(faults)) {
    test(`${path}: when the engine’s file ${name}, the page says so, and trying again works`, async ({
      page,
      noise,
    }) => {
      noise.allow(/Failed to load resource/);
      let asked = 0;
      await page.route('**/*.wasm', (route) => {
        ++asked;
        return fault(route);
      });
      await open(page, path);
      await expect(page.getByText(said)).toBeVisible();
      expect(asked).toBe(1);

      // Once more in vain, then the file is there.
      await page.getByRole('button', { name: 'Try again', exact: true }).click();
      await expect.poll(() => asked).toBe(2);
      await expect(page.getByText(said)).toBeVisible();
      await page.unroute('**/*.wasm');
      await page.getByRole('button', { name: 'Try again', exact: true }).click();
      await expect(page.getByText(said)).toHaveCount(0);
      await settled(page);
      await expect(page.getByRole('button', { name: 'Try again', exact: true })).toHaveCount(0);
    });
  }
}
