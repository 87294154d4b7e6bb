import { spawn } from 'node:child_process';
import path from 'node:path';
import type { ProgramCall } from './speechProgram';

/** How a run of a program ended. */
export type ProgramRun =
  | { readonly kind: 'done'; readonly output: string }
  | { readonly kind: 'failed'; readonly message: string }
  /** There is no such program. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'tooSlow' }
  | { readonly kind: 'cancelled' };

export type RunProgram = (call: ProgramCall, signal?: AbortSignal) => Promise<ProgramRun>;

/** In milliseconds; a sentence takes the slowest program a second or two. */
const timeLimit = 20_000;
/** Characters of what a program says that are kept. */
const mostOutput = 1 << 20;

export const runProgram: RunProgram = ({ program, args, input }, signal) =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'cancelled' });
    // Windows looks for a program in the current folder first, and that may be a stranger's.
    const child = spawn(program, [...args], { cwd: path.dirname(process.execPath), windowsHide: true });
    let end: ProgramRun | undefined;
    const endWith = (reason: ProgramRun) => {
      end ??= reason;
      child.kill('SIGKILL');
    };
    const cancel = () => endWith({ kind: 'cancelled' });
    const timer = setTimeout(() => endWith({ kind: 'tooSlow' }), timeLimit);
    signal?.addEventListener('abort', cancel, { once: true });
    const done = (run: ProgramRun) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve(run);
    };
    const output = textOf(child.stdout);
    const complaint = textOf(child.stderr);
    child.on('error', ({ message }) => done(end ?? startFailure(message)));
    child.on('close', (code) =>
      done(
        end ?? (code === 0 ? { kind: 'done', output: output() } : { kind: 'failed', message: complaint() }),
      ),
    );
    // A program that ends without reading its input is no fault by itself.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });

function startFailure(message: string): ProgramRun {
  return message.includes('ENOENT') ? { kind: 'missing' } : { kind: 'failed', message };
}

function textOf(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (piece: string) => {
    if (text.length < mostOutput) text += piece;
  });
  return () => text.trim();
}
