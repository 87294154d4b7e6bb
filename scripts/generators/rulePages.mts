/** A page for every rule, from what the rule says of itself; its examples are run as the page is made. */
import type { OptionDeclaration } from '../../server/src/core/continuity/options';
import { rules } from '../../server/src/core/continuity/registry';
import type {
  ContinuityRule,
  RuleCategory,
  RuleExample,
  RuleFix,
} from '../../server/src/core/continuity/rule';
import { ruleCategories } from '../../server/src/core/continuity/rule';
import { evidenceMessage, findingMessage } from '../../server/src/ide/findingMessages';
import { english } from '../../server/src/ide/localize';
import { runRule } from '../../test/support/runRule';

const made = 'Made from the rule by `npm run generate`; change it there.';

const categoryNames: Readonly<Record<RuleCategory, string>> = {
  numbering: 'Scene numbers and pages',
  headings: 'Scene headings',
  time: 'Time and script days',
  characters: 'Characters',
  cues: 'Cues and extensions',
  elements: 'Props, wardrobe and injuries',
  text: 'Text and format',
  publishing: 'Before it goes out',
};

export const rulePages = [
  { path: 'docs/rules/README.md', render: () => indexPage() },
  ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, render: () => rulePage(rule) })),
];

function indexPage(): string {
  return [
    '# Checks',
    '',
    `${rules.length} checks, each with a page of its own; [the problems that the parser finds](../problems.md) are`,
    'settled in the same ways. `closedSet.continuity.rules` in the settings, or `rules` in the',
    '[show file](../show-file.md), says how loud each is told.',
    '',
    made,
    '',
    ...ruleCategories.flatMap(categoryTable),
  ].join('\n');
}

function categoryTable(category: RuleCategory): readonly string[] {
  const own = rules.filter((rule) => rule.category === category);
  if (own.length === 0) return [];
  const rows = own.map(
    (rule) => `| [${rule.id}](${rule.id}.md) | ${rule.doc.summary} | ${defaultOf(rule)} | ${fixMark(rule)} |`,
  );
  const head = ['| check | finds | told as | fix |', '|---|---|---|---|'];
  return [`## ${categoryNames[category]}`, '', ...head, ...rows, ''];
}

function defaultOf({ stability, gate, severity }: ContinuityRule): string {
  if (gate) return `${severity}, before it goes out`;
  return stability === 'preview' ? `off (preview; ${severity})` : severity;
}

function fixMark({ fixes }: ContinuityRule): string {
  const all = Object.values(fixes);
  if (all.length === 0) return '';
  return all.every(({ safe }) => safe) ? 'safe' : 'yes';
}

function rulePage(rule: ContinuityRule): string {
  const { doc } = rule;
  return [
    `# ${rule.id}`,
    '',
    doc.summary,
    '',
    doc.why,
    '',
    `Told as: ${defaultOf(rule)}. ${tiers[rule.tier]} ${scopes[rule.scope]}`,
    '',
    '## Found',
    '',
    ...doc.invalid.flatMap((example) => [...drawExample(example), ...findingLines(rule, example), '']),
    '## Not found',
    '',
    ...doc.valid.flatMap((example) => [...drawExample(example), '']),
    ...fixSection(Object.values(rule.fixes)),
    ...optionSection(rule),
    '## When to turn it off',
    '',
    doc.off,
    '',
    'For one place: `' +
      `[[closedset-ignore ${rule.id}: why]]` +
      '` in the paragraph, or *Dismiss* in the light bulb.',
    `For the show: \`"rules": { "${rule.id}": { "severity": "off" } }\` in \`closedset.json\`.`,
    '',
    `Source: ${doc.source}. Since ${rule.since}.`,
    '',
    made,
    '',
  ].join('\n');
}

const tiers = {
  fast: 'Checked as you type.',
  slow: 'Checked when you pause.',
} as const;

const scopes = {
  scene: 'It looks at one scene at a time.',
  script: 'It compares the scenes of a script.',
  series: 'It compares a script with the episodes before it.',
} as const;

function drawExample({ script, show, earlier = [], published }: RuleExample): readonly string[] {
  return [
    ...earlier.flatMap((text) => ['An earlier episode:', '', ...fenced('fountain', text), '']),
    ...(published === undefined
      ? []
      : ['The draft published last:', '', ...fenced('fountain', published), '']),
    ...(show === undefined ? [] : ['The show file:', '', ...fenced('json', show), '']),
    ...(earlier.length > 0 || published !== undefined || show !== undefined ? ['This script:', ''] : []),
    ...fenced('fountain', script),
  ];
}

/** White space that the eye would miss is drawn as dots. */
function fenced(language: string, text: string): readonly string[] {
  const drawn = text.trimEnd().replace(/ +$/gm, (spaces) => '·'.repeat(spaces.length));
  return [`\`\`\`${language}`, drawn, '```'];
}

function findingLines(rule: ContinuityRule, example: RuleExample): readonly string[] {
  const findings = runRule(rule.id, example);
  if (findings.length !== 1) throw new Error(`An example of ${rule.id} gives ${findings.length} findings.`);
  return findings.flatMap((finding) => [
    '',
    `> ${findingMessage(finding, english)}`,
    ...finding.evidence.map((each) => `> - ${evidenceMessage(finding, each, english)}`),
  ]);
}

function fixSection(fixes: readonly RuleFix[]): readonly string[] {
  if (fixes.length === 0) return [];
  const lines = fixes.map(
    ({ title, safe }) => `- *${title}*${safe ? ': safe, so *Fix All* applies it' : ''}`,
  );
  return ['## Quick fix', '', ...lines, ''];
}

function optionSection({ id, options }: ContinuityRule): readonly string[] {
  const declared = Object.entries(options);
  if (declared.length === 0) return [];
  const lines = declared.map(([name, option]) => `- \`${name}\`: ${option.doc} ${valuesOf(option)}`);
  return ['## Options', '', `Under \`rules\` → \`${id}\` in \`closedset.json\`:`, '', ...lines, ''];
}

function valuesOf(option: OptionDeclaration): string {
  const preset = `Otherwise \`${JSON.stringify(option.default)}\`.`;
  if (option.type === 'integer') return `From ${option.minimum} to ${option.maximum}. ${preset}`;
  if (option.type === 'string' && option.values) {
    return `One of ${option.values.map((value) => `\`${value}\``).join(', ')}. ${preset}`;
  }
  return preset;
}
