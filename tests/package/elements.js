import assert from 'node:assert/strict';
import { before, test } from 'node:test';

import { labs } from '../../tools/package-entries.mjs';
import { open, writePage } from './setup.js';

const shown = '0.6590'; // what softmax gives 2 in the usual start, (2, 1, 0.1)

/** A page that styles everything it can, and uses our names for other things. */
const rude = `<style>
  :root { --accent: 16px; --text: none; --surface: url(x); --line: solid }
  body { font: italic 40px/3 serif; color: red; text-align: right; letter-spacing: 9px; background: white }
  h1, h2, p, div, section, button, nabla-slider { border: 9px solid red !important; text-transform: uppercase }
  .instrument, .panel { display: none }
</style>`;

before(() => {
  writePage('plain.html', '<body><nabla-softmax></nabla-softmax></body>');
  writePage('rude.html', `<body>${rude}<nabla-softmax></nabla-softmax></body>`);
  writePage(
    'lazy.html',
    `<body><div style="height: 300vh"></div><nabla-softmax></nabla-softmax></body>`,
    './node_modules/nabla-playground/dist/softmax.define.js',
  );
  writePage(
    'eager.html',
    '<body><div style="height: 300vh"></div><nabla-softmax loading="eager"></nabla-softmax></body>',
  );
  writePage('program.html', '<body><nabla-graph program="a = 3; b = 4\nz = a*b"></nabla-graph></body>');
  writePage(
    'own.html',
    `<body>
      <nabla-activations expression="exp(-x^2)"></nabla-activations>
      <nabla-network preset="XOR at zero"></nabla-network>
      <nabla-gradcheck problem="relu_kink"></nabla-gradcheck>
      <nabla-activations id="wrong" function="sigmod"></nabla-activations>
      <nabla-network id="none" preset="none"></nabla-network>
    </body>`,
  );
  writePage('none.html', '<body></body>', './node_modules/nabla-playground/dist/elements.js');
});

/** @typedef {import('@playwright/test').Page} Page */

/** The state of a lab of the page.
 *  @param {Page} page
 *  @param {string} [selector] */
const stateOf = (page, selector = 'nabla-softmax') =>
  page.locator(selector).evaluate((element) => /** @type {any} */ (element).state);

/** A computed style of the lab's name.
 *  @param {Page} page  @param {string} property */
const headingStyle = (page, property) =>
  page
    .locator('nabla-softmax h1')
    .evaluate((heading, name) => getComputedStyle(heading).getPropertyValue(name), property);

test('a plain page, one module script, no bundler: every element stands', async () => {
  const { page, complaints } = await open('plain.html');
  await page.locator('nabla-softmax').getByText(shown).first().waitFor();
  for (const lab of labs) {
    assert.ok(await page.evaluate((name) => customElements.get(name) !== undefined, `nabla-${lab}`), lab);
  }
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('the page’s styles stay outside, and the lab’s inside', async () => {
  const plain = await open('plain.html');
  const rudely = await open('rude.html');
  await rudely.page.locator('nabla-softmax').getByText(shown).first().waitFor();
  for (const property of ['color', 'font-family', 'font-size', 'text-align', 'letter-spacing', 'border-top-width']) {
    assert.equal(await headingStyle(rudely.page, property), await headingStyle(plain.page, property), property);
  }
  const body = await rudely.page.evaluate(() => getComputedStyle(document.body).font);
  assert.match(body, /^italic 40px/);
  assert.deepEqual([...plain.complaints, ...rudely.complaints], []);
  await plain.page.context().close();
  await rudely.page.context().close();
});

test('colours come from outside by their names, the theme by the page or by an attribute, parts can be styled', async () => {
  const { page } = await open('plain.html', { colorScheme: 'dark' });
  const lab = page.locator('nabla-softmax');
  await lab.getByText(shown).first().waitFor();
  const background = () => lab.evaluate((element) => getComputedStyle(element).backgroundColor);
  assert.equal(await background(), 'rgb(252, 251, 249)', 'a page that knows no dark has a light lab');
  await page.evaluate(() => (document.documentElement.style.colorScheme = 'light dark'));
  assert.equal(await background(), 'rgb(22, 23, 27)');
  await lab.evaluate((element) => element.setAttribute('theme', 'light'));
  assert.equal(await background(), 'rgb(252, 251, 249)');
  await page.addStyleTag({
    content: ':root { --nabla-surface: rgb(1, 2, 3) } nabla-softmax::part(heading) { color: rgb(4, 5, 6) }',
  });
  assert.equal(await background(), 'rgb(1, 2, 3)');
  assert.equal(await headingStyle(page, 'color'), 'rgb(4, 5, 6)');
  await page.context().close();
});

test('a lab starts when it is seen, or at once if told to', async () => {
  const { page } = await open('lazy.html');
  await page.locator('nabla-softmax h1').waitFor({ state: 'attached' });
  // Whatever would start it now has started it two frames later.
  await page.evaluate(() => new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))));
  assert.equal(page.workers().length, 0);
  await page.locator('nabla-softmax').scrollIntoViewIfNeeded();
  await page.locator('nabla-softmax').getByText(shown).first().waitFor();
  assert.equal(page.workers().length, 1);
  await page.context().close();

  const eager = await open('eager.html');
  await eager.page.locator('nabla-softmax').getByText(shown).first().waitFor({ state: 'attached' });
  assert.equal(await eager.page.evaluate(() => window.scrollY), 0);
  await eager.page.context().close();
});

test('a state comes in as attribute or property, checked; what a person does goes out as an event', async () => {
  const { page, complaints } = await open('plain.html');
  const lab = page.locator('nabla-softmax');
  await lab.evaluate((element) => element.setAttribute('state', '{"temperature": 2}'));
  await lab.getByText('0.5017').first().waitFor(); // softmax(1, 0.5, 0.05), SciPy: 0.50168, 0.30428, 0.19402
  await lab.evaluate((element) => element.setAttribute('state', 'bm90IGEgc3RhdGU'));
  await lab.getByText(/The link is damaged or incomplete/).waitFor();
  assert.equal((await stateOf(page)).temperature, 1);

  await lab.evaluate((element) => {
    const softmax = /** @type {any} */ (element);
    softmax.state = { ...softmax.state, temperature: 'hot' };
  });
  await lab.getByText(/A state that does not fit was given/).waitFor();
  assert.equal((await stateOf(page)).temperature, 1);
  await lab.evaluate((element) => {
    const softmax = /** @type {any} */ (element);
    softmax.state = { ...softmax.state, shift: 1 };
    element.addEventListener('nabla-state-change', (event) => {
      document.title = `shift ${/** @type {CustomEvent} */ (event).detail.state.shift}`;
    });
  });
  await lab.getByText(shown).first().waitFor();
  await lab.getByRole('slider', { name: /shift/i }).first().press('ArrowRight');
  await page.waitForFunction(() => document.title.startsWith('shift '));
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('a program as attribute is the graph that stands there; as a property, another', async () => {
  const { page, complaints } = await open('program.html');
  const graph = page.locator('nabla-graph');
  await graph.locator('[data-node]').getByText('12').first().waitFor();
  assert.equal((await stateOf(page, 'nabla-graph')).source, 'a = 3; b = 4\nz = a*b');
  await graph.evaluate((lab) => Object.assign(lab, { program: 'a = 3; z = a^3' }));
  await graph.locator('[data-node]').getByText('27').first().waitFor();
  assert.equal(await graph.getAttribute('program'), 'a = 3; z = a^3');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('the other labs too start from attributes of their own; what is not known is told', async () => {
  const { page, complaints } = await open('own.html');
  const fit = async (/** @type {string} */ selector, /** @type {object} */ part) => {
    const state = await stateOf(page, selector);
    for (const [name, value] of Object.entries(part)) assert.deepEqual(state[name], value, `${selector}: ${name}`);
  };
  await fit('nabla-activations[expression]', { shown: 'own', expression: 'exp(-x^2)' });
  await fit('nabla-network[preset="XOR at zero"]', { loss: 'logistic' });
  await fit('nabla-gradcheck', { problem: 'relu_kink' });
  await page.locator('#wrong').getByText('A state that does not fit was given').waitFor();
  await page.locator('#none').getByText('There is no network “none”').waitFor();
  await fit('#wrong', { shown: 'sigmoid' });
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('importing the classes registers nothing; one may be registered under a name of one’s own', async () => {
  const { page, complaints } = await open('none.html');
  const registered = () =>
    page.evaluate(() => ['nabla-softmax', 'nabla-slider'].filter((name) => customElements.get(name)));
  assert.deepEqual(await registered(), []);
  await page.evaluate(async () => {
    const from = (/** @type {string} */ name) =>
      import(`${location.origin}/node_modules/nabla-playground/dist/${name}.js`);
    const { NablaSoftmax } = await from('elements');
    await from('softmax.parts');
    customElements.define('my-softmax', class extends NablaSoftmax {});
    document.body.append(document.createElement('my-softmax'));
  });
  await page.locator('my-softmax').getByText(shown).first().waitFor();
  assert.deepEqual(await registered(), ['nabla-slider']);
  assert.deepEqual(complaints, []);
  await page.context().close();
});
