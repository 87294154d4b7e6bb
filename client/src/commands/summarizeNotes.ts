import * as vscode from 'vscode';
import type { SummarizeNotesParams, SummarizeNotesResult } from '../../../server/src/protocol/requests';
import { tellProblems } from '../tellProblems';
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
    await showNotesSummary(workbench, { uri: document.uri.toString(), scope });
  },
};

/** Asks for a summary and shows it; files that could not be read are told of beside it. */
export async function showNotesSummary(workbench: Workbench, params: SummarizeNotesParams): Promise<void> {
  const { markdown, problems = [] } = await summarize(workbench, params);
  tellProblems(workbench.log, problems);
  if (markdown === '') return;
  await workbench.reports.show({ name: vscode.l10n.t('Notes Summary'), markdown });
}

async function summarize({ server }: Workbench, params: SummarizeNotesParams): Promise<SummarizeNotesResult> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Summarizing notes'),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (progress, token) =>
    server.summarizeNotes(params, progress, token),
  );
}
