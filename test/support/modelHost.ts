import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const repoRoot = join(__dirname, '..', '..');
let built: Promise<string> | undefined;

/** The model host, bundled from its source as it stands. Built once for each test process. */
export function modelHostPath(): Promise<string> {
  built ??= bundledProcess(join('server', 'src', 'modelHost', 'main.ts'), 'modelHost');
  return built;
}

/** A program of its own that imports node-llama-cpp, bundled for as long as this process runs. */
export async function bundledProcess(entry: string, name: string): Promise<string> {
  // Inside the checkout, so that the import of node-llama-cpp is resolved.
  const folder = join(repoRoot, '.cache', 'test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${name}-${process.pid}.mjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [join(repoRoot, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['node-llama-cpp'],
  });
  return outfile;
}
