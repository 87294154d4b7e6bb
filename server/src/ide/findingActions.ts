import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Finding, FixEdit } from '../core/continuity/finding';
import type { Range } from '../core/text/range';
import type { CheckedScript } from './diagnostics';
import { findingFixTitle } from './findingMessages';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';

/**
 * Fixes of findings as code actions. The findings are those of the script as it stands, so that a fix is never
 * computed from an older text; what the editor sent only says which of its diagnostics a fix is for.
 */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.closedSet`;

export const fixAllTitle = 'Fix what can be fixed without changing what any line is';

export interface ActionQuery {
  readonly range: Range;
  /** Kinds that are asked for; absent for all that a light bulb shows. */
  readonly only?: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** The client takes edits of a certain version of a document. */
  readonly documentChanges: boolean;
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

function quickFixes(
  { script, findings }: CheckedScript,
  query: ActionQuery,
  localize: Localize,
): readonly CodeAction[] {
  const { range } = query;
  const met = findings.filter(
    (finding) => finding.fix && finding.range.start <= range.end && range.start <= finding.range.end,
  );
  return met.map((finding) => ({
    title: findingFixTitle(finding, localize),
    kind: CodeActionKind.QuickFix,
    diagnostics: query.diagnostics.filter((diagnostic) => isOf(diagnostic, finding, script)),
    isPreferred: met.length === 1,
    edit: editOf(script, editsOf([finding], script), query),
  }));
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

/** In order; of two fixes that meet, the first. */
function editsOf(findings: readonly Finding[], script: ScriptDocument): readonly TextEdit[] {
  const kept: FixEdit[] = [];
  for (const edit of findings.flatMap(({ fix }) => fix?.edits ?? []).sort(byStart)) {
    const last = kept.at(-1)?.range;
    if (!last || (edit.range.start >= last.end && edit.range.start > last.start)) kept.push(edit);
  }
  return kept.map(({ range, text }) => ({ range: script.toRange(range), newText: text }));
}

function byStart(a: FixEdit, b: FixEdit): number {
  return a.range.start - b.range.start;
}
