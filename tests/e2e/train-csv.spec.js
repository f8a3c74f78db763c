/** The reader's own CSV file in the training lab: what is wrong is named, and the running data set stays. */

import { truncateSync, writeFileSync } from 'node:fs';

import { expect, open, settled, test } from './support/test.js';
import { button, choose, figure, giveFile, ownCsv, read, train } from './support/train.js';

const wrongFiles = [
  ['empty', '', ['The file is empty.']],
  ['without header', '5.1,3.5,setosa\n4.9,3.0,setosa\n', ['Row 1, column 1: “5.1” is a number.']],
  ['ragged', 'a,b,k\n1,2,x\n3,y\n', ['Row 3: 2 cells, but the header names 3 columns.']],
  ['text among numbers', 'a,b,k\n1,tall,x\n2,3,y\n2,3,x\n2,3,y\n', ['Row 2, column b: “tall” is no number.']],
  ['one class', 'a,k\n1,x\n2,x\n', ['Column k: There is one class only, “x”']],
  ['two wrong cells', 'a,k\n1,x\n,x\nz,y\n2,y\n', ['Row 3, column a: The cell is empty', 'Row 4, column a: “z”']],
];
for (const [name, text, problems] of /** @type {[string, string, string[]][]} */ (wrongFiles)) {
  test(`a file that is wrong (${name}) is refused by row and column, and the data stays`, async ({ page }) => {
    await open(page, 'train.html');
    await button(page, 'One batch').click();
    await giveFile(page, 'wrong.csv', text);
    const notice = page.getByRole('alert');
    await expect(notice).toContainText('wrong.csv cannot be used');
    const items = page.locator('.problems li');
    await expect(items).toHaveCount(problems.length);
    for (const [i, problem] of problems.entries()) await expect(items.nth(i)).toContainText(problem);
    await expect(page.getByLabel('Data set')).toHaveValue('circle');
    await expect(figure(page, 'updates')).toHaveText('1');
    await button(page, 'Dismiss').click();
    await expect(notice).toBeHidden();
  });
}

test('a file of 100 MB is refused at once', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('huge.csv');
  writeFileSync(path, 'a,k\n1,x\n');
  truncateSync(path, 100 * 1024 * 1024);
  await open(page, 'train.html');
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.locator('.problems li')).toHaveText('The file has 100 MB; the limit is 64 MB.');
});

test('a good file is trained on; with two features it has a plane; another column may be the class', async ({
  page,
}) => {
  await open(page, 'train.html');
  await giveFile(page, 'trees.csv', ownCsv);
  await settled(page);
  await expect(page.getByLabel('Data set')).toHaveValue('own');
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  await expect(page.getByRole('img', { name: /^The plane/ })).toBeVisible();
  await train(page, 5);
  await choose(page, 'Column to learn', 'width');
  await expect(page.getByText('40 examples, 3 features, 11 classes')).toBeVisible();
  await expect(page.getByText('A feature for each word of kind.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Feature kind: ash' })).toBeVisible();
  await expect(figure(page, 'epoch')).toHaveText('0');
});

test('a file with a column that cannot be used can be read without it', async ({ page }) => {
  await open(page, 'train.html');
  const gaps = `age,${ownCsv.trim().replaceAll('\n', '\n,')}\n`;
  await giveFile(page, 'gaps.csv', gaps);
  await expect(page.locator('.problems li').first()).toHaveText(
    'Row 2, column age: The cell is empty; a number was wanted.',
  );
  await button(page, 'Read it without age').click();
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  await expect(page.locator('.problems')).toHaveCount(0);
  await expect(page.locator('.own')).toContainText('Left out: age.');
  await train(page, 2);
  await button(page, 'Take every column').click();
  await expect(page.locator('.problems li').first()).toContainText('Row 2, column age');
  await expect(figure(page, 'epoch')).toHaveText('2');
});

/** As many pictures as MNIST's test part, in its format: a bright bar in a row of its own for each digit.
 *  @param {number} rows */
function pictures(rows) {
  const pixels = Array.from({ length: 784 }, (_, i) => `p${i}`);
  const lines = Array.from({ length: rows }, (_, row) => {
    const digit = row % 10;
    const bright = (/** @type {number} */ i) => Math.floor(i / 56) === digit || (i * 7 + row * 13) % 11 === 0;
    return `${digit},${pixels.map((_, i) => (bright(i) ? 128 + ((i * row) % 128) : 0)).join(',')}`;
  });
  return `label,${pixels.join(',')}\n${lines.join('\n')}\n`;
}

test('10,000 rows of 784 features are read with their progress told, chosen among, and learnt', async ({
  page,
}, testInfo) => {
  test.slow();
  const path = testInfo.outputPath('pictures.csv');
  writeFileSync(path, pictures(10_000));
  await open(page, 'train.html');
  await page.evaluate(() => {
    /** @type {Set<string | undefined>} */
    const told = new Set();
    const status = document.querySelector('nabla-train-lab')?.shadowRoot?.querySelector('.own [role=status]');
    const observer = new MutationObserver(() => told.add(status?.textContent?.trim()));
    if (status) observer.observe(status, { childList: true, characterData: true, subtree: true });
    Object.assign(globalThis, { told });
  });
  await page.locator('input[type=file]').setInputFiles(path);
  await expect(page.getByText('10,000 examples, 784 features, 10 classes')).toBeVisible({ timeout: 60_000 });
  const told = await page.evaluate(() => [.../** @type {any} */ (globalThis).told].join('; '));
  expect(told.match(/Reading pictures\.csv, \d+ %/g)?.length, told).toBeGreaterThan(5);

  await page.locator('details', { hasText: 'Features' }).locator('summary').click();
  await page.getByLabel('Find a feature').fill('p78');
  await expect(page.getByRole('list', { name: 'Features' }).getByRole('listitem')).toHaveCount(5); // p78, p780 … p783
  await button(page, 'Without these').click();
  await expect(figure(page, 'parameters')).toHaveText('6,330 parameters'); // 779·8 + 8 + 8·10 + 10
  await button(page, 'Switch 5 on').click();
  await page.evaluate(() => {
    const lab = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    lab.setState({ hidden: [{ units: 50, activation: 'relu' }] });
  });
  await expect(figure(page, 'parameters')).toHaveText('39,760 parameters'); // 784·50 + 50 + 50·10 + 10
  await train(page, 1);
  expect(await read(page, 'test-accuracy')).toBeGreaterThan(90);
});

test('a file whose last column is no class offers its other columns', async ({ page }) => {
  await open(page, 'train.html');
  const rows = Array.from({ length: 60 }, (_, i) => `${i % 2 ? 'oak' : 'ash'},${i},${(i * 7) % 59}`);
  await giveFile(page, 'first.csv', `kind,a,b\n${rows.join('\n')}\n`);
  await expect(page.locator('.problems li').first()).toContainText('Column b: 59 different classes');
  await choose(page, 'Learn another column', 'kind');
  await expect(page.getByText('60 examples, 2 features, 2 classes')).toBeVisible();
  await expect(page.getByLabel('Column to learn')).toHaveValue('kind');
});

test('a column of numbers can be learnt, if it holds numbers', async ({ page }) => {
  await open(page, 'train.html');
  await giveFile(page, 'trees.csv', ownCsv);
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  await choose(page, 'It holds', 'numbers to learn');
  await expect(page.locator('.problems li').first()).toContainText('“ash” is no number');
  await expect(page.getByText('40 examples, 2 features, 2 classes')).toBeVisible();
  const numbers = ownCsv.replaceAll('oak', '1.5').replaceAll('ash', '-2');
  await giveFile(page, 'sizes.csv', numbers);
  await expect(page.locator('.own').getByText('sizes.csv')).toBeVisible();
  await expect(page.locator('.problems')).toHaveCount(0);
  await settled(page);
  await choose(page, 'It holds', 'numbers to learn');
  await expect(page.getByText('40 examples, 2 features, a number to learn')).toBeVisible();
  await train(page, 5);
  await expect(figure(page, 'test-accuracy')).toBeHidden();
});

/** The same numbers twice over: as a code that means nothing as a number, and in a column that has too many for codes. */
const codesCsv = `zone,size,kind\n${Array.from({ length: 60 }, (_, i) => `${(i % 3) + 1},${i},${i % 3 === 1 ? 'yes' : 'no'}`).join('\n')}\n`;

test('a column of numbers can be read as categories, by keyboard, and a link keeps that', async ({ page }) => {
  await open(page, 'train.html');
  await giveFile(page, 'zones.csv', codesCsv);
  await expect(page.getByText('60 examples, 2 features, 2 classes')).toBeVisible();
  const details = page.locator('details', { hasText: 'Numbers that are categories' });
  await expect(details.locator('summary')).toContainText('none');
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  const tick = page.getByRole('checkbox', { name: 'zone 3 values' });
  await expect(details).toContainText('The other column of numbers has one value only, or more than 50.');
  await tick.focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('60 examples, 4 features, 2 classes')).toBeVisible();
  await expect(details.locator('summary')).toContainText('zone');
  await expect(tick).toBeChecked();
  await expect(tick).toBeFocused();
  await expect(page.getByRole('button', { name: 'Feature zone: 2' })).toBeVisible();
  await train(page, 20);
  expect(await read(page, 'test-accuracy')).toBeGreaterThan(90);

  const hash = await page.evaluate(async () => {
    const lab = /** @type {any} */ (document.querySelector('nabla-train-lab'));
    return (await lab.packLink('settings')).hash;
  });
  await page.goto('about:blank');
  await page.goto(`train.html#${hash.replace(/^#/, '')}`);
  await expect(page.getByText('60 examples, 4 features, 2 classes')).toBeVisible();
  await details.locator('summary').click();
  await tick.uncheck();
  await expect(page.getByText('60 examples, 2 features, 2 classes')).toBeVisible();
});

test('a refused column of text among numbers can be read as categories', async ({ page }) => {
  await open(page, 'train.html');
  await giveFile(page, 'mixed.csv', codesCsv.replaceAll('\n2,', '\ntwo,'));
  await expect(page.locator('.problems li').first()).toContainText('“two” is no number');
  await button(page, 'Read zone as categories').click();
  await expect(page.getByText('60 examples, 4 features, 2 classes')).toBeVisible();
  await expect(page.locator('.problems')).toHaveCount(0);
});

test('a file whose last column is a number for each row is learnt as one', async ({ page }) => {
  await open(page, 'train.html');
  const rows = Array.from({ length: 80 }, (_, i) => `${(i * 37) % 80},${i % 3},${((i * 37) % 80) + 0.25 * (i % 3)}`);
  await giveFile(page, 'houses.csv', `area,zone,price\n${rows.join('\n')}\n`);
  await expect(page.locator('.problems li').first()).toContainText('different classes');
  await button(page, 'Learn price as a number').click();
  await expect(page.getByText('80 examples, 2 features, a number to learn')).toBeVisible();
  await expect(page.getByLabel('It holds')).toHaveValue('numbers');
  await choose(page, 'Column to learn', 'area');
  await expect(page.getByText('80 examples, 2 features, a number to learn')).toBeVisible();
});

test('a file can be dropped on the data', async ({ page }) => {
  await open(page, 'train.html');
  const files = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
    return transfer;
  }, ownCsv);
  await page.locator('section.data').dispatchEvent('dragover', { dataTransfer: files });
  await page.locator('section.data').dispatchEvent('drop', { dataTransfer: files });
  await expect(page.locator('.own').getByText('dropped.csv')).toBeVisible();
  await expect(page.getByLabel('Data set')).toHaveValue('own');
});
