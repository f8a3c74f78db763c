/** Starting other programs, with their output on the screen. Node built-ins only, as before `npm ci` there is no more. */

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What a person can act on: shown as it is, without a stack. */
export class Complaint extends Error {}

/** @typedef {[program: string, ...args: string[]]} Command */

/** Runs a command from the repository's folder and shows what it prints.
 *
 *  @param {Command} command
 *  @param {{env?: Record<string, string>}} [options]
 *  @returns {Promise<{status: number, output: string}>}  the exit status and all that it printed
 */
export function attempt([program, ...args], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['inherit', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
      process.stderr.write(chunk);
    });
    child.on('error', (error) => resolve({ status: 127, output: String(error) }));
    child.on('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** Runs a command that has to succeed.
 *
 *  @param {Command} command
 *  @param {{env?: Record<string, string>}} [options]
 *  @throws {Complaint}  when it does not
 */
export async function run(command, options) {
  const { status } = await attempt(command, options);
  if (status !== 0) {
    throw new Complaint(`This failed (exit status ${status}): ${command.join(' ')}`);
  }
}

/** Runs a script's main function; a Complaint becomes a message and exit status 1.
 *
 *  @param {() => Promise<void>} script
 */
export async function main(script) {
  try {
    await script();
  } catch (error) {
    if (!(error instanceof Complaint)) {
      throw error;
    }
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
