/** `npm run fuzz`: libFuzzer, with address and undefined-behaviour sanitizers, on the reader and runner of programs.
 *  `-- 600` lets it go on for so many seconds. A finding is kept in build/fuzz. */

import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { filesIn } from './build.mjs';
import { findClang } from './requirements.mjs';
import { main, root, run } from './run.mjs';
import { setUp } from './setup.mjs';

const seconds = Number(process.argv[2] ?? 60);
const folder = join(root, 'build', 'fuzz');
const corpus = join(folder, 'corpus');
const seeds = join(root, 'tests', 'fuzz', 'corpus');

/** Of one program. */
const limits = { seconds: 10, megabytes: 2048, bytes: 70_000 };

await main(async () => {
  await setUp(['build', 'fuzz']);
  mkdirSync(corpus, { recursive: true });
  for (const seed of readdirSync(seeds)) copyFileSync(join(seeds, seed), join(corpus, seed));
  const program = await buildFuzzer();
  await run([
    program,
    corpus,
    `-max_total_time=${seconds}`,
    `-timeout=${limits.seconds}`,
    `-rss_limit_mb=${limits.megabytes}`,
    `-max_len=${limits.bytes}`,
    `-artifact_prefix=${folder}/`,
    `-dict=${join(root, 'tests', 'fuzz', 'language.dict')}`,
    '-print_final_stats=1',
  ]);
});

/** All of the core in one call of the compiler: it is asked for rarely.
 *  @returns {Promise<string>} */
async function buildFuzzer() {
  const program = join(folder, 'fuzz_program');
  const clang = findClang() ?? 'clang++';
  const sources = filesIn('core/src').filter((path) => path.endsWith('.cpp'));
  const flags = ['-std=c++20', '-O1', '-g', '-msse4.1', '-fsanitize=fuzzer,address,undefined', '-fno-sanitize-recover'];
  const includes = ['-Icore/include', '-isystem', '/usr/include/eigen3', '-isystem', '/opt/homebrew/include/eigen3'];
  await run([clang, ...flags, ...includes, 'tests/fuzz/fuzz_program.cpp', ...sources, '-o', program]);
  return program;
}
