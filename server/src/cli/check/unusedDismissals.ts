import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { FoundShow } from '../showLookup';
import type { ToldFinding } from './places';
import { inShowFile } from './places';
import type { CheckSession, ScriptCheck } from './session';

/**
 * Dismissals that keep nothing quiet, of shows of which every script was checked. Those of rules that were not asked
 * say nothing.
 */
export function unusedDismissals(
  show: FoundShow,
  checks: readonly ScriptCheck[],
  session: CheckSession,
  cwd: string,
): readonly ToldFinding[] {
  const [first] = checks;
  if (!first) return [];
  const active = session.activeOf(first.script);
  const failed = new Set(session.faults.map(({ ruleId }) => ruleId));
  const used = new Set(checks.flatMap(({ check }) => check.dismissed.map(({ key }) => key)));
  const unused = Object.keys(show.file.dismissed).filter((key) => {
    const [ruleId = ''] = key.split('/');
    return !used.has(key) && active.stateOf(ruleId) !== 'inactive' && !failed.has(ruleId);
  });
  if (unused.length === 0) return [];
  const root = parseTree(show.text.replace(/^\ufeff/, ' '), [], { allowTrailingComma: true });
  return unused.flatMap((key) => {
    const name = root && findNodeAtLocation(root, ['dismissed', key])?.parent?.children?.[0];
    if (!name) return [];
    const range = { start: name.offset, end: name.offset + name.length };
    return [inShowFile(show, cwd, { code: 'unused-dismissal', severity: 'information', range, message })];
  });
}

const message =
  'This was dismissed and is found no more, since the passage was changed or the fault mended, so the entry keeps nothing quiet. Take it out.';
