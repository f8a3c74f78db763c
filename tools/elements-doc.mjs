/** docs/elements.md, written from the comments in the source. As a program (`npm run docs`) it writes the file. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { format, resolveConfig } from 'prettier';

import { commentBefore, parse, read, tagged } from './comments.mjs';
import { classOf, labs, sourceOf, toldOf } from './package-entries.mjs';
import { main, root } from './run.mjs';

export const target = join(root, 'docs', 'elements.md');

/** @param {string[]} head  @param {string[][]} rows */
const table = (head, rows) => [head, head.map(() => '-'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** @param {string} type */
const code = (type) => (type ? `\`${type.replaceAll('|', '\\|')}\`` : '');

/** @param {import('./comments.mjs').Tagged} column */
const rowOf = ({ name, type, words }) => [`\`${name}\``, code(type), words];

/** What all elements have: from the class under all labs, the mixin of the package, and the shell. */
export function common() {
  const sources = [
    commentBefore(read('web/package/any-page.js'), /export function onAnyPage/),
    commentBefore(read('web/labs/lab-element.js'), /export class LabElement/),
  ];
  const entries = sources.flatMap((source) => parse(source).entries);
  const shell = parse(commentBefore(read('web/ui/lab-shell.js'), /export class LabShell/)).entries;
  return {
    attributes: tagged(entries, 'attr'),
    properties: tagged(entries, 'prop'),
    events: tagged(entries, 'fires'),
    parts: tagged(shell, 'csspart'),
  };
}

/** The tokens, in the groups in which styles/tokens.css has them.
 *  @returns {{group: string, tokens: {name: string, value: string}[]}[]} */
export function tokens() {
  const css = read('web/styles/tokens.css');
  const block = css.slice(css.indexOf(':root {'), css.indexOf('\n}'));
  return block
    .split(/\/\* (?=[a-z])/)
    .slice(1)
    .map((part) => ({
      group: part.slice(0, part.indexOf('*/')).split(';')[0].split(':')[0].split('. ')[0].trim(),
      tokens: [...part.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => ({ name, value })),
    }))
    .filter((group) => group.tokens.length > 0);
}

/** @param {string} lab */
async function describe(lab) {
  const text = read(sourceOf(lab));
  const [, from] = /import \{[^}]*\bdefaults\b[^}]*\} from '\.\/([\w-]+\.js)'/.exec(text) ?? [];
  const { defaults } = await import(pathToFileURL(join(root, `web/labs/${lab}`, from)).href);
  const block = /static parts = (?:\/\*\*.*?\*\/ )?\(?\{([\s\S]*?)\n {2}\}/.exec(text)?.[1] ?? '';
  const hideable = [...block.matchAll(/^\s*'?([\w-]+)'?: \{\s*label: '([^']*)'/gm)].map(([, name, label]) => [
    name,
    label,
  ]);
  return { ...toldOf(lab), defaults, hideable };
}

/** @param {string} lab */
async function sectionOf(lab) {
  const { words, defaults, hideable, attributes } = await describe(lab);
  const own = table(['attribute of its own', 'values', 'what it does'], attributes.map(rowOf));
  const parts = hideable.map(([name, label]) => `\`${name}\` (${label})`).join(', ');
  return `### \`<nabla-${lab}>\`

${words}

Class \`${classOf(lab)}\` of \`nabla-playground/${lab}\`; registered by \`nabla-playground/${lab}/define\`.
${attributes.length > 0 ? `\n${own}\n` : ''}${parts ? `\nParts of its own that \`hide\` may name: ${parts}.\n` : ''}
<details><summary>Its state, as it usually starts</summary>

\`\`\`json
${JSON.stringify(defaults)}
\`\`\`

</details>`;
}

/** The whole text, as prettier wants it. */
export async function elementsDoc() {
  const { attributes, properties, events, parts } = common();
  const colours = tokens().map(({ group, tokens: list }) => [
    group,
    list.map(({ name }) => `\`--nabla-${name}\``).join(' '),
  ]);
  const text = `<!-- Written by \`npm run docs\` from the comments in the source. -->

# The labs as elements

\`\`\`html
<script type="module" src="nabla-playground/dist/define.js"></script>
<nabla-softmax state='{"temperature": 2}'></nabla-softmax>
\`\`\`

\`npm run package\` makes the package, \`build/nabla-playground-….tgz\`. An element brings its styles, starts when it is seen,
and leaves nothing when it is removed: the engine's worker is shared by all, and ends when the last has gone.

## What all have

### Attributes

${table(['attribute', 'values', 'what it does'], attributes.map(rowOf))}

### Properties

Each attribute but \`state\` and \`theme\` is a property too, those that only one lab has included.

${table(['property', 'type', 'what it is'], properties.map(rowOf))}

### Events

They bubble and leave shadow roots.

${table(
  ['event', 'detail and when'],
  events.map(({ name, words }) => [`\`${name}\``, words]),
)}

### Parts

For \`::part()\` in the page's styles.

${table(
  ['part', 'what it is'],
  parts.map(({ name, words }) => [`\`${name}\``, words]),
)}

### Custom properties

Set them on the element or on anything around it. Those of colour differ for light and dark unless they are given; a page
chooses with \`color-scheme\`, the element with \`theme\`.

${table(['for', 'names'], colours)}

## Each of them

${(await Promise.all(labs.map(sectionOf))).join('\n\n')}
`;
  return format(text, { ...(await resolveConfig(target)), parser: 'markdown' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => writeFileSync(target, await elementsDoc()));
}
