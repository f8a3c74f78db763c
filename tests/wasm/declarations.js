/** The names that a file of wasm/*.d.ts declares. */

/** The members of an interface, by their names. Enough of the syntax for a file of plain interfaces: comments, then
 *  members that each end in a semicolon at the outermost level.
 *
 *  @param {string} source  the text of a .d.ts file
 *  @param {string} name
 *  @returns {string[]} */
export function membersOf(source, name) {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
  const head = new RegExp(`\\binterface ${name}\\b[^{]*\\{`).exec(code);
  if (!head) throw new Error(`There is no interface ${name}`);
  return splitMembers(code.slice(head.index + head[0].length)).map(
    (member) => /^(?:readonly\s+)?(\w+)/.exec(member)?.[1] ?? member,
  );
}

/** The texts between semicolons, up to the brace that closes the interface.
 *  @param {string} body */
function splitMembers(body) {
  const members = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; depth >= 0; ++i) {
    const character = body[i];
    if ('([{'.includes(character)) ++depth;
    if (')]}'.includes(character)) --depth;
    if (character === ';' && depth === 0) {
      members.push(body.slice(start, i).trim());
      start = i + 1;
    }
  }
  return members;
}
