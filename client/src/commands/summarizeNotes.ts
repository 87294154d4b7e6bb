import * as vscode from 'vscode';
import type { Scope, SummarizeNotesResult } from '../../../server/src/protocol/requests';
import type { Workbench } from '../workbench';
import type { Command } from './command';
import { pickScope } from './pickScope';

/** Sums up the notes of this script or of the show, each claim with a link to the note it is from. */
export const summarizeNotes: Command = {
  id: 'closedSet.summarizeNotes',
  run: async (workbench) => {
    const { document } = workbench.script;
    const scope =
      document === undefined ? undefined : await pickScope(document, vscode.l10n.t('Whose notes?'));
    if (document === undefined || scope === undefined) return;
    const result = await summarize(workbench, document.uri.toString(), scope);
    if (result.markdown === '') return;
    await workbench.reports.show({ name: vscode.l10n.t('Notes Summary'), markdown: result.markdown });
  },
};

async function summarize({ server }: Workbench, uri: string, scope: Scope): Promise<SummarizeNotesResult> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Summarizing notes'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    server.summarizeNotes({ uri, scope }, progress, token),
  );
}
