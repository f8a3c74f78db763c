/** How a program's text is coloured: the tokens of the language, as CodeMirror's stream parser wants them. */

/** @typedef {{line: number}} LanguageState */

const constants = new Set(['pi', 'e']);
const name = /^[\p{L}_][\p{L}\p{N}_]*/u;
const number = /^(\d+\.?\d*|\.\d+)(e[+-]?\d+)?/i;
const operator = /^(\*\*|[-+*/^@=])/;

/** @type {import('@codemirror/language').StreamParser<LanguageState>} */
export const programLanguage = {
  name: 'nabla',
  startState: () => ({ line: 0 }),
  token(stream) {
    if (stream.eatSpace()) return null;
    if (stream.match(/^#.*/)) return 'comment';
    if (stream.match(/^\.T(?![\p{L}\p{N}_])/u)) return 'operator';
    if (stream.match(number)) return 'number';
    const word = stream.match(name);
    if (word) return wordToken(/** @type {RegExpMatchArray} */ (word)[0], stream);
    if (stream.match(operator)) return 'operator';
    stream.next();
    return null;
  },
  languageData: { commentTokens: { line: '#' }, closeBrackets: { brackets: ['(', '['] } },
};

/** @param {string} word  @param {import('@codemirror/language').StringStream} stream */
function wordToken(word, stream) {
  if (word === 'const') return 'keyword';
  if (stream.match(/^\s*\(/, false)) return 'macroName';
  if (constants.has(word)) return 'atom';
  return stream.match(/^\s*=/, false) ? 'variableName.definition' : 'variableName';
}
