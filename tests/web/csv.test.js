import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { limits, problemText, readCsv, readCsvFile } from '../../web/labs/train/csv.js';

const good = 'a,b,kind\n1,-2,yes\n.5,1e-3,no\n0,0,yes\n3,4,no\n';

/** @param {string} text  @param {import('../../web/labs/train/csv.js').ReadOptions} [options] */
const dataset = (text, options) => {
  const result = readCsv(text, options);
  assert.ok(result.dataset, JSON.stringify(result.problems));
  return result.dataset;
};

/** @param {string} text  @param {import('../../web/labs/train/csv.js').ReadOptions} [options] */
const problems = (text, options) => (readCsv(text, options).problems ?? []).map(problemText);

/** @param {string} name */
const bundled = (name) => readFile(new URL(`../../web/data/${name}.csv`, import.meta.url), 'utf8');

test('a good file gives features, classes and their names', () => {
  assert.deepEqual(dataset(good), {
    header: ['a', 'b', 'kind'],
    target: 'kind',
    features: ['a', 'b'],
    words: [],
    choices: [
      { name: 'a', values: 4, isCategories: false },
      { name: 'b', values: 4, isCategories: false },
    ],
    without: [],
    x: { rows: 4, columns: 2, data: Float64Array.of(1, -2, 0.5, 1e-3, 0, 0, 3, 4) },
    labels: [1, 0, 1, 0],
    classNames: ['no', 'yes'],
  });
});

test('another column may be the class, and classes that are numbers are in the order of numbers', () => {
  const { labels, classNames, features } = dataset('n,x\n10,1\n9,2\n10,3\n9,4\n', { target: 'n' });
  assert.deepEqual([labels, classNames, features], [[1, 0, 1, 0], ['9', '10'], ['x']]);
  assert.deepEqual(problems(good, { target: 'size' }), ['There is no column “size”; there are a, b, kind.']);
});

test('a byte-order mark, semicolons, tabs, quotation marks, blank lines and Windows line ends are read', () => {
  const expected = dataset(good);
  assert.deepEqual(dataset(`\uFEFF${good.replaceAll('\n', '\r\n')}\r\n\r\n`), expected);
  assert.deepEqual(dataset(good.replaceAll(',', ';')), expected);
  assert.deepEqual(dataset(good.replaceAll(',', '\t')), expected);
  assert.deepEqual(dataset(good.replace('kind', '"kind"').replace('1,-2', '"1", -2 ')), expected);
});

// Numbers of rows, columns and classes: the data sets' own descriptions (UCI).
test('the three bundled files come through the same reader', async () => {
  const sizes = { digits: [1797, 64, 10], iris: [150, 4, 3], wine: [178, 13, 3] };
  for (const [name, [rows, columns, classes]] of Object.entries(sizes)) {
    const { x, classNames, labels } = dataset(await bundled(name));
    assert.deepEqual([x.rows, x.columns, classNames.length, labels.length], [rows, columns, classes, rows], name);
  }
  const digits = dataset(await bundled('digits'));
  assert.deepEqual(digits.classNames, ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
  assert.equal(Math.max(...digits.x.data), 16);
});

test('an empty file and a header alone are refused', () => {
  assert.deepEqual(problems(''), ['The file is empty.']);
  assert.deepEqual(problems(' \n\n'), ['The file is empty.']);
  assert.deepEqual(problems('a,b\n'), ['There is a header but no row under it.']);
});

test('a file without header is refused, not read with its first row lost', () => {
  assert.deepEqual(problems('5.1,3.5,setosa\n4.9,3.0,setosa\n'), [
    'Row 1, column 1: “5.1” is a number. The first row must hold the names of the columns.',
  ]);
});

test('ragged rows are named, counting the header as row 1 and blank lines too', () => {
  assert.deepEqual(problems('a,b,k\n1,2,x\n\n3,y\n5,6,7,y\n'), [
    'Row 4: 2 cells, but the header names 3 columns.',
    'Row 5: 4 cells, but the header names 3 columns.',
  ]);
});

test('text among numbers is named by row and column', () => {
  assert.deepEqual(problems('a,b,k\n1,tall,x\n,2,y\n"1,5",2,y\nNaN,0x10,x\n'), [
    'Row 2, column b: “tall” is no number.',
    'Row 3, column a: The cell is empty; a number was wanted.',
    'Row 4, column a: “1,5” is no number. Use a point: 1.5.',
    'Row 5, column a: “NaN” is no number. Only finite numbers here.',
    'Row 5, column b: “0x10” is no number.',
  ]);
});

test('columns need names of their own, and more than one column', () => {
  assert.deepEqual(problems('a,,a\n1,2,x\n'), [
    'Row 1, column 2: The column has no name.',
    'Row 1, column a: Two columns have this name.',
  ]);
  assert.deepEqual(problems('a\n1\n2\n'), [
    'Row 1: There is one column only. Wanted are features and a class, parted by commas.',
  ]);
});

test('classes must be two or more, in two rows or more, and not as many as the rows', () => {
  assert.deepEqual(problems('a,k\n1,x\n2,x\n'), [
    'Column k: There is one class only, “x”; it takes two to tell apart.',
  ]);
  assert.deepEqual(problems('a,k\n1,x\n2,x\n3,y\n'), [
    'Row 4, column k: “y” stands in one row only; a class needs two, one for training and one for testing.',
  ]);
  assert.deepEqual(problems('a,k\n1,x\n2,\n'), ['Row 3, column k: The cell is empty; a class was wanted.']);
  const prices = Array.from({ length: 60 }, (_, i) => `1,${i + 0.5}`).join('\n');
  assert.deepEqual(problems(`a,price\n${prices}`), [
    'Column price: 60 different classes; the limit is 50. Is another column the class?',
  ]);
});

test('a long list of problems is cut short and the rest counted', () => {
  const rows = Array.from({ length: 1000 }, (_, i) => `oops,${i % 2 ? 'x' : 'y'}`).join('\n');
  const list = problems(`a,k\n${rows}`);
  assert.equal(list.length, limits.problems + 1);
  assert.equal(list.at(-1), 'And 994 more like these.');
});

test('an open quotation mark is found', () => {
  assert.match(problems('a,k\n1,x\n2,"y\n3,z\n')[0], /^Row 3: A quotation mark/);
});

test('too many cells are refused with their number', () => {
  const wide = Array.from({ length: 2001 }, (_, i) => `c${i}`).join(',');
  const row = Array.from({ length: 2001 }, () => '1').join(',');
  const text = `${wide}\n${Array.from({ length: 5000 }, () => row).join('\n')}`;
  assert.deepEqual(problems(text), ['5,000 rows of 2,001 columns are 10,005,000 cells; the limit is 10,000,000.']);
});

test('a huge file is refused before it is read', async () => {
  const huge = { size: 100 * 1024 * 1024, arrayBuffer: () => assert.fail('it was read') };
  const { problems: found } = await readCsvFile(/** @type {any} */ (huge));
  assert.deepEqual(found?.map(problemText), ['The file has 100 MB; the limit is 64 MB.']);
});

test('a long file tells how far its reading is, from nothing to almost all', () => {
  const text = `a,k\n${Array.from({ length: 4000 }, (_, i) => `${i},${i % 2}`).join('\n')}`;
  /** @type {number[]} */
  const shares = [];
  assert.ok(readCsv(text, { onProgress: (share) => shares.push(share) }).dataset);
  assert.ok(shares.length >= 10);
  assert.deepEqual(shares, shares.toSorted((a, b) => a - b)); // prettier-ignore
  assert.ok(shares[0] > 0 && shares[0] < 0.2 && /** @type {number} */ (shares.at(-1)) > 0.9);
});

test('a file is read as UTF-8 or refused, and comes with its text', async () => {
  const read = await readCsvFile(new Blob([good]));
  assert.deepEqual([read.dataset?.x.rows, read.text], [4, good]);
  const { problems: latin1 } = await readCsvFile(new Blob([Uint8Array.of(97, 44, 0xe9, 10)]));
  assert.match(problemText(latin1?.[0] ?? { message: '' }), /UTF-8/);
  const { problems: zeros } = await readCsvFile(new Blob([Uint8Array.of(97, 0, 98)]));
  assert.match(problemText(zeros?.[0] ?? { message: '' }), /no text/);
});

test('a column of numbers to learn is read as numbers, and what is none is named', () => {
  const { dataset } = readCsv('a,b,price\n1,2,3.5\n4,5,-6e-1\n', { task: 'numbers' });
  assert.deepEqual([...(dataset?.y?.data ?? [])], [3.5, -0.6]);
  assert.deepEqual([dataset?.target, dataset?.labels, dataset?.classNames], ['price', [], []]);
  const other = readCsv('a,b,price\n1,2,3.5\n4,5,-6e-1\n', { task: 'numbers', target: 'a' });
  assert.deepEqual([...(other.dataset?.y?.data ?? [])], [1, 4]);
  assert.deepEqual([...(other.dataset?.x.data ?? [])], [2, 3.5, 5, -0.6]);
  const { problems } = readCsv('a,k\n1,x\n2,\n', { task: 'numbers' });
  assert.deepEqual(
    problems?.map(({ row, column }) => [row, column]),
    [
      [2, 'k'],
      [3, 'k'],
    ],
  );
  assert.match(readCsv('a,k\n1,2\n', { task: 'numbers' }).problems?.[0].message ?? '', /two rows/);
  const prices = readCsv(`a,price\n${Array.from({ length: 60 }, (_, i) => `1,${i + 0.5}`).join('\n')}`);
  assert.deepEqual('other' in prices && prices.other, { column: 'price', task: 'numbers' });
  const words = readCsv(good, { task: 'numbers' });
  assert.deepEqual('other' in words && words.other, { column: 'kind', task: 'classes' });
  const neither = readCsv('a,k\n1,x\n2,\n');
  assert.equal('other' in neither && neither.other, undefined);
});

test('a column of words becomes a feature a word; words among numbers are still refused', () => {
  const read = dataset('size,colour,kind\n1,red,x\n2,blue,y\n3,red,y\n4,green,x\n');
  assert.deepEqual(read.features, ['size', 'colour: blue', 'colour: green', 'colour: red']);
  assert.deepEqual(read.words, ['colour']);
  assert.deepEqual([...read.x.data], [1, 0, 0, 1, 2, 1, 0, 0, 3, 0, 0, 1, 4, 0, 1, 0]);
  assert.deepEqual(problems('size,colour,kind\n1,red,x\n2,7,y\n3,red,y\n4,green,x\n'), [
    'Row 2, column colour: “red” is no number.',
    'Row 4, column colour: “red” is no number.',
    'Row 5, column colour: “green” is no number.',
  ]);
});

test('columns that cannot be used are named, and the file can be read without them', () => {
  const rows = Array.from({ length: 60 }, (_, i) => `${i},person ${i},${i % 9 ? i : ''},${i % 2 ? 'x' : 'y'}`);
  const text = `size,name,age,kind\n${rows.join('\n')}\n`;
  const refused = readCsv(text);
  assert.equal(
    problemText((refused.problems ?? [])[0]),
    'Column name: 60 different words; one feature a word allows 50.',
  );
  assert.equal(problemText((refused.problems ?? [])[1]), 'Row 2, column age: The cell is empty; a number was wanted.');
  assert.deepEqual('unusable' in refused && refused.unusable, ['name', 'age']);
  const read = dataset(text, { without: ['name', 'age'] });
  assert.deepEqual([read.features, read.without, read.x.columns], [['size'], ['name', 'age'], 1]);
  assert.deepEqual(problems('a,k\n1,x\n2,y\n3,x\n4,y\n', { without: ['a'] }), [
    'There is no column left to learn from.',
  ]);
  const oneClass = readCsv('a,k\nz,x\n1,x\n');
  assert.deepEqual('unusable' in oneClass && oneClass.unusable, [], 'what is wrong with the class is not mended so');
});

test('a column of numbers that the reader calls categories becomes a feature a value, in the order of numbers', () => {
  const text = 'cylinders,power,kind\n8,1,x\n4,2,y\n10,3,y\n4,4,x\n';
  const read = dataset(text, { categories: ['cylinders'] });
  assert.deepEqual(read.features, ['cylinders: 4', 'cylinders: 8', 'cylinders: 10', 'power']);
  assert.deepEqual([...read.x.data], [0, 1, 0, 1, 1, 0, 0, 2, 0, 0, 1, 3, 1, 0, 0, 4]);
  assert.deepEqual(
    [read.words, read.choices],
    [
      [],
      [
        { name: 'cylinders', values: 3, isCategories: true },
        { name: 'power', values: 4, isCategories: false },
      ],
    ],
  );
  const twice = text + text.slice(text.indexOf('\n') + 1);
  const learnt = dataset(twice, { target: 'cylinders', categories: ['cylinders'] });
  assert.deepEqual(learnt.classNames, ['4', '8', '10'], 'the column to learn is no feature');
});

test('only columns of 2 to 50 values are offered as categories; of more they are refused', () => {
  const rows = Array.from({ length: 102 }, (_, i) => `${i % 51},${i % 50},7,${i % 2 ? 'x' : 'y'},${i % 3 ? 'x' : 'y'}`);
  const text = `many,enough,one,word,kind\n${rows.join('\n')}\n`;
  assert.deepEqual(dataset(text).choices, [{ name: 'enough', values: 50, isCategories: false }]);
  assert.deepEqual(problems(text, { categories: ['many'] }), [
    'Column many: 51 different values; one feature a value allows 50.',
  ]);
  assert.equal(dataset(text, { categories: ['enough'] }).x.columns, 1 + 50 + 1 + 2);
});

test('a column of text among numbers may be called categories; one with empty cells may not', () => {
  const text = 'size,colour,gap,kind\n1,red,,x\n2,7,1,y\n3,red,1,y\n4,7,2,x\n';
  const refused = readCsv(text);
  assert.deepEqual('mixed' in refused && [refused.unusable, refused.mixed], [['colour', 'gap'], ['colour']]);
  assert.deepEqual(problems(text, { categories: ['colour', 'gap'] }), [
    'Row 2, column gap: The cell is empty; a category was wanted.',
  ]);
  const read = dataset(text, { categories: ['colour'], without: ['gap'] });
  assert.deepEqual(read.features, ['size', 'colour: 7', 'colour: red']);
});

test('categories that would make a table too large are refused with its size', () => {
  const names = Array.from({ length: 200 }, (_, i) => `c${i}`);
  const rows = Array.from({ length: 1001 }, (_, i) => `${names.map((_, j) => (i + j) % 50).join(',')},${i % 2}`);
  assert.deepEqual(problems(`${names.join(',')},kind\n${rows.join('\n')}\n`, { categories: names }), [
    'With a feature for each category, 1,001 rows of 10,000 features are 10,010,000 numbers; the limit is 10,000,000.',
  ]);
});
