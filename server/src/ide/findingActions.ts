import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Finding } from '../core/continuity/finding';
import { findingKey } from '../core/continuity/findingKey';
import type { Range } from '../core/text/range';
import type { CheckedScript } from './diagnostics';
import { findingFixTitle } from './findingMessages';
import { mergeFixes } from './fixEdits';
import { ignoreEdit } from './keepQuiet';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';

/**
 * Fixes of findings as code actions. The findings are those of the script as it stands, so that a fix is never
 * computed from an older text; what the editor sent only says which of its diagnostics a fix is for.
 */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.closedSet`;

export const fixAllTitle = 'Fix what can be fixed without changing what any line is';

export const findingActionSentences = {
  fixRule: 'Fix all {count} of {rule}',
  dismiss: 'Dismiss this finding of {rule} for the show…',
  ignore: 'Ignore {rule} here with a note',
  severity: 'Change how {rule} is told…',
  why: 'why',
} as const;

/** Commands of a client that can ask for words; the argument is the finding. */
const dismissCommand = 'closedSet.dismissFinding';
const ignoreCommand = 'closedSet.ignoreFinding';
const severityCommand = 'closedSet.setRuleSeverity';

export interface ActionQuery {
  readonly range: Range;
  /** Kinds that are asked for; absent for all that a light bulb shows. */
  readonly only?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The client takes edits of a certain version of a document. */
  readonly documentChanges: boolean;
  /** The client has the commands that ask for a reason or a severity. */
  readonly canAsk: boolean;
}

export function findingActions(
  checked: CheckedScript,
  query: ActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const wanted = (kind: string) =>
    query.only === undefined || query.only.some((asked) => includes(asked, kind));
  return [
    ...(wanted(CodeActionKind.QuickFix) ? quickFixes(checked, query, localize) : []),
    ...(query.only && wanted(fixAllKind) ? fixAll(checked, query, localize) : []),
  ];
}

/** Kinds form a tree by their dots: `source` includes `source.fixAll`. */
function includes(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(checked: CheckedScript, query: ActionQuery, localize: Localize): readonly CodeAction[] {
  const { range } = query;
  const met = checked.findings.filter(
    (each) => each.range.start <= range.end && range.start <= each.range.end,
  );
  const fixable = met.filter(({ fix }) => fix);
  return [
    ...fixable.map((finding) => fixAction(finding, checked, query, localize, fixable.length === 1)),
    ...eachRule(fixable).flatMap((finding) => fixRule(finding, checked, query, localize)),
    ...met.flatMap((finding) => quietActions(finding, checked, query, localize)),
  ];
}

/** The first finding of each rule. */
function eachRule(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.toReversed().map((finding) => [finding.ruleId, finding])).values()];
}

function fixAction(
  finding: Finding,
  { script }: CheckedScript,
  query: ActionQuery,
  localize: Localize,
  isPreferred: boolean,
): CodeAction {
  return {
    title: findingFixTitle(finding, localize),
    kind: CodeActionKind.QuickFix,
    diagnostics: query.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, script)),
    isPreferred,
    edit: editOf(script, editsOf([finding], script), query),
  };
}

/** Every finding of the rule at once, where there are several. */
function fixRule(
  { ruleId }: Finding,
  { script, findings }: CheckedScript,
  query: ActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const all = findings.filter((each) => each.ruleId === ruleId && each.fix);
  if (all.length < 2) return [];
  const title = localize(findingActionSentences.fixRule, { count: String(all.length), rule: ruleId });
  return [{ title, kind: CodeActionKind.QuickFix, edit: editOf(script, editsOf(all, script), query) }];
}

/** In these a note would be swallowed, or close what is open. */
const brokenNotes: ReadonlySet<string> = new Set([
  'unclosed-note',
  'unclosed-boneyard',
  'blank-line-in-note',
]);

/** Ways to keep a finding quiet; where the client can ask for a reason it does, else the note has a place for one. */
function quietActions(
  finding: Finding,
  { script }: CheckedScript,
  query: ActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const base = {
    kind: CodeActionKind.QuickFix,
    diagnostics: query.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, script)),
  };
  const say = (sentence: string) => localize(sentence, { rule: finding.ruleId });
  const { dismiss, ignore, severity } = findingActionSentences;
  const takesNote = !brokenNotes.has(finding.ruleId);
  if (!query.canAsk) {
    if (!takesNote) return [];
    const edits = [ignoreEdit(finding, script, localize(findingActionSentences.why))];
    return [{ ...base, title: say(ignore), edit: editOf(script, edits, query) }];
  }
  const key = findingKey(finding, script.screenplay);
  const about = { uri: script.uri, key, range: script.toRange(finding.range), ruleId: finding.ruleId };
  const action = (title: string, command: string): CodeAction => ({
    ...base,
    title,
    command: { title, command, arguments: [about] },
  });
  return [
    action(say(dismiss), dismissCommand),
    ...(takesNote ? [action(say(ignore), ignoreCommand)] : []),
    action(say(severity), severityCommand),
  ];
}

function isOf(diagnostic: Diagnostic, { ruleId, range }: Finding, script: ScriptDocument): boolean {
  const start = script.toPosition(range.start);
  const { line, character } = diagnostic.range.start;
  return diagnostic.code === ruleId && line === start.line && character === start.character;
}

function fixAll(
  { script, findings }: CheckedScript,
  query: ActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const edits = editsOf(
    findings.filter(({ fix }) => fix?.safe),
    script,
  );
  if (edits.length === 0) return [];
  const title = localize(fixAllTitle);
  return [{ title, kind: fixAllKind, edit: editOf(script, edits, query) }];
}

function editOf(script: ScriptDocument, edits: readonly TextEdit[], query: ActionQuery): WorkspaceEdit {
  if (!query.documentChanges) return { changes: { [script.uri]: [...edits] } };
  return {
    documentChanges: [{ textDocument: { uri: script.uri, version: script.version }, edits: [...edits] }],
  };
}

function editsOf(findings: readonly Finding[], script: ScriptDocument): readonly TextEdit[] {
  const { edits } = mergeFixes(findings);
  return edits.map(({ range, text }) => ({ range: script.toRange(range), newText: text }));
}
