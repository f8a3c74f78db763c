import { readFile } from 'node:fs/promises';
import { choose, editor, expectNumbers, node, path, type } from './support/graph.js';
import { expect, expectAccessible, expectNoSidewaysScroll, open, settled, sizes, test } from './support/test.js';

for (const [theme, size] of /** @type {const} */ ([
  ['light', 'wide'],
  ['dark', 'phone'],
])) {
  test(`with matrices, a node selected and an error the graph lab, ${theme} and ${size}, is accessible and fits`, async ({
    page,
  }) => {
    await open(page, path, { theme, size: sizes[size] });
    await choose(page, 'M3.3: a network in rows');
    await node(page, 'h').click();
    await expect(page.locator('.inspector nabla-formula .katex').first()).toBeAttached();
    await page.getByText(/^All \d+ nodes as a table/).click();
    await type(page, 'x = 2\ny = 3x\n');
    await expect(page.locator('nabla-code-editor .message')).toContainText('Line 2, column');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test('what is typed is drawn at once, and an error is told at its place while the last graph stays', async ({
  page,
}) => {
  await open(page, path);
  await type(page, 'a = 2\nb = a*a*3');
  await expectNumbers(page, { a: ['2', '12'], b: ['12', '1'] });
  await page.keyboard.insertText('x');
  await expect(page.locator('nabla-code-editor .message')).toContainText(/^Line 2, column \d+: /);
  await expect(page.locator('nabla-code-editor .hint')).not.toBeEmpty();
  await expect(page.locator('nabla-code-editor .excerpt')).toContainText('b = a*a*3x');
  await expect(page.locator('.cm-lintRange-error')).toBeVisible();
  await expectNumbers(page, { b: ['12', '1'] });
  await expect(page.getByText('the last program that could be read')).toBeVisible();
  await page.keyboard.press('Backspace');
  await expect(page.locator('nabla-code-editor .message')).toHaveCount(0);

  await type(page, '  # nothing but a comment');
  await expect(page.getByText('No graph yet')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expectNumbers(page, { b: ['12', '1'] });
});

test('a name is completed, brackets close, and Tab leaves the editor', async ({ page }) => {
  await open(page, path);
  await type(page, 'weight = 0.5\n');
  await page.keyboard.type('y = soft');
  const completions = page.getByRole('listbox', { name: 'Completions' });
  await expect(completions.getByRole('option', { name: /^softmax/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await type(page, 'weight = 0.5\n');
  await page.keyboard.type('y = relu(wei');
  await completions.getByRole('option', { name: /^weight/ }).click();
  await expectNumbers(page, { y: ['0.5', '1'] });
  await page.keyboard.press('Tab');
  await expect(editor(page)).not.toBeFocused();
});

test('a slider changes numbers, then the text; Undo takes the whole drag back', async ({ page }) => {
  await open(page, path);
  const slider = page.getByRole('slider', { name: 'w0', exact: true });
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider is not on the page.');
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ share) => box.x + 8 + (box.width - 16) * share;
  await page.mouse.move(at(0.65), y);
  await page.mouse.down();
  await page.mouse.move(at(0.9), y, { steps: 8 });
  await expectNumbers(page, { w0: ['0\\.[78]\\d*'] });
  await expect(editor(page)).toContainText('w0 = 0.3');
  await page.mouse.up();
  await expect(editor(page)).toContainText(/w0 = 0\.[78]/);
  await editor(page).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor(page)).toContainText('w0 = 0.3');
  await expectNumbers(page, { w0: ['0.3', '−0.2'] });
});

test('a number beyond the slider moves its ends, and its range can be set', async ({ page }) => {
  await open(page, path);
  const field = page.getByRole('textbox', { name: 'x0, number' });
  await field.fill('30');
  await field.press('Enter');
  await expectNumbers(page, { x0: ['30'] });
  await expect(editor(page)).toContainText('x0 = 30');
  await expect(page.getByRole('button', { name: 'Range of x0' })).toHaveText('−100 … 100');
  await page.getByRole('button', { name: 'Range of x0' }).click();
  const from = page.getByRole('group', { name: 'Range of x0' }).getByRole('textbox', { name: 'From' });
  await from.fill('0');
  await from.press('Enter');
  await expect(page.getByRole('slider', { name: 'x0', exact: true })).toHaveAttribute('min', '0');
});

test('what is typed into a field or a matrix is kept while the numbers follow', async ({ page }) => {
  await open(page, path);
  const field = page.getByRole('textbox', { name: 'w0, number' });
  await field.click();
  await page.keyboard.type('0.125');
  await expect(field).toHaveValue('0.125');
  await expectNumbers(page, { w0: ['0.125'], u0: ['0.125'] });

  await choose(page, 'T3: a network in columns');
  const cells = page.locator('nabla-matrix-editor', { hasText: 'W1' }).getByRole('textbox');
  await cells.nth(1).click();
  await page.keyboard.type('-0.25');
  await page.keyboard.press('Tab');
  await page.keyboard.type('0.75');
  await page.keyboard.press('Enter');
  await expect(cells.nth(1)).toHaveValue('−0.25');
  await expect(cells.nth(2)).toHaveValue('0.75');
  await editor(page).click();
  await expect(editor(page)).toContainText('W1 = [[0.5, -0.25], [0.75, 0.4], [-0.6, 0.1]]');
});

test('the graph is walked by keyboard alone; node, formula and program go together', async ({ page }) => {
  await open(page, path);
  await node(page, 'x0').focus();
  await page.keyboard.press('End');
  await expect(node(page, 'z')).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(node(page, 'v1')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(node(page, 'v1')).toBeFocused();
  await expect(page.locator('.cm-nabla-mark')).toHaveText('y1 + x0');
  const inspector = page.getByRole('region', { name: 'Selected node' });
  await expect(inspector.getByRole('heading', { name: 'v1 = y1 + x0' })).toBeVisible();
  await expect(inspector.locator('nabla-formula .katex').first()).toBeAttached();

  await page.locator('.cm-line', { hasText: 'x1 = relu(y0)' }).click();
  await expect(node(page, 'x1')).toHaveAttribute('aria-selected', 'true');
});

test('the passes are stepped through, and x0 gets 0.94 from two paths', async ({ page }) => {
  await open(page, path);
  await page.getByRole('button', { name: 'To the start' }).click();
  await expectNumbers(page, { x0: ['1'] });
  await expect(node(page, 'u0')).toHaveAccessibleName(/not computed yet/);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expectNumbers(page, { u0: ['0.3'] });
  await expect(page.locator('.moment')).toContainText('Forward 1 of 7');
  await page.getByRole('button', { name: 'To the end of this pass' }).click();
  await expectNumbers(page, { z: ['0.62'] });
  await expect(node(page, 'z')).not.toHaveAccessibleName(/gradient/);

  const text = (/** @type {string} */ name) => node(page, name).locator('.gradient');
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(page.locator('.moment')).toContainText('Backward 2 of 7');
  await expect(text('x0')).toHaveText('1 + …');
  await expect(page.locator('.edge.passed')).toHaveCount(3);
  await page.getByRole('button', { name: 'To the end of this pass' }).click();
  await expect(text('x0')).toHaveText('1 − 0.06 = 0.94');
  await expect(page.locator('.edge.current .factor').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show both passes' }).click();
  await expect(text('x0')).toHaveText('0.94');
});

// COURSE M3.3: δ₂ = δ₁W₂ᵀ, δ₃ = δ₂ ∘ σ′(z₁).
test('where an edge carries no number it says its rule, in the step and in the table too', async ({ page }) => {
  await open(page, path);
  await choose(page, 'M3.3: a network in rows');
  const rules = page.locator('.factor');
  await expect(rules).toHaveCount(0);
  await page.getByRole('slider', { name: 'Steps done' }).press('Home');
  await page.getByRole('slider', { name: 'Steps done' }).press('End');
  for (const rule of ['ḡ W2ᵀ', 'hᵀ ḡ', 'Σ↓ ḡ', 'h (1 − h)']) {
    await expect(rules.filter({ hasText: rule }).first(), rule).toBeVisible();
  }
  await expect(page.locator('.edge.current .factor')).toHaveText(['ḡ W1ᵀ', 'xᵀ ḡ']);
  await expect(page.locator('.moment')).toContainText('x gets ḡ W1ᵀ, W1 gets xᵀ ḡ.');
  await page.getByText(/^All \d+ nodes as a table/).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'h', exact: true }) });
  await expect(row.getByRole('cell').last()).toHaveText('ḡ W2ᵀ from h @ W2');
});

test('σ is taken apart: more nodes, the same numbers', async ({ page }) => {
  await open(page, path);
  await choose(page, 'T2: a mixed unit');
  const before = await page.locator('[data-node]').count();
  const named = await node(page, 'f').getAttribute('aria-label');
  const gradient = await node(page, 'a3').getAttribute('aria-label');
  await page.getByRole('switch', { name: /^Expand/ }).check();
  await settled(page);
  await expect(async () => expect(await page.locator('[data-node]').count()).toBeGreaterThan(before)).toPass();
  expect((await node(page, 'f').getAttribute('aria-label'))?.split(': ')[1]).toBe(named?.split(': ')[1]);
  await expect(node(page, 'a3')).toHaveAccessibleName(String(gradient));
  await expect(page.getByLabel('Example')).toHaveValue('t2-expanded');
});

test('any name can be the output, and a matrix takes an upstream gradient', async ({ page }) => {
  await open(page, path);
  await page.getByLabel('Output').selectOption('x1');
  await settled(page);
  // ∂x1/∂w0 = x0 = 1 while the ReLU is open
  await expectNumbers(page, { w0: ['0.3', '1'], x1: ['0.4', '1'] });
  await expect(node(page, 'z')).toHaveAccessibleName(/not part of the output/);

  await type(page, 'x = [[1, 2], [3, 4]]\ny = x*x');
  await settled(page);
  const upstream = page
    .getByRole('grid', { name: /^Gradient into y/ })
    .or(page.getByRole('table', { name: /^Gradient into y/ }));
  await expect(upstream).toBeVisible();
  const cell = upstream.getByRole('textbox').first();
  await cell.fill('10');
  await cell.press('Enter');
  await node(page, 'x').click();
  // ∂/∂x₁₁ = 10 · 2x₁₁ = 20, ∂/∂x₂₂ = 2x₂₂ = 8
  const map = page.locator('nabla-heat-map').filter({ hasText: 'Gradient' });
  await expect(map.getByRole('gridcell').first()).toHaveAccessibleName(/20$/);
  await expect(map.getByRole('gridcell').last()).toHaveAccessibleName(/8$/);
});

test('a logarithm of a negative number is marked where it begins, with the reason', async ({ page }) => {
  await open(page, path);
  await choose(page, 'The logarithm of a negative number');
  await expect(page.locator('.fault').first()).toContainText('NaN begins at log(x)');
  await expect(page.locator('.node.faulty')).toHaveCount(1);
  await page.getByRole('textbox', { name: 'x, number' }).fill('2');
  await expect(page.locator('.node.faulty')).toHaveCount(0);
});

test('the table tells the graph in words and numbers', async ({ page }) => {
  await open(page, path);
  await page.getByText('All 12 nodes as a table').click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'v1', exact: true }) });
  await expect(row.getByRole('cell')).toHaveText([/add/, 'y1, x0', '1×1', '0.62', '1', '1 × 1 from z']);
});

test('all gradients are checked with one button: a mark on each input, until something changes', async ({ page }) => {
  await open(page, path);
  await page.getByRole('button', { name: 'Check all gradients' }).click();
  await expect(page.locator('.badge.pass')).toHaveCount(5);
  await page.locator('summary', { hasText: 'All 5 inputs agree with central differences' }).click();
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /x0$/ }) });
  await expect(row.getByRole('cell').first()).toHaveText(/^0\.94/);
  await page.getByRole('textbox', { name: 'b0, number' }).fill('0.5');
  await expect(page.locator('.badge.pass')).toHaveCount(0);

  // At its kink relu has no derivative: the difference quotient says ½, the gradient 0.
  await type(page, 'x = 0\ny = relu(x)');
  await settled(page);
  await page.getByRole('button', { name: 'Check all gradients' }).click();
  await expect(page.locator('.badge.fail')).toHaveCount(1);
  await expect(page.locator('summary', { hasText: 'x does not agree with central differences' })).toBeVisible();
});

test('LaTeX is copied, NumPy and PyTorch are saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, path);
  await page.getByRole('button', { name: 'Copy LaTeX' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('u_{0} &= ');
  for (const [name, file, word] of [
    ['NumPy', 'graph_numpy.py', 'import numpy'],
    ['PyTorch', 'graph_pytorch.py', 'import torch'],
  ]) {
    const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(saved.suggestedFilename()).toBe(file);
    const text = await readFile(await saved.path(), 'utf8');
    expect(text).toContain(word);
    expect(text).toContain('assert');
  }
});

test('the drawing is saved as SVG, complete in itself, and as PNG', async ({ page }) => {
  await open(page, path);
  const [svg] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).click()]);
  const text = await readFile(await svg.path(), 'utf8');
  expect(svg.suggestedFilename()).toBe('graph.svg');
  for (const part of ['>x0<', '>relu<', '>0.94<', '>0.62<', '<path']) expect(text).toContain(part);
  expect(text, 'colours are resolved').not.toMatch(/var\(|color-mix|oklab|class=/);
  const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
  const bytes = await readFile(await png.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(5000);
});

test('a link holds program, numbers, step and node', async ({ page }) => {
  await open(page, path);
  await type(page, 'p = 4\nq = sqrt(p)');
  await settled(page);
  await node(page, 'q').click();
  await page.getByRole('button', { name: 'To the start' }).click();
  await settled(page);
  const link = await page.evaluate(() => /** @type {any} */ (document.querySelector('[use-hash]')).pack());
  await expect.poll(() => page.evaluate(() => location.hash)).toBe(link);
  await expect(node(page, 'q')).toHaveAccessibleName(/not computed yet/);
  await page.reload();
  await settled(page);
  await expect(editor(page)).toContainText('q = sqrt(p)');
  await expect(node(page, 'q')).toHaveAccessibleName(/not computed yet/);
  await expect(node(page, 'q')).toHaveAttribute('aria-selected', 'true');
});
