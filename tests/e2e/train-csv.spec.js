/** The reader's own CSV file in the training lab: what is wrong is named, and the running data set stays. */

import { truncateSync, writeFileSync } from 'node:fs';

import { expect, open, settled, test } from './support/test.js';
import { button, choose, figure, giveFile, ownCsv, train } from './support/train.js';

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
  await expect(page.locator('.problems li').first()).toContainText('“ash” is no number');
  await expect(page.getByLabel('Column to learn')).toHaveValue('kind');
  await expect(figure(page, 'epoch')).toHaveText('5');
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
