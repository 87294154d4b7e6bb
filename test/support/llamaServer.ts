import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { absent } from './modelTests';

/** A real llama-server on this computer's loopback, on one thread of the CPU; ended by `stop`. */
export interface LlamaServer {
  readonly address: string;
  readonly process: ChildProcess;
  stop(): void;
}

export async function startLlamaServer(
  context: Mocha.Context,
  model: string,
  args: readonly string[] = [],
): Promise<LlamaServer> {
  return spawnLlamaServer(await llamaServerProgram(context), model, args);
}

/** @param program where it lies */
export async function spawnLlamaServer(
  program: string,
  model: string,
  args: readonly string[] = [],
): Promise<LlamaServer> {
  const port = await freePort();
  const fixed = ['-m', model, '--host', '127.0.0.1', '--port', String(port), '-t', '1', '--device', 'none'];
  const child = spawn(program, [...fixed, '--parallel', '1', '--no-webui', ...args], {
    env: { ...process.env, LD_LIBRARY_PATH: dirname(program) },
    stdio: 'ignore',
  });
  const stop = () => void child.kill('SIGKILL');
  process.once('exit', stop);
  return { address: `http://127.0.0.1:${port}`, process: child, stop };
}

/** @returns where it lies, or why there is none here */
export async function findLlamaServer(): Promise<{ path: string } | { missing: string }> {
  const script = pathToFileURL(join(__dirname, '..', '..', 'scripts', 'fetchLlamaServer.mjs')).href;
  const { ensureLlamaServer } = (await import(script)) as {
    ensureLlamaServer(): Promise<{ path: string } | { missing: string }>;
  };
  return ensureLlamaServer();
}

async function llamaServerProgram(context: Mocha.Context): Promise<string> {
  const found = await findLlamaServer();
  return 'path' in found ? found.path : absent(context, `there is no llama-server: ${found.missing}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
