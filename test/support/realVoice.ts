import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { runProgram } from '../../server/src/voice/system/runProgram';
import { absent } from './modelTests';
import { repoRoot } from './sourceFiles';

/** The weights of a real neural voice, fetched once; where it cannot be had, the test is not run. */
export async function realVoice(context: Mocha.Context): Promise<string> {
  const script = pathToFileURL(path.join(repoRoot, 'scripts', 'fetchVoice.mjs')).href;
  const { ensureVoice } = (await import(script)) as {
    ensureVoice(): Promise<{ path: string } | { missing: string }>;
  };
  const found = await ensureVoice();
  return 'path' in found ? found.path : absent(context, `there is no neural voice: ${found.missing}`);
}

export async function needsEspeak(context: Mocha.Context): Promise<void> {
  const version = await runProgram({ program: 'espeak-ng', args: ['--version'], input: '' });
  if (version.kind !== 'done') absent(context, 'espeak-ng is not installed on this machine');
}
