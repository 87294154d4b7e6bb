import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { ActiveRules } from '../core/continuity/activeRules';
import type { ShowFile } from '../core/screenplay/model';
import type { ShowFileProblem } from '../core/screenplay/showFile';
import type { DocumentCheck } from './checkDocument';

/**
 * Dismissals that keep nothing quiet, of a show of which every script was checked. Those of rules that were not asked,
 * or could not answer, say nothing.
 */
export function unusedDismissals(
  show: { readonly text: string; readonly file: ShowFile },
  checks: readonly DocumentCheck[],
  active: ActiveRules,
): readonly ShowFileProblem[] {
  const used = new Set(checks.flatMap(({ dismissed }) => dismissed.map(({ key }) => key)));
  const failed = new Set(checks.flatMap(({ faults }) => faults.map(({ ruleId }) => ruleId)));
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
    return [{ code: 'unused-dismissal' as const, range, parameters: { key } }];
  });
}
