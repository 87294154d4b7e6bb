import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { ProblemSeverity, SyntaxProblem } from '../core/syntax/problems';
import { hashText } from '../core/text/hash';
import type { Localize } from './localize';
import { problemMessage } from './problemMessages';
import type { ScriptDocument } from './script';

/** Problems as an editor shows them. What a problem is was decided by the parser; here it gets its words. */
export const diagnosticSource = 'closed-set';

export const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function scriptDiagnostics(script: ScriptDocument, localize: Localize): readonly Diagnostic[] {
  return script.tree.problems().map((problem) => diagnosticOf(problem, script, localize));
}

export function diagnosticOf(problem: SyntaxProblem, script: ScriptDocument, localize: Localize): Diagnostic {
  return {
    range: script.toRange(problem.range),
    severity: severities[problem.severity],
    code: problem.code,
    source: diagnosticSource,
    message: problemMessage(problem, localize),
  };
}

/** A report of the pull model: the items, or that they are the ones the client has. */
export type DiagnosticReport =
  | { readonly kind: 'full'; readonly resultId: string; readonly items: readonly Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/**
 * The id is made from the items themselves: it stays true over a restart of the server, and an edit that changes
 * no problem is answered `unchanged`.
 */
export function reportOf(items: readonly Diagnostic[], previousResultId?: string): DiagnosticReport {
  const resultId = hashText(JSON.stringify(items));
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
}
