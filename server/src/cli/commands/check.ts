import path from 'node:path';
import { activateRules, defaultChoice } from '../../core/continuity/activeRules';
import { nothingAround } from '../../core/continuity/checkScript';
import type { Finding, FindingFix } from '../../core/continuity/finding';
import { rules } from '../../core/continuity/registry';
import { checkDocument } from '../../ide/checkDocument';
import { evidenceMessage, findingFixTitle, findingMessage } from '../../ide/findingMessages';
import { english } from '../../ide/localize';
import { defaultPageSetup } from '../../ide/pageSetup';
import { positionInText } from '../../ide/positions';
import { showFileMessage } from '../../ide/showFileMessages';
import type { Command } from '../command';
import { counted } from '../formats';
import { type LoadedScript, type LoadedScripts, lineOf, loadScripts, scriptOptions } from '../scripts';
import type { FoundShow } from '../showLookup';
import { printable } from '../textTable';

/** One finding, as a line of `--format jsonl`. Lines and columns count from 1, `endLine` is the last line of it. */
export interface CheckFinding {
  readonly file: string;
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly message: string;
  /** Other places that the finding is about. */
  readonly related: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly fix?: CheckFix;
}

/** Edits in order, without overlaps: each replaces `start` to `end`, offsets in UTF-16 units of the file, by `text`. */
export interface CheckFix {
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export const check: Command = {
  name: 'check',
  summary: 'what is wrong in scripts and the show file',
  usage: 'FILE… [options]',
  description: [
    'Writes one line per finding, with its place, and a count on standard error. The exit code is 1 where anything ' +
      'was found, so that a commit hook or a build can stop; 2 where something could not be read.',
    'docs/problems.md tells about each finding.',
  ],
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      choices: ['text', 'jsonl'],
      default: 'text',
      doc: 'For reading, or one JSON object a line.',
    },
    ...scriptOptions,
  ],
  examples: [
    { line: 'closed-set check season', doc: 'Every script of a folder.' },
    { line: 'closed-set check - < pilot.fountain', doc: 'A script from standard input.' },
    { line: 'closed-set check season --format jsonl', doc: 'For another program.' },
  ],
  run: async (args, io) => {
    const loaded = await loadScripts(args, io);
    const findings = findingsOf(loaded, io.cwd);
    for (const finding of findings) io.stdout.write(formatted(finding, args.values.format));
    if (loaded.scripts.length > 0) io.stderr.write(summary(findings.length, loaded));
    if (loaded.failed) return 2;
    return findings.length > 0 ? 1 : 0;
  },
};

function findingsOf({ scripts, shows }: LoadedScripts, cwd: string): readonly CheckFinding[] {
  return [
    ...shows.flatMap((show) => showFindings(show, cwd)),
    ...scripts.flatMap((script) => scriptFindings(script, scripts)),
  ];
}

function scriptFindings(script: LoadedScript, scripts: readonly LoadedScript[]): readonly CheckFinding[] {
  const active = activateRules(rules, defaultChoice, script.screenplay.showFile);
  const setup = { active, around: nothingAround, pageSetup: defaultPageSetup };
  return checkDocument(script, setup).findings.map((finding) => findingOf(finding, script, scripts));
}

function findingOf(finding: Finding, script: LoadedScript, scripts: readonly LoadedScript[]): CheckFinding {
  const { ruleId, severity, range, evidence, fix } = finding;
  const { line, character } = script.toPosition(range.start);
  const holderOf = (uri: string | undefined) => scripts.find((each) => each.uri === uri) ?? script;
  return {
    file: script.file,
    ruleId,
    severity,
    line: line + 1,
    column: character + 1,
    endLine: lineOf(script, range.end),
    message: findingMessage(finding, english),
    related: evidence.map((each) => {
      const holder = holderOf(each.uri);
      return {
        file: holder.file,
        line: lineOf(holder, each.range.start),
        message: evidenceMessage(finding, each, english),
      };
    }),
    ...(fix && { fix: fixOf(finding, fix) }),
  };
}

function fixOf(finding: Finding, { edits }: FindingFix): CheckFix {
  return {
    title: findingFixTitle(finding, english),
    edits: edits.map(({ range, text }) => ({ ...range, text })),
  };
}

function showFindings({ path: location, text, problems }: FoundShow, cwd: string): readonly CheckFinding[] {
  return problems.map((problem) => {
    const start = positionInText(text, problem.range.start);
    return {
      file: path.relative(cwd, location),
      ruleId: `show-file-${problem.code}`,
      severity: 'warning',
      line: start.line + 1,
      column: start.character + 1,
      endLine: positionInText(text, problem.range.end).line + 1,
      message: showFileMessage(problem, english),
      related: [],
    };
  });
}

function formatted(finding: CheckFinding, format: string | undefined): string {
  if (format === 'jsonl') return `${JSON.stringify(finding)}\n`;
  const { file, line, column, severity, message, ruleId } = finding;
  return `${printable(`${file}:${line}:${column}: ${severity}: ${message} [${ruleId}]`)}\n`;
}

function summary(findings: number, { scripts }: LoadedScripts): string {
  const found = findings === 0 ? 'Nothing found' : counted(findings, 'finding');
  return `${found} in ${counted(scripts.length, 'script')}.\n`;
}
