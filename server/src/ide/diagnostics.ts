import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { ProblemSeverity, SyntaxProblem } from '../core/syntax/problems';
import type { ScriptTree } from '../core/syntax/tree';
import { hashText } from '../core/text/hash';
import type { Localize } from './localize';
import { problemMessage } from './problemMessages';
import type { ScriptDocument } from './script';

/** Problems as an editor shows them. What a problem is was decided by the parser; here it gets its words. */
export const diagnosticSource = 'closed-set';

const severities: Readonly<Record<ProblemSeverity, DiagnosticSeverity>> = {
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function scriptDiagnostics(script: ScriptDocument, localize: Localize): readonly Diagnostic[] {
  return script.tree.problems().map((problem) => diagnosticOf(problem, script, localize));
}

function diagnosticOf(problem: SyntaxProblem, script: ScriptDocument, localize: Localize): Diagnostic {
  return {
    range: script.toRange(problem.range),
    severity: severities[problem.severity],
    code: problem.code,
    source: diagnosticSource,
    message: problemMessage(problem, localize),
  };
}

/** A report of the pull model: the items, or that they are the ones the client has. */
export type DiagnosticReport = FullReport | { readonly kind: 'unchanged'; readonly resultId: string };

interface FullReport {
  readonly kind: 'full';
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** A tree's last report: scripts that nobody types in are asked about again and again. */
const reports = new WeakMap<ScriptTree, { readonly localize: Localize; readonly report: FullReport }>();

export function scriptReport(
  script: ScriptDocument,
  localize: Localize,
  previousResultId: string | undefined,
): DiagnosticReport {
  const known = reports.get(script.tree);
  if (known?.localize === localize) return unlessKnown(known.report, previousResultId);
  const report = fullReport(scriptDiagnostics(script, localize));
  reports.set(script.tree, { localize, report });
  return unlessKnown(report, previousResultId);
}

/** For a script that has no problems to report: they are switched off, or the script is gone. */
export function emptyReport(previousResultId: string | undefined): DiagnosticReport {
  return unlessKnown(fullReport([]), previousResultId);
}

/**
 * The id is made from the items themselves: it stays true over a restart of the server, and an edit that changes
 * no problem is answered `unchanged`.
 */
function fullReport(items: readonly Diagnostic[]): FullReport {
  return { kind: 'full', resultId: hashText(JSON.stringify(items)), items: [...items] };
}

function unlessKnown(report: FullReport, previousResultId: string | undefined): DiagnosticReport {
  const { resultId } = report;
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : report;
}
