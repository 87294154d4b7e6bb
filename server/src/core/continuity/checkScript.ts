import { type Pagination, paginate } from '../pagination/pagination';
import type { Screenplay, ShowFile } from '../screenplay/model';
import { type Passage, type PlacedPassage, passagesOf } from '../screenplay/passage';
import type { ActiveRule, ActiveRules } from './activeRules';
import type { Finding } from './finding';
import { problemFindings } from './problemFindings';
import {
  completeEvidence,
  completeFix,
  type RuleFinding,
  type ScriptContext,
  type Speller,
  type Surroundings,
} from './rule';
import { editBetween, isAlike, moveFindings } from './unchanged';

/**
 * Runs rules over a script. Everything that a rule gathered from a passage is kept with the passage, so that after an
 * edit only the passages whose words changed are read again; and a rule that looks at nothing else is asked again only
 * where it gathered something else. Suppressed findings are still among these; see `suppress.ts`.
 */
export interface CheckRequest {
  readonly screenplay: Screenplay;
  readonly active: ActiveRules;
  readonly tiers: readonly Tier[];
  readonly around: Surroundings;
  /** Absent: US Letter. */
  readonly pages?: () => Pagination;
  /** How the same script was checked before an edit. */
  readonly before?: CheckRun;
}

export type Tier = 'fast' | 'slow';

export interface CheckResult {
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** Rules that ended in an error; what the others found is there. */
  readonly faults: readonly RuleFault[];
  readonly run: CheckRun;
}

/** For the check after the next edit to start from. */
export interface CheckRun extends Pick<CheckRequest, 'active' | 'around'> {
  readonly showFile: ShowFile;
  readonly passages: readonly PlacedPassage[];
  /** At the place of each active rule that looked only at what it gathers: what it found. */
  readonly fromFacts: readonly (readonly Finding[] | undefined)[];
}

export interface RuleFault {
  readonly ruleId: string;
  readonly error: unknown;
}

export const nothingAround: Surroundings = Object.freeze({ earlier: [] });

export function checkScript(request: CheckRequest): CheckResult {
  const { screenplay, active, tiers, around } = request;
  const passages = passagesOf(screenplay);
  const findings: Finding[] = tiers.includes('fast') ? [...problemFindings(screenplay.tree, active)] : [];
  const faults: RuleFault[] = [];
  const fromFacts: (readonly Finding[] | undefined)[] = active.rules.map(() => undefined);
  const known = knownBefore(request, passages);
  active.rules.forEach((one, index) => {
    if (!tiers.includes(one.rule.tier)) return;
    try {
      const context = new RuleContext(request, passages, one, index);
      const found = known(one, index) ?? findingsOf(one, context);
      if (context.readsFactsAlone) fromFacts[index] = found;
      findings.push(...found);
    } catch (error) {
      faults.push({ ruleId: one.rule.id, error });
    }
  });
  const run = { active, around, showFile: screenplay.showFile, passages, fromFacts };
  return { findings: findings.sort(byPlace), faults, run };
}

/** What a rule need not be asked again: where it gathered the same from the one passage that was edited. */
function knownBefore(
  { before, screenplay, active, around }: CheckRequest,
  passages: readonly PlacedPassage[],
) {
  const isSame =
    before?.active === active && before.around === around && before.showFile === screenplay.showFile;
  const edit = isSame ? editBetween(before.passages, passages) : undefined;
  return (one: ActiveRule, index: number): readonly Finding[] | undefined => {
    const found = before?.fromFacts[index];
    if (!edit || !found) return undefined;
    const factsOf = ({ passage }: PlacedPassage) => gathered(passage, active, one, index);
    return isAlike(factsOf(edit.before), factsOf(edit.after)) ? moveFindings(found, edit) : undefined;
  };
}

/** A class for its getters, which notice what a rule asks for. */
class RuleContext implements ScriptContext<never, never> {
  /** Until it asks for more: what surrounds a script and its show file are the same after every edit. */
  readsFactsAlone = true;
  readonly earlier: Surroundings['earlier'];
  readonly published?: Screenplay;
  readonly speller?: Speller;
  readonly lastChanged?: string;
  readonly showFile: ShowFile;
  readonly options: never;
  readonly facts: (placed: PlacedPassage) => never;
  readonly #request: CheckRequest;

  constructor(
    request: CheckRequest,
    readonly passages: readonly PlacedPassage[],
    one: ActiveRule,
    index: number,
  ) {
    const { around, screenplay, active } = request;
    Object.assign(this, around);
    this.earlier = around.earlier;
    this.showFile = screenplay.showFile;
    this.options = one.options as never;
    this.facts = ({ passage }) => gathered(passage, active, one, index) as never;
    this.#request = request;
  }

  get screenplay(): Screenplay {
    this.readsFactsAlone = false;
    return this.#request.screenplay;
  }

  get pages(): () => Pagination {
    this.readsFactsAlone = false;
    const { pages, screenplay } = this.#request;
    return pages ?? (() => paginate(screenplay.tree));
  }
}

function gathered(
  passage: Passage,
  active: ActiveRules,
  { rule, options }: ActiveRule,
  index: number,
): unknown {
  const values = valuesOf(passage, active);
  if (!(index in values)) values[index] = rule.gather(passage, options as never);
  return values[index];
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
