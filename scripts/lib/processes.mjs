// Child processes that cannot outlive us: each has its own process group, ended as a whole by a time
// limit, by an interrupt, or when this process leaves.
import { spawn } from 'node:child_process';

const groups = new Set();
let guarded = false;

/** Ends the group of a child made by {@link start}. Harmless where it has already ended. */
export function endGroup(child, signal = 'SIGKILL') {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, signal);
  } catch {
    // the group is gone already
  }
}

function guard() {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => groups.forEach((child) => void endGroup(child)));
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]) {
    process.on(signal, () => process.exit(code));
  }
}

/** Spawns a child in a process group of its own. */
export function start(command, args, options = {}) {
  guard();
  const child = spawn(command, args, { detached: process.platform !== 'win32', ...options });
  groups.add(child);
  return child;
}

/** Asks a child's group to end, and after `patienceMs` makes it. */
export async function stop(child, patienceMs = 3000) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  if (child.exitCode === null && child.signalCode === null) {
    endGroup(child, 'SIGTERM');
    let timer;
    await Promise.race([ended, new Promise((resolve) => (timer = setTimeout(resolve, patienceMs)))]);
    clearTimeout(timer);
  }
  endGroup(child);
  groups.delete(child);
}

/**
 * Runs a command to its end.
 * @param {object} options `timeoutMs` ends the whole group; `capture` keeps the output instead of showing it.
 * @returns {Promise<{code: number, output: string, timedOut: boolean}>} code 127 where it could not start.
 */
export function run(command, args, { timeoutMs = 600_000, capture = false, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = start(command, args, { stdio, ...options });
    let output = '';
    let timedOut = false;
    const collect = (data) => (output += data);
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer = setTimeout(() => {
      timedOut = true;
      endGroup(child);
    }, timeoutMs);
    const finish = (code) => {
      clearTimeout(timer);
      endGroup(child);
      groups.delete(child);
      resolve({ code, output, timedOut });
    };
    child.once('error', (error) => {
      output += error.message;
      finish(127);
    });
    child.once('close', (code) => finish(code ?? 1));
  });
}
