import type { ActiveRules } from '../core/continuity/activeRules';
import type { Baseline } from '../core/continuity/baseline';
import { carryFindings } from '../core/continuity/carry';
import {
  byPlace,
  type CheckRun,
  checkScript,
  type RuleFault,
  type Tier,
} from '../core/continuity/checkScript';
import type { Finding } from '../core/continuity/finding';
import type { Surroundings } from '../core/continuity/rule';
import { type Suppressed, suppress } from '../core/continuity/suppress';
import { passagesOf } from '../core/screenplay/passage';
import type { PageSetup } from './pageSetup';
import type { ScriptDocument } from './script';

/** Everything that decides what is found in a script besides its own words. */
export interface CheckSetup {
  readonly active: ActiveRules;
  readonly around: Surroundings;
  readonly pageSetup: PageSetup;
  readonly baseline?: Baseline;
}

export interface DocumentCheck extends Suppressed {
  readonly script: ScriptDocument;
  /** How fast rules ran and what slow ones found, suppressed or not; for the state after an edit to start from. */
  readonly fast: CheckRun;
  readonly slow: readonly Finding[];
  /** False where slow rules have not been asked about these words yet. */
  readonly isComplete: boolean;
  readonly faults: readonly RuleFault[];
}

/** What is wrong in a script, what was kept quiet, and which rules could not say. */
export function checkDocument(script: ScriptDocument, setup: CheckSetup): DocumentCheck {
  const fast = run(script, setup, 'fast');
  const slow = run(script, setup, 'slow');
  const faults = [...fast.faults, ...slow.faults];
  return { ...settle(script, setup, fast.findings, slow.findings, faults), fast: fast.run, isComplete: true };
}

/**
 * The same while somebody types: slow rules are not asked, what they found before is carried over.
 *
 * @param before of the same script with the same setup
 */
export function checkWhileTyping(
  script: ScriptDocument,
  setup: CheckSetup,
  before: DocumentCheck | undefined,
): DocumentCheck {
  const slowRules = setup.active.rules.filter(({ rule }) => rule.tier === 'slow').map(({ rule }) => rule.id);
  const { findings, faults, run: fast } = run(script, setup, 'fast', before?.fast);
  const slow = before ? carryFindings(before.slow, passages(before.script), passages(script)) : [];
  const settled = settle(script, setup, findings, slow, faults, slowRules);
  return { ...settled, fast, isComplete: slowRules.length === 0 };
}

function passages({ screenplay }: ScriptDocument) {
  return passagesOf(screenplay);
}

function run(
  script: ScriptDocument,
  { active, around, pageSetup }: CheckSetup,
  tier: Tier,
  before?: CheckRun,
) {
  const pages = () => script.pagesOn(pageSetup);
  const { screenplay } = script;
  return checkScript({ screenplay, active, tiers: [tier], around, pages, ...(before && { before }) });
}

function settle(
  script: ScriptDocument,
  { active, baseline }: CheckSetup,
  fast: readonly Finding[],
  slow: readonly Finding[],
  faults: readonly RuleFault[],
  unasked: readonly string[] = [],
): Omit<DocumentCheck, 'isComplete' | 'fast'> {
  const { screenplay } = script;
  const findings = [...fast, ...slow].sort(byPlace);
  const incomplete = new Set([...unasked, ...faults.map(({ ruleId }) => ruleId)]);
  const suppressed = suppress({ screenplay, findings, active, incomplete, ...(baseline && { baseline }) });
  return { ...suppressed, script, slow, faults };
}
