import type { ExitCode } from './command';
import { type Report, writeReport } from './formats';
import type { CliIo } from './io';
import type { Arguments } from './options';
import { type LoadedScript, loadScripts } from './scripts';

/** The way of a command that tells about scripts: what cannot be read is said, the rest is reported all the same. */
export async function reportScripts(
  args: Arguments,
  io: CliIo,
  reportOf: (scripts: readonly LoadedScript[]) => Report,
): Promise<ExitCode> {
  const { scripts, failed } = await loadScripts(args, io);
  if (scripts.length > 0 || !failed) writeReport(reportOf(scripts), args, io);
  return failed ? 2 : 0;
}
