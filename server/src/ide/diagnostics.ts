import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-types';
import type { Evidence, Finding, Severity } from '../core/continuity/finding';
import { hashText } from '../core/text/hash';
import { evidenceMessage, findingMessage } from './findingMessages';
import type { Localize } from './localize';
import type { ScriptDocument } from './script';

/** Findings as an editor shows them. What a finding is was decided by its rule; here it gets its words and places. */
export const diagnosticSource = 'closed-set';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A script with what was found in it. */
export interface CheckedScript {
  readonly script: ScriptDocument;
  readonly findings: readonly Finding[];
  /** The other scripts of the show, where evidence may lie. */
  readonly scripts: readonly ScriptDocument[];
  /** Where the page of a rule is; absent where there is none to open. */
  readonly pageOf?: (ruleId: string) => string;
}

export function scriptDiagnostics(checked: CheckedScript, localize: Localize): readonly Diagnostic[] {
  return checked.findings.map((finding) => diagnosticOf(finding, checked, localize));
}

export function diagnosticOf(finding: Finding, checked: CheckedScript, localize: Localize): Diagnostic {
  const related = finding.evidence.flatMap((each) => relatedOf(each, finding, checked, localize));
  return {
    range: checked.script.toRange(finding.range),
    severity: severities[finding.severity],
    code: finding.ruleId,
    ...(checked.pageOf && { codeDescription: { href: checked.pageOf(finding.ruleId) } }),
    source: diagnosticSource,
    message: findingMessage(finding, localize),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

/** Evidence in a script that is not there any more is left out. */
function relatedOf(
  evidence: Evidence,
  finding: Finding,
  { script, scripts }: CheckedScript,
  localize: Localize,
): readonly DiagnosticRelatedInformation[] {
  const { uri } = evidence;
  const holder = uri === undefined ? script : scripts.find((each) => each.uri === uri);
  if (!holder) return [];
  const location = { uri: holder.uri, range: holder.toRange(evidence.range) };
  return [{ location, message: evidenceMessage(finding, evidence, localize) }];
}

/** A report of the pull model: the items, or that they are the ones the client has. */
export type DiagnosticReport = FullReport | { readonly kind: 'unchanged'; readonly resultId: string };

interface FullReport {
  readonly kind: 'full';
  readonly resultId: string;
  readonly items: Diagnostic[];
}

/** The last report of a list of findings: scripts that nobody types in are asked about again and again. */
const reports = new WeakMap<
  readonly Finding[],
  { readonly localize: Localize; readonly report: FullReport }
>();

export function scriptReport(
  checked: CheckedScript,
  localize: Localize,
  previousResultId: string | undefined,
): DiagnosticReport {
  const known = reports.get(checked.findings);
  if (known?.localize === localize) return unlessKnown(known.report, previousResultId);
  const report = fullReport(scriptDiagnostics(checked, localize));
  reports.set(checked.findings, { localize, report });
  return unlessKnown(report, previousResultId);
}

/** For a script that is gone. */
export function emptyReport(previousResultId: string | undefined): DiagnosticReport {
  return unlessKnown(fullReport([]), previousResultId);
}

/**
 * The id is made from the items themselves: it stays true over a restart of the server, and an edit that changes
 * no finding is answered `unchanged`.
 */
function fullReport(items: readonly Diagnostic[]): FullReport {
  return { kind: 'full', resultId: hashText(JSON.stringify(items)), items: [...items] };
}

function unlessKnown(report: FullReport, previousResultId: string | undefined): DiagnosticReport {
  const { resultId } = report;
  return resultId === previousResultId ? { kind: 'unchanged', resultId } : report;
}
