/** `npm run icons`: the installed site's icons in web/public/icons, drawn from favicon.svg. */

import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { chromiumOptions } from './requirements.mjs';
import { main, root } from './run.mjs';
import { setUp } from './setup.mjs';

/** `sign`: how much of the square the sign takes; a maskable icon may lose all outside a circle of 80 %. */
const icons = [
  { name: '192', size: 192, sign: 0.72 },
  { name: '512', size: 512, sign: 0.72 },
  { name: 'maskable', size: 512, sign: 0.5 },
  { name: 'apple', size: 180, sign: 0.66 },
];

await main(async () => {
  await setUp(['browser']);
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(chromiumOptions());
  const picture = readFileSync(join(root, 'web/public/favicon.svg')).toString('base64');
  const folder = join(root, 'web/public/icons');
  mkdirSync(folder, { recursive: true });
  for (const { name, size, sign } of icons) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' });
    const style = `margin: 0; height: 100vh; display: grid; place-items: center; background: #fcfbf9`;
    const image = `<img width="${size * sign}" src="data:image/svg+xml;base64,${picture}" alt="">`;
    await page.setContent(`<body style="${style}">${image}</body>`);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  await browser.close();
});
