/** The time that a program of the language takes: read and run, and run alone. */

import { readFile } from 'node:fs/promises';

import { loadNabla } from '../web/engine/load.js';
import { readStructure } from '../web/engine/program-structure.js';
import { median, microsecondsPerStep } from './measure.js';

const budget = 200; // µs for reading and running
const nodes = 200;

/** x₀ and a chain of scalar statements, `nodes` nodes in all. */
function scalarProgram() {
  const lines = ['x = 0.5', 'w = 0.3'];
  const forms = ['v * w', 'v + x', 'tanh(v)', 'sigmoid(v)'];
  for (let i = 0; lines.length < nodes; i++) {
    lines.push(`v${i} = ${forms[i % forms.length].replace('v', i === 0 ? 'x' : `v${i - 1}`)}`);
  }
  return lines.join('\n');
}

/** @param {{rounds: number, milliseconds: number}} effort */
export async function benchPrograms({ rounds, milliseconds }) {
  const wasmBinary = await readFile(new URL('../build/wasm/nabla.wasm', import.meta.url));
  const nabla = await loadNabla({ wasmBinary });
  const source = scalarProgram();
  const kept = new nabla.Program(source, {});
  if (readStructure(kept.structure()).nodes.length !== nodes) throw new Error(`wanted ${nodes} nodes`);

  const readAndRun = () => {
    const program = new nabla.Program(source, {});
    program.run();
    program.delete();
  };
  const cases = {
    'read and run': readAndRun,
    'run alone': () => kept.run(),
    structure: () => readStructure(kept.structure()),
  };
  console.log(
    `\nA program of ${nodes} scalar nodes, µs of processor time; ${budget} µs are allowed for reading and running`,
  );
  for (const [name, work] of Object.entries(cases)) {
    const steps = (/** @type {number} */ count) => {
      for (let i = 0; i < count; i++) work();
    };
    const times = Array.from({ length: rounds }, () => microsecondsPerStep(steps, milliseconds));
    console.log(`  ${name.padEnd(13)} ${median(times).toFixed(1).padStart(8)}`);
  }
  kept.delete();
}
