import type { ConformanceCase, ConformanceGroup } from '../../test/conformance/conformanceCase';
import { decisionGroups } from '../../test/conformance/decisionCases';
import { specGroups } from '../../test/conformance/specCases';
import { fountainJsElements } from '../../test/support/fountainJs';
import { parseElements } from '../../test/support/parseElements';
import { printedLines } from '../../test/support/printedLines';

/** The table of who does what with every case of the conformance suite, run anew each time. */
type Reader = (text: string) => readonly string[];

const ours: Reader = (text) => printedLines(parseElements(text));
const fountainJs: Reader = (text) => printedLines(fountainJsElements(text));

export function conformancePage(): string {
  const groups = [...specGroups, ...decisionGroups];
  return [
    '# Conformance',
    '',
    'What a Fountain parser must decide, case by case: the rules of the',
    '[syntax page](https://fountain.io/syntax/) 1.1, and our decisions where parsers read it differently. The cases are',
    'in `specCases.ts` and `decisionCases.ts`; each is run against Closed Set and, for the table, fountain-js 1.2.4,',
    'which gives no positions and no problems, and removes boneyard before it reads. A case passes when type and',
    'words of every printed line agree; notes, boneyard and white space do not count.',
    '',
    '| | cases | Closed Set | fountain-js |',
    '|---|---|---|---|',
    totals('Syntax page', specGroups),
    totals('Decisions', decisionGroups),
    '',
    'This page is generated: `npm run generate`.',
    ...groups.flatMap(section),
    '',
  ].join('\n');
}

function totals(title: string, groups: readonly ConformanceGroup[]): string {
  const cases = groups.flatMap((group) => group.cases);
  const passed = (read: Reader) => cases.filter((one) => passes(one, read)).length;
  return `| ${title} | ${cases.length} | ${passed(ours)} | ${passed(fountainJs)} |`;
}

function section(group: ConformanceGroup): string[] {
  const rows = group.cases.map(
    (one) => `| ${one.id} | ${cell(one.rule)} | ${verdict(one, ours)} | ${verdict(one, fountainJs)} |`,
  );
  return [
    '',
    `## ${group.title}`,
    '',
    '| case | rule | Closed Set | fountain-js |',
    '|---|---|---|---|',
    ...rows,
  ];
}

function passes(one: ConformanceCase, read: Reader): boolean {
  return read(one.input).join('\n') === one.expected.join('\n');
}

/** What is read instead, from the first line that differs. */
function verdict(one: ConformanceCase, read: Reader): string {
  if (passes(one, read)) return 'yes';
  const lines = read(one.input);
  const at = one.expected.findIndex((line, index) => line !== lines[index]);
  const line = lines[at < 0 ? one.expected.length : at];
  return line === undefined ? 'no: nothing' : `no: ${cell(`\`${line}\``)}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
