import * as vscode from 'vscode';
import type { SummarizeNotesParams } from '../../../server/src/protocol/requests';
import type { Workbench } from '../workbench';
import type { Command } from './command';
import { pickScope } from './pickScope';
import { showSummary } from './showSummary';

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

/** Files that could not be read are told of beside it. */
export async function showNotesSummary(workbench: Workbench, params: SummarizeNotesParams): Promise<void> {
  await showSummary(workbench, {
    name: vscode.l10n.t('Notes Summary'),
    title: vscode.l10n.t('Summarizing notes'),
    ask: (progress, token) => workbench.server.summarizeNotes(params, progress, token),
  });
}
