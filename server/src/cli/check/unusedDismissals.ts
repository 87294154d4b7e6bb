import { english } from '../../ide/localize';
import { showFileMessage } from '../../ide/showFileMessages';
import { unusedDismissals as findUnused } from '../../ide/unusedDismissals';
import type { FoundShow } from '../showLookup';
import { inShowFile, type ToldFinding } from './places';
import type { CheckSession, ScriptCheck } from './session';

/** Dismissals that keep nothing quiet, of shows of which every script was checked. */
export function unusedDismissals(
  show: FoundShow,
  checks: readonly ScriptCheck[],
  session: CheckSession,
  cwd: string,
): readonly ToldFinding[] {
  const [first] = checks;
  if (!first) return [];
  const active = session.activeOf(first.script);
  const unused = findUnused(
    show,
    checks.map(({ check }) => check),
    active,
  );
  return unused.map((problem) => {
    const { code, range } = problem;
    return inShowFile(show, cwd, {
      code,
      severity: 'information',
      range,
      message: showFileMessage(problem, english),
    });
  });
}
