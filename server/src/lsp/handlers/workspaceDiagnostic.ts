import {
  type PreviousResultId,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { DocumentCheck } from '../../ide/checkDocument';
import { emptyReport, scriptReport } from '../../ide/diagnostics';
import type { ScriptDocument } from '../../ide/script';
import { unusedDismissals } from '../../ide/unusedDismissals';
import { type Request, request } from '../handler';
import type { Services } from '../services';

/** Reports of every script of the workspace that is meant; one that is gone is reported empty once. */
export const workspaceDiagnostic = request({
  type: WorkspaceDiagnosticRequest.type,
  otherwise: { items: [] },
  answer: async (asked: Request<{ readonly previousResultIds: readonly PreviousResultId[] }>) => {
    const { services, token, params } = asked;
    await services.workspace.scanned();
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const script of meant(services)) {
      await services.scheduler.breathe(token);
      items.push(await reportOf(script, services, previous.get(script.uri)));
      previous.delete(script.uri);
    }
    tellUnused(services);
    return { items: [...items, ...goneReports(previous)] };
  },
});

/** What is open, and what its show lists: an earlier draft that lies about is no part of the work. */
function meant({ workspace }: Services): readonly ScriptDocument[] {
  const isMeant = ({ uri, version }: ScriptDocument) => {
    const show = workspace.showOf(uri);
    // Without a list everything is, and nobody need look.
    return version !== null || show.file.episodes.length === 0 || show.isListed !== false;
  };
  return workspace.everyScript().filter(isMeant);
}

async function reportOf(
  script: ScriptDocument,
  services: Services,
  previousResultId: string | undefined,
): Promise<WorkspaceDocumentDiagnosticReport> {
  const { uri, version } = script;
  const settings = await services.workspace.settingsOf(uri);
  await services.checks.ready(script, settings);
  const report = scriptReport(services.checks.allOf(script, settings), services.localize, previousResultId);
  return { ...report, uri, version };
}

function goneReports(previous: ReadonlyMap<string, string>): readonly WorkspaceDocumentDiagnosticReport[] {
  return [...previous].flatMap(([uri, value]) => {
    const report = emptyReport(value);
    return report.kind === 'full' ? [{ ...report, uri, version: null }] : [];
  });
}

/** Every script has been looked at by now: what a show file dismisses and none of them has is told there. */
function tellUnused(services: Services): void {
  const { workspace, checks, shows } = services;
  const byShow = new Map<string, DocumentCheck[]>();
  for (const script of meant(services)) {
    const { fileUri } = workspace.showOf(script.uri);
    const check = checks.complete(script, workspace.knownSettings(script.uri));
    if (fileUri !== undefined) byShow.set(fileUri, [...(byShow.get(fileUri) ?? []), check]);
  }
  for (const [uri, all] of byShow) {
    const text = shows.textOf(uri);
    const [first] = all;
    if (text === undefined || !first) continue;
    const active = checks.activeRules(workspace.knownSettings(first.script.uri), shows.get(uri));
    shows.tellUnused(uri, unusedDismissals({ text, file: shows.get(uri) }, all, active));
  }
}
