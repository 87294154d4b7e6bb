import type { ShowFile } from '../screenplay/model';
import { syntaxProblemCodes } from '../syntax/problems';
import type { Severity } from './finding';
import { type OptionValue, readOptions } from './options';
import type { ContinuityRule } from './rule';

/**
 * Which rules run, how loud and with which options: what the person set goes before what the room wrote in the show
 * file, and that before what the rule says of itself.
 */
export interface RuleChoice {
  /** By rule id, or by the code of a problem that the parser finds. */
  readonly severities: Readonly<Record<string, ChosenSeverity>>;
  /** Run the rules that have yet to show how often they are right. */
  readonly preview: boolean;
  /** The draft is about to go out: run the rules that are asked only then. */
  readonly gate: boolean;
  /** Only these; absent: all. */
  readonly only?: ReadonlySet<string>;
}

export type ChosenSeverity = Severity | 'off';

export interface ActiveRule {
  readonly rule: ContinuityRule;
  readonly severity: Severity;
  readonly options: Readonly<Record<string, OptionValue>>;
}

/** The very same object as long as nothing that decides it changes: what passages remember is filed under it. */
export interface ActiveRules {
  readonly rules: readonly ActiveRule[];
  /** For a problem of the parser, which has a severity of its own. */
  problemSeverity(code: string, own: Severity): ChosenSeverity;
  /** Whether there is a rule or a problem of that name, and whether it is asked. */
  stateOf(id: string): 'active' | 'inactive' | 'unknown';
}

export const defaultChoice: RuleChoice = Object.freeze({ severities: {}, preview: false, gate: false });

export function activateRules(
  rules: readonly ContinuityRule[],
  choice: RuleChoice,
  showFile: ShowFile,
): ActiveRules {
  const chosen = (id: string): ChosenSeverity | undefined =>
    choice.only?.has(id) === false ? 'off' : (choice.severities[id] ?? severityInShow(showFile, id));
  const active = rules.flatMap((rule) => {
    const severity = chosen(rule.id) ?? severityByItself(rule, choice);
    if (severity === 'off' || (rule.gate && !choice.gate && !choice.only?.has(rule.id))) return [];
    return [{ rule, severity, options: readOptions(rule.options, showFile.rules[rule.id]) }];
  });
  const activeIds = new Set(active.map(({ rule }) => rule.id));
  return {
    rules: active,
    problemSeverity: (code, own) => chosen(code) ?? own,
    stateOf: (id) => {
      if (activeIds.has(id)) return 'active';
      if (problemCodes.has(id)) return chosen(id) === 'off' ? 'inactive' : 'active';
      return rules.some((rule) => rule.id === id) ? 'inactive' : 'unknown';
    },
  };
}

const problemCodes: ReadonlySet<string> = new Set(syntaxProblemCodes);

/** A rule that is asked for by name runs, preview or not. */
function severityByItself({ id, stability, severity }: ContinuityRule, choice: RuleChoice): ChosenSeverity {
  return stability === 'preview' && !choice.preview && !choice.only?.has(id) ? 'off' : severity;
}

function severityInShow(showFile: ShowFile, id: string): ChosenSeverity | undefined {
  return showFile.rules[id]?.severity as ChosenSeverity | undefined;
}
