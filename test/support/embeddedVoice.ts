import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { EmbeddedEngine, type EmbeddedOptions } from '../../server/src/voice/embedded/embeddedEngine';
import { repoRoot } from './sourceFiles';

let built: Promise<string> | undefined;
const opened: EmbeddedEngine[] = [];

/** The embedded voices with a thread built from its source as it stands. All are ended by `closeVoices`. */
export async function embeddedVoices(options: EmbeddedOptions = {}): Promise<EmbeddedEngine> {
  built ??= bundle();
  const engine = new EmbeddedEngine({ program: await built, ...options });
  opened.push(engine);
  return engine;
}

export async function closeVoices(): Promise<void> {
  await Promise.all(opened.splice(0).map((engine) => engine.close()));
}

async function bundle(): Promise<string> {
  const folder = join(repoRoot, '.cache', 'test');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `embeddedVoice-${process.pid}.cjs`);
  process.on('exit', () => rmSync(outfile, { force: true }));
  await build({
    entryPoints: [join(repoRoot, 'server', 'src', 'voice', 'embedded', 'worker.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
  return outfile;
}
