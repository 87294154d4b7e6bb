import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { repoRoot } from './sourceFiles';

let built: Promise<string> | undefined;

/** The program that reads PDF files, bundled from its source as it stands. Built once for each test process. */
export function pdfReaderPath(): Promise<string> {
  built ??= bundle();
  return built;
}

async function bundle(): Promise<string> {
  const folder = join(repoRoot, '.cache', 'test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `pdfReader-${process.pid}.mjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [join(repoRoot, 'server', 'src', 'notes', 'pdfReader.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
  });
  return outfile;
}
