/** A program's structure as the lab holds it, from the arrays in which it crosses. What stands where:
 *  wasm/program_structure.h. */

/** @typedef {import('#nabla-module').PackedStructure} PackedStructure */
/** @typedef {import('#nabla-module').ProgramStructure} ProgramStructure */
/** @typedef {import('#nabla-module').ProgramNode} ProgramNode */
/** @typedef {import('#nabla-module').ProgramStep} ProgramStep */

/** @param {PackedStructure} packed
 *  @returns {ProgramStructure} */
export function readStructure({ integers, texts }) {
  let place = 0;
  const next = () => integers[place++];
  const text = () => texts[next()];
  const span = () => ({ line: next(), column: next(), length: next() });
  /** As many of the numbers that follow as the first of them says; there is room for two.  */
  const upToTwo = () => {
    const count = next();
    place += 2;
    return Array.from(integers.subarray(place - 2, place - 2 + count));
  };
  /** @template Item
   *  @param {number} length  @param {(id: number) => Item} read */
  const list = (length, read) => Array.from({ length }, (_, id) => read(id));

  const [nodeCount, edgeCount, statementCount, inputCount, forwardCount, backwardCount, output] = list(7, next);
  const nodes = list(
    nodeCount,
    () =>
      /** @type {ProgramNode} */ ({
        name: text(),
        kind: text(),
        operation: text(),
        symbol: text(),
        inputs: upToTwo(),
        rows: next(),
        columns: next(),
        offset: next(),
        varies: next() === 1,
        reached: next() === 1,
        span: span(),
      }),
  );
  const edges = list(edgeCount, () => ({
    from: next(),
    to: next(),
    slot: next(),
    offset: next(),
    localOffset: next(),
    rule: text(),
  }));
  const names = list(statementCount, () => ({ name: text(), node: next(), span: span() }));
  const inputs = list(inputCount, next);
  const forwardSteps = list(forwardCount, () => {
    const node = next();
    return /** @type {ProgramStep} */ ({ node, pass: 'forward', reads: nodes[node].inputs, writes: [node] });
  });
  const backwardSteps = list(backwardCount, () => {
    const node = next();
    return /** @type {ProgramStep} */ ({ node, pass: 'backward', reads: [node], writes: upToTwo() });
  });
  return { nodes, edges, output, inputs, names, forwardSteps, backwardSteps };
}
