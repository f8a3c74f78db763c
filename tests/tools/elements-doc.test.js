import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

import { parse } from '../../tools/comments.mjs';
import { common, elementsDoc, target } from '../../tools/elements-doc.mjs';
import { labs, sourceOf, toldOf } from '../../tools/package-entries.mjs';
import { root } from '../../tools/run.mjs';

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

test('docs/elements.md is what `npm run docs` writes', async () => {
  assert.equal(readFileSync(target, 'utf8'), await elementsDoc());
});

test('every attribute of a lab is documented, and every documented one is there', () => {
  const text = read('web/labs/lab-element.js');
  const block = /static properties = \{([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '';
  const properties = [...block.matchAll(/^\s*(\w+): \{([^}]*)\}/gm)].filter(([, , how]) => how.includes('type:'));
  const attributes = properties.map(([, name, how]) => /attribute: '([^']+)'/.exec(how)?.[1] ?? name.toLowerCase());
  const documented = common().attributes.map(({ name }) => name);
  assert.deepEqual(documented.sort(), [...attributes, 'state', 'theme'].sort());
});

test('every part of the shell is documented, and handed out by the lab', () => {
  const text = read('web/ui/lab-shell.js');
  const handedOut = /const styledParts = '([^']+)'/.exec(text)?.[1].split(', ') ?? [];
  const documented = common().parts.map(({ name }) => name);
  assert.deepEqual(documented.sort(), handedOut.sort());
  for (const name of ['heading', 'sentence', 'instrument']) assert.match(text, new RegExp(`part="${name}"`));
});

test('every lab of the site is told of', async () => {
  const text = await elementsDoc();
  assert.ok(labs.length >= 3);
  for (const lab of labs) assert.match(text, new RegExp(`### .<nabla-${lab}>.`));
});

test('every attribute that a lab has of its own is documented, and every documented one is there', () => {
  for (const lab of labs) {
    const block = /static ownAttributes = \{([\s\S]*?)(?: \}|\n {2}\});\n/.exec(read(sourceOf(lab)))?.[1] ?? '';
    const names = [...block.matchAll(/^ *(\w+): \(/gm)].map(([, name]) => name);
    assert.deepEqual(
      toldOf(lab).attributes.map(({ name }) => name),
      names,
      lab,
    );
  }
  assert.deepEqual(
    toldOf('graph').attributes.map(({ name }) => name),
    ['program'],
  );
});

test('a comment is read to the end of each tag', () => {
  assert.deepEqual(parse('What it\nis.\n\n@attr {string} a  first\n  and more\n@fires b  second'), {
    words: 'What it is.',
    entries: [
      { tag: 'attr', text: '{string} a first and more' },
      { tag: 'fires', text: 'b second' },
    ],
  });
});
