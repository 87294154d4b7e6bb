import { type Pagination, paginate } from '../pagination/pagination';
import type { Screenplay } from '../screenplay/model';
import { type Passage, type PlacedPassage, passagesOf } from '../screenplay/passage';
import type { ActiveRule, ActiveRules } from './activeRules';
import type { Finding } from './finding';
import { problemFindings } from './problemFindings';
import {
  completeEvidence,
  completeFix,
  type RuleFinding,
  type ScriptContext,
  type Surroundings,
} from './rule';

/**
 * Runs rules over a script. Everything that a rule gathered from a passage is kept with the passage, so that after an
 * edit only the passages whose words changed are read again. Suppressed findings are still among these; see
 * `suppress.ts`.
 */
export interface CheckRequest {
  readonly screenplay: Screenplay;
  readonly active: ActiveRules;
  readonly tiers: readonly Tier[];
  readonly around: Surroundings;
  /** Absent: US Letter. */
  readonly pages?: () => Pagination;
}

export type Tier = 'fast' | 'slow';

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Rules that ended in an error; what the others found is there. */
  readonly faults: readonly RuleFault[];
}

export interface RuleFault {
  readonly ruleId: string;
  readonly error: unknown;
}

export const nothingAround: Surroundings = Object.freeze({ earlier: [] });

export function checkScript(request: CheckRequest): CheckResult {
  const { screenplay, active, tiers } = request;
  const passages = passagesOf(screenplay);
  const findings: Finding[] = tiers.includes('fast') ? [...problemFindings(screenplay.tree, active)] : [];
  const faults: RuleFault[] = [];
  active.rules.forEach((one, index) => {
    if (!tiers.includes(one.rule.tier)) return;
    try {
      findings.push(...findingsOf(one, contextOf(request, passages, one, index)));
    } catch (error) {
      faults.push({ ruleId: one.rule.id, error });
    }
  });
  return { findings: findings.sort(byPlace), faults };
}

function contextOf(
  { screenplay, active, around, pages }: CheckRequest,
  passages: readonly PlacedPassage[],
  { rule, options }: ActiveRule,
  index: number,
): ScriptContext<never, never> {
  return {
    ...around,
    screenplay,
    passages,
    options: options as never,
    facts: ({ passage }) => {
      const values = valuesOf(passage, active);
      if (!(index in values)) values[index] = rule.gather(passage, options as never);
      return values[index] as never;
    },
    pages: pages ?? (() => paginate(screenplay.tree)),
  };
}

/** What the rules gathered from a passage, each at its place among the active ones. */
function valuesOf({ memory }: Passage, active: ActiveRules): unknown[] {
  if (memory.checks?.for !== active) memory.checks = { for: active, values: [] };
  return memory.checks.values;
}

/** All or nothing: a rule that fails half way tells of nothing. */
function findingsOf(
  { rule, severity }: ActiveRule,
  context: ScriptContext<never, never>,
): readonly Finding[] {
  return Array.from(rule.check(context), (found) => completeFinding(found, rule, severity));
}

/** With what the engine knows of the rule, and the defaults that a rule may leave out. */
export function completeFinding(
  { message, range, parameters = {}, evidence, fix }: RuleFinding,
  rule: ActiveRule['rule'],
  severity: Finding['severity'],
): Finding {
  const complete = completeFix(fix, rule);
  return {
    ruleId: rule.id,
    severity,
    message,
    parameters,
    range,
    evidence: completeEvidence(evidence),
    ...(complete && { fix: complete }),
  };
}

export function byPlace(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || (a.ruleId < b.ruleId ? -1 : 1);
}
