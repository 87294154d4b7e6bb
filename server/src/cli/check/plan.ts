import type { RuleChoice } from '../../core/continuity/activeRules';
import { type Severity, severities } from '../../core/continuity/finding';
import { rules } from '../../core/continuity/registry';
import type { Paper } from '../../core/pagination/pageLayout';
import { syntaxProblemCodes } from '../../core/syntax/problems';
import type { ScriptLanguage } from '../../core/syntax/tree';
import { defaultPageSetup, type PageSetup } from '../../ide/pageSetup';
import { paperOption } from '../formats';
import { type Arguments, type OptionSpec, UsageError } from '../options';
import { languageOf, scriptOptions } from '../scripts';
import { didYouMean } from '../suggest';

/** What one run of `check` was asked for. */
export interface CheckPlan {
  readonly format: CheckFormat;
  readonly failOn: Severity;
  readonly choice: RuleChoice;
  readonly language: ScriptLanguage | 'auto';
  readonly pageSetup: PageSetup;
  /** Names of files and revisions as they were typed. */
  readonly baseline: string | undefined;
  readonly writeBaseline: string | undefined;
  readonly since: string | undefined;
  readonly published: string | undefined;
  readonly fix: boolean;
  readonly quiet: boolean;
}

export const checkFormats = ['text', 'jsonl', 'sarif', 'github', 'gitlab'] as const;
export type CheckFormat = (typeof checkFormats)[number];

const output: readonly OptionSpec[] = [
  {
    name: 'format',
    value: 'FORMAT',
    choices: checkFormats,
    default: 'text',
    doc: 'For reading, one JSON object a line, SARIF 2.1.0, or the annotations of GitHub or GitLab.',
  },
  {
    name: 'fail-on',
    value: 'SEVERITY',
    choices: severities,
    default: 'warning',
    doc: 'End with 1 where something as severe as this was found.',
  },
  { name: 'quiet', short: 'q', doc: 'No summary on standard error.' },
];

const selection: readonly OptionSpec[] = [
  { name: 'rules', value: 'A,B', doc: 'Only these checks, by their names; also those in preview.' },
  { name: 'preview', doc: 'Also the checks in preview, which are wrong more often.' },
  {
    name: 'gate',
    doc: 'Also what matters only in a draft that is about to go out, such as notes left in it.',
  },
  {
    name: 'published',
    value: 'REF',
    doc: "The draft that was published last: a git tag, branch or commit, or a pattern such as 'blue/*' for the latest tag.",
  },
  {
    name: 'since',
    value: 'REF',
    doc: 'Only what was not there in this git tag, branch or commit.',
  },
  { name: 'baseline', value: 'FILE', doc: 'Leave out what is in this file.' },
  { name: 'write-baseline', value: 'FILE', doc: 'Write what is found to this file and tell nothing of it.' },
];

const fix: OptionSpec = {
  name: 'fix',
  doc: 'Apply the fixes that change nothing but the form, then tell what is left.',
};

export const checkOptions: readonly OptionSpec[] = [
  ...output,
  ...selection,
  fix,
  paperOption,
  ...scriptOptions,
];

/** @throws UsageError */
export function readPlan(args: Arguments): CheckPlan {
  const { values, switches } = args;
  if (values.baseline !== undefined && values['write-baseline'] !== undefined) {
    throw new UsageError('--baseline reads a file and --write-baseline makes it anew: choose one.');
  }
  const only = values.rules === undefined ? undefined : namedRules(values.rules);
  return {
    format: values.format as CheckFormat,
    failOn: values['fail-on'] as Severity,
    choice: {
      severities: {},
      preview: switches.has('preview'),
      gate: switches.has('gate'),
      ...(only && { only }),
    },
    language: languageOf(args),
    pageSetup: { ...defaultPageSetup, paper: (values.paper ?? defaultPageSetup.paper) as Paper },
    baseline: values.baseline,
    writeBaseline: values['write-baseline'],
    since: values.since,
    published: values.published,
    fix: switches.has('fix'),
    quiet: switches.has('quiet'),
  };
}

function namedRules(list: string): ReadonlySet<string> {
  const known = [...rules.map(({ id }) => id), ...syntaxProblemCodes];
  const names = list.split(',').map((name) => name.trim());
  for (const name of names) {
    if (known.includes(name)) continue;
    const what = name === '' ? 'a check without a name' : `no check called ${name}`;
    throw new UsageError(`There is ${what}.${didYouMean(name, known)}`);
  }
  return new Set(names);
}
