import * as vscode from 'vscode';
import { noteFileOf, pickNoteFiles } from '../noteFiles';
import type { Command } from './command';
import { showNotesSummary } from './summarizeNotes';

/** Sums up the notes of this script together with those in files: mails, minutes, transcripts, documents. */
export const summarizeNotesFiles: Command = {
  id: 'closedSet.summarizeNotesFiles',
  run: async (workbench, argument) => {
    const { document } = workbench.script;
    const uris = document && (filesOf(argument) ?? (await pickNoteFiles(vscode.l10n.t('Summarize'))));
    if (document === undefined || uris === undefined || uris.length === 0) return;
    const files = await Promise.all(uris.map(noteFileOf));
    await showNotesSummary(workbench, { uri: document.uri.toString(), scope: 'script', files });
  },
};

/** The file that was clicked on, or those that were dropped. */
function filesOf(argument: unknown): readonly vscode.Uri[] | undefined {
  if (argument instanceof vscode.Uri) return [argument];
  return Array.isArray(argument) ? argument.filter((each) => each instanceof vscode.Uri) : undefined;
}
