import path from 'node:path';
import { type Baseline, formatBaseline, isBaseline, parseBaseline } from '../../core/continuity/baseline';
import { counted } from '../formats';
import type { CliIo } from '../io';
import { UsageError } from '../options';
import { writeFailure } from '../writeFailure';
import type { ScriptCheck } from './session';

/** @throws UsageError where it cannot be read or is something else */
export async function readBaseline(name: string | undefined, io: CliIo): Promise<Baseline | undefined> {
  if (name === undefined) return undefined;
  const text = await textOf(name, io);
  if (text === undefined) {
    throw new UsageError(
      `The baseline ${name} cannot be read. Check the name, or make it with --write-baseline ${name}.`,
    );
  }
  if (!isBaseline(text)) throw new UsageError(`${name} is no baseline. Check the name after --baseline.`);
  return parseBaseline(text);
}

/** Leaves a file alone that is no baseline: a script, named by mistake. @throws UsageError where it cannot write */
export async function writeBaseline(name: string, checks: readonly ScriptCheck[], io: CliIo): Promise<void> {
  const before = await textOf(name, io);
  if (before !== undefined && !isBaseline(before)) {
    throw new UsageError(`${name} is there and is no baseline, so it is not replaced. Choose another name.`);
  }
  const checked = checks.map(({ script: { screenplay }, findings }) => ({ screenplay, findings }));
  try {
    await io.files.write(path.resolve(io.cwd, name), formatBaseline(checked));
  } catch (error) {
    throw new UsageError(writeFailure(name, error));
  }
  const count = checks.reduce((sum, { findings }) => sum + findings.length, 0);
  io.stderr.write(`Wrote ${counted(count, 'finding')} of ${counted(checks.length, 'script')} to ${name}.\n`);
}

async function textOf(name: string, io: CliIo): Promise<string | undefined> {
  const bytes = await io.files.read(path.resolve(io.cwd, name)).catch(() => undefined);
  return bytes && new TextDecoder().decode(bytes);
}
