import { applyEdits, mergeFixes } from '../../ide/fixEdits';
import { decodeScript, encodeLike } from '../decode';
import { counted } from '../formats';
import type { CliIo } from '../io';
import { UsageError } from '../options';
import { type LoadedScript, loadedScript } from '../scripts';
import { writeFailure } from '../writeFailure';
import type { CheckPlan } from './plan';
import type { CheckSession } from './session';

/** What became of the scripts: fixed where that was possible. */
export interface FixedScripts {
  readonly scripts: readonly LoadedScript[];
  /** Some file could not be written; the person has been told. */
  readonly failed: boolean;
}

/** A fix may make room for another that met it. Fixes that undo one another end here. */
const mostPasses = 8;

export async function fixScripts(
  scripts: readonly LoadedScript[],
  plan: CheckPlan,
  session: CheckSession,
  io: CliIo,
): Promise<FixedScripts> {
  if (scripts.some(({ path }) => path === undefined)) {
    throw new UsageError('--fix changes files, and standard input is none.');
  }
  const done: LoadedScript[] = [];
  let [fixes, files, failed] = [0, 0, false];
  for (const script of scripts) {
    const { script: fixed, fixes: count } = await fixedScript(script, plan, session);
    const failure = count === 0 ? undefined : await written(script, fixed, io);
    if (failure) io.stderr.write(`closed-set: ${failure}\n`);
    failed ||= failure !== undefined;
    done.push(failure ? script : fixed);
    if (count === 0 || failure) continue;
    fixes += count;
    files++;
  }
  if (!plan.quiet && (fixes > 0 || !failed)) io.stderr.write(summary(fixes, files));
  return { scripts: done, failed };
}

async function fixedScript(script: LoadedScript, { language }: CheckPlan, session: CheckSession) {
  let [fixed, fixes] = [script, 0];
  for (let pass = 0; pass < mostPasses; pass++) {
    const { findings } = await session.look(fixed);
    const merged = mergeFixes(findings.filter(({ fix }) => fix?.safe));
    if (merged.edits.length === 0) break;
    const text = applyEdits(fixed.tree.text, merged.edits);
    fixes += merged.fixed;
    const { file, path } = script;
    fixed = loadedScript({ file, text, ...(path !== undefined && { path }) }, language, script.show);
  }
  return { script: fixed, fixes };
}

/** Why it could not be written; undefined where it was. */
async function written(before: LoadedScript, after: LoadedScript, io: CliIo): Promise<string | undefined> {
  const { file, path: location = '' } = before;
  try {
    const bytes = await io.files.read(location);
    const decoded = decodeScript(bytes);
    if (!('text' in decoded) || decoded.text !== before.tree.text) throw { code: 'ECHANGED' };
    await io.files.write(location, encodeLike(bytes, after.tree.text), bytes);
    return undefined;
  } catch (error) {
    return writeFailure(file, error);
  }
}

function summary(fixes: number, files: number): string {
  if (fixes === 0) return 'Nothing that can be fixed without looking.\n';
  return `Fixed ${counted(fixes, 'finding')} in ${counted(files, 'script')}.\n`;
}
