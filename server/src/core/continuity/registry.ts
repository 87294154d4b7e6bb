import type { ContinuityRule } from './rule';
import { duplicateSceneNumber } from './rules/duplicate-scene-number';
import { missingTimeOfDay } from './rules/missing-time-of-day';
import { unusedSuppression } from './rules/unused-suppression';

/** Every rule, by category and then by what a coordinator looks at first: the order of the documentation. */
export const rules: readonly ContinuityRule[] = [
  // numbering
  duplicateSceneNumber,
  // headings
  missingTimeOfDay,
  // text
  unusedSuppression,
];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

export function ruleById(id: string): ContinuityRule | undefined {
  return byId.get(id);
}
