import type { Dismissal, Screenplay } from '../screenplay/model';
import { passagesOf } from '../screenplay/passage';
import { contains } from '../text/range';
import type { ActiveRules } from './activeRules';
import type { Baseline } from './baseline';
import { byPlace, completeFinding } from './checkScript';
import { directivesIn, type IgnoreDirective } from './directives';
import type { Finding } from './finding';
import { findingKey } from './findingKey';
import { unusedSuppression } from './rules/unused-suppression';

/**
 * Takes away what somebody decided not to be told: by a note in the script, by a dismissal in the show file, or
 * because it was there when a baseline was written. A note that keeps nothing quiet is a finding itself.
 */
export interface Suppressed {
  /** What is left to tell, in order of place. */
  readonly findings: readonly Finding[];
  readonly ignored: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly dismissed: readonly { readonly finding: Finding; readonly key: string; readonly reason: string }[];
  readonly baselined: readonly { readonly finding: Finding; readonly key: string }[];
}

export interface SuppressRequest {
  readonly screenplay: Screenplay;
  readonly findings: readonly Finding[];
  readonly active: ActiveRules;
  readonly baseline?: Baseline;
  /** Rules whose findings are not all here: a note for one of them is not called unused. */
  readonly incomplete?: ReadonlySet<string>;
}

export function suppress(request: SuppressRequest): Suppressed {
  const { screenplay, findings, active, baseline = new Map(), incomplete } = request;
  const directives = directivesIn(passagesOf(screenplay), screenplay.tree.length);
  const used = new Set<IgnoreDirective>();
  const left = new Map(baseline);
  const result: MutableSuppressed = { findings: [], ignored: [], dismissed: [], baselined: [] };
  const dismissals = screenplay.showFile.dismissed;
  for (const finding of findings) {
    const note = directives.find((each) => covers(each, finding));
    if (note) {
      used.add(note);
      result.ignored.push({ finding, reason: note.reason });
    } else if (Object.keys(dismissals).length === 0 && left.size === 0) result.findings.push(finding);
    else sortByKey(finding, findingKey(finding, screenplay), dismissals, left, result);
  }
  const unused = directives.filter((each) => !used.has(each) && !incomplete?.has(each.ruleId));
  result.findings.push(...unused.flatMap((each) => unusedFindings(each, active)));
  return { ...result, findings: result.findings.sort(byPlace) };
}

type MutableSuppressed = { -readonly [K in keyof Suppressed]: [...Suppressed[K]] };

function covers({ ruleId, covers: covered }: IgnoreDirective, { ruleId: found, range }: Finding): boolean {
  return (
    ruleId === found &&
    (contains(covered, range) || (covered.start <= range.start && range.start < covered.end))
  );
}

function sortByKey(
  finding: Finding,
  key: string,
  dismissals: Readonly<Record<string, Dismissal>>,
  left: Map<string, number>,
  result: MutableSuppressed,
): void {
  const dismissal = dismissals[key];
  const count = left.get(key) ?? 0;
  if (dismissal) result.dismissed.push({ finding, key, reason: dismissal.reason });
  else if (count > 0) {
    left.set(key, count - 1);
    result.baselined.push({ finding, key });
  } else result.findings.push(finding);
}

/** A note for a rule that is not run is no fault: who switches a rule off for a while keeps the notes. */
function unusedFindings({ ruleId, range }: IgnoreDirective, active: ActiveRules): readonly Finding[] {
  const own = active.rules.find(({ rule }) => rule.id === unusedSuppression.id);
  const state = active.stateOf(ruleId);
  if (!own || state === 'inactive') return [];
  const message = state === 'unknown' ? 'unknown' : 'unused';
  const finding = {
    message,
    parameters: { rule: ruleId },
    range,
    fix: { id: 'remove', edits: [{ range, text: '' }] },
  };
  return [completeFinding(finding, own.rule, own.severity)];
}
