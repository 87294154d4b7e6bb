/** The page of the command line: written by hand, the outputs of its examples by running them. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const runner = path.resolve(import.meta.dirname, '..', 'lib', 'cliExamples.mts');

export function cliPage(current: string): string {
  const ran = spawnSync(process.execPath, ['--import', 'tsx', runner], { input: current, encoding: 'utf8' });
  if (ran.status === 0) return ran.stdout;
  throw new Error(`The examples of docs/cli.md could not be run: ${ran.stderr}`);
}
