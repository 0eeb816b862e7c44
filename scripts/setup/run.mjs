import { spawn } from 'node:child_process';
import { root } from './freshness.mjs';
import { refuse } from './refuse.mjs';

/**
 * Runs a command in the repository's folder, its output shown as it comes.
 * @returns {Promise<number>} its exit code
 */
export const exitCodeOf = (command, args, options = {}) =>
  new Promise((done) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.once('error', (error) => refuse(`${command} cannot be started: ${error.message}`));
    child.once('exit', (code, signal) => done(signal === null ? (code ?? 1) : 1));
  });

/** Runs one step of the set-up, says which, and ends the program where it fails. */
export const step = async (title, command, args, options) => {
  const begun = performance.now();
  console.log(`• ${title} …`);
  const code = await exitCodeOf(command, args, options);
  if (code !== 0) refuse(`✗ ${title} failed (exit code ${code}): see the lines above.`);
  console.log(`  done in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
};
