/** Each snippet of docs/embedding.md, as a teacher pastes it, in a page of the shape that its course site makes. */

import { readFileSync } from 'node:fs';

import { openHost, pageWith } from './support/host.js';
import { expect, test } from './support/test.js';

const text = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');

/** name → code @type {Record<string, string>} */
const snippets = Object.fromEntries(
  [...text.matchAll(/<!-- snippet: ([\w-]+) -->\s*(`{3,})\w+\n([^]*?)\n\2/g)].map(([, name, , code]) => [name, code]),
);

/** What a course site makes of what is pasted. Canvas, for one, takes scripts away; Hugo fills its shortcode in.
 *  @type {Record<string, (code: string) => string>} */
const sites = {
  plain: (code) => `<main>${code}</main>`,
  moodle: (code) =>
    `<style>iframe { max-width: 100% }</style><section class="block_html block card"><div class="card-body"><div class="no-overflow">${code}</div></div></section>`,
  canvas: (code) => `<div class="user_content enhanced">${code.replace(/<script[^]*?<\/script>/g, '')}</div>`,
  'open-edx': (code) =>
    `<style>.xblock { overflow: hidden }</style><div class="vert"><div class="xblock xblock-student_view">${code}</div></div>`,
  // What IPython.display.IFrame writes into the notebook's output.
  jupyter: (code) => {
    const [, address, width, height] = /IFrame\("([^"]+)", width="([^"]+)", height=(\d+)\)/.exec(code) ?? [];
    return `<div class="output_area"><iframe width="${width}" height="${height}" src="${address}" frameborder="0" allowfullscreen></iframe></div>`;
  },
  quarto: (code) => `<main class="content"><section>${/```\{=html\}\n([^]*)\n```/.exec(code)?.[1]}</section></main>`,
  mkdocs: (code) => `<article class="md-content__inner md-typeset" style="font-size: 0.8rem">${code}</article>`,
  hugo: (code) => {
    const used = /\{\{< nabla "([^"]+)" >\}\}/.exec(snippets['hugo-use'])?.[1] ?? '';
    const address = /printf "([^"]+)" \(\.Get 0\)/.exec(code)?.[1].replace('%s', used) ?? '';
    return code.replace(/\{\{ \$src := .*\}\}/, '').replace('{{ $src | safeURL }}', address.replaceAll('&', '&amp;'));
  },
};

test('each snippet has its site, and each site its snippet', () => {
  expect(Object.keys(snippets).filter((name) => name !== 'hugo-use')).toEqual(Object.keys(sites));
});

for (const [site, wrapped] of Object.entries(sites)) {
  test(`${site}: the pasted snippet is a lab`, async ({ page, baseURL, noise }) => {
    const body = wrapped(snippets[site]).replaceAll('https://nabla.example/', baseURL ?? '');
    await openHost(page, noise, pageWith(body));
    const element = page.locator('iframe');
    const given = await element.evaluate((frame) => frame.clientHeight);
    expect(given, 'the height until the lab tells its own').toBeGreaterThanOrEqual(700);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(frame.locator('nabla-notice')).toHaveCount(0);
    const width = await element.evaluate(
      ({ clientWidth, parentElement }) => clientWidth - (parentElement?.clientWidth ?? 0),
    );
    expect(width, 'as wide as its place').toBeGreaterThanOrEqual(-40);
    if (!body.includes('<script')) return;
    await expect.poll(() => element.evaluate((one) => one.clientHeight)).not.toBe(given);
    await expect
      .poll(() => frame.locator('html').evaluate((root) => root.scrollHeight - root.clientHeight))
      .toBeLessThanOrEqual(0);
  });
}
