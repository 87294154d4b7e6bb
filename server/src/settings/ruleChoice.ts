import type { ChosenSeverity, RuleChoice } from '../core/continuity/activeRules';
import { rules } from '../core/continuity/registry';
import { syntaxProblemCodes } from '../core/syntax/problems';
import type { Settings } from './settings';

/** What the settings say about which rules run. */
export function ruleChoice(settings: Settings): RuleChoice {
  return {
    severities: {
      ...settings['continuity.rules'],
      ...(settings['problems.enabled'] ? {} : allOff(syntaxProblemCodes)),
      ...(settings['continuity.enabled'] ? {} : allOff(rules.map(({ id }) => id))),
    },
    preview: settings['continuity.preview'],
    gate: false,
  };
}

function allOff(ids: readonly string[]): Readonly<Record<string, ChosenSeverity>> {
  return Object.fromEntries(ids.map((id) => [id, 'off']));
}
