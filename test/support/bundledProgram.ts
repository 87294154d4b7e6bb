import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { repoRoot } from './sourceFiles';

const bundles = new Map<string, Promise<string>>();

/**
 * One program of ours that runs in a thread or process of its own, bundled from its source as it stands; gone when the
 * tests end. Native packages stay outside, as in the real build.
 *
 * @param entry relative to the checkout
 * @returns absolute path of the program
 */
export function bundledProgram(entry: string, external: readonly string[] = []): Promise<string> {
  const known = bundles.get(entry) ?? bundle(entry, external);
  bundles.set(entry, known);
  return known;
}

async function bundle(entry: string, external: readonly string[]): Promise<string> {
  const folder = path.join(repoRoot, '.cache', 'test');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${entry.replace(/\W+/g, '-')}-${process.pid}.cjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [path.join(repoRoot, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: [...external],
  });
  return outfile;
}
