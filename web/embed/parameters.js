/** What an embedding page asks for in the address of embed.html. Pure. */

import * as v from 'valibot';

export const choices = {
  theme: /** @type {const} */ (['light', 'dark', 'auto']),
  lang: /** @type {const} */ (['en']),
  controls: /** @type {const} */ (['full', 'minimal', 'none']),
  loading: /** @type {const} */ (['lazy', 'eager']),
  resize: /** @type {const} */ (['object', 'json', 'none']),
};

/** @typedef {object} Parameters
 *  @property {string} lab
 *  @property {string} state  packed, as a link holds it; empty for the usual start
 *  @property {typeof choices.theme[number]} theme
 *  @property {typeof choices.lang[number]} lang
 *  @property {typeof choices.controls[number]} controls  how much of the lab
 *  @property {string[]} hide  names of parts
 *  @property {boolean} readonly
 *  @property {string[]} origins  whose messages count and who is told the state; any host's if empty
 *  @property {typeof choices.loading[number]} loading  lazy: computes when it is on screen
 *  @property {typeof choices.resize[number]} resize  how the height is told
 */

/** @type {Parameters} */
export const usual = {
  lab: '',
  state: '',
  theme: 'auto',
  lang: 'en',
  controls: 'full',
  hide: [],
  readonly: false,
  origins: [],
  loading: 'lazy',
  resize: 'object',
};

const listLimit = 32; // entries
const quoteLimit = 40; // characters

/** @param {string} text */
const listOf = (text) => [...new Set(text.split(/[\s,]+/).filter((entry) => entry !== ''))];

/** @param {readonly string[]} values */
const oneOf = (values) => v.picklist(values);

/** From the text of a parameter. An empty `readonly` counts, as an HTML attribute does.
 *  @type {Record<string, v.GenericSchema<string, any>>} */
const schemas = {
  state: v.string(),
  theme: oneOf(choices.theme),
  lang: oneOf(choices.lang),
  controls: oneOf(choices.controls),
  loading: oneOf(choices.loading),
  resize: oneOf(choices.resize),
  hide: listOfThose(v.regex(/^[a-z][a-z-]{0,30}$/)),
  readonly: v.pipe(
    v.picklist(['', 'true', 'false', '1', '0', 'readonly']),
    v.transform((text) => !['false', '0'].includes(text)),
  ),
  origins: listOfThose(v.check(isOrigin)),
};

/** @param {v.PipeItem<string, string, v.BaseIssue<unknown>>} check  of each entry */
function listOfThose(check) {
  return v.pipe(v.string(), v.transform(listOf), v.array(v.pipe(v.string(), check)), v.maxLength(listLimit));
}

/** @param {string} text */
function isOrigin(text) {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** Reads what stands after the `?` and, over that, after the `#`: a long state fits only there.
 *
 *  @param {string} search
 *  @param {string} hash
 *  @param {readonly string[]} labs  those there are
 *  @returns {{parameters: Parameters, problems: string[]}}  what does not fit is as usual, and told */
export function readParameters(search, hash, labs) {
  const given = new Map([...new URLSearchParams(search), ...new URLSearchParams(hash.replace(/^#/, ''))]);
  /** @type {Record<string, unknown>} */
  const read = {};
  /** @type {string[]} */
  const problems = [];
  for (const [name, text] of given) {
    if (name !== 'lab' && !Object.hasOwn(schemas, name)) continue; // some sites add their own
    const parsed = v.safeParse(name === 'lab' ? oneOf(labs) : schemas[name], text);
    if (parsed.success) read[name] = parsed.output;
    else problems.push(`“${quoted(text)}” is nothing for ${name}${expected(name, labs)}.`);
  }
  if (!given.has('lab')) problems.unshift(`No lab is named${expected('lab', labs)}.`);
  return { parameters: { ...usual, ...read }, problems };
}

/** @param {string} text */
const quoted = (text) => (text.length > quoteLimit ? `${text.slice(0, quoteLimit)}…` : text);

/** @param {string} name  @param {readonly string[]} labs */
function expected(name, labs) {
  const values = name === 'lab' ? labs : choices[/** @type {keyof typeof choices} */ (name)];
  return values ? `: there are ${values.join(', ')}` : '';
}
