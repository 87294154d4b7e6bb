import type { ActiveRules } from '../core/continuity/activeRules';
import type { Baseline } from '../core/continuity/baseline';
import { checkScript, type RuleFault, type Tier } from '../core/continuity/checkScript';
import type { Surroundings } from '../core/continuity/rule';
import { type Suppressed, suppress } from '../core/continuity/suppress';
import type { PageSetup } from './pageSetup';
import type { ScriptDocument } from './script';

/** Everything that decides what is found in a script besides its own words. */
export interface CheckSetup {
  readonly active: ActiveRules;
  readonly tiers: readonly Tier[];
  readonly around: Surroundings;
  readonly pageSetup: PageSetup;
  readonly baseline?: Baseline;
}

export interface DocumentCheck extends Suppressed {
  readonly faults: readonly RuleFault[];
}

export const everyTier: readonly Tier[] = ['fast', 'slow'];

/** What is wrong in a script, what was kept quiet, and which rules could not say. */
export function checkDocument(script: ScriptDocument, setup: CheckSetup): DocumentCheck {
  const { active, tiers, around, pageSetup, baseline } = setup;
  const { screenplay } = script;
  const pages = () => script.pagesOn(pageSetup);
  const { findings, faults } = checkScript({ screenplay, active, tiers, around, pages });
  const unasked = active.rules.filter(({ rule }) => !tiers.includes(rule.tier)).map(({ rule }) => rule.id);
  const incomplete = new Set([...unasked, ...faults.map(({ ruleId }) => ruleId)]);
  return { ...suppress({ screenplay, findings, active, incomplete, ...(baseline && { baseline }) }), faults };
}
